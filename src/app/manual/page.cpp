// A manual page in roff. \source man(7)
#include "app/manual/manual.hpp"

#include "app/manual/roff.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::app {
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string{c};
    return out;
}

std::string roff(std::string_view text) {
    std::string out;
    for (const auto line : split(text, '\n')) {
        if (!out.empty()) out += "\n.br\n";
        const auto words = out.empty() ? line : trimmed(line);
        if (words.starts_with('.') || words.starts_with('\'')) out += "\\&";
        out += escaped(words);
    }
    return out;
}

std::string bold(std::string_view text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string slanted(std::string_view text) {
    return "\\fI" + roff(text) + "\\fR";
}

std::string page_head(const PageTitle& title, const std::string& version, const std::string& day) {
    std::string capitals{title.name};
    std::ranges::transform(capitals, capitals.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    const auto* volume = title.section == 1   ? "User Commands"
                         : title.section == 5 ? "File Formats"
                                              : "Guides";
    auto summary = title.summary;
    if (summary.ends_with('.')) summary.remove_suffix(1);
    return ".TH \"" + roff(capitals) + "\" " + std::to_string(title.section) + " \"" + day + "\" \"" +
           version + "\" \"" + volume + "\"\n.nh\n.ad l\n.SH NAME\n" + roff(title.name) + " \\- " +
           roff(summary) + "\n";
}

std::string dashed(std::string command) {
    std::ranges::replace(command, ' ', '-');
    return command;
}

namespace {

std::string synopsis(const CommandText& command) {
    auto out = bold(command.name);
    for (const auto& option : command.options)
        if (!option.is_operand) {
            out += " [\\fIoption\\fR ...]";
            break;
        }
    if (!command.commands.empty()) out += " " + slanted("command");
    for (const auto& option : command.options) {
        if (!option.is_operand) continue;
        const auto name = slanted(option.long_name) + (option.repeats ? " ..." : "");
        out += option.is_required ? " " + name : " [" + name + "]";
    }
    return out;
}

std::string tag(const OptionText& option) {
    if (option.is_operand) return slanted(option.long_name);
    std::vector<std::string> names;
    for (const auto& name : {option.short_name, option.long_name})
        if (!name.empty()) names.push_back(bold(name));
    return join(names, ", ") + (option.value.empty() ? "" : " " + slanted(option.value));
}

/// A sentence for each thing that is known of it.
std::string sentences_of(const OptionText& option) {
    auto out = roff(option.help) + ".\n";
    if (!option.words.empty()) out += "One of: " + roff(join(option.words, ", ")) + ".\n";
    if (!option.range.empty()) out += "A number " + roff(option.range) + ".\n";
    if (!option.standard.empty() && option.help.find("default") == option.help.npos)
        out += "The default is " + roff(option.standard) + ".\n";
    if (!option.without.empty()) out += "Not beside " + roff(join(option.without, ", ")) + ".\n";
    if (option.repeats && !option.is_operand) out += "May be given again.\n";
    return out;
}

std::string options_section(const CommandText& command) {
    std::vector<std::string> groups;
    for (const auto& option : command.options)
        if (std::ranges::find(groups, option.group) == groups.end()) groups.push_back(option.group);
    std::string out;
    for (const auto& group : groups) {
        out += group.empty() ? ".SH OPTIONS\n" : ".SS \"" + roff(group) + "\"\n";
        for (const auto& option : command.options)
            if (option.group == group) out += ".TP\n" + tag(option) + "\n" + sentences_of(option);
    }
    return out;
}

std::string examples_section(const CommandText& command) {
    if (command.examples.empty()) return {};
    std::string out = ".SH EXAMPLES\n.nf\n";
    for (const auto line : split(command.examples, '\n')) out += roff(line) + "\n";
    return out + ".fi\n";
}

constexpr std::string_view exit_section =
    ".SH EXIT STATUS\n"
    ".TP\n0\ndone\n"
    ".TP\n1\nfindings, or entries that are not resolved under \\fB\\-\\-strict\\fR\n"
    ".TP\n2\na command line or an input that cannot be read\n"
    ".TP\n3\nthe network failed; what was learnt is written all the same\n"
    ".TP\n4\nan output that could not be written\n";

std::string relatives(const CommandText& command) {
    std::vector<std::string> pages;
    for (const auto& one : command.commands) pages.push_back(bold(dashed(one.name)) + "(1)");
    if (pages.empty()) pages.push_back(bold("citegraph") + "(1)");
    for (const auto& guide : guides())
        pages.push_back(bold(guide.name) + "(" + std::to_string(guide.section) + ")");
    return ".SH SEE ALSO\n" + join(pages, ",\n") + "\n";
}

}  // namespace

std::string manual_page(const CommandText& command, const std::string& version, const std::string& day) {
    const auto name = dashed(command.name);
    auto out = page_head({name, 1, command.summary}, version, day);
    out += ".SH SYNOPSIS\n" + synopsis(command) + "\n";
    if (!command.commands.empty()) {
        out += ".SH COMMANDS\n";
        for (const auto& one : command.commands)
            out += ".TP\n" + bold(one.word()) + "\n" + roff(one.summary) + ".\n";
    }
    return out + options_section(command) + examples_section(command) + std::string{exit_section} +
           relatives(command);
}

}  // namespace citegraph::app
