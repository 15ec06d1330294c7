#include "citegraph/graph_file.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"
#include "cli/version.hpp"

#include <curl/curl.h>
#include <sqlite3.h>
#include <boost/version.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iostream>

namespace citegraph::cli {
namespace {

std::string version_text() {
    const auto* curl = curl_version_info(CURLVERSION_NOW);
    return std::string{"citegraph "} + version + "\n  Boost " + BOOST_LIB_VERSION + ", libcurl " +
           curl->version + ", SQLite " + sqlite3_libversion() + ", nlohmann/json " +
           std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." + std::to_string(NLOHMANN_JSON_VERSION_MINOR) +
           "." + std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

int say_usage_error(const std::string& message) {
    std::cerr << "citegraph: " << message << '\n';
    return static_cast<int>(Exit::usage);
}

std::vector<std::string> long_options(const CLI::App& app) {
    std::vector<std::string> out;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) out.push_back("--" + name);
    return out;
}

/// The word on the command line where a command should stand, if it is none.
std::string unknown_command(int argc, char** argv, const std::vector<std::string>& known) {
    if (argc < 2 || argv[1][0] == '-') return {};
    return std::ranges::find(known, argv[1]) == known.end() ? argv[1] : std::string{};
}

std::string suggestion(const std::string& typed, const std::vector<std::string>& known) {
    const auto meant = did_you_mean(typed, known);
    return meant.empty() ? "" : "; did you mean " + meant + "?";
}

/// CLI11's message, and for a mistyped option the one that was probably meant.
std::string explained(const CLI::ParseError& error, const std::vector<Command>& commands, int argc,
                      char** argv) {
    std::string text = error.what();
    for (const auto& command : commands) {
        if (argc < 2 || command.app->get_name() != argv[1]) continue;
        const auto known = long_options(*command.app);
        for (const auto* typed : std::span{argv + 2, static_cast<std::size_t>(argc - 2)}) {
            const auto name = std::string{typed}.substr(0, std::string_view{typed}.find('='));
            if (name.starts_with("--") && std::ranges::find(known, name) == known.end())
                text += suggestion(name, known);
        }
        text += " (citegraph " + command.app->get_name() + " --help)";
    }
    return text;
}

int run(const std::vector<Command>& commands) {
    for (const auto& command : commands) {
        if (!command.app->parsed()) continue;
        const auto done = command.run();
        if (done) return static_cast<int>(*done);
        std::cerr << "citegraph: " << done.error().message << '\n';
        return static_cast<int>(exit_of(done.error()));
    }
    return static_cast<int>(Exit::usage);
}

int start(int argc, char** argv) {
    CLI::App app{"Bibliographies, citation graphs and rankings from reading lists."};
    show_examples_first(app);
    app.footer(
        "Examples:\n"
        "  citegraph build papers.md -o out        resolve a list, write .bib, CSL-JSON, graph, ranking\n"
        "  citegraph entries papers.md             what is on the list, nothing looked up\n"
        "  citegraph cite paper.tex -o refs.bib    the .bib for what a LaTeX document cites\n"
        "  citegraph rank papers.md --by pagerank  the papers of the list, the most cited by the cited "
        "first\n"
        "  citegraph export papers.md -t bibtex    the bibliography on standard output");
    app.set_version_flag("--version", version_text());
    app.require_subcommand(0, 1);
    const std::vector<Command> commands{build_command(app),  entries_command(app), resolve_command(app),
                                        export_command(app), convert_command(app), rank_command(app),
                                        cite_command(app),   cache_command(app)};
    std::vector<std::string> known;
    for (const auto& command : commands) known.push_back(command.app->get_name());
    if (const auto typed = unknown_command(argc, argv, known); !typed.empty())
        return say_usage_error("there is no command '" + typed + "'" + suggestion(typed, known) +
                               " (citegraph --help)");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? app.exit(error)
                                          : say_usage_error(explained(error, commands, argc, argv));
    }
    if (app.get_subcommands().empty()) {
        std::cerr << app.help();
        return static_cast<int>(Exit::usage);
    }
    watch_for_interrupt();
    end_with_message_when_a_mapped_file_shrinks();
    return run(commands);
}

}  // namespace
}  // namespace citegraph::cli

int main(int argc, char** argv) {
    try {
        return citegraph::cli::start(argc, argv);
    } catch (const std::exception& error) {  // of the standard library: memory, above all
        std::cerr << "citegraph: stopped: " << error.what() << '\n';
        return static_cast<int>(citegraph::cli::Exit::output);
    }
}
