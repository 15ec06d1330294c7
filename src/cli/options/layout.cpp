#include "cli/options/layout.hpp"

#include "app/report/format.hpp"
#include "citegraph/graphs/drawing.hpp"
#include "cli/argument.hpp"
#include "core/text/words.hpp"

#include <map>

namespace citegraph::cli {

using namespace app;

namespace {

const std::map<std::string, Layout::Braces> braces{
    {"none", Layout::Braces::none}, {"words", Layout::Braces::words}, {"titles", Layout::Braces::titles}};

const std::map<std::string, Picture::Lanes> lanes{{"section", Picture::Lanes::section},
                                                  {"community", Picture::Lanes::community},
                                                  {"none", Picture::Lanes::none}};
const std::map<std::string, Picture::Direction> directions{{"citation", Picture::Direction::citation},
                                                           {"influence", Picture::Direction::influence}};
const std::map<std::string, Picture::Theme> themes{
    {"auto", Picture::Theme::automatic}, {"light", Picture::Theme::light}, {"dark", Picture::Theme::dark}};

/// An option whose word stands for a value.
template <class Value>
Argument add_choice(CLI::App& command, const std::string& flag, Value& value,
                    const std::map<std::string, Value>& words, const std::string& help) {
    return option(
               command, flag,
               [&value, &words](const std::string& word) {
                   value = words.at(word);
                   return std::string{};
               },
               help)
        .one_of(words)
        .type_name("WHICH");
}

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
    add_choice(command, "--braces", layout.braces, braces,
               "What braces keep from styles that lower titles: none, words (acronyms, names) or titles");
    flag(command, "--abstracts", layout.abstracts, "Write abstracts too");
    flag(
        command, "--no-retraction-notes", [&layout] { layout.retraction_notes = false; },
        "Do not note in entries that a paper is retracted or withdrawn");
    add_fields(command, "--with", layout.with, "Fields to write that are left out otherwise");
    add_fields(command, "--without", layout.without, "Fields to leave out");
    add_fields(command, "--order", layout.order, "Fields that come first, in this order");
}

void add_picture_options(CLI::App& command, Picture& picture) {
    constexpr auto group = "Pictures";
    std::string layouts = "Where papers stand, default: time, or force where no dates are known:";
    for (const auto& layout : all_graph_layouts())
        layouts += "\n  " + std::string{layout.name} + ": " + std::string{layout.summary};
    layouts += "\n  dot: in layers, by Graphviz, for up to 1,000 papers";
    auto words = core::names(all_graph_layouts());
    words.emplace_back(by_graphviz);
    option(command, "--layout", picture.layout, layouts).one_of(words).shown_as("LAYOUT").group(group);
    add_choice(
        command, "--lanes", picture.lanes, lanes,
        "What stands in one lane, and has one colour: section, community or none; default: section, of lists "
        "with 2 to 16")
        .group(group);
    add_choice(command, "--direction", picture.direction, directions,
               "Curves run from the citing to the cited (citation, the default) or the other way (influence)")
        .group(group);
    option(command, "--ghosts", picture.ghosts, "Show the N works outside the list that most of it cites")
        .type_name("N")
        .group(group);
    option(command, "--title", picture.title, "What stands above the picture")
        .type_name("TITLE")
        .group(group);
    add_choice(command, "--theme", picture.theme, themes,
               "Colours: light, dark or auto, as the reader's screen has it")
        .group(group);
}

void add_format_option(CLI::App& command, std::string& to) {
    std::string help = "Format of the output, if not by suffix:";
    for (const auto& format : all_formats())
        help += "\n  " + std::string{format.name} + ": " + std::string{format.summary};
    option(command, "-t,--to", to, help).one_of(core::names(all_formats())).shown_as("FORMAT");
}

void add_key_option(CLI::App& command, KeyPattern& keys) {
    option(command, "--key-pattern", taker_of(keys),
           "Keys of papers that have none: auth.lower + year, [auth:lower][year]")
        .type_name("PATTERN");
}

}  // namespace citegraph::cli
