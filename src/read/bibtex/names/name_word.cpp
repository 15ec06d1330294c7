#include "read/bibtex/names/name_word.hpp"

#include "core/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

// bibtex.web, "von_token_found": the first letter decides. What stands in braces does not count, unless the
// group begins with a backslash (a "special character"): then one of the letters that TeX has commands for
// decides, else the first letter behind the command. BibTeX looks at bytes and sees no letter in "É"; its
// Unicode edition and biber do, and so do we. biber decodes LaTeX first, so that the letter of \'{E} counts
// there, where BibTeX sees a group that it skips.

namespace citegraph::bibtex {

using namespace core;

namespace {

constexpr std::array<std::string_view, 8> small_letters{"i", "j", "o", "l", "oe", "ae", "aa", "ss"};
constexpr std::array<std::string_view, 5> large_letters{"O", "L", "OE", "AE", "AA"};

bool is_ascii_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The letters of the command whose backslash stands before `at`.
std::string_view command_at(std::string_view word, std::size_t at) {
    const auto* end = std::ranges::find_if_not(word.substr(at), is_ascii_letter);
    return word.substr(at, static_cast<std::size_t>(end - word.substr(at).begin()));
}

/// Case of a command that stands for a letter.
LetterCase case_of_command(std::string_view command) {
    if (std::ranges::find(small_letters, command) != small_letters.end()) return LetterCase::lower;
    if (std::ranges::find(large_letters, command) != large_letters.end()) return LetterCase::upper;
    return LetterCase::no_letter;
}

/// Bytes of the UTF-8 character that begins with `lead`.
std::size_t width(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

LetterCase case_at(std::string_view word, std::size_t at) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80)
        return !is_ascii_letter(c) ? LetterCase::no_letter : c >= 'a' ? LetterCase::lower : LetterCase::upper;
    return letter_case(code_points(word.substr(at, width(c))).front());
}

/// Case of the first letter from `at` on, to the end of the group that `at` stands in; braces do not hide.
LetterCase case_within(std::string_view word, std::size_t at) {
    for (int depth = 1; at < word.size() && depth > 0; at += width(word[at])) {
        if (const auto found = case_at(word, at); found != LetterCase::no_letter) return found;
        depth += word[at] == '{' ? 1 : word[at] == '}' ? -1 : 0;
    }
    return LetterCase::uncased;
}

/// Case of a command and what it prints; `at` is behind its backslash.
LetterCase case_of_special(std::string_view word, std::size_t at) {
    const auto command = command_at(word, at);
    const auto known = case_of_command(command);
    return known != LetterCase::no_letter ? known : case_within(word, at + command.size());
}

std::size_t behind_group(std::string_view word, std::size_t at) {
    for (int depth = 0; at < word.size(); ++at) {
        if (word[at] == '{') ++depth;
        if (word[at] == '}' && --depth == 0) return at + 1;
    }
    return word.size();
}

}  // namespace

bool is_lower_case(std::string_view word, Dialect dialect) {
    for (std::size_t at = 0; at < word.size();) {
        if (const auto found = case_at(word, at); found != LetterCase::no_letter)
            return found == LetterCase::lower;
        const bool special = word[at] == '{' && at + 3 < word.size() && word[at + 1] == '\\';
        if (special) return case_of_special(word, at + 2) == LetterCase::lower;
        if (word[at] == '\\' && dialect == Dialect::biblatex)
            return case_of_special(word, at + 1) == LetterCase::lower;
        at = word[at] == '{' ? behind_group(word, at) : at + width(word[at]);
    }
    return false;
}

}  // namespace citegraph::bibtex
