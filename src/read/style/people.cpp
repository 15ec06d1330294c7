// Names of people and institutions in one field.
#include "read/style/assembly.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

/// "J.", "J", "JA", "J.-P.", "Ch.": no name by itself.
bool are_initials(std::string_view text) {
    const auto words = split(text, ' ');
    return !words.empty() && std::ranges::all_of(words, [](std::string_view word) {
        std::size_t upper = 0, lower = 0;
        for (const char c : word) {
            if (c == '.' || c == '-' || c == '\'') continue;
            const bool small = core::is_small(c);
            if (!small && !core::is_capital(c) && static_cast<signed char>(c) >= 0) return false;
            small ? ++lower : ++upper;
        }
        return upper >= 1 && upper <= 4 && (lower == 0 || (lower == 1 && word.ends_with('.')));
    });
}

std::string without_edges(std::string text) {
    static constexpr std::array<std::string_view, 16> ends{",", ";",  "*",  "†", "‡",  ":", "：", "(",
                                                           "[", "）", "（", "_", "\"", "“", "”",  "#"};
    text = undecorated(stripped(text, ends));
    // A full stop belongs to an initial.
    while (text.ends_with('.') && !(text.size() >= 2 && core::is_capital(text[text.size() - 2])) &&
           !text.ends_with("Jr.") && !text.ends_with("Sr."))
        text.pop_back();
    while (!text.empty() && (core::is_digit(text.back()) || text.back() == '*')) text.pop_back();
    for (std::string_view head : {"by ", "By ", "and ", "& ", "et ", "with "})
        if (text.starts_with(head)) text.erase(0, head.size());
    for (std::string_view tail :
         {" et al", " et. al", " et al.", " etc", " and others", "等", " (Eds)", " (eds", " eds", " (ed"})
        if (text.ends_with(tail)) text.resize(text.size() - tail.size());
    if (std::ranges::count(text, '(') < std::ranges::count(text, ')')) text.erase(text.find(')'), 1);
    return tidy(text);
}

bool names_nobody(const std::string& name) {
    const auto plain = folded(name);
    return plain.empty() || plain == "et al" || plain == "al" || plain == "others" || plain == "etc" ||
           plain == "and" || plain == "et" || plain == "jr" || plain == "eds" || plain == "ed" ||
           plain == "by";
}

std::vector<std::string> pieces_of(std::string_view field, std::span<const std::string_view> marks) {
    std::vector<std::string> out;
    for (auto& piece : cut(field, marks))
        if (auto name = without_edges(piece); !names_nobody(name)) out.push_back(std::move(name));
    return out;
}

std::size_t words_in(const std::string& text) {
    return split(text, ' ').size();
}

constexpr std::array<std::string_view, 16> separators{",",     "，",    "、",    "،",   "·",  "•",
                                                      " and ", " & ",   " und ", " y ", "＆", " et ",
                                                      " AND ", ",and ", "\n",    " / "};

/// "Last, First and Last, First": each has one comma.
bool are_each_inverted(std::string_view field) {
    static constexpr std::array<std::string_view, 6> joints{" and ", " & ", " und ", "＆", " AND ", ",and "};
    static constexpr std::array<std::string_view, 2> ends{",", "."};
    auto parts = cut(field, joints);
    std::erase_if(parts, [](const auto& part) { return names_nobody(part); });
    return parts.size() > 1 && std::ranges::all_of(parts, [](const auto& part) {
               return std::ranges::count(stripped(part, ends), ',') == 1;
           });
}

/// "Last, First, First Last, and First Last": a word, then given names, then whole names.
bool is_first_inverted(const std::vector<std::string>& names) {
    const auto given = split(names[1], ' ');
    const bool may_be_given = given.size() == 1 || (given.size() == 2 && are_initials(given.back()));
    return words_in(names[0]) == 1 && may_be_given && !are_initials(names[0]) &&
           std::all_of(names.begin() + 2, names.end(), [](const auto& name) { return words_in(name) > 1; });
}

