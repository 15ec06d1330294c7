#include "app/io/process.hpp"
#include "app/report/graph_reports.hpp"
#include "citegraph/graphs/reordered.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/likeness.hpp"
#include "cli/options/network.hpp"
#include "core/counted.hpp"

#include <algorithm>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    LikenessFlags likeness;
    std::string to;  ///< a format of graphs; empty: by the suffix of the output
};

std::vector<std::string> formats() {
    std::vector<std::string> out;
    for (const auto& format : all_exporters())
        if (format.takes_pairs) out.emplace_back(format.name);
    return out;
}

/// The format in which pairs are written as a network; null if they are written as a table.
const Exporter* network_format(const Options& options) {
    if (!options.to.empty()) return exporter_named(options.to);
    const auto suffix = std::filesystem::path{options.shared.output.file}.extension().string();
    const auto writes = [&](const Exporter& row) { return row.takes_pairs && row.extension == suffix; };
    const bool is_table =
        options.shared.json || suffix.empty() || suffix == ".txt" || suffix == ".json" || suffix == ".csv";
    const auto row = std::ranges::find_if(all_exporters(), writes);
    return is_table || row == all_exporters().end() ? nullptr : &*row;
}

/// The papers that a pair links, and these links, in that format.
std::string network_of(const Exporter& format, Study study, const Pairs& found, Console& console) {
    std::vector<bool> linked(study.graph.graph.vertices());
    for (const auto& pair : found.pairs) linked[pair.first] = linked[pair.second] = true;
    std::vector<Vertex> number(linked.size());
    for (Vertex v = 0, next = 0; v < linked.size(); ++v) number[v] = linked[v] ? next++ : 0;
    auto pairs = found.pairs;
    for (auto& pair : pairs) pair.first = number[pair.first], pair.second = number[pair.second];
    study.graph = restricted(study.graph, [&linked](Vertex v) { return linked[v]; });
    auto view = study.view();
    view.pairs = &pairs;
    return rendered(format, view, console);
}

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    auto study = open_network(options.shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto* format = network_format(options);
    auto settings = pair_options(options.likeness, format != nullptr);
    settings.threads = threads_or_all(options.shared.network.threads);
    settings.progress = [&console](double done) {
        console.progress("pairs: " + percent(done));
        return !interrupted();
    };
    const auto found = pairs(study->graph.graph, settings);
    if (!found) return found.failure();
    if (found->done < 1) {
        console.warn("interrupted: the pairs are partial, " + percent(found->done) +
                     " of the papers were seen");
        study->loaded.exit = Exit::interrupted;
    }
    console.note(core::counted(found->count, "pair") + " by " + options.likeness.words.likeness +
                 (found->count > found->pairs.size() ? ", the most alike of them are shown" : ""));
    const auto& nodes = study->graph.nodes;
    if (format != nullptr) {
        const auto bytes = network_of(*format, *study, *found, console);
        if (auto written = write_output(options.shared.output, bytes); !written) return written.failure();
        return study->loaded.exit;
    }
    const auto& by = options.likeness.words;
    return finished(
        options.shared, *study,
        {[&] { return pairs_json(nodes, *found, by); }, [&] { return pairs_table(nodes, found->pairs, by); },
         "pairs", pairs_json(nodes, {{Pair{}}}, by)["pairs"][0]});
}

}  // namespace

Subcommand graph_pairs(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "pairs", "The pairs of papers most alike, by what cites them or what they cite",
                    "  citegraph graph pairs papers.md\n"
                    "  citegraph graph pairs cit-HepTh.cgraph --by coupling --at-least 10 --top 50\n"
                    "  citegraph graph pairs papers.md --at-least 3 -o cocitation.graphml");
    for (const auto& format : all_exporters())
        if (format.takes_pairs) options->shared.more_forms.emplace_back(format.extension);
    add_shared_options(*command, options->shared, any_number);
    add_filter_options(*command, options->shared.network.filter);
    option(*command, "-t,--to", options->to,
           "As a network of the papers that pairs link, weighted by their count, in this format")
        .one_of(formats())
        .type_name("FORMAT");
    add_likeness_options(*command, options->likeness);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
