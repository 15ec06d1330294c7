#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::bibtex {

/// A stretch of the source, in bytes.
struct Span {
    std::uint32_t begin = 0, size = 0;

    bool operator==(const Span&) const = default;
};

/// One operand of a value: `"Vol. " # four` has two.
struct Piece {
    enum class Kind : std::uint8_t {
        braced,
        quoted,
        number,
        macro,
        bare,  ///< a text without delimiters, which is an error: `10.1000/xyz`
    };
    Kind kind = Kind::braced;
    Span text;  ///< without braces or quotes
};

/// `name = value` in an entry; of a `@string` or `@preamble`, its one definition.
struct Field {
    Span name;   ///< empty in a `@preamble`
    Span value;  ///< the whole expression as written, from its first delimiter to its last
    std::uint32_t first_piece = 0, pieces = 0;  ///< in Tree::pieces
};

/// What a file is made of: its blocks lie end to end and cover every byte.
struct Block {
    enum class Kind : std::uint8_t {
        text,      ///< between the others; free text, white space, `%` comments
        entry,     ///< `@article{key, ...}`
        string,    ///< `@string{name = value}`
        preamble,  ///< `@preamble{value}`
        comment,   ///< `@comment{...}`
        damaged,   ///< began like one of these and could not be read; a problem says why
    };
    Kind kind = Kind::text;
    Span all;                                   ///< from its @ to its closing delimiter
    Span type;                                  ///< "article", as written
    Span key;                                   ///< as written, without white space around it; may be empty
    std::uint32_t first_field = 0, fields = 0;  ///< in Tree::fields
    bool mended = false;  ///< something in it was missing or too much; a problem says what
};

/// How the bytes of a file are to be read.
enum class Encoding : std::uint8_t {
    utf8,
    latin1,  ///< windows-1252, of which ISO 8859-1 is a part: what is not UTF-8 and old
};

/// A .bib file as a lossless concrete syntax tree. White space and comments within an entry are what lies
/// between the spans of its parts.
struct Tree {
    std::string source;  ///< the bytes of the file, untouched
    std::string file;    ///< its name, for problems
    Dialect dialect = Dialect::bibtex;
    Encoding encoding = Encoding::utf8;
    std::vector<Block> blocks;  ///< in the order of the file
    std::vector<Field> fields;
    std::vector<Piece> pieces;
    std::vector<Problem> problems;  ///< with line, column and the key of the entry
};

/// Reads the bytes of a .bib file, below 4 GiB. Never fails: a missing comma, brace or quote costs at most
/// the entry that lacks it, and becomes a problem. \cost linear in the bytes
Tree parse(std::string source, std::string_view file, Dialect dialect);

/// The file again: print(parse(x)) == x for every x.
std::string print(const Tree& tree);

/// The file laid out anew: two spaces in front of a field, one field a line, equals signs of an entry in one
/// column, a blank line between entries. Values, comments, free text and the order stay; an entry that was
/// mended stays as it is, and so does a file that would then be read otherwise. Doing it again changes
/// nothing. \cost linear
std::string laid_out(const Tree& tree);

/// The bytes of a stretch, as they are.
inline std::string_view bytes_of(const Tree& tree, Span span) {
    return std::string_view{tree.source}.substr(span.begin, span.size);
}

/// Line and column of an offset, both from 1; columns count bytes. \cost linear in the source
std::pair<int, int> place_of(const Tree& tree, std::uint32_t offset);

/// An entry as a style sees it: macros expanded, pieces joined, in UTF-8, the LaTeX in it untouched.
struct Record {
    std::string type;  ///< lower case
    std::string key;   ///< as written
    std::vector<std::pair<std::string, std::string>>
        fields;  ///< lower-case name, value; the order of the file
    /// By field: what stands behind the equals sign, if a macro is part of it that the files do not define but a
    /// style or nobody does, those that they define expanded: "jul # {~18}".
    std::map<std::string, std::string> expressions{};
    std::size_t inherited =
        0;                     ///< of `fields`, how many at the end came from the entry that `crossref` names
    std::string crossref{};    ///< a key, if that entry has been found
    int line = 0, column = 0;  ///< of its @
    std::size_t block = 0;     ///< in Tree::blocks
    std::string file{};
};

/// The value of a field of that (lower-case) name; empty if there is none.
std::string_view value_of(const Record& record, std::string_view name);

/// The entries of a file with macros and fields resolved.
struct Records {
    std::vector<Record> records;         ///< in the order of the file
    std::vector<std::string> preambles;  ///< of `@preamble`, in order
    std::vector<Problem> problems;       ///< undefined macros, repeated fields and keys
};

/// The journal that a macro of BibTeX's standard styles stands for, "jacm" in lower case; empty if it is none.
std::string_view journal_of_styles(std::string_view macro);

/// The entries of a tree. A field that is given twice keeps its first value in BibTeX, its last in biber. The
/// months jan to dec are defined: "January" in BibTeX's styles, "1" in biber; so are the journals of BibTeX's
/// standard styles. Where BibTeX and biber have nothing for a macro that is not defined, its name stands for
/// it. Nothing is inherited yet. \cost linear
Records records_of(const Tree& tree);

/// The same for files that are one database: what one defines, holds in those behind it.
std::vector<Records> records_of(std::span<const Tree> trees);

/// A new value for a field of an entry.
struct Change {
    std::size_t block = 0;             ///< in Tree::blocks, an entry
    std::string field;                 ///< lower case; added behind the last field if the entry has none
    std::optional<std::string> value;  ///< as it stands behind the equals sign: "{Attention}"; none: removed
};

/// The source with these changes and not one byte else different; an added field is laid out as its
/// neighbours are, with the line ends of the file; a removed one takes its line and its comma along. An empty
/// `field` changes the entry's type. Of a field that stands there twice, the one that counts is changed and
/// both are removed. Values are UTF-8; in a windows-1252 file they are written in that, unless they hold
/// characters that it lacks: such a value stays UTF-8, which records_of still reads.
std::string changed(const Tree& tree, std::span<const Change> changes);

}  // namespace citegraph::bibtex
