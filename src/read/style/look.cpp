#include "read/style/look.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_signature = 10;

char class_of(const InlinePiece& piece) {
    switch (piece.kind) {
        case InlinePiece::Kind::link:
            if (piece.badge) return 'Y';
            if (piece.text == piece.url || is_web_address(piece.text)) return 'U';
            return word_count(piece.text) > 3 ? 'L' : 'l';
        case InlinePiece::Kind::image:
            return 'P';
        case InlinePiece::Kind::code:
            return 'C';
        case InlinePiece::Kind::line_break:
        case InlinePiece::Kind::soft_break:
            return '/';
        case InlinePiece::Kind::text:
            break;
    }
    const auto words = word_count(piece.text);
    if (!has_letter(piece.text)) return words == 0 ? ' ' : '.';
    if (piece.strong) return words > 3 ? 'B' : 'b';
    if (piece.emphasis) return words > 3 ? 'I' : 'i';
    return words > 3 ? 'T' : 't';
}

}  // namespace

std::string signature(const Pieces& pieces) {
    std::string out;
    for (const auto& piece : pieces) {
        const char c = class_of(piece);
        if (c == ' ' || (!out.empty() && out.back() == c)) continue;
        if (out.size() == longest_signature) break;
        out += c;
    }
    return out;
}

Target target_of(std::string_view url) {
    auto rest = url.substr(url.find("://") == url.npos ? 0 : url.find("://") + 3);
    if (rest.starts_with("www.")) rest.remove_prefix(4);
    auto host = rest.substr(0, rest.find_first_of("/?#:"));
    const bool is_here = is_navigation(url);
    return {feature(is_here ? std::string_view{"here"} : url_kind(url)), feature(host)};
}

Feature about(std::size_t number) {
    static constexpr std::array<std::size_t, 9> steps{0, 1, 2, 3, 5, 8, 12, 20, 40};
    return static_cast<Feature>(std::ranges::lower_bound(steps, number) - steps.begin()) + 1;
}

Feature word_feature(std::string_view word, Feature so_far) {
    for (char c : word) {
        if (core::is_capital(c)) c = static_cast<char>(c - 'A' + 'a');
        if (core::is_digit(c)) c = '0';
        so_far = (so_far ^ static_cast<unsigned char>(c)) * 16'777'619U;
    }
    return so_far;
}

bool may_be_citation(std::string_view text) {
    constexpr std::size_t most_words = 7;
    static constexpr std::string_view marks = " ()[],.;:'";
    static constexpr std::string_view little = "and et al & de van von der den di la le";
    const auto end = text.find_last_of("0123456789");
    if (end == text.npos || end < 5 || text.size() - end > 3 || text.size() > 80) return false;
    const auto year = text.substr(end - 3, 4);
    if (!core::is_digits(year) || !(year.starts_with("19") || year.starts_with("20"))) return false;
    std::size_t words = 0;
    auto rest = text.substr(0, end - 3);
    while (!rest.empty()) {
        const auto from = rest.find_first_not_of(marks);
        if (from == rest.npos) break;
        const auto to = std::min(rest.find_first_of(marks, from), rest.size());
        const auto word = rest.substr(from, to - from);
        rest.remove_prefix(to);
        if (core::is_one_of(word, little)) continue;
        const bool is_name = word.size() > 1 && !core::is_small(word.front()) &&
                             std::ranges::none_of(word, core::is_digit) && !is_known_venue(word);
        if (!is_name || ++words > most_words) return false;
    }
    return words > 0;
}

bool may_be_people(std::string_view text) {
    static constexpr std::array<std::string_view, 6> marks{",", ";", "，", "、", " and ", " & "};
    if (text.find_first_of(",;&\xEF\xE3") == text.npos && text.find(" and ") == text.npos) return false;
    std::size_t names = 0, others = 0;
    for (const auto& part : cut(text, marks)) {
        const auto words = split(part, ' ');
        const auto capitals = std::ranges::count_if(words, [](std::string_view word) {
            return !word.empty() &&
                   (core::is_capital(word.front()) || static_cast<signed char>(word.front()) < 0);
        });
        const bool is_name = words.size() >= 2 && words.size() <= 4 &&
                             static_cast<std::size_t>(capitals) + 1 >= words.size() &&
                             part.find_first_of("0123456789:") == part.npos;
        is_name ? ++names : ++others;
    }
    return names >= 2 && names >= 4 * others;
}

}  // namespace citegraph::read
