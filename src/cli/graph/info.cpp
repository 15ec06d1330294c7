#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "app/report/graph_reports.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/network.hpp"
#include "core/counted.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    bool verify = false;
};

std::string verdict(std::uint64_t bytes) {
    return "every checksum, index and order is right (" + core::counted(bytes, "byte") + " checked)\n";
}

Result<Exit> write(const Options& options, std::string_view bytes) {
    if (auto written = write_output(options.shared.output, bytes); !written) return written.failure();
    return Exit::done;
}

std::vector<Figure> joined(std::vector<Figure> first, const std::vector<Figure>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// The header's part is printed before the rest is read, which may take long.
Result<Exit> describe_file(const Options& options, const GraphFile& file, const std::string& form) {
    const auto threads = threads_or_all(options.shared.network.threads);
    auto figures = size_figures(file.vertices(), file.citations(), file.dropped());
    figures.push_back({"file_bytes", file.bytes()});
    const bool at_once = form == ".txt" && options.shared.output.file == "-";
    auto text = figures_text(figures);
    if (at_once)
        if (auto written = write(options, std::exchange(text, "")); !written) return written;
    const auto verified = options.verify ? file.verify(threads) : Result<std::uint64_t>{0};
    if (!verified) return verified.failure();
    const auto network = file.network(GraphFile::Directions::both, threads);
    if (!network) return network.failure();
    const auto structure = structure_figures(*network);
    if (form == ".txt")
        return write(options, text + figures_text(structure) + (options.verify ? verdict(*verified) : ""));
    figures = joined(std::move(figures), structure);
    if (options.verify) figures.push_back({"verified_bytes", *verified});
    return write(options, figures_for_programs(figures, form));
}

Result<Exit> run(const Options& options) {
    const auto& shared = options.shared;
    Console console{shared.network.query.console};
    const auto is_file = is_graph_file(shared.network);
    if (!is_file) return is_file.failure();
    const auto form = ready_form(shared);
    if (!form) return form.failure();
    if (*is_file && shared.network.filter.empty()) {
        const auto file = GraphFile::open(shared.network.query.input.inputs.front());
        if (!file) return file.failure();
        return describe_file(options, *file, *form);
    }
    if (options.verify)
        return fail(Error::Kind::malformed, "--verify checks a .cgraph file; other inputs have no checksums");
    const auto study = open_network(shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto& graph = study->graph.graph;
    const auto figures = joined(size_figures(graph.vertices(), graph.citations(), graph.dropped()),
                                structure_figures(study->graph));
    const auto bytes = *form == ".txt" ? figures_text(figures) : figures_for_programs(figures, *form);
    if (auto written = write(options, bytes); !written) return written;
    return study->loaded.exit;
}

}  // namespace

Subcommand graph_info(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(graph, "info", "How large a graph is, and how well ordered",
                                "  citegraph graph info cit-HepTh.txt.gz\n"
                                "  citegraph graph info papers.md.citegraph.lock.json --json\n"
                                "  citegraph graph info field.cgraph --verify");
    add_shared_options(*command, options->shared, any_number);
    add_filter_options(*command, options->shared.network.filter);
    flag(*command, "--verify", options->verify,
         "Check every byte of a .cgraph file, and that both directions and the order agree");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
