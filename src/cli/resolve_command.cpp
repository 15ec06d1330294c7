#include "app/io/console.hpp"
#include "app/io/files.hpp"
#include "app/report/reports.hpp"
#include "app/report/table.hpp"
#include "app/study/asking.hpp"
#include "citegraph/text.hpp"
#include "cli/argument.hpp"
#include "cli/options/run.hpp"
#include "resolve/lock/paper_json.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

using Json = nlohmann::ordered_json;

struct Options {
    AskOptions ask;
    bool json = false, write = false;
    std::vector<std::string> kept;  ///< fields that are not to be touched
    std::string key_map;            ///< file name; empty: none
};

/// What a run is about.
struct Outcomes {
    Loaded loaded;
    std::vector<BibFile> files;  ///< of the inputs, the user's own .bib
    BibUpdate update;
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
        out[host] = {{"requests", use.requests},
                     {"retries", use.retries},
                     {"bytes", use.bytes},
                     {"failures", use.failures}};
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

Json entry_json(const Library& library, std::size_t index, const BibUpdate& update) {
    const auto& entry = library.entries[index];
    const auto& paper = library.papers[entry.paper];
    Json out{{"file", entry.entry.file},    {"line", entry.entry.line},
             {"title", entry.entry.title},  {"resolution", name_of(entry.outcome)},
             {"id", to_string(paper.id())}, {"key", paper.key},
             {"evidence", entry.evidence},  {"candidates", candidates_json(entry)}};
    if (!paper.notices.empty()) out["notices"] = resolving::to_json(paper.notices);
    if (entry.entry.key) out["given_key"] = *entry.entry.key;
    if (const auto revision = update.revisions.find(index); revision != update.revisions.end())
        out["revision"] = to_json(revision->second);
    return out;
}

std::string report(const Outcomes& outcomes) {
    const auto& [loaded, files, update] = outcomes;
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
    for (std::size_t i = 0; i < loaded.library.entries.size(); ++i)
        out["entries"].push_back(entry_json(loaded.library, i, update));
    if (!files.empty()) out["duplicates"] = to_json(loaded.library, update.duplicates);
    return text_of(out);
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

/// A list as a table, a .bib as what would change in it.
std::string output_of(const Options& options, const Outcomes& outcomes) {
    if (options.json) return report(outcomes);
    if (!options.ask.explain.empty()) return explanation_of(outcomes.loaded);
    if (outcomes.files.empty()) return table_of(outcomes.loaded.library);
    return options.write ? std::string{} : diff_of(outcomes.files, outcomes.update);
}

Result<void> write_files(const Outcomes& outcomes, Console& console) {
    for (std::size_t i = 0; i < outcomes.files.size(); ++i) {
        const auto& [name, tree, records] = outcomes.files[i];
        const auto& after = outcomes.update.after[i];
        if (after == tree.source) continue;
        if (auto written = replace_bytes(name, tree.source, after); !written) return written;
        console.note("wrote " + name);
    }
    return {};
}

void tell(const Outcomes& outcomes, Console& console) {
    const auto& [loaded, files, update] = outcomes;
    if (files.empty()) return;
    console.warn_of(cautions_of(loaded.library, update));
    console.warn_of(sentences_of(loaded.library, update.duplicates));
    for (const auto& line : summary_of(files, loaded.library, update)) console.note(line);
}

Result<void> check(const Options& options, const std::vector<BibFile>& files) {
    const bool is_for_bib = options.write || !options.key_map.empty() || !options.kept.empty();
    if (!is_for_bib || !files.empty()) return {};
    return fail(Error::Kind::malformed, "--write, --key-map and --keep are for a .bib file of your own");
}

Result<Outcomes> outcomes_of(const Options& options, Console& console) {
    Outcomes out;
    auto files = read_bib_files(options.ask.input);
    if (!files) return files.failure();
    if (auto fit = check(options, *files); !fit) return fit.failure();
    out.files = *std::move(files);
    auto setting = options.ask;
    setting.tells_duplicates = out.files.size() == setting.input.inputs.size();
    auto loaded = ask(setting, ".", console);
    if (!loaded) return loaded.failure();
    out.loaded = *std::move(loaded);
    const std::set<std::string> kept{options.kept.begin(), options.kept.end()};
    if (!out.files.empty()) out.update = update_of(out.files, out.loaded.library, kept);
    return out;
}

Result<Exit> run(const Options& options) {
    Console console{options.ask.console};
    const auto outcomes = outcomes_of(options, console);
    if (!outcomes) return outcomes.failure();
    const auto& loaded = outcomes->loaded;
    if (loaded.is_refused) return loaded.exit;
    tell(*outcomes, console);
    if (auto written = write_file("-", output_of(options, *outcomes)); !written) return written.failure();
    if (!options.key_map.empty()) {
        const auto map = key_map(loaded.library, outcomes->update.duplicates, options.key_map);
        if (auto written = write_file(options.key_map, map); !written) return written.failure();
    }
    if (options.write && loaded.exit == Exit::interrupted)
        console.warn("stopped: the files are as they were");
    else if (options.write)
        if (auto written = write_files(*outcomes, console); !written) return written.failure();
    console.note(summary_of(loaded));
    return loaded.exit;
}

}  // namespace

Subcommand resolve_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(
        app, "resolve", "Look up every entry and write the lock; bring a .bib up to date",
        "  citegraph resolve papers.md\n"
        "  citegraph resolve papers.md --json --offline\n"
        "  citegraph resolve papers.md --refresh --strict\n"
        "  citegraph resolve papers.md --frozen        in CI: 1 if the lock is not up to date\n"
        "  citegraph resolve papers.md --explain 42    how the entry of line 42 was decided\n"
        "  citegraph resolve refs.bib                  what would change in it, as a patch\n"
        "  citegraph resolve refs.bib --write          changes it, and only the fields that change\n"
        "  citegraph resolve a.bib b.bib --offline --key-map keys.tsv    which entries are one work");
    add_ask_options(*command, options->ask);
    option(*command, "--explain", options->ask.explain,
           "Decide one ENTRY anew and say how: its line, key, id or a part of its title")
        .type_name("ENTRY");
    flag(*command, "--prune", options->ask.prune,
         "Let papers that left the list leave the lock, however many; their keys stay theirs");
    flag(*command, "--json", options->json, "Report as JSON, schema 1");
    flag(*command, "--write", options->write, "Change .bib files in place instead of showing a patch");
    option(*command, "--keep", options->kept, "FIELDS of a .bib that are not to be touched: year,pages")
        .comma_list()
        .type_name("FIELD,...");
    option(*command, "--key-map", options->key_map,
           "Write which key to cite in place of which, for entries of one work, as TSV or .json")
        .type_name("FILE");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
