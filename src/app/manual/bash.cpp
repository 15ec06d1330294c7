// Completion for bash. \source bash(1), Programmable Completion
#include "app/manual/words.hpp"
#include "citegraph/text.hpp"

namespace citegraph::app {
namespace {

constexpr std::string_view begin =
    R"sh(# Completes the words of citegraph in bash. Made by citegraph completions bash.
_citegraph_offer() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }
_citegraph_list() {  # several words, set off by commas
    local before=
    [[ $word == *,* ]] && before=${word%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${word##*,}")
    compopt -o nospace
}
_citegraph_files() { compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); }
_citegraph_keys() { [[ -n $input ]] && _citegraph_offer "$(_citegraph_keys_of "$input")";
}
)sh";

constexpr std::string_view walk = R"(
_citegraph() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} path= input= index options= commands=
    COMPREPLY=()
    if [[ $word == '=' ]]; then word=; elif [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
    for ((index = 1; index < COMP_CWORD; ++index)); do
        case "$path${path:+ }${COMP_WORDS[index]}" in
)";

std::string bash_action(const OptionText& option) {
    switch (completed(option)) {
        case Completed::words:
            return "_citegraph_offer " + quoted_word(join(option.words, " "));
        case Completed::list:
            return "_citegraph_list " + quoted_word(join(option.words, " "));
        case Completed::file:
            return "_citegraph_files";
        case Completed::paper:
            return "_citegraph_keys";
        case Completed::nothing:
            break;
    }
    return ":";
}

/// A case for each option that takes a value.
std::string values_of(const CommandText& command) {
    std::string out;
    for (const auto& option : command.options) {
        if (option.is_operand || option.value.empty()) continue;
        std::vector<std::string> patterns;
        for (const auto& name : {option.short_name, option.long_name})
            if (!name.empty()) patterns.push_back(quoted_word(std::string{path_of(command)} + " " + name));
        out += "    " + join(patterns, " | ") + ") " + bash_action(option) + "; return ;;\n";
    }
    return out;
}

std::string names_of(const CommandText& command) {
    std::vector<std::string> out;
    for (const auto& option : command.options)
        for (const auto& name : {option.short_name, option.long_name})
            if (!option.is_operand && !name.empty()) out.push_back(name);
    return join(out, " ");
}

/// What stands where no option does: a command, or what the last of the operands is, but papers behind an input.
std::string operands_of(const CommandText& command) {
    std::vector<std::string> below;
    for (const auto& one : command.commands) below.push_back(one.word());
    if (!below.empty()) return "_citegraph_offer " + quoted_word(join(below, " "));
    std::string first = ":", later;
    for (const auto& option : command.options)
        if (option.is_operand) (first == ":" ? first : later) = bash_action(option);
    if (later.empty() || later == first) return first;
    return "if [[ -z $input ]]; then " + first + "; else " + later + "; fi";
}

}  // namespace

std::string bash_completion(const CommandText& command) {
    const auto all = all_commands(command);
    std::string out{begin};
    out += "_citegraph_keys_of() { " + std::string{keys_of_input} + "; }\n" + std::string{walk};
    std::vector<std::string> paths;
    for (const auto* one : all)
        if (!path_of(*one).empty()) paths.push_back(quoted_word(path_of(*one)));
    out += "        " + join(paths, " | ") +
           ") path=\"$path${path:+ }${COMP_WORDS[index]}\" ;;\n"
           "        *) [[ -n $path && -z $input && ${COMP_WORDS[index]} != -* ]] && "
           "input=${COMP_WORDS[index]} ;;\n"
           "        esac\n    done\n    case \"$path $before\" in\n";
    for (const auto* one : all) out += values_of(*one);
    out += "    esac\n    case $path in\n";
    for (const auto* one : all) {
        out += "    " + (path_of(*one).empty() ? "''" : quoted_word(path_of(*one))) +
               ")\n        if [[ $word == -* ]]; then _citegraph_offer ";
        out += quoted_word(names_of(*one)) + "\n        else " + operands_of(*one) + "; fi ;;\n";
    }
    return out + "    esac\n}\ncomplete -F _citegraph citegraph\n";
}

}  // namespace citegraph::app
