// What speaks for the field of a word, in plain words.
#include "read/account/phrases.hpp"

#include "core/url.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>

namespace citegraph::read {
namespace {

using SpotRow = PhraseRow<Spot>;

constexpr std::array<std::string_view, field_count> names{"no field", "title",       "author", "venue",
                                                          "date",     "affiliation", "award",  "volume",
                                                          "pages",    "publisher",   "place",  "editor"};

std::string in_quotes(std::string_view words) {
    return "\"" + std::string{words} + "\"";
}

std::string the(std::size_t field) {
    return (field == 0 ? "" : "the ") + std::string{names[std::min(field, field_count - 1)]};
}

const InlinePiece& piece_of(const Spot& spot) {
    return *spot.record.pieces[spot.record.tokens[spot.token].piece];
}

/// "212 of 230 words are the title".
std::string share_of(const Told& told) {
    if (told.value == 0) return {};
    return std::to_string(told.share) + " of " + std::to_string(told.whole) + " words are " +
           the((told.value - 1) / 8);
}

std::string in_slot(const Told& told, const Spot&) {
    const auto share = share_of(told);
    return share.empty() ? share : "in this place of the other entries " + share;
}

std::string in_print(const Told& told, const Spot&) {
    const auto share = share_of(told);
    return share.empty() ? share : "in such print and line of the other entries " + share;
}

std::string in_line(const Told& told, const Spot& spot) {
    const auto& section = spot.record.sections[spot.record.tokens[spot.token].section];
    const bool is_row = spot.units[section.unit].kind == DocumentBlock::Kind::row;
    const auto share = share_of(told);
    return share.empty() ? share : std::string{is_row ? "in this column " : "in such lines "} + share;
}

std::string elsewhere(const Told& told, const Spot& spot) {
    const auto share = share_of(told);
    if (share.empty()) return share;
    return in_quotes(spot.record.of(spot.record.tokens[spot.token])) + " is " + the((told.value - 1) / 8) +
           " in " + std::to_string(told.share) + " of " + std::to_string(told.whole) + " other places";
}

std::string at_a_look_before(const Told& told, const Spot&) {
    return "an earlier look took it for " + the(told.value);
}

std::string best_place(const Told& told, const Spot&) {
    const std::string place = told.value % 2 == 1 ? "no place" : "another place";
    return place + " of entries is more often " + the(told.value / 2);
}

std::string where_the_link_leads(const Told&, const Spot& spot) {
    return "is the label of a link to " + host_or_here(piece_of(spot).url);
}

std::string print(const Told&, const Spot& spot) {
    const auto& piece = piece_of(spot);
    if (piece.badge) return "stands on a badge";
    std::string kind = piece.is(InlinePiece::Kind::link)   ? " link"
                       : piece.is(InlinePiece::Kind::code) ? " code"
                                                           : "";
    if (piece.emphasis) kind = " italic" + kind;
    if (piece.strong) kind = " bold" + kind;
    if (kind.empty()) return "stands in plain print";
    return (kind.ends_with("link") ? "is part of a" : "is") + kind;
}

std::string holds(const Told& told, const Spot&) {
    if (told.value & 4U) return "holds the name of a known venue";
    if (told.value & 2U) return "holds a year";
    return told.value & 1U ? "holds an initial" : "holds no venue, year or initial";
}

std::string head_of_column(const Told&, const Spot& spot) {
    const auto& section = spot.record.sections[spot.record.tokens[spot.token].section];
    const auto& columns = spot.units[section.unit].columns;
    if (!columns || section.cell >= spot.units[*columns].cells.size()) return {};
    const auto head = tidy(plain_text(spot.units[*columns].cells[section.cell]));
    return head.empty() ? std::string{} : "stands in the column " + in_quotes(head);
}

/// The words before the first colon of its line.
std::string label(const Told& told, const Spot& spot) {
    if (auto head = head_of_column(told, spot); !head.empty()) return head;
    const auto& tokens = spot.record.tokens;
    auto first = spot.token;
    while (first > 0 && tokens[first - 1].section == tokens[spot.token].section) --first;
    for (auto i = first; i < spot.token; ++i)
        if (const auto mark = spot.record.of(tokens[i]); mark == ":" || mark == "：")
            return "stands behind " + in_quotes(spot.record.text.substr(tokens[first].begin,
                                                                        tokens[i].end - tokens[first].begin));
    return {};
}

/// Marks that hold words together.
bool joins(std::string_view mark) {
    static constexpr std::array<std::string_view, 9> joints{"-", "'", "’", "&", "+", "_", "‐", "#", "@"};
    return std::ranges::find(joints, mark) != joints.end();
}

/// The marks around the stretch without marks that a word stands in.
std::string between(const Told&, const Spot& spot) {
    const auto& tokens = spot.record.tokens;
    const auto joined = [&](std::size_t a, std::size_t b) { return tokens[a].section == tokens[b].section; };
    const auto ends = [&](std::size_t i) { return tokens[i].mark && !joins(spot.record.of(tokens[i])); };
    auto from = spot.token, to = spot.token;
    while (from > 0 && joined(from - 1, from) && !ends(from - 1)) --from;
    while (to + 1 < tokens.size() && joined(to, to + 1) && !ends(to + 1)) ++to;
    const auto left = from > 0 && joined(from - 1, from) ? in_quotes(spot.record.of(tokens[from - 1])) : "";
    const auto right =
        to + 1 < tokens.size() && joined(to, to + 1) ? in_quotes(spot.record.of(tokens[to + 1])) : "";
    if (left.empty() && right.empty()) return "no mark stands around it";
    if (left.empty()) return "stands between the beginning of the line and " + right;
    return right.empty() ? "stands between " + left + " and the end of the line"
                         : "stands between " + left + " and " + right;
}

std::string word(const Told&, const Spot& spot) {
    return "such words as " + in_quotes(spot.record.of(spot.record.tokens[spot.token]));
}

std::string letters(const Told&, const Spot& spot) {
    return "letters, capitals and digits as in " + in_quotes(spot.record.of(spot.record.tokens[spot.token]));
}

/// Words beside it, with the marks between.
std::string before_it(const Told&, const Spot& spot) {
    const auto& tokens = spot.record.tokens;
    const auto from = spot.token - std::min<std::size_t>(spot.token, 2);
    if (from == spot.token) return "nothing stands before it";
    return "comes after " + in_quotes(tidy(std::string_view{spot.record.text}.substr(
                                tokens[from].begin, tokens[spot.token].begin - tokens[from].begin)));
}

std::string behind_it(const Told&, const Spot& spot) {
    const auto& tokens = spot.record.tokens;
    const auto to = std::min(spot.token + 2, tokens.size() - 1);
    if (to == spot.token) return "nothing stands behind it";
    return "comes before " + in_quotes(tidy(std::string_view{spot.record.text}.substr(
                                 tokens[spot.token].end, tokens[to].end - tokens[spot.token].end)));
}

constexpr std::array spot_rows{
    SpotRow{"", in_slot, {"slot"}},
    SpotRow{"", in_print, {"place"}},
    SpotRow{"", in_line, {"column"}},
    SpotRow{"", elsewhere, {"word elsewhere"}},
    SpotRow{"", at_a_look_before, {"before"}},
    SpotRow{"the fields beside it speak for it", nullptr, {"before -1", "before +1"}},
    SpotRow{"", best_place, {"best column", "best place"}},
    SpotRow{"", where_the_link_leads, {"target", "host", "label", "label length"}},
    SpotRow{"", label, {"column head", "column word", "named", "labelled", "key"}},
    SpotRow{"",
            print,
            {"style", "style of section", "style step", "style ahead", "piece begins", "piece length"}},
    SpotRow{"", holds, {"chunk holds"}},
    SpotRow{"its link reads, or does not read, like names with a year", nullptr, {"link cites"}},
    SpotRow{"", between, {"chunk before", "chunk after", "chunk between", "bracket"}},
    SpotRow{"stands as far in its line as such a field does", nullptr, {"chunk index", "chunk index style"}},
    SpotRow{"comes when such a field does in a reference",
            nullptr,
            {"sentences", "passed", "passed before", "ahead", "course"}},
    SpotRow{"stands as such a field does to the quotation marks of its line", nullptr, {"quotation"}},
    SpotRow{"stands as such a field does to \"In\" and to editors", nullptr, {"containing"}},
    SpotRow{"is as long as such a field is, with as many capitals",
            nullptr,
            {"chunk length", "chunk capitals", "chunk look"}},
    SpotRow{"", word, {"chunk first", "chunk last", "chunk text", "word", "front", "back"}},
    SpotRow{"", letters, {"shape", "around", "spaced", "mark"}},
    SpotRow{"stands alone in its line or cell", nullptr, {"alone", "alone look", "alone shape"}},
    SpotRow{"recurs in the list as often as such a field does", nullptr, {"recurs"}},
    SpotRow{"what stands beside it speaks for it",
            nullptr,
            {"other chunk", "other chunk holds", "other chunk before"}},
    SpotRow{"other entries have such things in this place", nullptr, {"slot habit", "column habit"}},
    SpotRow{"stands in such a line or cell of the entry", nullptr, {"section", "unit"}},
    SpotRow{"", before_it, {"-3", "-2", "-1"}},
    SpotRow{"", behind_it, {"+1", "+2", "+3"}},
};

}  // namespace

std::string_view name_of(EntryField field) {
    return names[static_cast<std::size_t>(field)];
}

std::string host_or_here(std::string_view url) {
    const auto parsed = core::parse_url(url);
    if (parsed) return parsed->host;
    return url.empty() ? "nothing" : "the list itself";
}

Phrase phrase_of(const Told& told, const Spot& spot) {
    const auto* row = row_of(spot_rows, told);
    if (row == nullptr) return {};
    return {row, row->tell ? row->tell(told, spot) : std::string{row->words}, row->tell == in_slot};
}

}  // namespace citegraph::read
