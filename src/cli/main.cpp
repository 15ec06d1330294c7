#include "app/io/console.hpp"
#include "app/io/process.hpp"
#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/version.hpp"
#include "cli/command.hpp"
#include "core/text/edit_distance.hpp"

#include <curl/curl.h>
#include <sqlite3.h>
#include <CLI/CLI.hpp>
#include <boost/version.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <span>
#include <sstream>

namespace citegraph::cli {

using namespace app;

namespace {

std::string version_text() {
    const auto* curl = curl_version_info(CURLVERSION_NOW);
    return std::string{"citegraph "} + version + "\n  Boost " + BOOST_LIB_VERSION + ", libcurl " +
           curl->version + ", SQLite " + sqlite3_libversion() + ", nlohmann/json " +
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

std::vector<std::string> long_options(const CLI::App& app) {
    std::vector<std::string> out;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) out.push_back("--" + name);
    return out;
}

std::vector<std::string> subcommands(const CLI::App& app) {
    std::vector<std::string> out;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        out.push_back(command->get_name());
    return out;
}

/// Of a command line the command that is meant, as far as words name one: "graph info".
struct Meant {
    const CLI::App* command;
    std::string name;               ///< "graph info"; empty: the program itself
    std::span<char* const> rest{};  ///< words behind it
};

Meant command_named_by(const CLI::App& app, int argc, char** argv) {
    Meant meant{&app, "", std::span{argv, static_cast<std::size_t>(argc)}.subspan(argc > 0 ? 1 : 0)};
    while (!meant.rest.empty()) {
        const auto named = [&](const CLI::App* command) { return command->check_name(meant.rest.front()); };
        const auto found = meant.command->get_subcommands(named);
        if (found.empty()) break;
        const auto* next = found.front();
        meant = {next, meant.name + (meant.name.empty() ? "" : " ") + next->get_name(),
                 meant.rest.subspan(1)};
    }
    return meant;
}

std::string help_of(const Meant& meant) {
    return " (citegraph " + meant.name + (meant.name.empty() ? "" : " ") + "--help)";
}

std::string suggestion(const std::string& typed, const std::vector<std::string>& known) {
    const auto word = core::did_you_mean(typed, known);
    return word.empty() ? "" : "; did you mean " + word + "?";
}

/// What is wrong if a word stands where a command should, and is none; else empty.
std::string unknown_command(const Meant& meant) {
    const auto known = subcommands(*meant.command);
    if (known.empty() || meant.rest.empty() || meant.rest.front()[0] == '-') return {};
    const std::string typed = meant.rest.front();
    return "there is no command '" + meant.name + (meant.name.empty() ? "" : " ") + typed + "'" +
           suggestion(typed, known) + help_of(meant);
}

/// CLI11's message, and for a mistyped option the one that was probably meant.
std::string explained(const CLI::ParseError& error, const Meant& meant) {
    std::string text = error.what();
    // A bound that is the largest number there is says nothing in 309 digits.
    if (const auto range = text.find(" not in range "), end = text.find(" to ", std::min(range, text.size()));
        range != std::string::npos && end != std::string::npos && text.size() - end > 24)
        text = text.substr(0, range) + " is out of range: a number above 0 is wanted";
    if (meant.name.empty()) return text;
    const auto known = long_options(*meant.command);
    for (const auto* typed : meant.rest) {
        const auto name = std::string{typed}.substr(0, std::string_view{typed}.find('='));
        if (name.starts_with("--") && std::ranges::find(known, name) == known.end())
            text += suggestion(name, known);
    }
    return text + help_of(meant);
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
    const auto meant = command_named_by(app, argc, argv);
    if (const auto trouble = unknown_command(meant); !trouble.empty()) return end_with(Exit::usage, trouble);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? show(app, error) : end_with(Exit::usage, explained(error, meant));
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
