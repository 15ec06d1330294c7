#include "core/scholarly/people.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/title_words.hpp"
#include "core/text/ascii.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::core {
namespace {

using Kind = BylineDifference::Kind;

/// Given names and what their bearers are called, as dictionaries of English names have them.
constexpr std::string_view short_forms =
    "abraham abe|alexander alexandre aleksandr alex sasha|alexandra alex sasha|albert alberto al bert|"
    "andrew andy drew|andrei andrey|anthony tony antony|benjamin ben|charles charlie chuck|"
    "christopher christoph chris|christian chris|christina christine chris|daniel dan danny|david dave|"
    "deborah debbie deb|dennis denis|dimitrios dimitris|dmitry dmitri dmitrii dmitriy dima|donald don|"
    "douglas doug|edward ed eddie ted|elizabeth elisabeth liz beth betsy|eugene gene|evgeny yevgeny|"
    "frederick frederic fred|gabriel gabe|geoffrey jeffrey jeff geoff|george georgios|"
    "gerald jerry gerry|gregory greg|henry harry hank|isaac ike|jacob jake jakob|james jim jimmy jamie|"
    "john jack johnny|jonathan johnathan jon|joseph joe josef|joshua josh|"
    "katherine catherine kathryn kate kathy katie cathy|kenneth ken|konstantinos kostas costas|"
    "lawrence laurence larry|leonard len|leonid leo|matthew matt mathew|matthias matt|maximilian max|"
    "maxwell max|michael mike mick|mikhail misha michail|nathaniel nathan nate|nicholas nicolas nick|"
    "nikolaos nikos nick|patricia pat patty|patrick pat|peter pete|philip phillip phil|raymond ray|"
    "rebecca becky|richard rich rick dick|robert rob bob bobby|ronald ron|samuel sam|samantha sam|"
    "stephen steven steve|susan sue suzanne|theodore ted theo|thomas tom tommy|timothy tim|"
    "victor viktor vic|vincent vince|walter walt|william will bill billy|zachary zach";

bool is_short_form(const std::string& a, const std::string& b) {
    static const auto forms = split(short_forms, '|');
    return std::ranges::any_of(forms, [&](auto names) { return is_one_of(a, names) && is_one_of(b, names); });
}

/// One letter for those that are also written with two: "mueller" and "müller", "soren" and "søren".
std::string one_spelling_of_name(std::string word) {
    static constexpr std::array<std::string_view, 3> pairs{"ae", "oe", "ue"};
    for (const auto pair : pairs)
        for (auto at = word.find(pair); at != word.npos; at = word.find(pair, at + 1)) word.erase(at + 1, 1);
    return word;
}

/// The words of a name, numbers of namesakes left out ("Satinder Singh 0001"), capitals that stand together taken for
/// initials ("JR").
Words words_of(const Name& name) {
    const auto text = name.literal.empty() ? name.given + " " + name.dropping_particle + " " + name.particle +
                                                 " " + name.family
                                           : name.literal;
    Words out;
    for (auto& word : title_words(text)) {
        if (std::ranges::all_of(word, is_digit)) continue;
        out.push_back(ascii_lower(ascii_fold(word)));
    }
    std::erase_if(out, [](const auto& word) { return word.empty(); });
    return out;
}

/// "JR" and "J.R." of a person whose given names are cut down.
bool are_initials(const std::string& given) {
    return given.size() == 2 && std::ranges::all_of(given, is_capital);
}

Words spelled_words(const Name& name) {
    if (!are_initials(name.given)) return words_of(name);
    auto apart = name;
    apart.given.insert(1, " ");
    return words_of(apart);
}

enum class Match { none, initial, near, full };

Match matched(const std::string& a, const std::string& b) {
    if (a.size() == 1 || b.size() == 1) return a.front() == b.front() ? Match::initial : Match::none;
    const auto one = one_spelling_of_name(a), other = one_spelling_of_name(b);
    if (one == other) return Match::full;
    if (is_short_form(a, b)) return Match::near;
    constexpr std::size_t long_enough = 5;
    const bool is_long = std::min(one.size(), other.size()) >= long_enough && one.front() == other.front();
    return is_long && edit_distance(one, other) <= 1 ? Match::near : Match::none;
}

/// Gives each word of the shorter name another one of the longer, best matches first. Whether all have one, and one of
/// them is spelled out.
bool are_paired(Words fewer, Words more) {
    bool is_spelled_out = false;
    for (const auto least : {Match::full, Match::near, Match::initial})
        for (auto& word : fewer) {
            const auto found = std::ranges::find_if(more, [&](const auto& other) {
                return !word.empty() && !other.empty() && matched(word, other) >= least;
            });
            if (found == more.end()) continue;
            is_spelled_out = is_spelled_out || least >= Match::near;
            word.clear();
            found->clear();
        }
    return is_spelled_out && std::ranges::all_of(fewer, [](const auto& word) { return word.empty(); });
}

/// "Xiao Hua" is written "Xiaohua", too.
Words with_joined(Words words, std::size_t behind) {
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(behind);
    *(at - 1) += *at;
    words.erase(at);
    return words;
}

bool may_be_one(const Words& a, const Words& b) {
    if (a.empty() || b.empty()) return false;
    if (a == b || join(a, "") == join(b, "")) return true;
    const auto &fewer = a.size() <= b.size() ? a : b, &more = a.size() <= b.size() ? b : a;
    if (are_paired(fewer, more)) return true;
    if (fewer.size() == more.size()) return false;
    for (std::size_t i = 1; i < more.size(); ++i)
        if (are_paired(fewer, with_joined(more, i))) return true;
    return false;
}

/// "Maria Roe" and "Maria Poe": who has changed a name has kept the others.
bool share_a_word(const Words& a, const Words& b) {
    constexpr std::size_t telling = 4;
    return std::ranges::any_of(
        a, [&](const auto& word) { return word.size() >= telling && std::ranges::find(b, word) != b.end(); });
}

bool is_sorted_by(const std::vector<Words>& people, bool by_last) {
    return std::ranges::is_sorted(people, {}, [&](const Words& words) {
        return words.empty() ? std::string{} : by_last ? words.back() : words.front();
    });
}

/// People in the order of their family names, as one register arranges them all.
bool is_alphabetical(std::span<const Name> names, const std::vector<Words>& people) {
    const auto families = [](const Name& name) {
        return ascii_lower(ascii_fold(name.family.empty() ? name.literal : name.family));
    };
    return people.size() > 1 && (std::ranges::is_sorted(names, {}, families) || is_sorted_by(people, true) ||
                                 is_sorted_by(people, false));
}

/// Who of `listed` is who of `known`; nothing for those who are on one alone.
std::vector<std::optional<std::size_t>> pairs_of(const std::vector<Words>& listed,
                                                 const std::vector<Words>& known) {
    std::vector<std::optional<std::size_t>> out(listed.size());
    std::vector<bool> taken(known.size());
    const auto take = [&](std::size_t i, std::size_t j) -> bool {
        if (j >= known.size() || taken[j] || !may_be_one(listed[i], known[j])) return false;
        out[i] = j;
        taken[j] = true;
        return true;
    };
    for (std::size_t i = 0; i < listed.size(); ++i) take(i, i);
    for (std::size_t i = 0; i < listed.size(); ++i)
        for (std::size_t j = 0; j < known.size() && !out[i]; ++j) take(i, j);
    return out;
}

BylineDifference difference_of(const std::vector<Words>& listed, const std::vector<Words>& known) {
    BylineDifference out;
    const auto pairs = pairs_of(listed, known);
    std::vector<bool> taken(known.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i])
            taken[*pairs[i]] = true;
        else
            out.listed.push_back(i);
    }
    for (std::size_t j = 0; j < known.size(); ++j)
        if (!taken[j]) out.known.push_back(j);
    const bool is_ordered = std::ranges::is_sorted(pairs);
    const auto shared = listed.size() - out.listed.size();
    out.kind = shared == 0 ? Kind::others
               : out.listed.empty()
                   ? (out.known.empty() ? (is_ordered ? Kind::none : Kind::order) : Kind::missing)
               : out.known.empty() ? Kind::added
                                   : Kind::some;
    return out;
}

