#pragma once

#include "app/study/input.hpp"
#include "citegraph/bibtex.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace citegraph::app {

/// A user's own .bib, as it was when it was read.
struct BibFile {
    std::string name;  ///< as given on the command line
    bibtex::Tree tree;
    bibtex::Records records;
};

/// The inputs that are .bib files on disk, each once. Fails if one cannot be read.
Result<std::vector<BibFile>> read_bib_files(const InputOptions& options);

/// Puts `after` in the place of a file's bytes, at once or not at all, with the permissions it has; what a
/// symbolic link leads to is replaced, not the link. Fails with `output`, the file untouched: if it no longer
/// holds `before`, if it is read-only, if the disk is full.
Result<void> replace_bytes(const std::filesystem::path& path, std::string_view before,
                           std::string_view after);

}  // namespace citegraph::app