/// Names between strong marks: "Last, First; Last, First".
std::vector<std::string> names_between(std::string_view field, std::span<const std::string_view> marks) {
    std::vector<std::string> out;
    for (const auto& part : cut(field, marks)) {
        const auto names = pieces_of(part, separators);
        const bool inverted =
            names.size() == 2 && part.find(',') != part.npos && part.find(" and ") == part.npos;
        if (inverted)
            out.push_back(names[1] + " " + names[0]);
        else
            out.insert(out.end(), names.begin(), names.end());
    }
    return out;
}

/// "Stanford & UCB", "NVIDIA&Microsoft", "Meta and MIT" are two; "AT&T" and "University of Posts and
/// Telecommunications" are one.
std::vector<std::string> joined_names(const std::string& text) {
    static constexpr std::array<std::string_view, 4> joints{" and ", " & ", "＆", "&"};
    static constexpr std::array<std::string_view, 4> ends{".", ",", "(", ")"};
    static const Vocabulary bodies{
        "university|institute|college|school|academy|lab|labs|research|center|centre"};
    std::vector<std::string> out;
    std::string_view rest = text;
    for (std::size_t at = 0; at < rest.size();) {
        const auto joint =
            std::ranges::find_if(joints, [&](auto mark) { return rest.substr(at).starts_with(mark); });
        const auto left = rest.substr(0, at),
                   right = joint == joints.end() ? std::string_view{} : rest.substr(at + joint->size());
        const bool of_one = left.find(" of ") != left.npos && !bodies.has_some_word(right);
        const bool short_ends =
            joint != joints.end() && *joint == "&" && (left.size() < 3 || right.size() < 3);
        if (joint == joints.end() || of_one || short_ends) {
            ++at;
            continue;
        }
        out.push_back(stripped(left, ends));
        rest = right;
        at = 0;
    }
    out.push_back(stripped(rest, ends));
    for (auto& name : out)
        for (std::string_view tail : {" etc", " et al", "等"})
            if (name.ends_with(tail)) name.resize(name.size() - tail.size());
    return out;
}

}  // namespace

std::vector<std::string> names_in(std::string_view field, bool surnames_alone) {
    static constexpr std::array<std::string_view, 3> strong{";", "；", "|"};
    if (cut(field, strong).size() > 1) return names_between(field, strong);
    auto names = pieces_of(field, separators);
    if (names.size() < 2 || surnames_alone) return names;
    const bool each = are_each_inverted(field), first = is_first_inverted(names);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool has_next = i + 1 < names.size();
        const bool initials_follow = has_next && !are_initials(names[i]) && are_initials(names[i + 1]);
        if (has_next && (initials_follow || (each && i % 2 == 0) || (first && i == 0))) {
            out.push_back(names[i + 1] + " " + names[i]);
            ++i;
        } else {
            out.push_back(std::move(names[i]));
        }
    }
    return out;
}

std::vector<std::string> institutions_in(std::string_view field) {
    static constexpr std::array<std::string_view, 11> marks{",",  "，", "、",     ";",   "；", "/",
                                                            "／", "،",  " with ", " + ", "\n"};
    std::vector<std::string> out;
    for (auto& piece : cut(field, marks)) {
        const auto plain = folded(piece);
        static const Vocabulary forms{"inc|ltd|llc|co|corp"}, others{"etc|et al|others|等"};
        if (others.has_folded(plain)) continue;
        if (!out.empty() && (forms.has_folded(plain) || out.back() == "University of California")) {
            out.back() += ", " + piece;
            continue;
        }
        for (auto& name : joined_names(piece)) out.push_back(std::move(name));
    }
    std::erase_if(out, [](const auto& name) { return !has_letter(name); });
    return out;
}

}  // namespace citegraph::read
