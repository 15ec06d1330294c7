#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "read/bibtex/names/names.hpp"

#include "citegraph/dialect.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

// How BibTeX takes names apart; bibtex.web, sections "format.name$" and "num.names$", and in prose section 11
// of tamethebeast.pdf and section 4 of btxdoc.pdf.
//
// A name is a row of words. White space and ties outside braces part words, commas part words and
// the name into its three forms:
//
//     First von Last
//     von Last, First
//     von Last, Jr, First
//
// "von" are words that begin in lower case. Without a comma it runs from the first such word to the last
// one that leaves a word for Last; with commas it begins the name.
// BibTeX parts words at hyphens too and prints "Sang il~Oum" for Sang-il Oum. Nobody means that; biber parts
// them at white space and ties alone, and so do we.

namespace citegraph::bibtex {

using namespace core;
namespace {

constexpr std::array<std::string_view, 8> small_letters{"i", "j", "o", "l", "oe", "ae", "aa", "ss"};
constexpr std::array<std::string_view, 5> large_letters{"O", "L", "OE", "AE", "AA"};

/// The letters of the command whose backslash stands before `at`.
std::string_view command_at(std::string_view word, std::size_t at) {
    const auto* end = std::ranges::find_if_not(word.substr(at), is_letter);
    return word.substr(at, static_cast<std::size_t>(end - word.substr(at).begin()));
}

/// Case of a command that stands for a letter.
LetterCase case_of_command(std::string_view command) {
    if (is_one_of(command, small_letters)) return LetterCase::lower;
    if (is_one_of(command, large_letters)) return LetterCase::upper;
    return LetterCase::no_letter;
}

LetterCase case_at(std::string_view word, std::size_t at) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80)
        return !is_letter(c) ? LetterCase::no_letter : c >= 'a' ? LetterCase::lower : LetterCase::upper;
    return letter_case(code_points(word.substr(at, utf8_width(c))).front());
}

