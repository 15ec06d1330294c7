#include "cli/options/layout.hpp"

#include "cli/command.hpp"
#include "core/text/words.hpp"

#include <CLI/CLI.hpp>
#include <map>

namespace citegraph::cli {

using namespace app;

namespace {

const std::map<std::string, Layout::Braces> braces{
    {"none", Layout::Braces::none}, {"words", Layout::Braces::words}, {"titles", Layout::Braces::titles}};

void add_fields(CLI::App& command, const std::string& flag, std::vector<std::string>& fields,
                const std::string& help) {
    comma_list(command.add_option(flag, fields, help))->type_name("FIELD,...");
}

KeyPattern pattern_of(const std::string& text) {
    auto pattern = parse_key_pattern(text);
    if (!pattern) throw CLI::ValidationError{"--key-pattern", pattern.error().message};
    return *std::move(pattern);
}

}  // namespace

void add_layout_options(CLI::App& command, Layout& layout) {
    auto* ascii = command.add_flag_callback(
        "--ascii", [&layout] { layout.charset = Charset::ascii; }, "LaTeX commands for what is not ASCII");
    command
        .add_flag_callback(
            "--utf8", [&layout] { layout.charset = Charset::utf8; }, "Letters as they are, in UTF-8")
        ->excludes(ascii);
    command
        .add_option_function<std::string>(
            "--braces", [&layout](const std::string& word) { layout.braces = braces.at(word); },
            "What braces keep from styles that lower titles: none, words (acronyms, names) or titles")
        ->check(CLI::IsMember(braces))
        ->type_name("WHICH");
    command.add_flag("--abstracts", layout.abstracts, "Write abstracts too");
    command.add_flag_callback(
        "--no-retraction-notes", [&layout] { layout.retraction_notes = false; },
        "Do not note in entries that a paper is retracted or withdrawn");
    add_fields(command, "--with", layout.with, "Fields to write that are left out otherwise");
    add_fields(command, "--without", layout.without, "Fields to leave out");
    add_fields(command, "--order", layout.order, "Fields that come first, in this order");
}

void add_format_option(CLI::App& command, std::string& to) {
    std::string help = "Format of the output, if not by suffix:";
    for (const auto& format : all_exporters())
        help += "\n  " + std::string{format.name} + ": " + std::string{format.summary};
    command.add_option("-t,--to", to, help)
        ->check(CLI::IsMember(core::names(all_exporters())))
        ->option_text("FORMAT");
}

void add_key_option(CLI::App& command, KeyPattern& keys) {
    command
        .add_option_function<std::string>(
            "--key-pattern", [&keys](const std::string& text) { keys = pattern_of(text); },
            "Keys of papers that have none: auth.lower + year, [auth:lower][year]")
        ->type_name("PATTERN");
}

}  // namespace citegraph::cli
