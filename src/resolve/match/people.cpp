#include "resolve/match/people.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace citegraph::resolving {
namespace {

/// A name as far as it is compared.
struct Person {
    std::string family;   ///< the last word of it
    std::string initial;  ///< empty if no given name is known
    std::string words;    ///< all of them, sorted
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
    person.family = family.empty() ? words.back() : family.back();
    if (const auto given = title_words(name.given); !given.empty())
        person.initial = first_character(given.front());
    person.latin = !ascii_fold(person.family).empty();
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

bool may_be_one(const Person& a, const Person& b) {
    if (a.words == b.words) return true;
    return a.family == b.family && (a.initial == b.initial || a.initial.empty() || b.initial.empty());
}

/// Finds people in a list of any length.
class Crowd {
  public:
    explicit Crowd(const std::vector<Person>& people) {
        for (const auto& person : people) {
            words_.insert(person.words);
            families_.insert(person.family);
            names_.insert(person.family + " " + person.initial);
        }
    }
    bool has(const Person& person) const {
        if (words_.contains(person.words) || names_.contains(person.family + " " + person.initial))
            return true;
        return person.initial.empty() ? families_.contains(person.family)
                                      : names_.contains(person.family + " ");
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
    return left_first || right_first || (shared > 0 && 3 * shared >= few.size()) ? Overlap::some
                                                                                 : Overlap::none;
}

bool is_same_byline(std::span<const Name> a, std::span<const Name> b) {
    const auto left = people_of(a), right = people_of(b);
    return !left.empty() && left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), may_be_one);
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

}  // namespace citegraph::resolving
