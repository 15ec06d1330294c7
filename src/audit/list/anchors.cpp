#include "audit/list/written.hpp"

#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "read/markdown/inline.hpp"

#include <utf8proc.h>

#include <unordered_map>

namespace citegraph::auditing {
namespace {

/// Whether Ruby takes a code point for part of a word: letters, marks, decimal digits, connectors.
bool is_word(std::int32_t code) {
    const auto category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_PC ||
           (core::is_word_character(code) && category != UTF8PROC_CATEGORY_NO);
}

bool is_word_at(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (core::is_alphanumeric(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
}

/// Without what Markdown takes from the words: pictures, the addresses of links, underscores of emphasis.
std::string shown_words(std::string_view words) {
    const auto list = list_text(words);
    std::string out;
    std::size_t done = 0;
    for (const auto& link : list.links) {
        const auto begin = list.offset(link.whole);
        const bool is_picture = link.form == WrittenLink::Form::picture;
        if (begin < done || !(is_picture || link.form == WrittenLink::Form::markdown)) continue;
        out += words.substr(done, begin - done);
        if (!is_picture) out += shown_words(link.label);
        done = begin + link.whole.size();
    }
    out += words.substr(done);
    return out;
}

std::string without_emphasis(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool inside = at > 0 && is_word_at(text, at - 1) && is_word_at(text, at + 1);
        if (text[at] != '_' || inside) out += text[at];
    }
    return out;
}

}  // namespace

std::string anchor_of(std::string_view words) {
    std::string shown;
    for (const auto& token : read::html_tokens(shown_words(words)))
        if (token.name.empty()) shown += token.text;
    std::string out;
    for (const auto code : core::code_points(without_emphasis(shown)))
        if (code == ' ' || code == '-')
            out += '-';
        else if (is_word(code))
            out += core::utf8(utf8proc_tolower(code));
    return out;
}

std::vector<std::string> anchors_of(const std::vector<WrittenHeading>& headings) {
    std::vector<std::string> out;
    std::unordered_map<std::string, int> times;
    for (const auto& heading : headings) {
        const auto anchor = anchor_of(heading.words);
        auto unique = anchor;
        while (times.contains(unique)) unique = anchor + "-" + std::to_string(times[anchor]++);
        times.emplace(unique, 1);
        out.push_back(std::move(unique));
    }
    return out;
}

}  // namespace citegraph::auditing
