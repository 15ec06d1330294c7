#include "app/report/reports.hpp"
#include "app/report/table.hpp"

#include "citegraph/text.hpp"
#include "core/counted.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <set>
#include <unordered_set>

namespace citegraph::app {
namespace {

std::string year_of(const Entry& entry) {
    if (entry.venue && entry.venue->year) return std::to_string(*entry.venue->year);
    return entry.date ? entry.date->substr(0, 4) : entry.bucket.value_or("");
}

/// What names an entry before others: its identifier, else its address, else its title.
std::string what_names(const Entry& entry) {
    if (!entry.identifiers.empty()) return to_string(entry.identifiers.front().id);
    const bool is_generic = std::ranges::find(entry.flags, "generic-url") != entry.flags.end();
    if (entry.url && !is_generic) return *entry.url;
    return normal_title(entry.title);
}

std::string identifier_cell(const Entry& entry, bool is_brief) {
    if (entry.identifiers.empty()) return {};
    const auto& id = entry.identifiers.front().id;
    const bool tells_itself = id.scheme() == Scheme::arxiv || id.scheme() == Scheme::doi;
    return is_brief && tells_itself ? std::string{id.value()} : to_string(id);
}

/// "Kwon +8" for the first of nine.
std::string authors_cell(const Entry& entry, bool is_brief) {
    if (!is_brief || entry.authors.empty()) return join(entry.authors, ", ");
    const auto& first = entry.authors.front();
    auto out = first.substr(first.rfind(' ') == first.npos ? 0 : first.rfind(' ') + 1);
    if (entry.authors.size() > 1) out += " +" + std::to_string(entry.authors.size() - 1);
    return out;
}

std::vector<std::string> cells_of(const Entry& entry, bool is_brief) {
    return {entry.file,  std::to_string(entry.line),    identifier_cell(entry, is_brief),    year_of(entry),
            entry.title, authors_cell(entry, is_brief), entry.venue ? entry.venue->name : ""};
}

/// Files by their names alone, if these differ.
Table with_brief_files(Table table) {
    const auto name = [](const std::string& file) { return std::filesystem::path{file}.filename().string(); };
    std::set<std::string> files, names;
    for (const auto& row : table.rows) files.insert(row.front());
    for (const auto& file : files) names.insert(name(file));
    if (names.size() == files.size())
        for (auto& row : table.rows) row.front() = name(row.front());
    return table;
}

/// Without the columns in which nothing stands.
Table without_empty(Table table) {
    for (auto column = table.columns.size(); column-- > 0;) {
        const auto is_empty = [column](const auto& row) { return row[column].empty(); };
        if (!std::ranges::all_of(table.rows, is_empty)) continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
    return table;
}

/// Without the first column if all rows are of one file.
Table without_sole_file(Table table) {
    const auto is_other = [&](const auto& row) { return row.front() != table.rows.front().front(); };
    if (std::ranges::any_of(table.rows, is_other)) return table;
    table.columns.erase(table.columns.begin());
    for (auto& row : table.rows) row.erase(row.begin());
    return table;
}

/// The table in `width` columns, or with nothing cut.
std::string shown(Table table, std::optional<std::size_t> width) {
    table = without_empty(without_sole_file(width ? with_brief_files(std::move(table)) : std::move(table)));
    return to_text(table, width.value_or(std::numeric_limits<std::size_t>::max()));
}

}  // namespace

std::string entries_table(std::span<const Entry> entries, std::optional<std::size_t> width) {
    const bool several =
        std::ranges::any_of(entries, [&](const auto& one) { return one.file != entries[0].file; });
    Table table{{{"file", false, true, 6},
                 {"line", true},
                 {"identifier", false, true, several ? 7U : 10U},
                 {"year", true},
                 {"title", false, true, several ? 35U : 36U},
                 {"authors", false, true, several ? 6U : 8U},
                 {"venue", false, true, several ? 4U : 6U}},
                {}};
    for (const auto& entry : entries) table.rows.push_back(cells_of(entry, width.has_value()));
    return shown(std::move(table), width);
}

std::string skipped_table(std::span<const Skipped> skipped, std::optional<std::size_t> width) {
    Table table{{{"file", false, true, 6},
                 {"line", true},
                 {"", false},
                 {"reason", false, true, 28},
                 {"words", false, true, 30}},
                {}};
    for (const auto& one : skipped)
        table.rows.push_back(
            {one.file, std::to_string(one.line), one.looks_like_work ? "work?" : "", one.reason, one.text});
    return shown(std::move(table), width);
}

std::string closing_line(const Reading& reading) {
    std::size_t untitled = 0, unlinked = 0, again = 0;
    std::unordered_set<std::string> names;
    for (const auto& entry : reading.entries) {
        untitled += entry.title.empty();
        unlinked += !entry.url && entry.identifiers.empty();
        again += !names.insert(what_names(entry)).second;
    }
    std::vector<std::string> parts;
    if (untitled > 0) parts.push_back(std::to_string(untitled) + " without a title");
    if (unlinked > 0) parts.push_back(std::to_string(unlinked) + " without a link");
    if (again > 0) parts.push_back(std::to_string(again) + " twice");
    auto out = core::counted(reading.entries.size(), "entry", "entries");
    if (!parts.empty()) out += " (" + join(parts, ", ") + ")";
    const auto works =
        static_cast<std::size_t>(std::ranges::count(reading.skipped, true, &Skipped::looks_like_work));
    if (works == 0) return out;
    return out + ", " + core::counted(works, "block", "blocks") + " passed over that " +
           (works == 1 ? "looks like a work" : "look like works") + " (--skipped lists " +
           (works == 1 ? "it)" : "them)");
}

}  // namespace citegraph::app
