#include "resolve/keys/words.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <unordered_set>

namespace citegraph::keys {

namespace {

/// Of a long word more errors are forgiven.
std::string suggestion(std::string_view word, const std::vector<std::string>& names) {
    const auto typed = word.substr(0, 40);
    const auto meant = core::did_you_mean(typed, names, std::max<std::size_t>(typed.size() / 3, 2));
    return meant.empty() ? "." : "; did you mean '" + meant + "'?";
}

}  // namespace

int number_in(const Arguments& arguments, std::size_t index, int otherwise) {
    const auto text = text_in(arguments, index);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole =
        !text.empty() && text.size() <= 6 && error == std::errc{} && end == text.data() + text.size();
    return whole ? value : otherwise;
}

std::string text_in(const Arguments& arguments, std::size_t index) {
    return index < arguments.size() ? arguments[index] : std::string{};
}

bool is_skipped(std::string_view word) {
    static const std::unordered_set<std::string> skipped{
        "a",       "about",   "above",  "across",  "after",      "against", "al",     "along",   "amid",
        "among",   "an",      "and",    "anti",    "around",     "as",      "at",     "before",  "behind",
        "below",   "beneath", "beside", "besides", "between",    "beyond",  "but",    "by",      "d",
        "da",      "das",     "de",     "degli",   "dei",        "del",     "dell",   "della",   "delle",
        "dello",   "dem",     "den",    "der",     "des",        "despite", "di",     "die",     "do",
        "down",    "du",      "during", "ein",     "eine",       "einem",   "einen",  "einer",   "eines",
        "el",      "en",      "et",     "except",  "for",        "from",    "gli",    "i",       "il",
        "in",      "inside",  "into",   "is",      "l",          "la",      "las",    "le",      "les",
        "like",    "lo",      "los",    "near",    "nor",        "of",      "off",    "on",      "onto",
        "or",      "over",    "past",   "per",     "plus",       "round",   "save",   "since",   "so",
        "some",    "sur",     "than",   "the",     "through",    "to",      "toward", "towards", "un",
        "una",     "unas",    "und",    "under",   "underneath", "une",     "unlike", "uno",     "unos",
        "until",   "up",      "upon",   "versus",  "via",        "von",     "while",  "with",    "within",
        "without", "yet",     "zu",     "zum"};
    return skipped.contains(ascii_lower(word));
}

std::vector<std::string> spaced_words(std::string_view text) {
    std::vector<std::string> out;
    for (const auto word : split(text, ' '))
        if (!word.empty()) out.emplace_back(word);
    return out;
}

std::string capitalized(std::string word) {
    if (!word.empty() && core::is_small(word[0])) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

const std::vector<Function>& all_functions() {
    static const auto rows = [] {
        auto out = people_functions();
        std::ranges::copy(fact_functions(), std::back_inserter(out));
        return out;
    }();
    return rows;
}

const Function* function_named(std::string_view name) {
    const auto found = std::ranges::find_if(all_functions(), [wanted = ascii_lower(name)](const auto& row) {
        return ascii_lower(row.name) == wanted;
    });
    return found == all_functions().end() ? nullptr : &*found;
}

const Filter* filter_named(std::string_view name) {
    const auto found = std::ranges::find_if(all_filters(), [wanted = ascii_lower(name)](const auto& row) {
        return ascii_lower(row.name) == wanted;
    });
    return found == all_filters().end() ? nullptr : &*found;
}

std::string unknown_word(std::string_view word) {
    const auto functions = core::names(all_functions()), filters = core::names(all_filters());
    auto all = functions;
    all.insert(all.end(), filters.begin(), filters.end());
    return "'" + std::string{word.substr(0, 40)} + "' is no function or filter of a key pattern" +
           suggestion(word, all) + " Functions: " + join(functions, ", ") +
           ". Filters: " + join(filters, ", ") + ".";
}

}  // namespace citegraph::keys
