#pragma once

#include "citegraph/cited.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
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

}  // namespace citegraph::app
