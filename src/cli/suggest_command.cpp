#include "app/report/table.hpp"
#include "app/suggest/shortlist.hpp"
#include "cli/argument.hpp"
#include "cli/options/network.hpp"
#include "cli/options/run.hpp"

#include <nlohmann/json.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    ShortlistOptions shortlist;
    OutputOptions output;
    bool json = false, markdown = false, ids = false;
};

std::string rendered(const Options& options, std::string_view form, const Shortlists& lists) {
    if (options.ids) return shortlists_ids(lists);
    if (form == ".json") return text_of(shortlists_json(lists));
    if (form != ".md") return shortlists_text(lists);
    auto list = markdown_list(options.shortlist.network.query.input);
    return list.empty() ? shortlists_markdown(lists) : shortlists_bullets(lists, std::move(list));
}

Result<Exit> run(const Options& options) {
    Console console{options.shortlist.network.query.console};
    const auto wanted = options.json ? ".json" : options.markdown ? ".md" : options.ids ? ".txt" : "";
    const auto form = form_of(options.output, {".txt", ".json", ".md"}, wanted);
    if (!form) return form.failure();
    if (auto ready = check_output(options.output); !ready) return ready.failure();
    const auto lists = shortlists(options.shortlist, folder_of(options.output.file), console);
    if (!lists) return lists.failure();
    if (auto written = write_output(options.output, rendered(options, *form, *lists)); !written)
        return written.failure();
    return lists->study.loaded.exit;
}

void add_choice(CLI::App& command, ShortlistOptions& options) {
    option(command, "--list", options.list,
           "Of a graph, the papers that are the list: a file with an id on each line")
        .type_name("FILE");
    option(command, "--section", options.sections, "Only what fits this section of the list")
        .one_at_a_time()
        .type_name("HEADING");
    flag(command, "--per-section", options.per_section, "For each section apart")
        .excludes("--section")
        .excludes("--list");
    option(command, "--years", options.years, "Only papers of 2023, 2020-2024 or 2020-").type_name("YEARS");
    option(command, "--exclude", options.exclude,
           "Not the papers in this file: a list, or an id on each line")
        .one_at_a_time()
        .type_name("FILE");
    option(command, "--limit,--top", options.limit,
           "So many papers, for each section if asked so; default: 20")
        .positive()
        .type_name("N");
    option(command, "--grow", options.grow,
           "First ask who cites N papers of the list, and about the N best candidates: what was asked before "
           "comes from the cache, and with --offline all of it")
        .positive()
        .excludes("--list")
        .type_name("N");
}

}  // namespace

Subcommand suggest_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "suggest", "Papers that a list lacks, by what it cites and what cites it",
                    "  citegraph suggest papers.md\n"
                    "  citegraph suggest papers.md --section Serving --years 2023- --limit 10\n"
                    "  citegraph suggest papers.md --exclude seen.txt --markdown\n"
                    "  citegraph suggest papers.md --grow 20       asks Semantic Scholar who cites them\n"
                    "  citegraph suggest papers.md --per-section --json | jq '.lists[].section'\n"
                    "  citegraph suggest cit-HepTh.cgraph --list ids.txt --ids");
    add_network_options(*command, options->shortlist.network).required();
    add_choice(*command, options->shortlist);
    const auto json = flag(*command, "--json", options->json, "As JSON, schema 1");
    const auto markdown =
        flag(*command, "--markdown", options->markdown, "As bullets in the list's own style").excludes(json);
    flag(*command, "--ids", options->ids, "Ids alone, one a line").excludes(json).excludes(markdown);
    add_output_options(*command, options->output);
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
