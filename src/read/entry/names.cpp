// Names of people and institutions in one field.
#include "read/entry/parts.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace citegraph::read {
namespace {

/// "Bronstein, Michael M and Bruna, Joan and others", as BibTeX has it; empty if the field is not of that
/// form.
std::vector<std::string> inverted_names(std::string_view field) {
    static constexpr std::array<std::string_view, 1> conjunction{" and "};
    static constexpr std::array<std::string_view, 2> ends{".", ","};
    const auto parts = cut(field, conjunction);
    std::vector<std::string> out;
    for (const auto& part : parts) {
        const auto name = stripped(part, ends);
        if (name == "others") continue;
        const auto comma = name.find(", ");
        if (comma == name.npos || name.find(',', comma + 1) != name.npos || parts.size() < 2) return {};
        out.push_back(name.substr(comma + 2) + " " + name.substr(0, comma));
    }
    return out;
}

bool is_initial(std::string_view word) {
    return word.size() >= 2 && word.size() <= 6 && word.back() == '.' && word[0] >= 'A' && word[0] <= 'Z';
}

/// Two to five words with capitals, none of which a person's name has not.
bool is_person(const std::string& name) {
    static const Vocabulary bodies{
        "university|institute|institution|college|school|lab|labs|laboratory|research|academy|ai|inc|group|"
        "team|center|centre|"
        "technologies|technology|systems|corporation|foundation|department|google|microsoft|meta|nvidia|"
        "amazon|apple|deepmind|"
        "face|berkeley|mit|cmu|section|chapter|part|version|open|source|the|of|for|with|in|on|to|workshop|"
        "conference|learning|"
        "model|models|language|networks|blog|paper|code"};
    static const Vocabulary particles{"van|der|de|den|von|di|da|le|la|al|el|bin|ibn|dos|du|del|ter|ten"};
    const auto words = split(name, ' ');
    if (words.size() < 2 || words.size() > 5) return false;
    return std::ranges::all_of(words, [](std::string_view word) {
        if (word.empty() || word.find_first_of("0123456789:()[]/|") != word.npos || bodies.has(word))
            return false;
        return (word[0] >= 'A' && word[0] <= 'Z') || static_cast<signed char>(word[0]) < 0 ||
               particles.has(word);
    });
}

}  // namespace

bool names_people(std::string_view text) {
    const auto lower = ascii_lower(text);
    return lower.find("et al") != lower.npos || lower.starts_with("by ") || lower.starts_with("authors:");
}

bool are_people(std::string_view text) {
    const auto names = people(text);
    const bool initials = std::ranges::any_of(
        names, [](const auto& name) { return std::ranges::any_of(split(name, ' '), is_initial); });
    return (names.size() > 1 || initials) && std::ranges::all_of(names, is_person);
}

std::vector<std::string> institutions(std::string_view field) {
    static constexpr std::array<std::string_view, 14> marks{",",     "，", "、", ";", "；",     " & ", "＆",
                                                            " and ", "/",  "／", "،", " with ", " + ", "&"};
    static constexpr std::array<std::string_view, 2> ends{".", ","};
    std::vector<std::string> out;
    for (auto& piece : cut(field, std::span{marks}.first(13))) {
        const auto lower = ascii_lower(stripped(piece, ends));
        const bool legal_form =
            lower == "inc" || lower == "ltd" || lower == "llc" || lower == "co" || lower == "corp";
        if (lower == "etc" || lower == "et al" || lower == "others" || lower == "等") continue;
        if (!out.empty() && (legal_form || out.back() == "University of California"))
            out.back() += ", " + piece;
        else
            out.push_back(std::move(piece));
    }
    std::vector<std::string> names;
    for (auto& piece : out) {
        const auto at = piece.find('&');  // "NVIDIA&Microsoft", but "AT&T"
        const bool two =
            at != piece.npos && at >= 3 && piece.size() - at > 3 && piece.find('&', at + 1) == piece.npos;
        for (auto& part : two ? cut(piece, std::span{marks}.last(1)) : std::vector{piece}) {
            for (std::string_view tail : {" etc", " etc.", " et al", " et al.", "等"})
                if (part.ends_with(tail)) part.resize(part.size() - tail.size());
            if (auto name = stripped(part, ends); has_letter(name)) names.push_back(std::move(name));
        }
    }
    return names;
}

std::vector<std::string> people(std::string_view field) {
    static constexpr std::array<std::string_view, 10> marks{",",     "，",  "、", ";", "；",
                                                            " and ", " & ", "،",  "·", "＆"};
    static constexpr std::array<std::string_view, 7> ends{".", ",", "*", "†", "‡", ":", "："};
    static constexpr std::array<std::string_view, 4> by{"by ", "By ", "Authors:", "authors:"};
    const auto after = after_mark(field, by);
    if (auto names = inverted_names(field); !names.empty()) return names;
    std::vector<std::string> out;
    for (const auto& piece : cut(after ? *after : std::string{field}, marks)) {
        auto name = piece.ends_with(" Jr.") || piece.ends_with(" Sr.") ? piece : stripped(piece, ends);
        for (std::string_view tail : {" et al", " etc", "等"})
            if (name.ends_with(tail)) name = tidy(name.substr(0, name.size() - tail.size()));
        const auto lower = ascii_lower(name);
        if (has_letter(name) && lower != "et al" && lower != "others" && lower != "etc" && lower != "等")
            out.push_back(std::move(name));
    }
    return out;
}

}  // namespace citegraph::read
