#include "cli/command.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

constexpr std::size_t width = 80;  // columns of --help

class OurHelp : public CLI::FormatterBase {
  public:
    std::string make_help(const CLI::App* app, std::string /*name*/,
                          CLI::AppFormatMode /*mode*/) const override {
        return help_text(described(*app), width);
    }
};

}  // namespace

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary,
                      const std::string& examples) {
    auto* command = app.add_subcommand(name, summary);
    command->footer(examples);
    return command;
}

CLI::App* add_command_group(CLI::App& app, const std::string& name, const std::string& summary,
                            const std::string& examples) {
    auto* command = add_command(app, name, summary, examples);
    command->require_subcommand(1);
    return command;
}

Result<Exit> run_named(const std::vector<Subcommand>& commands) {
    for (const auto& command : commands)
        if (command.app->parsed()) return command.run();
    return Exit::usage;
}

void show_help_of_ours(CLI::App& app) {
    app.formatter(std::make_shared<OurHelp>());
}

}  // namespace citegraph::cli