/// One person in one place, of whom a name is another one, among others who agree.
bool is_renamed_person(const BylineDifference& found, const std::vector<Words>& listed,
                       const std::vector<Words>& known) {
    return found.kind == Kind::some && listed.size() == known.size() && listed.size() >= 3 &&
           found.listed.size() == 1 && found.listed == found.known &&
           share_a_word(listed[found.listed[0]], known[found.known[0]]);
}

/// Of a team of many, some join and leave from one version of a paper to the next.
bool is_same_team(const BylineDifference& found, std::size_t listed, std::size_t known) {
    constexpr std::size_t team = 20, one_in = 20;
    const auto many = std::max(listed, known);
    return many >= team && (found.listed.size() + found.known.size()) * one_in <= many;
}

std::vector<Words> all_words(std::span<const Name> names) {
    constexpr std::size_t most = 400;
    std::vector<Words> out;
    for (const auto& name : names.first(std::min(names.size(), most))) out.push_back(spelled_words(name));
    return out;
}

bool is_unreadable(const std::vector<Words>& people) {
    return std::ranges::all_of(people, [](const auto& words) { return words.empty(); });
}

}  // namespace

bool may_be_one_person(const Name& a, const Name& b) {
    return may_be_one(spelled_words(a), spelled_words(b));
}

BylineDifference byline_difference(std::span<const Name> listed, std::span<const Name> known, bool is_cut) {
    const auto left = all_words(listed), right = all_words(known);
    if (is_unreadable(left) || is_unreadable(right)) return {Kind::unknown};
    auto out = difference_of(left, right);
    const bool is_first_alone = right.size() == 1 && left.size() > 1 && may_be_one(left[0], right[0]);
    if (is_first_alone) return {Kind::unknown};
    const bool is_beginning = is_cut && out.kind == Kind::missing;
    const bool is_arranged = out.kind == Kind::order && is_alphabetical(known, right);
    const bool is_changed = out.kind != Kind::order && is_same_team(out, left.size(), right.size());
    if (is_beginning || is_arranged || is_changed || is_renamed_person(out, left, right)) return {Kind::none};
    return out;
}

}  // namespace citegraph::core
