#include "app/io/files.hpp"
#include "app/listing/listing.hpp"
#include "app/report/format.hpp"
#include "app/study/network.hpp"
#include "cli/argument.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/network.hpp"
#include "cli/options/run.hpp"
#include "core/text/words.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    NetworkOptions network;
    OutputOptions output;
    Layout layout;
    Picture picture;
    std::string to;
    std::vector<std::string> by{"pagerank"};
};

Result<Exit> run(const Options& options) {
    Console console{options.network.query.console};
    const auto format = format_of(options.to, options.output.file);
    if (!format) return format.failure();
    if (format->is_list) return export_list(options.network.query, options.output, console);
    const auto measures = measures_named(options.by);
    if (!measures) return measures.failure();
    if (format->exporter->needs_library && !options.network.filter.empty())
        return fail(
            Error::Kind::malformed,
            std::string{format->name} + " writes all records of a list, whatever of its graph is looked at");
    if (auto ready = check_output(options.output); !ready) return ready.failure();

    auto opened =
        open_network(options.network, folder_of(options.output.file), GraphFile::Directions::both, console);
    if (!opened) return opened.failure();
    const auto study = scored(*std::move(opened), *measures, console);
    if (!study) return study.failure();
    auto view = study->view();
    view.layout = options.layout;
    view.picture = options.picture;
    const auto bytes = rendered(*format, view, console);
    if (!bytes) return bytes.failure();
    if (auto written = write_output(options.output, *bytes); !written) return written.failure();
    console.note(summary_of(*study));
    return study->loaded.exit;
}

}  // namespace

Subcommand export_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "export", "Write a list or a graph in one format, or as a picture",
                    "  citegraph export papers.md -t bibtex > refs.bib\n"
                    "  citegraph export papers.md -o graph.dot --by betweenness\n"
                    "  citegraph export papers.md -o map.svg --lanes community --ghosts 10\n"
                    "  citegraph export cit-HepTh.cgraph -o near.png --around 9711200\n"
                    "  citegraph export papers.md.citegraph.lock.json -t csl-json\n"
                    "  citegraph export papers.md -t awesome -o papers.md --force    the list itself, anew");
    add_graph_options(*command, options->network, any_number);
    add_key_option(*command, options->network.query.keys);
    add_format_option(*command, options->to);
    option(*command, "--by", options->by, "Measures, for formats that show them; the first one sizes")
        .comma_list()
        .suggests(core::names(all_measures()))
        .type_name("MEASURE,...")
        .shows_default();
    add_picture_options(*command, options->picture);
    add_filter_options(*command, options->network.filter);
    add_layout_options(*command, options->layout);
    add_output_options(*command, options->output);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
