#include "graphs/files/edge_sheet.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::graphs {
namespace {

enum class Role { none, citing, cited, paper, numbered_paper };

// What columns are called, in ASCII letters alone. Around these words stands what kind of name a paper has.
constexpr std::string_view citing_words =
    "citing citer citedby source src from start tail referencing subject";
constexpr std::string_view cited_words =
    "cited citee cites target tgt to dst dest destination end head reference references referenced ref "
    "object";
constexpr std::string_view sure_words = "citing citer citedby cited citee cites references referenced";
constexpr std::array<std::string_view, 19> kinds_of_name{
    "identifier", "publication", "openalex", "bibcode", "article", "number", "corpus",
    "vertex",     "paper",       "arxiv",    "pmcid",   "node",    "work",   "pmid",
    "doi",        "uri",         "url",      "key",     "id"};

/// `name` without words for kinds of names at either end, but for a whole word that is left.
std::string_view without_kinds(std::string_view name) {
    for (bool again = true; again;) {
        again = false;
        for (const auto kind : kinds_of_name) {
            if (name.ends_with(kind)) name.remove_suffix(kind.size()), again = true;
            if (name.starts_with(kind)) name.remove_prefix(kind.size()), again = true;
        }
    }
    return name;
}

Role role_of(std::string_view cell) {
    const auto name = column_name(cell);
    const auto bare = without_kinds(name);
    if (name.empty()) return Role::none;
    if (bare.empty()) return Role::paper;
    if (core::is_one_of(bare, citing_words)) return Role::citing;
    if (core::is_one_of(bare, cited_words)) return Role::cited;
    const auto letters = std::string_view{name}.substr(0, name.find_first_of("0123456789"));
    const bool is_numbered =
        letters.size() < name.size() && !letters.empty() && without_kinds(letters).empty();
    return is_numbered && core::is_digits(name.substr(letters.size())) ? Role::numbered_paper : Role::none;
}

/// Where citing and cited stand in a header; nowhere, if it does not say.
std::pair<std::size_t, std::size_t> ends_in(const Row& header) {
    std::array<std::vector<std::size_t>, 5> columns;
    for (std::size_t at = 0; at < header.size(); ++at)
        columns[static_cast<std::size_t>(role_of(header[at]))].push_back(at);
    const auto& [none, citing, cited, papers, numbered] = columns;
    const auto first = [](const auto& found, const auto& other) {
        return !found.empty() ? found.front() : other.empty() ? nowhere : other.front();
    };
    if (citing.empty() && cited.empty() && numbered.size() == 2) return {numbered[0], numbered[1]};
    if (citing.empty() && cited.empty()) return {nowhere, nowhere};
    // Of two columns, one of which has a name that says it, the other is what is left.
    const auto is_said = [&header](const auto& found) {
        return header.size() == 2 && !found.empty() &&
               core::is_one_of(without_kinds(column_name(header[found.front()])), sure_words);
    };
    if (cited.empty() && papers.empty() && is_said(citing)) return {citing.front(), 1 - citing.front()};
    if (citing.empty() && papers.empty() && is_said(cited)) return {1 - cited.front(), cited.front()};
    return {first(citing, papers), first(cited, papers)};
}

bool names_ends(const Row& cells) {
    const auto [citing, cited] = ends_in(cells);
    return citing != nowhere && cited != nowhere;
}

enum class Shape { empty, digits, doi, address, word, text };

Shape shape_of(std::string_view id) {
    if (id.empty()) return Shape::empty;
    if (core::is_digits(id)) return Shape::digits;
    if (std::ranges::any_of(id, is_blank)) return Shape::text;
    if (id.find("://") != std::string_view::npos) return Shape::address;
    const auto doi = id.find("10.");
    return doi != std::string_view::npos && id.find('/', doi) != std::string_view::npos ? Shape::doi
                                                                                        : Shape::word;
}

/// "==>", which stands between two ids and is none.
bool is_sign(const std::string& cell) {
    return std::ranges::none_of(cell, [](char c) { return core::is_alphanumeric(c) || (c & 0x80) != 0; });
}

bool are_alike(const Row& row) {
    std::vector<std::string_view> ids;
    for (const auto& cell : row)
        if (ids.size() < 2 && !is_sign(cell)) ids.push_back(cell);
    return ids.size() == 2 && shape_of(ids[0]) == shape_of(ids[1]);
}

constexpr SheetKind edges{names_ends, are_alike};

/// The first columns that are not signs.
std::pair<std::size_t, std::size_t> ends_without_header(const Sheet& sheet) {
    std::vector<std::size_t> found;
    for (std::size_t column = 0; column < sheet.width && found.size() < 2; ++column) {
        const auto signs = std::ranges::count_if(sheet.rows, [column](const Row& row) {
            return column < row.size() && !row[column].empty() && is_sign(row[column]);
        });
        if (2 * static_cast<std::size_t>(signs) <= sheet.rows.size()) found.push_back(column);
    }
    return found.size() == 2 ? std::pair{found[0], found[1]} : std::pair{std::size_t{0}, std::size_t{1}};
}

/// What the last comment in front of the first row names columns by; empty if it is no header.
Row header_in_comment(std::string_view text, const Sheet& sheet) {
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = trimmed(text.substr(at, end - at));
        at = end + 1;
        if (line.empty()) continue;
        if (line.front() != '#' && line.front() != '%') break;
        last = trimmed(line.substr(1));
    }
    TableRows rows{last, sheet.cut};
    if (!rows.next()) return {};
    Row cells;
    for (const auto& cell : rows.cells()) cells.push_back(cell.text());
    return cells.size() == sheet.width && names_ends(cells) ? cells : Row{};
}

