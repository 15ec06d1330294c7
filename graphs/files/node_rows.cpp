#include "graphs/files/node_rows.hpp"

#include "citegraph/text.hpp"
#include "graphs/files/csv_rows.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <limits>

namespace citegraph::graphs {
namespace {

constexpr auto nowhere = std::numeric_limits<std::size_t>::max();

/// Where the columns stand.
struct Columns {
    std::size_t id = nowhere, date = nowhere, title = nowhere;

    explicit Columns(const std::vector<CsvCell>& header) {
        for (std::size_t at = header.size(); at-- > 0;) {
            const auto name = ascii_lower(trimmed(header[at].raw));
            if (name == "id") id = at;
            if (name == "date") date = at;
            if (name == "title") title = at;
        }
    }
};

CsvCell cell_at(const std::vector<CsvCell>& cells, std::size_t column) {
    return column < cells.size() ? cells[column] : CsvCell{};
}

/// As titles of papers are: on a terminal, nothing in it gives orders.
std::string clean_title(const CsvCell& cell) {
    const auto printable = [](char c) { return c >= ' ' && c < 0x7F; };
    auto text = cell.text();
    return std::ranges::all_of(text, printable) ? text : clean(valid_utf8(text));
}

class TableReader {
  public:
    TableReader(Columns columns, ProblemList& problems) : columns_{columns}, problems_{problems} {}

    void read(const CsvRows& row) {
        const auto raw_id = cell_at(row.cells(), columns_.id).text();
        const auto id = trimmed(raw_id);
        if (!row.fault().empty()) return problems_.add(row.line(), std::string{row.fault()});
        if (const auto objection = objection_to_word(id); !objection.empty())
            return problems_.add(row.line(), objection);
        ids_.add(id);
        titles_.add(clean_title(cell_at(row.cells(), columns_.title)));
        rows_.dates.push_back(date(row));
        rows_.lines.push_back(row.line());
    }
    NodeRows finished() && {
        rows_.ids = std::move(ids_).finished();
        rows_.titles = std::move(titles_).finished();
        return std::move(rows_);
    }

  private:
    PackedDay date(const CsvRows& row) {
        const auto text = trimmed(cell_at(row.cells(), columns_.date).raw);
        if (text.empty()) return {};
        const auto day = parse_day(text);
        if (!day)
            problems_.add(row.line(),
                          quoted(text) + " is no date: write 2024, 2024-07 or 2024-07-09, or nothing");
        return day ? PackedDay{*day} : PackedDay{};
    }

    Columns columns_;
    ProblemList& problems_;
    TextColumn ids_, titles_;
    NodeRows rows_;
};

}  // namespace

Result<NodeRows> read_node_rows(const NamedText& table, ProblemList& problems) {
    CsvRows rows{without_mark(table.text)};
    const auto name = std::string{table.name};
    if (!rows.next())
        return fail(Error::Kind::malformed, name + ": is empty: the first line is id,date,title");
    const Columns columns{rows.cells()};
    if (columns.id == nowhere)
        return fail(Error::Kind::malformed,
                    name + ":" + std::to_string(rows.line()) +
                        ": has no column \"id\": the first line of a node table is id,date,title");
    TableReader reader{columns, problems};
    while (rows.next()) reader.read(rows);
    return std::move(reader).finished();
}

}  // namespace citegraph::graphs
