#include "app/manual/words.hpp"

#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

constexpr std::string_view names_of_files = "FILE FOLDER INPUT BASE OURS THEIRS OLD NEW LIST";
constexpr std::string_view names_of_papers = "PAPER A B";
constexpr std::size_t longest_menu_text = 60;  // bytes

}  // namespace

Completed completed(const OptionText& option) {
    const auto& name = option.is_operand ? option.long_name : option.value;
    if (!option.words.empty()) return name.ends_with(",...") ? Completed::list : Completed::words;
    if (core::is_one_of(name, names_of_files)) return Completed::file;
    if (core::is_one_of(name, names_of_papers)) return Completed::paper;
    return Completed::nothing;
}

std::vector<const CommandText*> all_commands(const CommandText& command) {
    std::vector<const CommandText*> out{&command};
    for (const auto& one : command.commands) {
        const auto below = all_commands(one);
        out.insert(out.end(), below.begin(), below.end());
    }
    return out;
}

std::string_view path_of(const CommandText& command) {
    const auto space = command.name.find(' ');
    return space == command.name.npos ? std::string_view{} : std::string_view{command.name}.substr(space + 1);
}

std::string quoted_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return out + "'";
}

std::string quoted_if_need_be(std::string_view word) {
    constexpr std::string_view harmless = "@%+=:,./-_";
    const auto is_plain = [&](char c) {
        return core::is_alphanumeric(c) || harmless.find(c) != harmless.npos;
    };
    return !word.empty() && std::ranges::all_of(word, is_plain) ? std::string{word} : quoted_word(word);
}

std::string menu_text(std::string_view help) {
    auto end = std::min(help.find_first_of(";:"), help.size());
    if (end > longest_menu_text) end = std::min(help.find_first_of(";:,"), help.size());
    if (end > longest_menu_text) end = help.rfind(' ', longest_menu_text);
    return std::string{help.substr(0, end)};
}

}  // namespace citegraph::app
