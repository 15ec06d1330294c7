// Completion for fish. \source fish's documentation, "Writing your own completions"
#include "app/manual/words.hpp"
#include "citegraph/text.hpp"

namespace citegraph::app {
namespace {

/// Between single quotes fish knows \' and \\ alone.
std::string fish_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

constexpr std::string_view begin =
    R"(# Completes the words of citegraph in fish. Made by citegraph completions fish.
function __citegraph_path # the commands on the line
    set -l path
    for word in (commandline -opc)[2..-1]
        contains -- (string join -- ' ' $path $word) $__citegraph_paths; and set -a path $word
    end
    string join -- ' ' $path
end
function __citegraph_at
    set -l path (__citegraph_path)
    test "$path" = "$argv"
end
function __citegraph_input # the first operand behind the commands
    set -l path (string split -n ' ' (__citegraph_path))
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and continue
        contains -- $word $path; or begin; echo $word; return; end
    end
end
function __citegraph_list # several words, set off by commas
    set -l before (string match -r '.*,' -- (commandline -ct))
    printf '%s\n' "$before"$argv
end
)";

std::string fish_action(const OptionText& option) {
    switch (completed(option)) {
        case Completed::words:
            return " -x -a " + fish_word(join(option.words, " "));
        case Completed::list:
            return " -x -a " + fish_word("(__citegraph_list " + join(option.words, " ") + ")");
        case Completed::file:
            return " -r -F";
        case Completed::paper:
            return " -x -a '(__citegraph_keys)'";
        case Completed::nothing:
            break;
    }
    return option.value.empty() ? "" : " -x";
}

std::string line(const CommandText& command, const std::string& rest) {
    return "complete -c citegraph -n " + fish_word("__citegraph_at " + std::string{path_of(command)}) + rest +
           "\n";
}

std::string named(const OptionText& option) {
    std::string out;
    if (!option.short_name.empty()) out += " -s " + option.short_name.substr(1);
    if (!option.long_name.empty()) out += " -l " + option.long_name.substr(2);
    return out + fish_action(option) + " -d " + fish_word(menu_text(option.help));
}

std::string lines(const CommandText& command) {
    std::string out;
    for (const auto& one : command.commands)
        out += line(command, " -f -a " + fish_word(one.word()) + " -d " + fish_word(menu_text(one.summary)));
    for (const auto& option : command.options) {
        if (!option.is_operand)
            out += line(command, named(option));
        else if (completed(option) == Completed::words || completed(option) == Completed::paper)
            out += line(command, fish_action(option));
    }
    return out;
}

}  // namespace

std::string fish_completion(const CommandText& command) {
    const auto all = all_commands(command);
    std::vector<std::string> paths;
    for (const auto* one : all)
        if (!path_of(*one).empty()) paths.push_back(fish_word(path_of(*one)));
    auto out = std::string{begin} + "set -g __citegraph_paths " + join(paths, " ") + "\n";
    auto keys = std::string{keys_of_input};
    keys.replace(keys.find("\"$1\""), 4, "(__citegraph_input)");
    out += "function __citegraph_keys\n    " + keys + "\nend\n";
    for (const auto* one : all) out += lines(*one);
    return out;
}

}  // namespace citegraph::app
