#include "graphs/files/sheet.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace citegraph::graphs {
namespace {

constexpr std::size_t looked_at_whole = 1 << 16, beginning = 1 << 14, parts = 16, part = 1 << 11;
constexpr std::array separators{'\t', ';', ',', '|', ' '};
constexpr double most = 0.75;

/// Lines of a table, in pieces that begin and end with lines; the first is its beginning.
std::vector<std::string_view> pieces_of(std::string_view text) {
    if (text.size() <= looked_at_whole) return {text};
    const auto line_from = [text](std::size_t at) {
        return std::min(text.find('\n', at), text.size() - 1) + 1;
    };
    std::vector<std::string_view> out;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto last = text.substr(begin, end - begin).rfind('\n');
        if (last != std::string_view::npos) out.push_back(text.substr(begin, last + 1));
    };
    add(0, beginning);
    const auto step = (text.size() - beginning) / parts;
    for (auto at = beginning; at + part <= text.size(); at += step) add(line_from(at), at + part);
    return out;
}

Row texts_of(const std::vector<Cell>& cells) {
    Row out;
    out.reserve(cells.size());
    for (const auto& cell : cells) out.push_back(cell.text());
    return out;
}

/// Whether quotes at the beginning of cells mostly end a cell, too.
bool has_quotes(const std::vector<std::string_view>& pieces, char separator) {
    if (separator == ',' || separator == ';') return true;  // RFC 4180, and what spreadsheets make of it
    std::size_t sound = 0, broken = 0;
    for (const auto piece : pieces)
        for (TableRows rows{piece, {separator, true}}; rows.next();)
            ++(rows.fault().empty() ? sound : broken);
    return sound >= broken;
}

/// A table cut in one way, as far as it was looked at.
Sheet cut_with(char separator, const std::vector<std::string_view>& pieces, const SheetKind& kind) {
    Sheet sheet;
    sheet.cut = {separator, has_quotes(pieces, separator)};
    bool is_first = true;
    for (const auto piece : pieces)
        for (TableRows rows{piece, sheet.cut}; rows.next(); is_first = false) {
            auto cells = texts_of(rows.cells());
            if (is_first) sheet.second = {std::min(rows.end() + 1, piece.size()), rows.next_line()};
            if (is_first && kind.is_header(cells)) {
                sheet.header = std::move(cells);
                sheet.begin = sheet.second;
            } else {
                sheet.rows.push_back(std::move(cells));
            }
        }
    return sheet;
}

/// The commonest number of cells, and how many rows have it.
std::pair<std::size_t, std::size_t> common_width(const std::vector<Row>& rows) {
    std::map<std::size_t, std::size_t> widths;
    for (const auto& row : rows) ++widths[row.size()];
    std::pair<std::size_t, std::size_t> out{};
    for (const auto& found : widths)
        if (found.second >= out.second) out = found;
    return out;
}

double share(std::size_t some, std::size_t all) {
    return all == 0 ? 0 : static_cast<double>(some) / static_cast<double>(all);
}

/// White space is in ids and titles, too: what it cuts are two words a row, else numbers behind them.
bool is_cut_by_blanks(const Row& row) {
    return row.size() - std::min<std::size_t>(row.size(), 2) <=
           static_cast<std::size_t>(std::ranges::count_if(row, is_no_word));
}

/// How much speaks for a cut.
double likelihood(Sheet& sheet, const SheetKind& kind) {
    const auto part_of = [&](auto holds) {
        return share(static_cast<std::size_t>(std::ranges::count_if(sheet.rows, holds)), sheet.rows.size());
    };
    const auto [width, rows] = common_width(sheet.rows);
    sheet.width = sheet.rows.empty() ? sheet.header.size() : width;
    const auto cut = part_of([](const Row& row) { return row.size() > 1; });
    const bool is_even = sheet.width > 1 && share(rows, sheet.rows.size()) >= most;
    const bool is_tab = sheet.cut.separator == '\t', is_blank_cut = sheet.cut.separator == ' ';
    double out = cut >= most ? 1 : cut;
    out += sheet.header.size() > 1 ? 3 : 0;
    out += is_tab && cut >= most ? 2 : 0;  // no tab stands in most rows by chance
    out += part_of(kind.is_likely) >= 0.5 ? 1 : 0;
    return out + (is_even && (!is_blank_cut || part_of(is_cut_by_blanks) >= most) ? 1 : 0);
}

/// The separator that a spreadsheet names in a line of its own, and where the table begins then.
std::pair<char, std::size_t> named_separator(std::string_view text) {
    const bool is_named = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\n' || text[5] == '\r');
    if (!is_named || std::ranges::count(separators, text[4]) == 0) return {'\0', 0};
    return {text[4], std::min(text.find('\n'), text.size() - 1) + 1};
}

}  // namespace

Sheet sheet_of(std::string_view text, const SheetKind& kind) {
    const auto [named, offset] = named_separator(text);
    const auto pieces = pieces_of(text.substr(offset));
    const auto is_there = [&pieces](char separator) {
        return std::ranges::any_of(
            pieces, [separator](auto piece) { return piece.find(separator) != std::string_view::npos; });
    };
    Sheet best;
    double best_likelihood = -1;
    for (const char separator : separators) {
        if (named != '\0' ? separator != named : separator != ' ' && !is_there(separator)) continue;
        auto sheet = cut_with(separator, pieces, kind);
        const auto found = likelihood(sheet, kind);
        if (found <= best_likelihood) continue;
        best = std::move(sheet);
        best_likelihood = found;
    }
    if (offset == 0) return best;
    for (auto* place : {&best.begin, &best.second}) *place = {place->offset + offset, place->line + 1};
    return best;
}

bool is_no_word(std::string_view cell) {
    return core::is_ascii(cell) && std::ranges::none_of(cell, core::is_letter);
}

std::string column_name(std::string_view cell) {
    std::string out;
    for (const char letter : ascii_lower(cell))
        if (core::is_alphanumeric(letter)) out += letter;
    return out;
}

}  // namespace citegraph::graphs
