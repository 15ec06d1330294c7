#include "app/io/files.hpp"
#include "app/study/query.hpp"
#include "app/study/study.hpp"
#include "cli/argument.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/run.hpp"

#include <algorithm>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    QueryOptions query;
    OutputOptions output;
    Layout layout;
    std::string to;
    std::vector<std::string> by{"pagerank"};
};

/// By --to, else by the suffix of --output.
Result<const Exporter*> choose(const Options& options) {
    if (!options.to.empty()) return exporter_named(options.to);
    const auto extension = std::filesystem::path{options.output.file}.extension().string();
    const auto& rows = all_exporters();
    const auto row = std::ranges::find(rows, extension, &Exporter::extension);
    if (row != rows.end()) return &*row;
    return fail(Error::Kind::malformed, "which format? name one with --to, or give --output a suffix");
}

Result<Exit> run(const Options& options) {
    Console console{options.query.console};
    const auto format = choose(options);
    if (!format) return format.failure();
    const auto measures = measures_named(options.by);
    if (!measures) return measures.failure();
    if (auto ready = check_output(options.output); !ready) return ready.failure();

    auto loaded = query(options.query, folder_of(options.output.file), console);
    if (!loaded) return loaded.failure();
    const auto study = scored(study_of(*std::move(loaded)), *measures, console);
    if (!study) return study.failure();
    auto view = study->view();
    view.layout = options.layout;
    if (auto written = write_output(options.output, rendered(**format, view, console)); !written)
        return written.failure();
    console.note(summary_of(study->loaded));
    return study->loaded.exit;
}

}  // namespace

Subcommand export_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "export", "Write the library of a list in one format",
                                "  citegraph export papers.md -t bibtex > refs.bib\n"
                                "  citegraph export papers.md -o graph.dot --by betweenness\n"
                                "  citegraph export papers.md.citegraph.lock.json -t csl-json");
    add_input_options(*command, options->query.input);
    add_key_option(*command, options->query.keys);
    add_query_options(*command, options->query);
    add_format_option(*command, options->to);
    option(*command, "--by", options->by, "Measures, for formats that show them")
        .comma_list()
        .shows_default();
    add_layout_options(*command, options->layout);
    add_output_options(*command, options->output);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
