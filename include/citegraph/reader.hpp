#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <span>
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

/// Something in a list that was taken neither for an entry nor, without doubt, for a part of one.
struct Skipped {
    std::string file;
    int line = 0;        ///< from 1
    std::string reason;  ///< "heading", "prose", "part of the entry of line 12"
    std::string text;    ///< the beginning of its words
    bool looks_like_work = false;

    bool operator==(const Skipped&) const = default;
};

/// One decision of a reader.
struct Choice {
    int line = 0;
    std::string words;                 ///< that it is about, as the list has them
    std::string taken_for;             ///< "title", "a work"
    double probability = 0;            ///< of that, among all that the words might be
    std::vector<std::string> because;  ///< what spoke for it and against the next best, the strongest first
    std::string instead;               ///< the next best
    double instead_probability = 0;
};

/// How a reader came to read what stands at a line as it did.
struct Account {
    int line = 0;               ///< where the entry begins, or what was skipped
    std::string summary;        ///< "an entry (item: link, words); 311 of the 374 others are written so"
    std::vector<Choice> lines;  ///< of each line that is part of it: whether it is a work
    std::vector<Choice> words;  ///< of an entry: which field they are, in order
};

/// What a reader made of one input.
struct Reading {
    std::vector<Entry> entries;     ///< in the order of the list
    std::vector<Paper> papers;      ///< of formats that carry whole records; `entries` then has one for each
    std::vector<Problem> problems;  ///< warnings: everything else was read
    std::vector<Skipped> skipped = {};  ///< of formats that have other things between entries
    bool is_bibliography = false;       ///< of a format of whole records, also where it holds none
    /// Of formats that carry reference lists: what each paper of `papers` cites. Of others it is empty.
    std::vector<std::vector<Stub>> references = {};
};

struct Reader;

/// One of several inputs that are read as one.
struct ReaderInput {
    std::string_view text, file;
    const Reader* reader = nullptr;
};

/// An input format. `read` is pure and never fails: what it cannot read becomes a problem.
struct Reader {
    std::string_view name;                   ///< as typed after --from
    std::vector<std::string_view> suffixes;  ///< ".md", ".markdown"
    std::string_view summary;                ///< one line of --help
    /// `text` is valid UTF-8, unless `takes_bytes`; `file` only names the input in entries and problems.
    /// \cost linear in the text
    Reading (*read)(std::string_view text, std::string_view file);
    bool takes_bytes = false;      ///< finds out the encoding by itself
    bool is_bibliography = false;  ///< it holds whole records, and may hold none
    /// Whether a text, as far as its beginning tells, is of this format and no other; null: it never tells.
    bool (*recognizes)(std::string_view text) = nullptr;
    /// Whether a text of a suffix that several readers claim looks like this one's; null: it is for what looks like
    /// none's.
    bool (*suits)(std::string_view text) = nullptr;
    /// Why it reads what stands at a line as it does: of each entry there, or of what is none; empty if nothing
    /// stands there. Null: it has no choice. \cost that of `read`, some times
    std::vector<Account> (*explain)(std::string_view text, int line) = nullptr;
    /// Of formats in which several files are one database: what one says holds in the others. It takes inputs of
    /// all readers that share it.
    Reading (*read_together)(std::span<const ReaderInput> inputs) = nullptr;
};

/// Every input format, in --help order.
const std::vector<Reader>& all_readers();

/// The row of that name; null if there is none.
const Reader* reader_named(std::string_view name);

/// The reader for a file name by its suffix (any case); null if no row claims it. If several do, the one
/// that recognizes the text, else the first that it suits, else the first that suits nothing in particular.
const Reader* reader_for(std::string_view file_name, std::string_view text = {});

/// The reader that recognizes a text whose name says nothing; null if none does.
const Reader* reader_of(std::string_view text);

}  // namespace citegraph
