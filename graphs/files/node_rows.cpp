#include "graphs/files/numbering.hpp"

#include "citegraph/text.hpp"
#include "core/text/words.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/sheet.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {
namespace {

// What columns are called, in ASCII letters alone; the first of each list that is there counts.
constexpr std::string_view id_names =
                               "id nodeid paperid workid articleid node paper doi pmid arxivid identifier",
                           key_names = "key citationkey citekey",
                           title_names = "title papertitle articletitle displayname label name",
                           date_names =
                               "date publicationdate pubdate published publishedon datepublished "
                               "issued submitted created day time",
                           year_names = "year publicationyear pubyear yearofpublication py";
constexpr std::string_view known_columns = "id, key, title, label, date, year";

std::size_t column_named(const Row& header, std::string_view names) {
    for (const auto name : split(names, ' '))
        for (std::size_t at = 0; at < header.size(); ++at)
            if (column_name(header[at]) == name) return at;
    return nowhere;
}

std::optional<Day> day_in(std::string_view text) {
    if (text.ends_with(".0")) text.remove_suffix(2);  // a year of a program whose numbers are all real
    return parse_day(text);
}

bool is_header(const Row& cells) {
    return column_named(cells, id_names) != nowhere;
}

/// Whether some cell behind the first is a date.
std::size_t date_in(const Row& row) {
    for (std::size_t at = 1; at < row.size(); ++at)
        if (day_in(trimmed(row[at]))) return at;
    return nowhere;
}

constexpr SheetKind nodes{is_header, [](const Row& row) { return date_in(row) != nowhere; }};

/// Where the columns stand.
struct Columns {
    std::size_t id = nowhere, key = nowhere, title = nowhere, date = nowhere, year = nowhere;
};

Columns columns_of(const Sheet& sheet) {
    const auto& header = sheet.header;
    if (!header.empty())
        return {column_named(header, id_names), column_named(header, key_names),
                column_named(header, title_names), column_named(header, date_names),
                column_named(header, year_names)};
    const auto dated = std::ranges::find_if(sheet.rows, nodes.is_likely);
    if (2 * std::ranges::count_if(sheet.rows, nodes.is_likely) < std::ssize(sheet.rows)) return {};
    return dated == sheet.rows.end() ? Columns{} : Columns{.id = 0, .date = date_in(*dated)};
}

/// As titles of papers are: on a terminal, nothing in it gives orders.
std::string clean_title(const Cell& cell) {
    const auto printable = [](char c) { return c >= ' ' && c < 0x7F; };
    auto text = cell.text();
    return std::ranges::all_of(text, printable) ? text : clean(valid_utf8(text));
}

class TableReader {
  public:
    TableReader(Columns columns, ProblemList& problems) : columns_{columns}, problems_{problems} {}

    void read(const TableRows& row) {
        const auto id = row.cell(columns_.id).text();
        if (!row.fault().empty()) return problems_.add(row.line(), std::string{row.fault()});
        if (const auto objection = objection_to(id); !objection.empty())
            return problems_.add(row.line(), objection);
        ids_.add(id);
        const auto title = clean_title(row.cell(columns_.title));
        titles_.add(title == id ? "" : title);
        const auto key = row.cell(columns_.key).text();
        keys_.add(objection_to(key).empty() ? key : "");
        rows_.dates.push_back(date(row));
        rows_.lines.push_back(row.line());
    }
    NodeRows finished() && {
        rows_.ids = std::move(ids_).finished();
        rows_.keys = std::move(keys_).finished();
        rows_.titles = std::move(titles_).finished();
        return std::move(rows_);
    }

  private:
    PackedDay date(const TableRows& row) {
        auto text = trimmed(row.cell(columns_.date).raw);
        if (text.empty()) text = trimmed(row.cell(columns_.year).raw);
        if (text.empty()) return {};
        const auto day = day_in(text);
        if (!day)
            problems_.add(row.line(),
                          quoted(text) + " is no date: write 2024, 2024-07 or 2024-07-09, or nothing");
        return day ? PackedDay{*day} : PackedDay{};
    }

    Columns columns_;
    ProblemList& problems_;
    TextColumn ids_, keys_, titles_;
    NodeRows rows_;
};

}  // namespace

Result<NodeRows> read_node_rows(const NamedText& table, ProblemList& problems) {
    auto sheet = sheet_of(table.text, nodes);
    const auto columns = columns_of(sheet);
    if (sheet.header.size() == 1) sheet.cut.separator = '\t';  // all of a line is the id
    TableRows first{table.text, sheet.cut};
    const std::string name{table.name};
    if (!first.next())
        return fail(Error::Kind::malformed, name + ": is empty: the first line is id,date,title");
    if (columns.id == nowhere)
        return fail(Error::Kind::malformed,
                    name + ":" + std::to_string(first.line()) +
                        ": has no column \"id\": the first line of a node table names its columns (" +
                        std::string{known_columns} + ")");
    TableReader reader{columns, problems};
    TableRows rows{table.text.substr(sheet.begin.offset), sheet.cut, sheet.begin.line};
    while (rows.next()) reader.read(rows);
    return std::move(reader).finished();
}

}  // namespace citegraph::graphs