/// Case of the first letter from `at` on, to the end of the group that `at` stands in; braces do not hide.
LetterCase case_within(std::string_view word, std::size_t at) {
    for (int depth = 1; at < word.size() && depth > 0; at += utf8_width(word[at])) {
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

/// Behind the brace that closes the one at `at`; the end if there is none.
std::size_t behind_group(std::string_view word, std::size_t at) {
    for (int depth = 0; at < word.size(); ++at) {
        if (word[at] == '{') ++depth;
        if (word[at] == '}' && --depth == 0) return at + 1;
    }
    return word.size();
}

// bibtex.web, "von_token_found": the first letter decides. What stands in braces does not count, unless the
// group begins with a backslash (a "special character"): then one of the letters that TeX has commands for
// decides, else the first letter behind the command. BibTeX looks at bytes and sees no letter in "É"; its
// Unicode edition and biber do, and so do we. biber decodes LaTeX first, so that the letter of \'{E} counts
// there, where BibTeX sees a group that it skips.

/// Whether a word of a name begins in lower case, which makes it a "von": by its first letter outside
/// braces, or within a special character ("{\'e}") by the letter that this prints. \cost linear
bool is_lower_case(std::string_view word, Dialect dialect) {
    for (std::size_t at = 0; at < word.size();) {
        if (const auto found = case_at(word, at); found != LetterCase::no_letter)
            return found == LetterCase::lower;
        const bool special = word[at] == '{' && at + 3 < word.size() && word[at + 1] == '\\';
        if (special) return case_of_special(word, at + 2) == LetterCase::lower;
        if (word[at] == '\\' && dialect == Dialect::biblatex)
            return case_of_special(word, at + 1) == LetterCase::lower;
        at = word[at] == '{' ? behind_group(word, at) : at + utf8_width(word[at]);
    }
    return false;
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What parts words without being kept as a word.
bool parts_words(char c) {
    return is_space(c) || c == '~';
}

struct Words {
    std::vector<std::string_view> words;
    std::vector<std::size_t> commas;  ///< the number of words before each of the first two
    NameParts::Trouble trouble = NameParts::Trouble::none;
};

/// Whether the sign at `at` only looks as if it parted words: \~ is an accent. In biblatex, where LaTeX is decoded first, so is \, a space.
bool is_command(std::string_view text, std::size_t at, Dialect dialect) {
    if (text[at] == ',' ? dialect == Dialect::bibtex : text[at] != '~') return false;
    std::size_t slashes = 0;
    while (slashes < at && text[at - 1 - slashes] == '\\') ++slashes;
    return slashes % 2 == 1;
}

std::size_t behind_word(std::string_view text, std::size_t at, Dialect dialect) {
    const auto ends_here = [&] {
        return (parts_words(text[at]) || text[at] == ',') && !is_command(text, at, dialect);
    };
    while (at < text.size() && !ends_here()) at = text[at] == '{' ? behind_group(text, at) : at + 1;
    return at;
}

/// Without what parts words at either end, and without commas at the end.
std::string_view trimmed_name(std::string_view name) {
    while (!name.empty() && parts_words(name.front())) name.remove_prefix(1);
    while (!name.empty() && (parts_words(name.back()) || name.back() == ',')) name.remove_suffix(1);
    return name;
}

Words words_of(std::string_view name, Dialect dialect) {
    Words out;
    for (std::size_t at = 0; at < name.size();) {
        const char c = name[at];
        if (c == ',' || parts_words(c)) {
            if (c == ',' && out.commas.size() == 2) out.trouble = NameParts::Trouble::too_many_commas;
            if (c == ',' && out.commas.size() < 2) out.commas.push_back(out.words.size());
            ++at;
            continue;
        }
        const auto end = behind_word(name, at, dialect);
        out.words.push_back(name.substr(at, end - at));
        at = end;
    }
    return out;
}

/// Words `first` to before `last`.
std::string joined(const std::vector<std::string_view>& words, std::size_t first, std::size_t last) {
    std::string out;
    for (auto i = first; i < last; ++i) (i > first ? out += ' ' : out) += words[i];
    return out;
}

/// Behind the last word in lower case that leaves one for Last.
std::size_t end_of_von(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end,
                       Dialect dialect) {
    auto von = end > begin ? end - 1 : begin;
    while (von > begin && !is_lower_case(words[von - 1], dialect)) --von;
    return von;
}

NameParts without_comma(const std::vector<std::string_view>& words, Dialect dialect) {
    const auto size = words.size();
    std::size_t von = 0;
    while (von + 1 < size && !is_lower_case(words[von], dialect)) ++von;
    const bool found = von + 1 < size;
    const auto last = found ? end_of_von(words, von, size, dialect) : von;
    return {joined(words, 0, von), joined(words, von, last), joined(words, last, size), {}};
}

NameParts with_commas(const Words& name, Dialect dialect) {
    const auto& words = name.words;
    const auto family = name.commas.front(), jr = name.commas.back();
    const auto last = end_of_von(words, 0, family, dialect);
    return {joined(words, jr, words.size()), joined(words, 0, last), joined(words, last, family),
            joined(words, family, jr)};
}

/// Whether "and" stands at `at` with white space behind it.
bool and_at(std::string_view list, std::size_t at) {
    return at + 3 < list.size() && ascii_lower(list.substr(at, 3)) == "and" && is_space(list[at + 3]);
}

/// The length of a semicolon at `at` that ends no entity of HTML; 0: there is none.
std::size_t semicolon_at(std::string_view text, std::size_t at) {
    if (text[at] != ';') return 0;
    const auto before = text.substr(0, at);
    const auto sign =
        before.find_last_not_of("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    return sign != std::string_view::npos && text[sign] == '&' ? 0 : 1;
}

/// The length of an ampersand at `at` that stands between blanks, escaped or not; 0: there is none.
std::size_t ampersand_at(std::string_view text, std::size_t at) {
    const auto size = text.substr(at).starts_with("\\&") ? 2u : text[at] == '&' ? 1u : 0u;
    const bool apart =
        at > 0 && is_space(text[at - 1]) && at + size < text.size() && is_space(text[at + size]);
    return apart ? size : 0;
}

/// The text between signs outside braces, as far as there is any.
template <class SignAt>
std::vector<std::string_view> cut(std::string_view text, SignAt sign_at) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        if (const auto piece = trimmed(text.substr(begin, end - begin)); !piece.empty()) out.push_back(piece);
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto size = sign_at(text, at);
        if (size > 0) {
            add(at);
            begin = at += size;
        } else {
            at = text[at] == '{' ? behind_group(text, at) : at + 1;
        }
    }
    add(text.size());
    return out;
}

bool has_signs(std::string_view name) {
    return name.find(';') != std::string_view::npos || name.find('&') != std::string_view::npos;
}

bool has_words(std::string_view name) {
    return std::ranges::any_of(name, parts_words) || name.find(',') != std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view list) {
    list = trimmed(list);
    std::vector<std::string_view> names;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < list.size();) {
        if (list[at] == '{') {
            at = behind_group(list, at);
        } else if (at > begin && is_space(list[at - 1]) && and_at(list, at)) {
            names.push_back(trimmed(list.substr(begin, at - 1 - begin)));
            begin = at += 3;
        } else {
            ++at;
        }
    }
    if (!list.empty()) names.push_back(trimmed(list.substr(begin)));
    return names;
}

std::vector<std::string_view> names_by_signs(std::string_view name) {
    if (!has_signs(name)) return {name};
    std::vector<std::string_view> names;
    for (const auto piece : cut(name, semicolon_at)) {
        const auto several = cut(piece, ampersand_at);
        if (several.size() > 1 && std::ranges::all_of(several, has_words))
            names.insert(names.end(), several.begin(), several.end());
        else
            names.push_back(piece);
    }
    return names;
}

bool has_ampersand(std::string_view name) {
    return has_signs(name) && cut(name, ampersand_at).size() > 1;
}

NameParts parts_of(std::string_view name, Dialect dialect) {
    const auto core = trimmed_name(name);
    const auto words = words_of(core, dialect);
    auto parts = words.commas.empty() ? without_comma(words.words, dialect) : with_commas(words, dialect);
    const auto behind = trimmed(name.substr(static_cast<std::size_t>(core.end() - name.begin())));
    if (!core.empty() && behind.find(',') != std::string_view::npos)
        parts.trouble = NameParts::Trouble::comma_at_end;
    if (words.trouble != NameParts::Trouble::none) parts.trouble = words.trouble;
    if (!is_balanced(core)) parts.trouble = NameParts::Trouble::unbalanced;
    return parts;
}

bool is_braced(std::string_view name) {
    return name.size() >= 2 && name.front() == '{' && name.back() == '}' &&
           behind_group(name, 0) == name.size() && is_balanced(name);
}

}  // namespace citegraph::bibtex
