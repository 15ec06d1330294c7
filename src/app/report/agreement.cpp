#include "app/report/reports.hpp"

#include "app/report/table.hpp"
#include "citegraph/graphs/statistics.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace citegraph::app {
namespace {

/// By places of two columns, the lower first.
using Correlations = std::map<std::pair<std::size_t, std::size_t>, Correlation>;

Correlations correlations_of(const Study& study) {
    Correlations out;
    for (std::size_t i = 0; i < study.columns.size(); ++i)
        for (auto j = i + 1; j < study.columns.size(); ++j)
            out[{i, j}] = correlation(study.columns[i].scores, study.columns[j].scores);
    return out;
}

std::string cell(double value) {
    if (std::isnan(value)) return "–";
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%.3f", value);
    return out.data();
}

nlohmann::ordered_json number_or_null(double value) {
    return std::isnan(value) ? nlohmann::ordered_json{} : nlohmann::ordered_json(value);
}

std::string agreement_table(const Study& study) {
    const auto correlations = correlations_of(study);
    Table table{{{""}}, {}};
    for (std::size_t i = 0; i < study.columns.size(); ++i) {
        const std::string name{study.columns[i].measure->name};
        table.columns.push_back({name, true});
        std::vector<std::string> row{name};
        for (std::size_t j = 0; j < study.columns.size(); ++j)
            row.push_back(i == j  ? "1"
                          : i < j ? cell(correlations.at({i, j}).spearman)
                                  : cell(correlations.at({j, i}).kendall));
        table.rows.push_back(std::move(row));
    }
    return "Spearman's rho above the diagonal, Kendall's tau-b below it\n" + printed(table);
}

nlohmann::ordered_json agreement_json(const Study& study) {
    nlohmann::ordered_json out{{"schema", 1}, {"correlations", nlohmann::ordered_json::array()}};
    for (const auto& [places, found] : correlations_of(study))
        out["correlations"].push_back({{"first", study.columns[places.first].measure->name},
                                       {"second", study.columns[places.second].measure->name},
                                       {"spearman", number_or_null(found.spearman)},
                                       {"kendall", number_or_null(found.kendall)},
                                       {"papers", found.papers}});
    return out;
}

}  // namespace

std::string agreement(const Study& study, std::string_view form) {
    if (form == ".txt") return agreement_table(study);
    const auto json = agreement_json(study);
    return form == ".json" ? text_of(json) : csv_of(json["correlations"]);
}

}  // namespace citegraph::app
