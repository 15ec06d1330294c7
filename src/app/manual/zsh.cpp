// Completion for zsh. \source zshcompsys(1), _arguments
#include "app/manual/words.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

/// What would end the description of an option, or a part of a specification.
std::string in_brackets(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string function_of(const CommandText& command) {
    auto out = "_" + command.name;
    std::ranges::replace(out, ' ', '_');
    std::ranges::replace(out, '-', '_');
    return out;
}

std::string zsh_action(const OptionText& option) {
    switch (completed(option)) {
        case Completed::words:
            return "(" + join(option.words, " ") + ")";
        case Completed::list:
            return "_sequence compadd - " + join(option.words, " ");
        case Completed::file:
            return "_files";
        case Completed::paper:
            return "_citegraph_keys";
        case Completed::nothing:
            break;
    }
    return " ";
}

std::string specification(const OptionText& option) {
    const auto value =
        ":" + in_brackets(option.is_operand ? option.long_name : option.value) + ":" + zsh_action(option);
    if (option.is_operand) return quoted_word((option.repeats ? "*" : "") + value);
    const auto help = "[" + in_brackets(menu_text(option.help)) + "]" + (option.value.empty() ? "" : value);
    const bool two = !option.short_name.empty() && !option.long_name.empty();
    if (!two) return quoted_word((option.repeats ? "*" : "") + option.short_name + option.long_name + help);
    const auto both = option.short_name + " " + option.long_name;
    return quoted_word(option.repeats ? "*" : "(" + both + ")") + "{" + option.short_name + "," +
           option.long_name + "}" + quoted_word(help);
}

std::string function(const CommandText& command) {
    std::string out = function_of(command) + "() {\n";
    if (!command.commands.empty()) out += "  local context state state_descr line\n  typeset -A opt_args\n";
    out += "  _arguments -s -S";
    if (!command.commands.empty()) out += " -C";
    for (const auto& option : command.options) out += " \\\n    " + specification(option);
    if (command.commands.empty()) return out + "\n}\n";
    out +=
        " \\\n    '1:command:->command' '*::argument:->rest'\n  case $state in\n  command)\n    local -a "
        "commands=(";
    for (const auto& one : command.commands)
        out += "\n      " + quoted_word(one.word() + ":" + menu_text(one.summary));
    out += ")\n    _describe command commands ;;\n  rest)\n    case $line[1] in\n";
    for (const auto& one : command.commands) out += "    " + one.word() + ") " + function_of(one) + " ;;\n";
    return out + "    esac ;;\n  esac\n}\n";
}

}  // namespace

std::string zsh_completion(const CommandText& command) {
    std::string out =
        "#compdef citegraph\n# Completes the words of citegraph in zsh. Made by citegraph completions "
        "zsh.\n\n"
        "_citegraph_keys() {\n"
        "  local input; input=(${${words[2,-1]}:#-*})\n"
        "  local -a keys=(${(f)\"$(_citegraph_keys_of ${(Q)input[1]})\"})\n  compadd -a keys\n}\n"
        "_citegraph_keys_of() { " +
        std::string{keys_of_input} + "; }\n";
    auto all = all_commands(command);
    std::ranges::reverse(all);
    for (const auto* one : all) out += function(*one);
    return out +
           "\nif [[ $funcstack[1] == _citegraph ]]; then _citegraph \"$@\"; else compdef _citegraph "
           "citegraph; fi\n";
}

}  // namespace citegraph::app
