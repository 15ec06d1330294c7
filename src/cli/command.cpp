#include "cli/command.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

/// CLI11's own help with the footer, which holds our examples, in front.
class ExamplesFirst : public CLI::Formatter {
  public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
        const bool top = mode != CLI::AppFormatMode::Sub && !app->get_footer().empty();
        return (top ? app->get_footer() + "\n\n" : "") +
               CLI::Formatter::make_help(app, std::move(name), mode);
    }
    std::string make_footer(const CLI::App*) const override { return {}; }
};

}  // namespace

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary,
                      const std::string& examples) {
    auto* command = app.add_subcommand(name, summary);
    command->footer("Examples:\n" + examples);
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

void show_examples_first(CLI::App& app) {
    const auto formatter = std::make_shared<ExamplesFirst>();
    formatter->column_width(34);
    app.formatter(formatter);
}

}  // namespace citegraph::cli
