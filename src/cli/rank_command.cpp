#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "app/report/reports.hpp"
#include "app/report/table.hpp"
#include "app/study/network.hpp"
#include "app/study/selection.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/options/layout.hpp"
#include "cli/options/measure.hpp"
#include "cli/options/network.hpp"
#include "cli/options/run.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    NetworkOptions network;
    OutputOptions output;
    MeasureFlags measures;
    std::vector<std::string> by{"pagerank", "citations"};
    std::vector<std::string> where;
    std::vector<std::string> explain;  ///< measures; none of them: all
    std::size_t top = 0;
    bool explains = false, percentile = false, correlation = false, normalise = false;
    std::string form;  ///< a suffix; empty: by that of the output
};

std::string rendered(const Options& options, const std::string& form, Study& study, Console& console) {
    if (options.correlation) return agreement(study, form);
    const auto row = std::ranges::find(all_exporters(), form, &Exporter::extension);
    if (form == ".txt") return ranking_table(study);
    return rendered(form == ".json" ? *exporter_named("json") : *row, std::move(study).view(), console);
}

Result<Exit> explain(const Options& options) {
    const auto text =
        options.form == ".json" ? explained_as_json(options.explain) : explained(options.explain);
    if (!text) return text.failure();
    if (auto written = write_output(options.output, *text); !written) return written.failure();
    return Exit::done;
}

/// Citers are left on disk if no measure asks for them.
GraphFile::Directions directions_for(const std::vector<const Measure*>& measures) {
    return std::ranges::all_of(measures, &Measure::references_only) ? GraphFile::Directions::references
                                                                    : GraphFile::Directions::both;
}

Result<Study> ranked_study(const Options& options, const std::vector<const Measure*>& measures,
                           Console& console) {
    const auto selection = parse_selection(options.where);
    if (!selection) return selection.failure();
    auto network = options.network;
    if (const auto day = parse_day(options.measures.as_of)) network.filter.as_of = PackedDay{*day};
    auto study = open_network(network, folder_of(options.output.file), directions_for(measures), console);
    if (!study) return study;
    const auto listed = listed_by(*selection, *study);
    if (!listed) return listed.failure();
    auto settings = options_for(options.measures, *study);
    if (!settings) return settings.failure();
    settings->threads = options.network.threads;

    study = measured(*std::move(study), measures, *std::move(settings), console);
    if (study && options.normalise) study = normalised(*std::move(study));
    if (study && options.percentile) study = with_percentiles(*std::move(study));
    if (!study) return study;
    study->rows = ranked(study->columns.front().scores, study->graph.nodes.ids, options.top,
                         selection->empty() ? std::function<bool(Vertex)>{} : *listed);
    if (study->rows.empty() && study->graph.graph.vertices() > 0)
        console.warn("--where leaves no paper to list");
    return study;
}

Result<Exit> run(const Options& options) {
    if (options.explains) return explain(options);
    Console console{options.network.query.console};
    const auto measures = measures_named(options.by);
    if (!measures) return measures.failure();
    if (options.correlation && measures->size() < 2)
        return fail(Error::Kind::malformed, "--correlation compares measures: name two or more with --by");
    const auto form = form_of(options.output, {".txt", ".json", ".csv", ".md"}, options.form);
    if (!form) return form.failure();
    if (auto ready = check_output(options.output); !ready) return ready.failure();

    auto study = ranked_study(options, *measures, console);
    if (!study && interrupted()) return Exit::interrupted;  // the measure has said that it was stopped
    if (!study) return study.failure();
    for (const auto& note : notes_of(*study)) console.note(note);
    const auto summary = summary_of(*study);
    const auto bytes = rendered(options, *form, *study, console);
    if (auto written = write_output(options.output, bytes); !written) return written.failure();
    console.note(summary);
    return study->loaded.exit;
}

void add_ranking_options(CLI::App& command, Options& options) {
    option(command, "--by", options.by, "Measures; the first one ranks")
        .comma_list()
        .suggests(core::names(all_measures()))
        .type_name("MEASURE,...")
        .shows_default();
    option(command, "--top", options.top, "Only the first so many").positive();
    option(command, "--where", options.where,
           "List only papers of year=2020 or year=2018..2023 and of section=HEADING; scores are still "
           "those in the whole graph")
        .one_at_a_time()
        .type_name("CONDITION");
    add_restrictions(command, options.network.filter, "Which papers and citations are looked at");
    flag(command, "--normalise", options.normalise,
         "Divide citations, harmonic and betweenness by the most that so many papers allow");
    flag(command, "--percentile", options.percentile,
         "Beside each score its percentile among the papers of the same year");
}

void add_format_options(CLI::App& command, Options& options) {
    const auto correlation =
        flag(command, "--correlation", options.correlation,
             "Instead of papers, how far the measures agree: rank correlations of each two");
    const auto add = [&](const char* name, const char* suffix, const char* help) {
        return flag(
            command, name, [&options, suffix] { options.form = suffix; }, help);
    };
    const auto json = add("--json", ".json", "As JSON, schema 1");
    const auto csv = add("--csv", ".csv", "As CSV, all digits").excludes(json);
    add("--markdown", ".md", "As a Markdown table").excludes(json).excludes(csv).excludes(correlation);
    csv.excludes(correlation);
    add_output_options(command, options.output);
}

}  // namespace

Subcommand rank_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "rank", "Rank the papers of a list or the nodes of a graph",
                                "  citegraph rank papers.md\n"
                                "  citegraph rank papers.md --by pagerank,betweenness --top 20\n"
                                "  citegraph rank papers.md --by citations --csv > ranking.csv\n"
                                "  citegraph rank papers.md --where year=2023..2025,section=Serving\n"
                                "  citegraph rank cit-HepTh.txt.gz --by pagerank --top 10\n"
                                "  citegraph rank field.cgraph --by pagerank --restart 9711200\n"
                                "  citegraph rank --explain pagerank");
    const auto input = add_network_options(*command, options->network);
    add_ranking_options(*command, *options);
    const auto explain = option(*command, "--explain", options->explain,
                                "What a measure is: unit, definition, options, source; all without a "
                                "name");
    explain.comma_list_or_nothing().suggests(core::names(all_measures())).type_name("MEASURE,...");
    add_format_options(*command, *options);
    add_measure_options(*command, options->measures);
    check_parsed(*command, [options, input, explain] {
        options->explains = explain.count() > 0;
        std::erase(options->explain, "");  // what CLI11 makes of an option without values
        return std::string{!options->explains && input.count() == 0 ? "INPUT" : ""};
    });
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
