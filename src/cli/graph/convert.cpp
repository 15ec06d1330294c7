#include "app/io/process.hpp"
#include "app/report/format.hpp"
#include "app/report/table.hpp"
#include "app/study/study.hpp"
#include "citegraph/graphs/chains.hpp"
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/network.hpp"
#include "cli/options/run.hpp"
#include "core/counted.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    std::string to, nodes_out;
    std::vector<std::string> by;
    bool reduce = false;
};

constexpr std::string_view graph_file = "cgraph", edge_list = "edge-list";
constexpr std::array<std::string_view, 4> edge_list_suffixes{".txt", ".edges", ".el", ".edgelist"};

/// Formats that list or count papers rather than hold a graph.
constexpr std::array<std::string_view, 5> rankings{"json", "csv", "markdown", "svg-years", "svg-ranking"};

bool holds_graph(const Exporter& format) {
    return !format.needs_library && std::ranges::count(rankings, format.name) == 0;
}

std::vector<std::string> formats() {
    std::vector<std::string> out{std::string{graph_file}, std::string{edge_list}};
    for (const auto& format : all_exporters())
        if (holds_graph(format)) out.emplace_back(format.name);
    return out;
}

/// By --to, else by the suffix of --output.
Result<std::string> format_of(const Options& options) {
    if (!options.to.empty()) return options.to;
    const auto extension = std::filesystem::path{options.shared.output.file}.extension().string();
    if (extension == ".cgraph") return std::string{graph_file};
    if (std::ranges::count(edge_list_suffixes, extension) > 0) return std::string{edge_list};
    std::vector<std::string> fitting, suffixes{".cgraph", ".txt"};  // graphs as CSV take two files
    for (const auto& format : all_exporters()) {
        if (!holds_graph(format)) continue;
        if (format.extension == extension) fitting.emplace_back(format.name);
        if (std::ranges::count(suffixes, format.extension) == 0) suffixes.emplace_back(format.extension);
    }
    if (fitting.size() == 1) return fitting.front();
    return fail(Error::Kind::malformed,
                "which format? name one with --to (" + join(fitting.empty() ? formats() : fitting, ", ") +
                    "), or give --output one of these suffixes: " + join(suffixes, ", "));
}

Result<void> write_nodes(const Options& options, const Network& network) {
    if (options.nodes_out.empty()) return {};
    return write_output({options.nodes_out, options.shared.output.force},
                        [&](const ByteSink& sink) { return write_node_table(network, sink); });
}

Result<void> write(const Options& options, const std::string& format, Study& study, Console& console) {
    const auto& network = study.graph;
    const auto& output = options.shared.output;
    if (format == graph_file)
        return write_output(output, [&](const ByteSink& sink) { return write_graph_file(network, sink); });
    if (format == edge_list)
        return write_output(output, [&](const ByteSink& sink) { return write_edge_list(network, sink); });
    const auto bytes = rendered(*app::format_of(format, ""), std::move(study).view(), console);
    if (!bytes) return bytes.failure();
    return write_output(output, *bytes);
}

/// Without the citations that longer chains stand for, saying how many those were; false: interrupted.
bool reduce(Network& network, Console& console) {
    const auto before = network.graph.citations();
    auto reduced = transitive_reduction(network.graph, [&console](double done) {
        console.progress("reduction: " + percent(done));
        return !interrupted();
    });
    if (!reduced) return false;
    network.graph = *std::move(reduced);
    network.order = {};
    console.note(core::counted(before - network.graph.citations(), "citation") +
                 " left out, as longer chains lead to the same papers; those within a cycle stay");
    return true;
}

Result<Exit> run(const Options& options) {
    Console console{options.shared.network.query.console};
    const auto format = format_of(options);
    if (!format) return format.failure();
    const auto measures = measures_named(options.by);
    if (!measures) return measures.failure();
    if (!options.nodes_out.empty())
        if (auto ready = check_output({options.nodes_out, options.shared.output.force}); !ready)
            return ready.failure();
    const auto& output = options.shared.output;
    if (auto ready = check_output(output); !ready) return ready.failure();
    auto study =
        open_network(options.shared.network, folder_of(output.file), GraphFile::Directions::both, console);
    if (!study) return study.failure();
    if (options.reduce && !reduce(study->graph, console)) {
        console.warn("interrupted: nothing is written");
        return Exit::interrupted;
    }
    study = scored(*std::move(study), *measures, console);
    if (!study) return study.failure();
    const auto summary = summary_of(*study);
    if (auto written = write(options, *format, *study, console); !written) return written.failure();
    if (auto written = write_nodes(options, study->graph); !written) return written.failure();
    console.note(summary);
    return study->loaded.exit;
}

}  // namespace

Subcommand graph_convert(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(graph, "convert", "Write a graph in another format",
                    "  citegraph graph convert cit-HepTh.txt.gz --nodes dates.csv -o cit-HepTh.cgraph\n"
                    "  citegraph graph convert field.cgraph -o field.txt --nodes-out nodes.csv\n"
                    "  citegraph graph convert papers.md -o papers.graphml --by pagerank");
    add_graph_options(*command, options->shared.network, any_number);
    add_filter_options(*command, options->shared.network.filter);
    add_output_options(*command, options->shared.output);
    option(*command, "-t,--to", options->to, "Format of the output, if not by suffix")
        .one_of(formats())
        .type_name("FORMAT");
    option(*command, "--nodes-out", options->nodes_out,
           "Beside the graph, its node table as CSV: id, date, title")
        .type_name("FILE");
    flag(*command, "--reduce", options->reduce,
         "Transitive reduction: leave out each citation that a longer chain of citations stands for; "
         "those within a cycle stay");
    option(*command, "--by", options->by, "Measures, for formats that have a place for scores")
        .comma_list()
        .suggests(core::names(all_measures()))
        .type_name("MEASURE,...");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
