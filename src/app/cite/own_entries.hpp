#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::app {

/// An entry of the author's own.
struct OwnEntry {
    std::string file;
    int line = 0;
    std::vector<Identifier> ids;  ///< by its doi, eprint and url
};

/// The entries of the author's own .bib files: what a \cite of their keys finds.
class OwnEntries {
  public:
    /// BibTeX does not regard the case of keys, biber does.
    explicit OwnEntries(Dialect dialect) : dialect_{dialect} {}

    /// Fails if the file cannot be read; of entries with one key the first counts.
    Result<void> read(const std::filesystem::path& file);
    /// Null if there is none.
    const OwnEntry* find(std::string_view key) const;

  private:
    void add(std::string_view key, const OwnEntry& entry);

    Dialect dialect_;
    std::unordered_map<std::string, OwnEntry> entries_;
};

}  // namespace citegraph::app
