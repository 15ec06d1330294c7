#include "cli/options/layout.hpp"

#include "cli/argument.hpp"
#include "core/text/words.hpp"

#include <map>

namespace citegraph::cli {

using namespace app;

namespace {

const std::map<std::string, Layout::Braces> braces{
    {"none", Layout::Braces::none}, {"words", Layout::Braces::words}, {"titles", Layout::Braces::titles}};

void add_fields(CLI::App& command, const std::string& flag, std::vector<std::string>& fields,
                const std::string& help) {
    option(command, flag, fields, help).comma_list().type_name("FIELD,...");
}

/// Of a pattern of keys that is typed: sets it, or tells what is wrong.
Taker taker_of(KeyPattern& keys) {
    return [&keys](const std::string& text) {
        auto pattern = parse_key_pattern(text);
        if (pattern) keys = *std::move(pattern);
        return pattern ? std::string{} : pattern.error().message;
    };
}

}  // namespace

void add_layout_options(CLI::App& command, Layout& layout) {
    const auto ascii = flag(
        command, "--ascii", [&layout] { layout.charset = Charset::ascii; },
        "LaTeX commands for what is not ASCII");
    flag(
        command, "--utf8", [&layout] { layout.charset = Charset::utf8; }, "Letters as they are, in UTF-8")
        .excludes(ascii);
    option(
        command, "--braces",
        [&layout](const std::string& word) {
            layout.braces = braces.at(word);
            return std::string{};
        },
        "What braces keep from styles that lower titles: none, words (acronyms, names) or titles")
        .one_of(braces)
        .type_name("WHICH");
    flag(command, "--abstracts", layout.abstracts, "Write abstracts too");
    flag(
        command, "--no-retraction-notes", [&layout] { layout.retraction_notes = false; },
        "Do not note in entries that a paper is retracted or withdrawn");
    add_fields(command, "--with", layout.with, "Fields to write that are left out otherwise");
    add_fields(command, "--without", layout.without, "Fields to leave out");
    add_fields(command, "--order", layout.order, "Fields that come first, in this order");
}

void add_format_option(CLI::App& command, std::string& to) {
    std::string help = "Format of the output, if not by suffix:";
    for (const auto& format : all_exporters())
        help += "\n  " + std::string{format.name} + ": " + std::string{format.summary};
    option(command, "-t,--to", to, help).one_of(core::names(all_exporters())).shown_as("FORMAT");
}

void add_key_option(CLI::App& command, KeyPattern& keys) {
    option(command, "--key-pattern", taker_of(keys),
           "Keys of papers that have none: auth.lower + year, [auth:lower][year]")
        .type_name("PATTERN");
}

}  // namespace citegraph::cli
