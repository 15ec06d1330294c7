// The command line as a value, read off what the commands say of themselves.
#include "citegraph/text.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

std::string full_name(const CLI::App& command) {
    const auto* above = command.get_parent();
    return above ? full_name(*above) + " " + command.get_name() : "citegraph";
}

/// "FILE" of "FILE:{a,b}", where a command says so; else a word for what CLI11 calls it.
std::string value_name(const CLI::Option& option, std::string_view type) {
    if (const auto& text = option.get_option_text(); !text.empty()) return text;
    const auto name = type.substr(0, type.find(':'));
    if (name == "INT" || name == "UINT") return "N";
    if (name == "FLOAT") return "NUMBER";
    return std::string{name};
}

/// "a" and "b" of "TEXT:{a,b}".
std::vector<std::string> words_in(std::string_view type) {
    const auto open = type.find('{'), close = type.rfind('}');
    std::vector<std::string> out;
    if (open == type.npos || close == type.npos || close < open) return out;
    for (const auto word : split(type.substr(open + 1, close - open - 1), ','))
        out.emplace_back(trimmed(word));
    return out;
}

/// "1 to 1024" of "N:UINT in [1 - 1024]", "above 0" of "N:POSITIVE".
std::string range_in(std::string_view type) {
    if (type.find("POSITIVE") != type.npos) return "above 0";
    if (type.find("NONNEGATIVE") != type.npos) return "0 or more";
    const auto open = type.find("in ["), middle = type.find(" - ", open), close = type.find(']', middle);
    if (open == type.npos || middle == type.npos || close == type.npos) return {};
    const auto most = type.substr(middle + 3, close - middle - 3);
    const auto least = std::string{type.substr(open + 4, middle - open - 4)};
    return most.size() > 16 ? "at least " + least : least + " to " + std::string{most};
}

std::string last_name(const std::vector<std::string>& names, std::string_view dashes) {
    return names.empty() ? std::string{} : std::string{dashes} + names.front();
}

OptionText described(const CLI::Option& option) {
    const bool has_value = option.get_items_expected_max() > 0;
    const auto type = has_value ? option.get_type_name() : std::string{};
    OptionText out{.short_name = last_name(option.get_snames(), "-"),
                   .long_name = last_name(option.get_lnames(), "--"),
                   .value = value_name(option, type),
                   .words = words_in(type),
                   .range = range_in(type),
                   .standard = option.get_default_str(),
                   .help = option.get_description(),
                   .group = option.get_group() == "Options" ? std::string{} : option.get_group(),
                   .is_operand = option.get_positional(),
                   .is_required = option.get_required(),
                   .repeats = option.get_items_expected_max() > 1};
    if (out.is_operand) out.long_name = option.get_name(true);
    for (const auto* other : option.get_excludes()) out.without.push_back(other->get_name());
    if (out.standard.starts_with('[')) out.standard = out.standard.substr(1, out.standard.size() - 2);
    return out;
}

}  // namespace

CommandText described(const CLI::App& command) {
    CommandText out{full_name(command), command.get_description(), command.get_footer(), {}, {}};
    for (const auto* option :
         command.get_options([](const CLI::Option* one) { return !one->get_group().empty(); }))
        out.options.push_back(described(*option));
    for (const auto* one : command.get_subcommands([](const CLI::App*) { return true; }))
        out.commands.push_back(described(*one));
    return out;
}

}  // namespace citegraph::cli
