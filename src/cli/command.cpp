#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <numeric>

namespace citegraph::cli {
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

/// Levenshtein's distance. \cost O(|a| |b|)
std::size_t typing_errors(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0u);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

}  // namespace

Exit exit_of(const Error& error) {
    switch (error.kind) {
        case Error::Kind::not_found:
        case Error::Kind::malformed:
            return Exit::usage;
        case Error::Kind::network:
            return Exit::network;
        case Error::Kind::output:
            return Exit::output;
    }
    return Exit::usage;
}

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary,
                      const std::string& examples) {
    auto* command = app.add_subcommand(name, summary);
    command->footer("Examples:\n" + examples);
    return command;
}

CLI::Option* comma_list(CLI::Option* option) {
    return option->delimiter(',')->allow_extra_args(false);
}

void show_examples_first(CLI::App& app) {
    const auto formatter = std::make_shared<ExamplesFirst>();
    formatter->column_width(34);
    app.formatter(formatter);
}

std::string did_you_mean(const std::string& typed, const std::vector<std::string>& known) {
    std::string best;
    std::size_t fewest = 3;
    for (const auto& word : known)
        if (const auto errors = typing_errors(typed.substr(0, 64), word);
            errors < fewest && errors < word.size()) {
            fewest = errors;
            best = word;
        }
    return best;
}

}  // namespace citegraph::cli
