#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "resolve/keys/words.hpp"

#include <algorithm>
#include <cctype>

// The filters of key patterns; see key_people.cpp. Their texts are ASCII already.

namespace citegraph::keys {
namespace {

template <class Predicate>
std::string without(std::string text, Predicate unwanted) {
    std::erase_if(text, unwanted);
    return text;
}

bool is_letter_or_digit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

template <class Change>
std::string each_word(const std::string& text, Change change) {
    auto words = spaced_words(text);
    std::ranges::transform(words, words.begin(), change);
    return join(words, " ");
}

std::string lower(const std::string& text, const Arguments&) {
    return ascii_lower(text);
}

std::string upper(std::string text) {
    for (auto& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

std::string condense(const std::string& text, const Arguments& arguments) {
    return join(spaced_words(text), text_in(arguments, 0));
}

/// Words `start` to `start` + n - 1, counted from 1.
std::string select(const std::string& text, const Arguments& arguments) {
    const auto words = spaced_words(text);
    const int start = std::max(number_in(arguments, 0, 1), 1);
    const int most =
        number_in(arguments, 1, static_cast<int>(std::min<std::size_t>(words.size(), 1'000'000)));
    const auto first = std::min(words.size(), static_cast<std::size_t>(start - 1));
    const auto count = std::min(words.size() - first, static_cast<std::size_t>(std::max(most, 0)));
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
    return join({begin, begin + static_cast<std::ptrdiff_t>(count)}, " ");
}

std::string substring(const std::string& text, const Arguments& arguments) {
    const auto first = static_cast<std::size_t>(std::max(number_in(arguments, 0, 1), 1) - 1);
    const int most = number_in(arguments, 1, -1);
    if (first >= text.size()) return {};
    return text.substr(first, most < 0 ? std::string::npos : static_cast<std::size_t>(most));
}

std::string truncate(const std::string& text, const Arguments& arguments) {
    return substring(text, {"1", text_in(arguments, 0)});
}

std::string skip_words(const std::string& text, const Arguments&) {
    auto words = spaced_words(text);
    std::erase_if(words, is_skipped);
    return join(words, " ");
}

/// Every `find`, in any case, by the second argument.
std::string replace(const std::string& text, const Arguments& arguments) {
    const auto find = ascii_lower(text_in(arguments, 0)), by = text_in(arguments, 1);
    const auto lowered = ascii_lower(text);
    if (find.empty()) return text;
    std::string out;
    std::size_t at = 0;
    for (auto next = lowered.find(find); next != std::string::npos; next = lowered.find(find, at)) {
        out += text.substr(at, next - at) + by;
        at = next + find.size();
    }
    return out + text.substr(at);
}

bool relates(std::size_t size, const std::string& relation, std::size_t other) {
    if (relation == "<") return size < other;
    if (relation == "<=") return size <= other;
    if (relation == "=") return size == other;
    if (relation == "!=") return size != other;
    if (relation == ">=") return size >= other;
    return size > other;
}

std::string length(const std::string& text, const Arguments& arguments) {
    const auto size = spaced_words(text).empty() ? 0 : join(spaced_words(text), "").size();
    const auto wanted = static_cast<std::size_t>(std::max(number_in(arguments, 1, 0), 0));
    return relates(size, text_in(arguments, 0), wanted) ? text : std::string{};
}

std::vector<Filter> letter_filters() {
    return {
        {"lower", "", "in lower case", lower},
        {"upper", "", "in upper case", [](const std::string& text, const Arguments&) { return upper(text); }},
        {"capitalize", "", "each word with a capital",
         [](const std::string& text, const Arguments&) { return each_word(text, capitalized); }},
        {"camel", "", "the same",
         [](const std::string& text, const Arguments&) { return each_word(text, capitalized); }},
        {"abbr", "", "the first letter of each word",
         [](const std::string& text, const Arguments&) {
             return each_word(text, [](const std::string& word) { return word.substr(0, 1); });
         }},
        {"fold", "", "letters without accents, in ASCII; so are all",
         [](const std::string& text, const Arguments&) { return ascii_fold(text); }},
        {"ascii", "", "the same", [](const std::string& text, const Arguments&) { return ascii_fold(text); }},
        {"clean", "", "the same", [](const std::string& text, const Arguments&) { return ascii_fold(text); }},
        {"alphanum", "", "letters and digits alone",
         [](const std::string& text, const Arguments&) {
             return without(text, [](char c) { return c != ' ' && !is_letter_or_digit(c); });
         }},
        {"nopunct", "", "without punctuation but hyphens",
         [](const std::string& text, const Arguments&) {
             return without(text, [](char c) { return c != ' ' && c != '-' && !is_letter_or_digit(c); });
         }},
        {"nopunctordash", "", "without punctuation and hyphens",
         [](const std::string& text, const Arguments&) {
             return without(text, [](char c) { return c != ' ' && !is_letter_or_digit(c); });
         }},
        {"numeric", "", "only if it is a number",
         [](const std::string& text, const Arguments&) {
             return core::is_digits(text) ? text : std::string{};
         }},
    };
}

std::vector<Filter> word_filters() {
    return {
        {"select", "start,n", "n words from the start-th (1) on", select},
        {"skipwords", "", "without words that say nothing", skip_words},
        {"condense", "sep", "with sep for the spaces between words", condense},
        {"substring", "start,n", "n letters from the start-th (1) on", substring},
        {"truncate", "n", "the first n letters", truncate},
        {"replace", "find,replace", "with one text for another", replace},
        {"prefix", "text", "with a text in front, if there is anything",
         [](const std::string& text, const Arguments& by) {
             return text.empty() ? text : text_in(by, 0) + text;
         }},
        {"postfix", "text", "with a text behind, if there is anything",
         [](const std::string& text, const Arguments& by) {
             return text.empty() ? text : text + text_in(by, 0);
         }},
        {"default", "text", "a text if there is nothing",
         [](const std::string& text, const Arguments& by) { return text.empty() ? text_in(by, 0) : text; }},
        {"len", "relation,length", "only if it is longer (>) than 0 or as is said", length},
    };
}

}  // namespace

const std::vector<Filter>& all_filters() {
    static const auto rows = [] {
        auto out = letter_filters();
        std::ranges::copy(word_filters(), std::back_inserter(out));
        return out;
    }();
    return rows;
}

}  // namespace citegraph::keys
