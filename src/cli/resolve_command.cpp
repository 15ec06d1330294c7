#include "citegraph/text.hpp"
#include "cli/command.hpp"
#include "cli/explanation.hpp"
#include "cli/files.hpp"
#include "cli/load.hpp"
#include "cli/table.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    LoadOptions load;
    bool json = false;
};

Json counts_by_outcome(const Library& library) {
    auto out = Json::object();
    for (auto outcome : {Outcome::exact, Outcome::title_match, Outcome::ambiguous, Outcome::conflict,
                         Outcome::unconfirmed, Outcome::unresolved})
        out[std::string{name_of(outcome)}] =
            std::ranges::count(library.entries, outcome, &Resolution::outcome);
    return out;
}

Json hosts_json(const Traffic& traffic) {
    auto out = Json::object();
    for (const auto& [host, use] : traffic.hosts)
        out[host] = {{"requests", use.requests}, {"bytes", use.bytes}, {"failures", use.failures}};
    return out;
}

Json candidates_json(const Resolution& entry) {
    auto out = Json::array();
    for (const auto& [id, title, year, verdict] : entry.candidates)
        out.push_back({{"id", to_string(id)},
                       {"title", title},
                       {"year", year ? Json(*year) : Json{}},
                       {"verdict", verdict}});
    return out;
}

Json entry_json(const Library& library, const Resolution& entry) {
    const auto& paper = library.papers[entry.paper];
    return {{"file", entry.entry.file},    {"line", entry.entry.line},
            {"title", entry.entry.title},  {"resolution", name_of(entry.outcome)},
            {"id", to_string(paper.id())}, {"key", paper.key},
            {"evidence", entry.evidence},  {"candidates", candidates_json(entry)}};
}

std::string report(const Loaded& loaded) {
    Json out{{"schema", 1},
             {"as_of", loaded.library.as_of},
             {"entries", Json::array()},
             {"resolutions", counts_by_outcome(loaded.library)},
             {"sources", loaded.traffic.found},
             {"hosts", hosts_json(loaded.traffic)},
             {"from_cache", loaded.traffic.from_cache},
             {"from_lock", loaded.traffic.from_lock},
             {"failures", loaded.traffic.failures},
             {"notices", loaded.traffic.notices}};
    for (const auto& entry : loaded.library.entries)
        out["entries"].push_back(entry_json(loaded.library, entry));
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string table_of(const Library& library) {
    Table table{{{"line", true}, {"resolution"}, {"key"}, {"title", false, true}, {"evidence", false, true}},
                {}};
    for (const auto& entry : library.entries)
        table.rows.push_back({std::to_string(entry.entry.line), std::string{name_of(entry.outcome)},
                              library.papers[entry.paper].key, entry.entry.title,
                              join(entry.evidence, "; ")});
    return to_text(table, output_is_terminal() ? terminal_columns() : 160);
}

Result<Exit> run(const Options& options) {
    Console console{options.load.console};
    const auto loaded = load(options.load, ".", console);
    if (!loaded) return Failure{loaded.error()};
    const bool is_explained = !options.load.explain.empty();
    const auto text = options.json   ? report(*loaded)
                      : is_explained ? explanation_of(*loaded)
                                     : table_of(loaded->library);
    if (auto written = write_file("-", text); !written) return Failure{written.error()};
    console.note(summary_of(*loaded));
    return loaded->exit;
}

}  // namespace

Command resolve_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "resolve", "Look up every entry and write the lock",
                    "  citegraph resolve papers.md\n"
                    "  citegraph resolve papers.md --json --offline\n"
                    "  citegraph resolve papers.md --refresh --strict\n"
                    "  citegraph resolve papers.md --explain 42    how the entry of line 42 was decided");
    add_load_options(*command, options->load);
    command->add_option("--explain", options->load.explain,
                        "Decide one ENTRY anew and say how: its line, key, id or a part of its title");
    command->add_flag("--json", options->json, "Report as JSON, schema 1");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
