#include "citegraph/text.hpp"
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/table.hpp"
#include "cli/view.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace citegraph::cli {
namespace {

struct Options {
    LoadOptions load;
    OutputOptions output;
    std::vector<std::string> by{"pagerank", "citations"};
    std::size_t top = 0;
    bool json = false, csv = false, markdown = false;
};

std::string number(double score) {
    if (std::isnan(score)) return "";
    std::array<char, 40> out{};
    const bool whole = score == std::floor(score) && std::abs(score) < 1e15;
    std::snprintf(out.data(), out.size(), whole ? "%.0f" : "%.6g", score);
    return out.data();
}

std::string year_cell(const Paper& paper) {
    const auto year = year_of(paper);
    return year ? std::to_string(*year) : "";
}

std::string table_of(const View& view) {
    Table table{{{"rank", true}, {"year", true}, {"title", false, true}, {"key", false, true}}, {}};
    for (const auto& column : view.columns)
        table.columns.push_back({std::string{column.measure->name}, true});
    for (auto vertex : view.rows) {
        const auto& paper = view.library.papers[view.graph.paper[vertex]];
        std::vector<std::string> row{std::to_string(table.rows.size() + 1), year_cell(paper), title_of(paper),
                                     paper.key};
        for (const auto& column : view.columns) row.push_back(number(column.scores[vertex]));
        table.rows.push_back(std::move(row));
    }
    return to_text(table, output_is_terminal() ? terminal_columns() : 160);
}

std::string rendered(const Options& options, const View& view) {
    const auto* format = options.json       ? "json"
                         : options.csv      ? "csv"
                         : options.markdown ? "markdown"
                                            : nullptr;
    return format ? exporter_named(format)->render(view).bytes : table_of(view);
}

Result<Exit> run(const Options& options) {
    Console console{options.load.console};
    const auto measures = measures_named(options.by);
    if (!measures) return Failure{measures.error()};
    if (auto ready = check_output(options.output); !ready) return Failure{ready.error()};

    auto loaded = load(options.load, folder_of(options.output.file), console);
    if (!loaded) return Failure{loaded.error()};
    auto study = scored(study_of(*std::move(loaded)), *measures, console);
    if (!study) return Failure{study.error()};
    if (options.top > 0 && study->rows.size() > options.top) study->rows.resize(options.top);
    if (auto written = write_output(options.output, rendered(options, study->view())); !written)
        return Failure{written.error()};
    console.note(summary_of(study->loaded));
    return study->loaded.exit;
}

}  // namespace

Command rank_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "rank", "Rank the papers of a list",
                                "  citegraph rank papers.md\n"
                                "  citegraph rank papers.md --by pagerank,betweenness --top 20\n"
                                "  citegraph rank papers.md --by citations --csv > ranking.csv");
    add_load_options(*command, options->load);
    std::string help = "Measures, the first one ranks:";
    for (const auto& measure : all_measures()) help += " " + std::string{measure.name};
    command->add_option("--by", options->by, help)->delimiter(',')->capture_default_str();
    command->add_option("--top", options->top, "Only the first so many")->check(CLI::PositiveNumber);
    auto* json = command->add_flag("--json", options->json, "As JSON, schema 1");
    auto* csv = command->add_flag("--csv", options->csv, "As CSV, all digits")->excludes(json);
    command->add_flag("--markdown", options->markdown, "As a Markdown table")->excludes(json)->excludes(csv);
    add_output_options(*command, options->output);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
