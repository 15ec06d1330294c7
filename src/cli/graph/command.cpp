#include "cli/graph/command.hpp"
#include "cli/argument.hpp"
#include "cli/options/network.hpp"
#include "cli/options/run.hpp"

#include "app/io/files.hpp"
#include "app/report/table.hpp"

namespace citegraph::cli {

using namespace app;

void add_shared_options(CLI::App& command, GraphOptions& options, int inputs) {
    add_graph_options(command, options.network, inputs);
    flag(command, "--json", options.json, "As JSON, schema 1");
    add_output_options(command, options.output);
}

void add_filter_options(CLI::App& command, GraphFilter& filter) {
    constexpr auto group = "Which papers and citations are looked at";
    option(command, "--where", filter.where,
           "Only papers of year=2020 or year=2018..2023, of section=HEADING")
        .one_at_a_time()
        .type_name("CONDITION")
        .group(group);
    add_restrictions(command, filter, group);
}

Result<std::string> ready_form(const GraphOptions& options) {
    std::vector<std::string> known{".txt", ".json", ".csv"};
    known.insert(known.end(), options.more_forms.begin(), options.more_forms.end());
    auto form = form_of(options.output, known, options.json ? ".json" : "");
    if (!form) return form;
    if (auto ready = check_output(options.output); !ready) return ready.failure();
    return form;
}

Result<Study> open_network(const GraphOptions& options, GraphFile::Directions directions, Console& console) {
    if (auto form = ready_form(options); !form) return form.failure();
    return open_network(options.network, folder_of(options.output.file), directions, console);
}

Result<Exit> finished(const GraphOptions& options, const Study& study, const Report& report) {
    const auto form = ready_form(options);
    if (!form) return form.failure();
    const auto bytes = *form == ".json"  ? text_of(report.json())
                       : *form == ".csv" ? csv_of(report.json()[report.rows], report.row)
                       : *form == ".txt" ? report.text()
                                         : report.more(*form);
    if (auto written = write_output(options.output, bytes); !written) return written.failure();
    return study.loaded.exit;
}

Subcommand graph_command(CLI::App& app) {
    auto* command =
        add_command_group(app, "graph", "Look into a citation graph, or write it in another format",
                          "  citegraph graph info cit-HepTh.txt.gz\n"
                          "  citegraph graph convert cit-HepTh.txt.gz -o cit-HepTh.cgraph\n"
                          "  citegraph graph main-path papers.md\n"
                          "  citegraph graph path papers.md kwon2023efficient vaswani2017attention\n"
                          "  citegraph graph similar cit-HepTh.cgraph 9711200 --top 10");
    const std::vector<Subcommand> parts{graph_info(*command),       graph_convert(*command),
                                        graph_path(*command),       graph_main_path(*command),
                                        graph_neighbours(*command), graph_similar(*command),
                                        graph_pairs(*command),      graph_communities(*command)};
    return {command, [parts] { return run_named(parts); }};
}

}  // namespace citegraph::cli
