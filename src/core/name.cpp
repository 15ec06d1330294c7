#include "citegraph/name.hpp"

#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph {
namespace {

using Words = std::vector<std::string>;

bool is_particle(std::string_view word) {
    static constexpr std::array<std::string_view, 31> particles{
        "van", "von", "der", "den", "de",  "del", "della", "di",  "da", "dos", "das",
        "do",  "du",  "la",  "le",  "las", "los", "ter",   "ten", "te", "zu",  "zum",
        "zur", "af",  "av",  "el",  "al",  "bin", "ibn",   "und", "y"};
    return core::is_one_of(word, particles);
}

/// Words that people are not called and bodies are.
bool names_a_body(const Words& words) {
    static constexpr std::array<std::string_view, 22> of_bodies{
        "workshop",      "team",      "group",   "consortium",  "university",   "institute",
        "collaboration", "inc",       "inc.",    "labs",        "laboratories", "research",
        "foundation",    "committee", "project", "corporation", "society",      "community",
        "association",   "ltd",       "ltd.",    "ai"};
    return std::ranges::any_of(
        words, [](const auto& word) { return core::is_one_of(ascii_lower(word), of_bodies); });
}

Words words_in(std::string_view text) {
    Words out;
    for (auto word : split(text, ' '))
        if (!word.empty()) out.emplace_back(word);
    return out;
}

std::string joined(Words::const_iterator first, Words::const_iterator last) {
    return join(Words(first, last), " ");
}

/// "Family, Given" and "Family, Jr., Given", the particle in front of the family name.
Name from_comma_form(std::string_view text) {
    const auto parts = split(text, ',');
    Name name;
    const auto family = words_in(parts[0]);
    const auto start = std::ranges::find_if_not(family, is_particle);
    const auto first = start == family.end() ? family.begin() : start;
    name.particle = joined(family.begin(), first);
    name.family = joined(first, family.end());
    name.given = trimmed(parts.back());
    if (parts.size() == 3) name.suffix = trimmed(parts[1]);
    return name;
}

Name from_words(Words words) {
    Name name;
    if (words.size() > 2 && is_suffix(words.back())) {
        name.suffix = words.back();
        words.pop_back();
    }
    const auto last = words.end() - 1;
    auto family = last;
    while (family > words.begin() + 1 && is_particle(*(family - 1))) --family;
    name.given = joined(words.begin(), family);
    name.particle = joined(family, last);
    name.family = *last;
    return name;
}

}  // namespace

bool is_suffix(std::string_view word) {
    static constexpr std::array<std::string_view, 8> suffixes{"Jr.", "Jr",  "Sr.", "Sr",
                                                              "II",  "III", "IV",  "Jr.,"};
    return core::is_one_of(word, suffixes);
}

Name parse_name(std::string_view display) {
    const auto text = collapse_space(clean(display));
    const auto commas = std::ranges::count(text, ',');
    const auto words = words_in(text);
    if (commas == 0 && (words.size() < 2 || names_a_body(words))) return {.literal = text};
    if (commas > 2) return {.literal = text};
    if (commas > 0 && !trimmed(text.substr(0, text.find(','))).empty() && !text.ends_with(','))
        return from_comma_form(text);
    return commas == 0 ? from_words(words) : Name{.literal = text};
}

std::string display_name(const Name& name) {
    if (!name.literal.empty()) return name.literal;
    Words parts;
    for (const auto& part : {name.given, name.dropping_particle, name.particle, name.family, name.suffix})
        if (!part.empty()) parts.push_back(part);
    return join(parts, " ");
}

std::string short_name(const Name& name) {
    if (!name.literal.empty()) return name.literal;
    return name.particle.empty() ? name.family : name.particle + " " + name.family;
}

}  // namespace citegraph