/// Whether the first row alone has words where all others, two or more, have numbers.
bool is_unknown_header(const Sheet& sheet, std::size_t citing, std::size_t cited) {
    const auto has = [=](const Row& row, auto holds) {
        return std::max(citing, cited) < row.size() && holds(row[citing]) && holds(row[cited]);
    };
    const auto is_number = [](const std::string& cell) { return core::is_digits(cell); };
    const auto is_name = [](const std::string& cell) {
        return std::ranges::any_of(cell, core::is_letter) && std::ranges::none_of(cell, core::is_digit);
    };
    return sheet.rows.size() > 2 && has(sheet.rows.front(), is_name) &&
           std::all_of(sheet.rows.begin() + 1, sheet.rows.end(),
                       [&](const Row& row) { return has(row, is_number); });
}

/// Whether names of a header, paper1 and paper2, are papers of the list.
bool is_no_header(const Sheet& sheet) {
    const auto [citing, cited] = ends_in(sheet.header);
    const auto is_id = [&, at = std::array{citing, cited}](const Row& row) {
        return std::ranges::any_of(at, [&](std::size_t column) {
            return column < row.size() && std::ranges::count(sheet.header, row[column]) > 0;
        });
    };
    return role_of(sheet.header[citing]) == Role::numbered_paper && std::ranges::any_of(sheet.rows, is_id);
}

std::string others(const Row& header, const EdgeSheet& made) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < header.size(); ++at)
        if (at != made.citing && at != made.cited && at != made.type) names.push_back(header[at]);
    return join(names, ", ");
}

bool is_name_of_work(std::string_view word) {
    return word.starts_with("https://") || word.starts_with("http://") || identify(word).has_value();
}

/// Of a Markdown list, which standard input may be.
bool is_bullet(std::string_view word) {
    return word == "-" || word == "*" || word == "+" || word.ends_with('.');
}

bool has_blanks(std::string_view cell) {
    return std::ranges::any_of(cell, is_blank);
}

}  // namespace

EdgeSheet edge_sheet(std::string_view text) {
    auto sheet = sheet_of(text, edges);
    const auto in_comment = header_in_comment(text, sheet);
    if (!sheet.header.empty() && (!in_comment.empty() || is_no_header(sheet))) {
        sheet.begin = {};  // a citation of the paper "target" by the paper "source"
        sheet.header.clear();
    }
    EdgeSheet made{.cut = sheet.cut, .begin = sheet.begin, .width = std::max<std::size_t>(2, sheet.width)};
    const auto& header = sheet.header.empty() ? in_comment : sheet.header;
    std::tie(made.citing, made.cited) = header.empty() ? ends_without_header(sheet) : ends_in(header);
    for (std::size_t at = 0; at < header.size(); ++at)
        if (column_name(header[at]) == "type") made.type = at;
    made.unread = others(header, made);
    if (header.empty() && is_unknown_header(sheet, made.citing, made.cited)) made.begin = sheet.second;
    return made;
}

bool lacks_direction(const TableRows& row, const EdgeSheet& sheet) {
    return sheet.type != nowhere && ascii_lower(row.cell(sheet.type).raw) == "undirected";
}

void UnreadColumns::tell(const EdgeSheet& sheet, ProblemList& problems) const {
    if (!sheet.unread.empty())
        problems.tell(0, "columns that are not read: " + sheet.unread);
    else if (rows_ > 0 && sheet.type == nowhere)
        problems.tell(first_, "has more than two columns, as do " + std::to_string(rows_ - 1) +
                                  " other lines: what stands behind the cited id is not read");
}

bool looks_like_edge_list(std::string_view beginning) {
    const auto sheet = sheet_of(beginning, edges);
    const char separator = sheet.cut.separator;
    if (sheet.header.size() > 1) return true;
    const auto is_citation = [&](const Row& row) {
        if (row.size() < 2 || is_bullet(row[0]) || row[0].ends_with(':')) return false;
        if (separator == ' ' && row.size() == 3 && is_sign(row[1])) return true;
        if (separator == ' ') return std::all_of(row.begin() + 2, row.end(), is_no_word);
        return separator == '\t' ? row.size() == sheet.width : !has_blanks(row[0]) && !has_blanks(row[1]);
    };
    const auto titled = std::ranges::count_if(sheet.rows, [](const Row& row) {
        return row.size() > 1 && is_name_of_work(row[0]) && !is_name_of_work(row[1]);
    });
    const auto citations = std::ranges::count_if(sheet.rows, is_citation);
    const auto rows = std::ssize(sheet.rows);
    return rows > 0 && 20 * citations >= 19 * rows && titled < rows;
}

}  // namespace citegraph::graphs
