#pragma once

#include "citegraph/cited.hpp"
#include "citegraph/dialect.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/library.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace citegraph::app {

/// Something that a document names, and where it does so first.
struct Cited {
    std::string text;  ///< a key, byte for byte; or the name of a file as written
    std::string file;
    int line = 0;
};

/// "paper.tex:12"
std::string place_of(const Cited& cited);

/// What a LaTeX document cites, with all files that it reads.
struct CitedDocument {
    std::filesystem::path folder;       ///< where LaTeX looks for files
    std::vector<Cited> keys;            ///< each once, in the order of the document
    std::vector<Cited> bibliographies;  ///< the .bib files that it takes
    std::vector<Cited> all;             ///< \nocite{*}
    std::vector<Cited> lost;            ///< files that it reads and that are not there
    bool is_biblatex = false;
    std::vector<Problem> problems;
};

/// Reads a .tex, .aux or .bcf and the files that it reads, each of them once; `-` is standard input. Fails if
/// the first cannot be read.
Result<CitedDocument> read_document(const std::string& name);

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

/// A key that is an identifier, for which an entry is to be written.
struct Wanted {
    Cited cited;
    Mention mention;
    std::optional<std::string> trouble;  ///< why the key cannot be had; then no entry is written
};

/// Where the keys of a document come from.
struct SortedKeys {
    std::vector<Wanted> wanted;
    std::vector<std::pair<Cited, const OwnEntry*>> own;  ///< left to the author's own .bib files
    std::vector<std::string> findings;                   ///< keys that have no entry, and why
};

SortedKeys sort_keys(const CitedDocument& document, const OwnEntries& own, Dialect dialect);

/// "paper.tex:3: \cite{...}: biber stops at '('; write \cite{arXiv:2309.06180}": what is wrong with the key
/// of `wanted`, and a key that is not, for the paper that it names if that is known.
std::string advice(const Wanted& wanted, const Paper* paper, Dialect dialect);

/// What is written for the keys of a document, and what is said of them.
struct CitedEntries {
    Library library;                           ///< a paper for each entry that is written
    std::string missing;                       ///< a comment for each identifier that nobody knows
    std::vector<std::string> findings;         ///< keys that have no entry, and why
    std::vector<std::string> biber_notes;      ///< keys that BibTeX takes and biber does not
    std::vector<std::string> duplicate_notes;  ///< papers that go by several keys
};

/// One entry for each wanted key; a paper that nobody knows has none. `found` has an entry for each of the
/// wanted keys, in their order.
CitedEntries entries_of(const SortedKeys& keys, const Library& found, Dialect dialect);

}  // namespace citegraph::app
