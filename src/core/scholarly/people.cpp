#include "core/scholarly/people.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <set>

namespace citegraph::core {
namespace {

/// Letters that German and Scandinavian names are also written with, folded the long way.
std::string transcribed(std::string_view text) {
    std::string out;
    for (const auto code : code_points(clean(text))) {
        const auto lower = code >= 0xC0 && code <= 0xDE ? code + 0x20 : code;
        const bool umlaut = lower == 0xE4 || lower == 0xF6 || lower == 0xFC || lower == 0xF8;
        out += umlaut ? lower == 0xE4 ? "ae" : lower == 0xFC ? "ue" : "oe" : utf8(code);
    }
    return out;
}

std::string folded_name(std::string_view text) {
    auto plain = ascii_lower(is_ascii(text) ? std::string{text} : ascii_fold(text));
    std::erase_if(plain, [](char c) { return c == '-' || c == '\'' || c == ' ' || c == '.'; });
    return plain.empty() ? std::string{trimmed(text)} : plain;
}

/// A name as far as it is compared.
struct Person {
    std::vector<std::string> families;  ///< the forms of the surname, and its last word
    std::string initial;                ///< empty if no given name is known
    std::string words;                  ///< all of them, sorted
    bool latin = true;
};

/// The first character of UTF-8.
std::string first_character(const std::string& text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    return text.substr(0, size);
}

Person person_of(const Name& name) {
    auto words = title_words(display_name(name));
    Person person;
    if (words.empty()) return person;
    const auto family = title_words(name.family.empty() ? name.literal : name.family);
    const auto& last = family.empty() ? words.back() : family.back();
    person.latin = !ascii_fold(last).empty();
    person.families = surnames(name);
    person.families.push_back(last);
    if (const auto given = title_words(name.given); !given.empty())
        person.initial = first_character(given.front());
    std::ranges::sort(words);
    person.words = join(words, " ");
    return person;
}

std::vector<Person> people_of(std::span<const Name> names) {
    std::vector<Person> out;
    for (const auto& name : names)
        if (auto person = person_of(name); !person.words.empty()) out.push_back(std::move(person));
    return out;
}

/// Finds people in a list of any length.
class Crowd {
  public:
    explicit Crowd(std::span<const Person> people) {
        for (const auto& person : people) {
            words_.insert(person.words);
            for (const auto& family : person.families) {
                families_.insert(family);
                names_.insert(family + " " + person.initial);
            }
        }
    }

    /// The same words in any order, or a surname with an initial that does not contradict.
    bool has(const Person& person) const {
        return words_.contains(person.words) || std::ranges::any_of(person.families, [&](const auto& family) {
                   if (names_.contains(family + " " + person.initial)) return true;
                   return person.initial.empty() ? families_.contains(family) : names_.contains(family + " ");
               });
    }

    /// The same words, which are more than a surname and initials.
    bool has_spelled_out(const Person& person) const {
        const auto words = split(person.words, ' ');
        return words.size() > 1 && std::ranges::all_of(words, [](auto word) { return word.size() > 1; }) &&
               words_.contains(person.words);
    }

    bool has_surname(const Person& person) const {
        return std::ranges::any_of(person.families,
                                   [&](const auto& family) { return families_.contains(family); });
    }

  private:
    std::set<std::string> words_, families_, names_;
};

bool is_latin(const std::vector<Person>& people) {
    return std::ranges::any_of(people, &Person::latin);
}

bool is_spelled_out(const Name& name) {
    const auto words = title_words(name.given);
    return std::ranges::any_of(words, [](const auto& word) { return word.size() > 1; });
}

}  // namespace

Overlap overlap(std::span<const Name> a, std::span<const Name> b) {
    const auto is_somebody = [](const Name& name) { return !person_of(name).words.empty(); };
    if (std::ranges::equal(a, b) && std::ranges::any_of(a, is_somebody)) return Overlap::close;
    const auto left = people_of(a), right = people_of(b);
    if (left.empty() || right.empty() || is_latin(left) != is_latin(right)) return Overlap::unknown;
    const Crowd of_left{left}, of_right{right};
    const bool left_is_short = left.size() <= right.size();
    const auto& few = left_is_short ? left : right;
    const auto& many = left_is_short ? of_right : of_left;
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(few, [&](const auto& person) { return many.has(person); }));
    const bool left_first = of_right.has(left.front()), right_first = of_left.has(right.front());
    if (left_first && right_first && 2 * shared >= few.size()) return Overlap::close;
    if (left_first || right_first || (shared > 0 && 3 * shared >= few.size())) return Overlap::some;
    const bool is_named =
        std::ranges::any_of(few, [&](const auto& person) { return many.has_surname(person); });
    return is_named ? Overlap::surname : Overlap::none;
}

bool share_author(Overlap overlap) {
    return overlap <= Overlap::some;
}

bool are_others(Overlap overlap) {
    return overlap == Overlap::surname || overlap == Overlap::none;
}

SharedPeople shared_people(std::span<const Name> a, std::span<const Name> b) {
    const auto left = people_of(a), right = people_of(b);
    if (left.empty() || right.empty()) return {};
    const Crowd crowd{right};
    SharedPeople out;
    out.has_first = crowd.has(left.front()) || Crowd{left}.has(right.front());
    bool is_rare_namesake = false;
    for (const auto& person : left) {
        const bool is_rare = !std::ranges::any_of(person.families, is_common_surname);
        is_rare_namesake = is_rare_namesake || (is_rare && crowd.has_surname(person));
        out.namesakes = out.namesakes || crowd.has_surname(person);
        if (!crowd.has(person)) continue;
        ++out.people;
        out.is_rare = out.is_rare || is_rare || crowd.has_spelled_out(person);
    }
    out.namesakes = out.namesakes && out.people == 0 && !is_rare_namesake;
    return out;
}

bool is_same_byline(std::span<const Name> a, std::span<const Name> b) {
    const auto left = people_of(a), right = people_of(b);
    const auto may_be_one = [](const Person& one, const Person& other) {
        return Crowd{{&one, 1}}.has(other);
    };
    return !left.empty() && std::ranges::equal(left, right, may_be_one);
}

bool is_fuller(std::span<const Name> a, std::span<const Name> b) {
    if (a.size() != b.size()) return false;
    bool more = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const bool here = is_spelled_out(a[i]), there = is_spelled_out(b[i]);
        if (there && !here) return false;
        more = more || here != there;
    }
    return more;
}

std::vector<std::string> surnames(const Name& name) {
    const auto& text = name.family.empty() ? name.literal : name.family;
    std::vector<std::string> out{folded_name(text)};
    if (!is_ascii(text)) out.push_back(folded_name(transcribed(text)));
    const bool initials = text.size() <= 3 && !text.empty() && ascii_lower(text) != text && is_ascii(text) &&
                          std::ranges::none_of(text, is_small);
    if (initials && !name.given.empty())
        out.push_back(folded_name(name.given));  // "Kaiser L": index of surnames
    std::erase_if(out, [](const auto& form) { return form.size() < 2; });
    return out;
}

}  // namespace citegraph::core
