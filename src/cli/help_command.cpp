#include "app/io/console.hpp"
#include "app/io/files.hpp"
#include "app/manual/manual.hpp"
#include "citegraph/version.hpp"
#include "cli/argument.hpp"
#include "core/text/edit_distance.hpp"

#include <map>
#include <memory>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    std::vector<std::string> words;  ///< of the command that is asked about
    std::string man;                 ///< folder for manual pages; empty: help is printed
};

constexpr std::size_t width = 80;

Result<const CommandText*> command_of(const CommandText& all, const std::vector<std::string>& words) {
    const auto* at = &all;
    for (const auto& word : words) {
        std::vector<std::string> known;
        const CommandText* next = nullptr;
        for (const auto& one : at->commands) {
            known.push_back(one.word());
            if (known.back() == word) next = &one;
        }
        if (!next)
            return fail(Error::Kind::malformed, "there is no command '" + at->name + " " + word + "'" +
                                                    core::nearest_or_all(word, known));
        at = next;
    }
    return at;
}

/// A page for the command and for each below it, and all guides.
Result<void> write_pages(const CommandText& command, const std::string& folder) {
    for (const auto& [file, page] : manual_pages(command, std::string{"citegraph "} + version, version_day))
        if (auto written = write_file(folder + "/" + file, page); !written) return written;
    return {};
}

Result<Exit> help(const CommandText& all, const Options& options) {
    const auto command = command_of(all, options.words);
    if (!command) return command.failure();
    const auto written = options.man.empty() ? write_file("-", help_text(**command, width))
                                             : write_pages(**command, options.man);
    if (!written) return written.failure();
    return Exit::done;
}

}  // namespace

Subcommand help_command(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "help", "Tell what a command does, or write manual pages",
                                "  citegraph help\n"
                                "  citegraph help graph path\n"
                                "  citegraph help --man DIR          all manual pages");
    option(*command, "COMMAND", options->words, "The command, word by word; none: the program");
    option(*command, "--man", options->man, "Folder to write manual pages to").type_name("FOLDER");
    return {command, [&app, options] { return help(described(app), *options); }};
}

Subcommand completions_command(CLI::App& app) {
    using Completion = std::string (*)(const CommandText&);
    static const std::map<std::string, Completion> shells{
        {"bash", &bash_completion}, {"fish", &fish_completion}, {"zsh", &zsh_completion}};
    struct Options {
        std::string shell, file = "-";
    };
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "completions", "Write what completes command lines in a shell",
                    "  citegraph completions bash > ~/.local/share/bash-completion/completions/citegraph\n"
                    "  citegraph completions fish > ~/.config/fish/completions/citegraph.fish\n"
                    "  citegraph completions zsh -o ~/.zfunc/_citegraph    with ~/.zfunc in fpath");
    option(*command, "SHELL", options->shell, "The shell").one_of(shells).required();
    option(*command, "-o,--output", options->file, "File to write; - is standard output")
        .type_name("FILE")
        .shows_default();
    return {command, [&app, options]() -> Result<Exit> {
                const auto script = shells.at(options->shell)(described(app));
                if (auto written = write_file(options->file, script); !written) return written.failure();
                return Exit::done;
            }};
}

}  // namespace citegraph::cli
