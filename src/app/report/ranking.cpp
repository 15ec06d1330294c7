#include "app/report/reports.hpp"

#include "app/report/table.hpp"
#include "citegraph/graphs/statistics.hpp"
#include "core/scholarly/notices.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <deque>
#include <map>

namespace citegraph::app {
namespace {

std::string number(double score) {
    if (std::isnan(score)) return "";
    std::array<char, 40> out{};
    const bool whole = score == std::floor(score) && std::abs(score) < 1e15;
    std::snprintf(out.data(), out.size(), whole ? "%.0f" : "%.6g", score);
    return out.data();
}

/// "betweenness (partial: 12 %)" if it was stopped.
std::string head_of(const Column& column) {
    std::string name{column.measure->name};
    return column.how.done < 1 ? name + " (partial: " + percent(column.how.done) + ")" : name;
}

Table table_for(const Study& study) {
    Table table{{{"rank", true}}, {}};
    for (auto& column : paper_columns(study.graph.nodes)) table.columns.push_back(std::move(column));
    for (const auto& column : study.columns) table.columns.push_back({head_of(column), true});
    return table;
}

std::vector<std::string> row_of(const Study& study, std::size_t row, std::size_t rank) {
    const auto vertex = study.rows[row];
    auto cells = paper_cells(study.graph.nodes, vertex);
    const auto brand = study.graph.paper.empty()
                           ? std::string{}
                           : core::brand_of(study.loaded.library.papers[study.graph.paper[vertex]]);
    if (!brand.empty() && !study.graph.nodes.titles.empty()) {
        auto& title = cells[study.graph.nodes.dates.empty() ? 0 : 1];
        title = brand + ": " + title;
    }
    cells.insert(cells.begin(), std::to_string(rank));
    for (const auto& column : study.columns) cells.push_back(number(column.scores[vertex]));
    return cells;
}

/// A measure whose texts are made at run time: the row looks into the strings beside it.
struct Derived {
    std::string name, summary, definition;
    Measure row;
};

/// One for each measure, kept for good, as columns point to their measures.
std::deque<Derived> percentiles() {
    std::deque<Derived> out;
    for (const auto& measure : all_measures()) {
        const std::string name{measure.name};
        auto& made = out.emplace_back(
            Derived{name + "-percentile",
                    "Percentile of " + name + " among the papers of the same year",
                    "The share, in percent, of the papers of the same year that score lower by " + name +
                        ", half of those that score the same among them. Undefined where the score or the "
                        "year is not known. A paper that cites nothing is scored like any other.",
                    {}});
        made.row = {.name = made.name,
                    .unit = "percent",
                    .summary = made.summary,
                    .definition = made.definition,
                    .reference =
                        "L. Bornmann, L. Leydesdorff and R. Mutz, The use of percentiles and "
                        "percentile rank classes in the analysis of bibliometric data, "
                        "J. Informetrics 7 (2013), doi:10.1016/j.joi.2012.09.003",
                    .compute = nullptr};
    }
    return out;
}

}  // namespace

std::string ranking_table(const Study& study) {
    auto table = table_for(study);
    const auto ranks = ranks_of(study.columns.front().scores, study.rows);
    for (std::size_t row = 0; row < study.rows.size(); ++row)
        table.rows.push_back(row_of(study, row, ranks[row]));
    return printed(table);
}

const Measure& percentile_of(const Measure& measure) {
    static const auto all = percentiles();
    const auto place = static_cast<std::size_t>(&measure - all_measures().data());
    return all[place].row;
}

Result<Study> with_percentiles(Study study) {
    const auto& dates = study.graph.nodes.dates;
    if (dates.empty() && study.graph.graph.vertices() > 0)
        return fail(Error::Kind::malformed,
                    "--percentile compares papers of a year, and no dates are known; an edge list takes them "
                    "from --nodes FILE");
    std::vector<Column> columns;
    for (auto& column : study.columns) {
        auto percentiles = percentiles_by_year(column.scores, dates);
        const auto& measure = percentile_of(*column.measure);
        const Computation how{.done = column.how.done};
        columns.push_back(std::move(column));
        columns.push_back({&measure, std::move(percentiles), how});
    }
    study.columns = std::move(columns);
    return study;
}

Study normalised(Study study) {
    const auto others = std::max(1.0, static_cast<double>(study.graph.graph.vertices()) - 1);
    const std::map<std::string_view, std::pair<double, std::string_view>> most{
        {"citations", {others, "n - 1"}},
        {"harmonic", {others, "n - 1"}},
        {"betweenness", {std::max(1.0, others * (others - 1)), "(n - 1) (n - 2)"}}};
    for (auto& column : study.columns) {
        const auto found = most.find(column.measure->name);
        if (found == most.end()) continue;
        for (auto& score : column.scores) score /= found->second.first;
        column.how.notes.push_back("divided by " + std::string{found->second.second} +
                                   ", the most that n papers allow");
    }
    return study;
}

std::vector<std::string> notes_of(const Study& study) {
    std::vector<std::string> out;
    for (const auto& column : study.columns)
        for (const auto& note : column.how.notes)
            out.push_back(std::string{column.measure->name} + ": " + note);
    return out;
}

}  // namespace citegraph::app
