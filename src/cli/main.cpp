#include "app/io/console.hpp"
#include "app/io/process.hpp"
#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/version.hpp"
#include "cli/command.hpp"

#include <curl/curlver.h>
#include <sqlite3.h>
#include <CLI/CLI.hpp>
#include <boost/version.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>

namespace citegraph::cli {

using namespace app;

namespace {

std::string version_text() {
    return std::string{"citegraph "} + version + "\n  Boost " + BOOST_LIB_VERSION +
           ", libcurl " LIBCURL_VERSION ", SQLite " + sqlite3_libversion() + ", nlohmann/json " +
           std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." + std::to_string(NLOHMANN_JSON_VERSION_MINOR) +
           "." + std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

int end_with(Exit exit, const std::string& message) {
    erase_progress();
    std::cerr << "citegraph: " << harmless(message) << '\n';
    return static_cast<int>(exit);
}

/// What --help and --version ask for; CLI11 knows the text.
int show(const CLI::App& app, const CLI::ParseError& asked) {
    std::ostringstream out;
    const int code = app.exit(asked, out, out);
    std::cout << harmless(out.str());
    return code;
}

int run(const std::vector<Subcommand>& commands) {
    const auto done = run_named(commands);
    if (done) return static_cast<int>(*done);
    return end_with(exit_of(done.error()), done.error().message);
}

/// Every command, in --help order.
constexpr std::array all_commands{
    &build_command,   &entries_command, &resolve_command,
    &audit_command,   &suggest_command, static_cast<Subcommand (*)(CLI::App&)>(&add_command),
    &sort_command,    &diff_command,    &export_command,
    &convert_command, &rank_command,    &graph_command,
    &cite_command,    &cache_command,   &lock_command,
    &mcp_command,     &help_command,    &completions_command,
};

int start(int argc, char** argv) {
    CLI::App app{"Bibliographies, citation graphs and rankings from reading lists."};
    show_help_of_ours(app);
    app.footer(
        "  citegraph build papers.md -o out        resolve a list, write .bib, CSL-JSON, graph, ranking\n"
        "  citegraph entries papers.md             what is on the list, nothing looked up\n"
        "  citegraph cite paper.tex -o refs.bib    the .bib for what a LaTeX document cites\n"
        "  citegraph rank papers.md --by pagerank  the papers of the list, the most cited by the cited "
        "first\n"
        "  citegraph export papers.md -t bibtex    the bibliography on standard output");
    app.set_version_flag("--version", version_text());
    app.require_subcommand(0, 1);
    std::vector<Subcommand> commands;
    for (const auto command : all_commands) commands.push_back(command(app));

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return show(app, error);
        return end_with(Exit::usage,
                        mistake(described(app), {argv + std::min(argc, 1), argv + argc}, error.what()));
    }
    if (app.get_subcommands().empty()) {
        std::cerr << harmless(app.help());
        return static_cast<int>(Exit::usage);
    }
    watch_for_interrupt();
    take_file_limit_as_error();
    end_with_message_when_a_mapped_file_shrinks();
    return run(commands);
}

}  // namespace
}  // namespace citegraph::cli

int main(int argc, char** argv) {
    try {
        return citegraph::cli::start(argc, argv);
    } catch (const std::exception& error) {  // of the standard library: memory, above all
        return citegraph::cli::end_with(citegraph::app::Exit::output,
                                        std::string{"stopped: "} + error.what());
    }
}
