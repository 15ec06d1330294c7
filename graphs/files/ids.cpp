#include "graphs/files/ids.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "graphs/files/problem_list.hpp"

#include <algorithm>
#include <charconv>

namespace citegraph::graphs {
namespace {

bool is_control(char c) {
    return (c >= 0 && c < ' ') || c == 0x7F;
}

}  // namespace

std::string_view without_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool is_negative(std::string_view id) {
    return id.starts_with('-') && core::is_digits(id.substr(1));
}

std::optional<std::uint64_t> number_from(std::string_view digits) {
    std::uint64_t value = 0;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec;
    return error == std::errc{} ? std::optional{value} : std::nullopt;
}

std::string objection_to_word(std::string_view id) {
    if (id.empty()) return "an id is missing";
    if (std::ranges::any_of(id, is_control))
        return quoted(id) + " is no id: it has control characters or zero bytes";
    if (first_invalid_utf8(id)) return quoted(id) + " is no id: it is not UTF-8";
    return {};
}

std::string objection_to_number(std::string_view id) {
    if (is_negative(id)) return quoted(id) + " is negative: ids that are numbers begin at 0";
    if (auto wrong = objection_to_word(id); !wrong.empty()) return wrong;
    if (!core::is_digits(id)) return quoted(id) + " is not a number, as the other ids are";
    if (!number_from(id)) return quoted(id) + " is too large for an id: 18446744073709551615 is the last";
    return {};
}

}  // namespace citegraph::graphs
