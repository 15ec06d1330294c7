#include "app/report/graph_reports.hpp"
#include "app/report/table.hpp"
#include "citegraph/graphs/components.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace citegraph::app {
namespace {

std::string share(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return {};
    const auto tenths = (part * 1000 + whole / 2) / whole;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

}  // namespace

std::vector<Figure> size_figures(std::uint64_t papers, std::uint64_t citations, const Dropped& dropped) {
    return {{"papers", papers},
            {"citations", citations},
            {"self_loops", dropped.self_loops, "citations of a paper by itself, left out"},
            {"repeated_citations", dropped.parallel_arcs, "counted once"}};
}

std::vector<Figure> structure_figures(const Network& network) {
    const auto facts = facts_of(network);
    std::vector<Figure> out{
        {"uncited", facts.uncited, share(facts.uncited, facts.vertices)},
        {"without_references", facts.without_references, share(facts.without_references, facts.vertices)},
        {"mutual", facts.mutual, "pairs of papers that cite each other"},
        {"components", facts.weak_components, "linked whichever way citations point"},
        {"largest_component", facts.largest_weak, share(facts.largest_weak, facts.vertices)},
        {"strong_components", facts.strong_components, "linked both ways"},
        {"largest_strong_component", facts.largest_strong, share(facts.largest_strong, facts.vertices)},
        {"dated", facts.dated, share(facts.dated, facts.vertices)}};
    if (!network.nodes.dates.empty())
        out.push_back({"against_time", facts.against_time,
                       share(facts.against_time, facts.citations) + " of citations are of a later paper"});
    return out;
}

std::string figures_text(const std::vector<Figure>& figures) {
    std::string out;
    for (const auto& figure : figures) {
        std::string name{figure.name};
        std::ranges::replace(name, '_', ' ');
        name.resize(25, ' ');
        const auto value = std::to_string(figure.value);
        out += name + std::string(12 - std::min<std::size_t>(12, value.size()), ' ') + value +
               (figure.remark.empty() ? "" : "  " + figure.remark) + "\n";
    }
    return out;
}

std::string figures_for_programs(const std::vector<Figure>& figures, std::string_view form) {
    auto out = nlohmann::ordered_json{{"schema", 1}};
    for (const auto& figure : figures) out[std::string{figure.name}] = figure.value;
    return form == ".json" ? text_of(out) : csv_of(nlohmann::ordered_json::array({out}));
}

}  // namespace citegraph::app
