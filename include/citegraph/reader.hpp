#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// Something in an input that could not be read; it costs no more than what it names.
struct Problem {
    std::string file;
    int line = 0;  ///< from 1; 0: the file as a whole
    std::string message;
    int column = 0;  ///< from 1, in bytes; 0: not known

    bool operator==(const Problem&) const = default;
};

/// "papers.md:12: message", "refs.bib:12:7: message".
std::string to_string(const Problem& problem);

/// What a reader made of one input.
struct Reading {
    std::vector<Entry> entries;     ///< in the order of the list
    std::vector<Paper> papers;      ///< of formats that carry whole records; `entries` then has one for each
    std::vector<Problem> problems;  ///< warnings: everything else was read
};

/// An input format. `read` is pure and never fails: what it cannot read becomes a problem.
struct Reader {
    std::string_view name;                   ///< as typed after --from
    std::vector<std::string_view> suffixes;  ///< ".md", ".markdown"
    std::string_view summary;                ///< one line of --help
    /// `text` is valid UTF-8, unless `takes_bytes`; `file` only names the input in entries and problems.
    /// \cost linear in the text
    Reading (*read)(std::string_view text, std::string_view file);
    bool takes_bytes = false;  ///< finds out the encoding by itself
    /// Whether a text, as far as its beginning tells, is of this format and no other; null: it never tells.
    bool (*recognizes)(std::string_view text) = nullptr;
};

/// Every input format, in --help order.
const std::vector<Reader>& all_readers();

/// The reader for a file name by its suffix (any case); null if no row claims it. If several do, the one
/// that recognizes the text, else the first.
const Reader* reader_for(std::string_view file_name, std::string_view text = {});

/// The reader that recognizes a text whose name says nothing; null if none does.
const Reader* reader_of(std::string_view text);

}  // namespace citegraph
