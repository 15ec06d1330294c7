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

std::optional<std::uint64_t> number_from(std::string_view digits) {
    std::uint64_t value = 0;
    if (!core::is_digits(digits) || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec;
    return error == std::errc{} ? std::optional{value} : std::nullopt;
}

std::string_view without_zeros(std::string_view digits) {
    if (!core::is_digits(digits)) return digits;
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

std::strong_ordering order_of(std::string_view id, std::string_view other) {
    const bool is_number = core::is_digits(id), is_other_number = core::is_digits(other);
    if (is_number != is_other_number)
        return is_number ? std::strong_ordering::less : std::strong_ordering::greater;
    if (!is_number) return id <=> other;
    const auto value = without_zeros(id), other_value = without_zeros(other);
    if (const auto digits = value.size() <=> other_value.size(); digits != 0) return digits;
    if (const auto by_value = value <=> other_value; by_value != 0) return by_value;
    return id.size() <=> other.size();
}

std::string objection_to(std::string_view id) {
    if (id.empty()) return "an id is missing";
    if (std::ranges::any_of(id, is_control))
        return quoted(id) + " is no id: it has control characters or zero bytes";
    if (first_invalid_utf8(id)) return quoted(id) + " is no id: it is not UTF-8";
    return {};
}

}  // namespace citegraph::graphs
