// What speaks for a line being a work or none, in plain words.
#include "read/account/phrases.hpp"

#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "read/account/skipped.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::read {
namespace {

using Kind = DocumentBlock::Kind;

constexpr std::size_t words_told = 40;

/// A unit of a list, for which something spoke.
struct Line {
    std::span<const Unit> units;
    std::size_t at;

    const Unit& unit() const { return units[at]; }
};

/// Of the eighths of other units, the share that a first look took for `label`.
std::string share(const Told& told, std::string_view which) {
    static constexpr std::array<std::string_view, 3> parts{"are no works", "are works", "are part of works"};
    const auto label = told.value / 16, eighths = told.value % 16;
    if (eighths > 8 || label >= parts.size()) return {};
    const auto what = std::string{parts[label]};
    static constexpr std::array<std::string_view, 9> shares{
        "hardly any of ",     "an eighth of ",      "a quarter of ", "some of ", "half of ",
        "more than half of ", "three quarters of ", "most of ",      "all "};
    return std::string{shares[eighths]} + std::string{which} + " " + what;
}

std::string of_shape(const Told& told, const Line&) {
    return share(told, "the other lines written like it");
}
std::string of_front(const Told& told, const Line&) {
    return share(told, "the other lines that begin like it");
}
std::string of_group(const Told& told, const Line& line) {
    switch (line.unit().kind) {
        case DocumentBlock::Kind::row:
            return share(told, "the other rows of its table");
        case DocumentBlock::Kind::item:
            return share(told, "the other items of its list");
        case DocumentBlock::Kind::heading:
            return share(told, "the other headings of its level");
        default:
            return share(told, "the other paragraphs");
    }
}

std::string link(const Told&, const Line& line) {
    for (const auto& cell : line.unit().cells)
        for (const auto& piece : cell) {
            if (piece.is(InlinePiece::Kind::link)) return "links to " + host_or_here(piece.url);
        }
    return "has no link";
}

std::string paper(const Told& told, const Line&) {
    return told.value == 1 ? "links to a paper" : "links to no paper";
}

std::string in_quotes(const Unit& unit) {
    return "\"" + ellipsis(beginning_of(unit), words_told) + "\"";
}

/// The nearest heading above.
std::optional<std::size_t> heading_of(const Line& line) {
    for (auto i = line.at; i-- > 0;)
        if (line.units[i].kind == DocumentBlock::Kind::heading ||
            line.units[i].kind == DocumentBlock::Kind::open)
            return i;
    return std::nullopt;
}

std::string heading(const Told&, const Line& line) {
    const auto found = heading_of(line);
    return found ? "stands beneath " + in_quotes(line.units[*found]) : std::string{};
}

std::string below_heading(const Told&, const Line& line) {
    const auto found = heading_of(line);
    return core::counted(line.at - (found ? *found + 1 : 0), "line stands", "lines stand") +
           " between it and its heading";
}

std::string above(const Told&, const Line& line) {
    return line.at == 0 ? "is the first line" : "comes after " + in_quotes(line.units[line.at - 1]);
}

std::string below(const Told&, const Line& line) {
    return line.at + 1 == line.units.size() ? "is the last line"
                                            : "comes before " + in_quotes(line.units[line.at + 1]);
}

std::string around(const Told&, const Line& line) {
    const auto& under = line.unit().under;
    return under ? "stands in the item " + in_quotes(line.units[*under]) : "stands in no other item";
}

std::string print(const Told&, const Line& line) {
    const auto own = shape_in_words(line.unit());
    const auto same =
        std::ranges::count_if(line.units, [&](const Unit& unit) { return shape_in_words(unit) == own; });
    return "is written as " + own + ", like " +
           core::counted(static_cast<std::size_t>(same) - 1, "other line");
}

std::string length(const Told&, const Line& line) {
    std::size_t words = 0;
    for (const auto& cell : line.unit().cells) words += word_count(plain_text(cell));
    return "has " + core::counted(words, "word");
}

std::string links(const Told&, const Line& line) {
    std::size_t links = 0;
    for (const auto& cell : line.unit().cells)
        for (const auto& piece : cell) links += piece.is(InlinePiece::Kind::link);
    return "has " + core::counted(links, "link");
}

std::string kind(const Told&, const Line& line) {
    switch (line.unit().kind) {
        case Kind::heading:
            return "is a heading";
        case Kind::row:
            return "is a row of a table";
        case Kind::item:
            return line.unit().begins ? "is an item of a list" : "is a later line of an item";
        case Kind::open:
            return "is the heading of a fold";
        default:
            return line.unit().begins ? "begins a paragraph" : "is a later line of a paragraph";
    }
}

std::string key(const Told&, const Line& line) {
    const auto words = line.unit().cells.empty() ? std::string{} : plain_text(line.unit().cells.front());
    return "begins with \"" + words.substr(0, words.find_first_of(":\xEF")) + ":\"";
}

std::string people(const Told& told, const Line&) {
    return told.value == 1 ? "reads like names of people" : "does not read like names of people";
}

std::string columns(const Told&, const Line& line) {
    return "the columns are " + in_quotes(line.units[*line.unit().columns]);
}

std::string gap(const Told&, const Line& line) {
    const bool is_close = line.at > 0 && line.unit().line - line.units[line.at - 1].line <= 1;
    return is_close ? "no empty line stands above it" : "an empty line stands above it";
}

std::string words(const Told&, const Line& line) {
    return "such words as " + in_quotes(line.unit());
}

using LineRow = PhraseRow<Line>;

constexpr std::array line_rows{
    LineRow{"", of_shape, {"of shape"}},
    LineRow{"", of_front, {"of front"}},
    LineRow{"", of_group, {"of group"}},
    LineRow{"other lines of its list have such links",
            nullptr,
            {"group", "group links", "group papers", "group papers of kind"}},
    LineRow{"", link, {"target", "host", "first target", "first target of kind"}},
    LineRow{"the labels of its links speak for it", nullptr, {"label", "first label"}},
    LineRow{"", links, {"links"}},
    LineRow{"its pictures speak for it", nullptr, {"pictures"}},
    LineRow{"", paper, {"paper"}},
    LineRow{"", kind, {"kind", "block", "asked", "cells"}},
    LineRow{"",
            print,
            {"signature", "front", "front2", "front2kind", "front3kind", "same shape", "same shape share"}},
    LineRow{"", length, {"length", "length of kind"}},
    LineRow{"", words, {"first word", "second word", "last word", "whole", "et al", "decorated"}},
    LineRow{"begins and ends as such a line does", nullptr, {"begin", "end"}},
    LineRow{"", key, {"key"}},
    LineRow{"", people, {"people"}},
    LineRow{"has as many capitals, digits and commas as such a line",
            nullptr,
            {"capitals", "commas", "years", "digits"}},
    LineRow{"", heading, {"under"}},
    LineRow{"", below_heading, {"since heading"}},
    LineRow{"its words are, or are not, those of a heading", nullptr, {"names a heading"}},
    LineRow{"", columns, {"column"}},
    LineRow{"", around, {"under unit", "above paper", "above link", "above front"}},
    LineRow{"", gap, {"gap", "gap of kind"}},
    LineRow{"", above, {"-2", "-1"}},
    LineRow{"", below, {"+1", "+2", "gap after", "below kind"}},
    LineRow{"as much stands before the next line of its kind as below such a line",
            nullptr,
            {"until next", "papers until next", "links until next", "papers until next of front",
             "own paper share"}},
    LineRow{"stands where such a line does in its paragraph",
            nullptr,
            {"line of", "line of front", "line of block", "first line", "first line paper"}},
};

}  // namespace

Phrase phrase_of(const Told& told, std::span<const Unit> units, std::size_t at) {
    const auto* row = row_of(line_rows, told);
    if (row == nullptr) return {};
    return {row, row->tell ? row->tell(told, {units, at}) : std::string{row->words}, row->tell == of_shape};
}

}  // namespace citegraph::read
