// What is wrong with a command line, and what to type in its place.
#include "app/manual/words.hpp"

#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"

#include <algorithm>
#include <optional>

namespace citegraph::app {
namespace {

using Words = std::span<const std::string>;

/// Of a command line the command that is meant, as far as words name one.
struct Meant {
    const CommandText* command;
    Words rest;  ///< words behind it
};

Meant command_meant(const CommandText& program, Words words) {
    Meant meant{&program, words};
    while (!meant.rest.empty()) {
        const auto& below = meant.command->commands;
        const auto found = std::ranges::find(below, meant.rest.front(), &CommandText::word);
        if (found == below.end()) break;
        meant = {&*found, meant.rest.subspan(1)};
    }
    return meant;
}

std::string help_of(const CommandText& command) {
    return " (" + command.name + " --help)";
}

/// The commands below `program` of which something is true, as they are typed, the first three of many.
template <class Predicate>
std::string commands_where(const CommandText& program, Predicate holds) {
    std::vector<std::string> names;
    for (const auto* command : all_commands(program))
        if (holds(*command)) names.push_back(command->name);
    if (names.size() > 3) names.resize(3);
    return join(names, ", ");
}

bool looks_like_file_or_work(std::string_view word) {
    return word.find_first_of("./: ") != word.npos;
}

/// What is wrong if a word stands where a command should, and is none; else nothing.
std::optional<std::string> unknown_command(const CommandText& program, const Meant& meant) {
    const auto& known = meant.command->commands;
    if (known.empty() || meant.rest.empty() || meant.rest.front().starts_with('-')) return {};
    const auto& typed = meant.rest.front();
    const auto path = std::string{path_of(*meant.command)};
    const auto text = "there is no command '" + path + (path.empty() ? "" : " ") + typed + "'";
    std::vector<std::string> names;
    for (const auto& command : known) names.push_back(command.word());
    const auto elsewhere = commands_where(program, [&](const auto& one) { return one.word() == typed; });
    if (!elsewhere.empty()) return text + "; did you mean " + elsewhere + "?" + help_of(*meant.command);
    if (path.empty() && looks_like_file_or_work(typed))
        return text + ": what is to be done with it stands first, as in citegraph build " +
               quoted_if_need_be(typed) + " -o out, or citegraph entries " + quoted_if_need_be(typed) +
               help_of(*meant.command);
    return text + core::nearest_or_all(typed, names) + help_of(*meant.command);
}

bool goes_by(const OptionText& option, std::string_view name) {
    return !option.is_operand && !name.empty() && (option.short_name == name || option.long_name == name);
}

const OptionText* option_named(const CommandText& command, std::string_view name) {
    const auto found =
        std::ranges::find_if(command.options, [&](const auto& one) { return goes_by(one, name); });
    return found == command.options.end() ? nullptr : &*found;
}

/// A command line as its words are taken.
struct Typed {
    struct Given {
        std::string name;
        const OptionText* option;          ///< null if the command has none of that name
        std::optional<std::string> value;  ///< none for a flag, or if the line ends before it
    };
    std::vector<Given> options;
    std::vector<std::string> operands;
};

Typed::Given given(const CommandText& command, const std::string& word) {
    const auto equals = word.starts_with("--") ? word.find('=') : word.npos;
    const auto name = word.starts_with("--") ? word.substr(0, equals) : word.substr(0, 2);
    Typed::Given out{name, option_named(command, name), {}};
    if (equals != word.npos) out.value = word.substr(equals + 1);
    if (!word.starts_with("--") && word.size() > 2 && out.option && !out.option->value.empty())
        out.value = word.substr(2);
    if (!word.starts_with("--") && option_named(command, "-" + word)) out = {word, nullptr, {}};
    return out;
}

Typed typed(const CommandText& command, Words words) {
    Typed out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (word == "--") {
            out.operands.insert(out.operands.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                words.end());
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            out.operands.push_back(word);
            continue;
        }
        auto option = given(command, word);
        if (option.option && !option.option->value.empty() && !option.value && i + 1 < words.size())
            option.value = words[++i];
        out.options.push_back(std::move(option));
    }
    return out;
}

/// An option that the command does not have: how it is spelled, or which commands have it.
std::string unknown_option(const CommandText& program, const CommandText& command, const std::string& name) {
    const auto text = "there is no option " + name;
    if (option_named(command, "-" + name)) return text + "; did you mean -" + name + ", with two dashes?";
    std::vector<std::string> known;
    for (const auto& option : command.options)
        if (!option.is_operand && !option.long_name.empty()) known.push_back(option.long_name);
    if (!core::did_you_mean(name, known).empty()) return text + core::nearest_or_all(name, known);
    const auto others = commands_where(program, [&](const auto& one) { return option_named(one, name); });
    return others.empty() ? text : text + " here: it is one of " + others;
}

std::string wrong_word(const OptionText& option, const std::string& name, const std::string& value) {
    for (const auto part : split(value, option.value.ends_with(",...") ? ',' : '\n')) {
        const std::string word{part};
        if (std::ranges::find(option.words, word) == option.words.end())
            return name + ": there is no '" + word + "'" + core::nearest_or_all(word, option.words);
    }
    return {};
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

/// What is wrong with an option, if the parser complains of it.
std::string wrong_option(const Typed::Given& one, const std::string& complaint) {
    const auto& option = *one.option;
    const auto name = option.long_name.empty() ? option.short_name : option.long_name;
    if (!has(complaint, name)) return {};
    if (!option.value.empty() && !one.value)
        return name + " is without its value: " + name + " " + option.value;
    if (option.value.empty() || !one.value) return {};
    if (!option.words.empty())
        if (auto text = wrong_word(option, name, *one.value); !text.empty()) return text;
    const bool is_excluded = has(complaint, " excludes ") || has(complaint, " requires ");
    const bool is_text =
        !is_excluded && !option.range.empty() && one.value->find_first_of("0123456789") == one.value->npos;
    if (has(complaint, "onvert") || is_text)
        return name + ": '" + *one.value + "' is no number; " + name + " " + option.value;
    if (!option.range.empty() && !is_excluded)
        return name + ": " + *one.value + " is out of range: it is " + option.range;
    return {};
}

/// "citegraph entries papers.md" of the first example of a command.
std::string first_example(const CommandText& command) {
    const auto line = trimmed(split(command.examples, '\n').front());
    return std::string{line.substr(0, line.find("  "))};
}

/// What is wrong with the operands.
std::string wrong_operands(const CommandText& command, const Typed& line, const std::string& complaint) {
    std::vector<std::string> names;
    bool takes_many = false;
    for (const auto& option : command.options) {
        if (has(complaint, option.long_name + " is required"))
            return option.long_name + " is required, as in: " + first_example(command);
        if (!option.is_operand) continue;
        const auto place = names.size();
        if (!option.words.empty() && place < line.operands.size() && has(complaint, option.long_name + ":"))
            return wrong_word(option, option.long_name, line.operands[place]);
        takes_many = takes_many || option.repeats;
        names.push_back(option.long_name);
    }
    if (takes_many || line.operands.size() <= names.size()) return {};
    const auto& extra = line.operands[names.size()];
    return "'" + extra + "' is one word too many behind " + command.name + " " + join(names, " ") +
           ": quote what has spaces";
}

}  // namespace

std::string mistake(const CommandText& program, const std::vector<std::string>& words,
                    const std::string& complaint) {
    const auto meant = command_meant(program, words);
    if (auto text = unknown_command(program, meant)) return *std::move(text);
    const auto& command = *meant.command;
    const auto line = typed(command, meant.rest);
    for (const auto& one : line.options)
        if (!one.option) return unknown_option(program, command, one.name) + help_of(command);
    for (const auto& one : line.options)
        if (const auto text = wrong_option(one, complaint); !text.empty()) return text + help_of(command);
    if (has(complaint, " excludes ")) return complaint + ": leave one of them out" + help_of(command);
    const auto text = wrong_operands(command, line, complaint);
    return (text.empty() ? complaint : text) + help_of(command);
}

}  // namespace citegraph::app
