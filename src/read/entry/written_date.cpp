// Dates as people write them beside an entry.
#include "read/entry/parts.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_set>

namespace citegraph::read {
namespace {

/// Months in full, the first three letters of which also count where `abbreviated`, and words without which
/// no date is less a date.
bool is_month(const std::string& word) {
    static constexpr std::array english{"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
    static const std::unordered_set<std::string> other{
        "sept",     "enero",      "febrero", "marzo",     "abril",     "mayo",      "junio",    "julio",
        "agosto",   "septiembre", "octubre", "noviembre", "diciembre", "janvier",   "fevrier",  "mars",
        "avril",    "mai",        "juin",    "juillet",   "aout",      "septembre", "octobre",  "novembre",
        "decembre", "januar",     "februar", "marz",      "juni",      "juli",      "oktober",  "dezember",
        "janeiro",  "fevereiro",  "março",   "maio",      "junho",     "julho",     "setembro", "outubro",
        "dezembro", "январь",     "февраль", "март",      "апрель",    "май",       "июнь",     "июль",
        "август",   "сентябрь",   "октябрь", "ноябрь",    "декабрь",   "يناير",     "فبراير",   "مارس",
        "أبريل",    "ابريل",      "مايو",    "يونيو",     "يوليو",     "أغسطس",     "اغسطس",    "سبتمبر",
        "أكتوبر",   "اكتوبر",     "نوفمبر",  "ديسمبر"};
    static const auto foreign = [] {
        std::unordered_set<std::string> out;
        for (const auto& month : other) out.insert(folded(month));
        return out;
    }();
    const auto starts = [&](std::string_view month) {
        return word == month || (word.size() == 3 && month.starts_with(word));
    };
    return std::ranges::any_of(english, starts) || foreign.contains(word);
}

bool is_unit(const std::string& word) {
    static const std::unordered_set<std::string> units{"年", "月", "日", "년", "월", "일",  "of",  "de",
                                                       "du", "st", "nd", "rd", "th", "سنة", "عام", "г"};
    return units.contains(word);
}

bool is_year(int number) {
    return number >= 1900 && number <= 2099;
}

/// What the words of a text add up to as a date.
struct Sum {
    std::optional<int> year = std::nullopt;
    int numbers = 0;
    int months = 0;
    bool other = false;  ///< something no date has
};

/// "2024", "05", "012025", "202405", "20240512".
void count_number(Sum& sum, const std::string& word) {
    int value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    const auto small = [](int number) { return number >= 1 && number <= 31; };
    ++sum.numbers;
    if (word.size() == 4 && is_year(value))
        sum.year = value;
    else if (word.size() <= 2 && small(value))
        return;
    else if (word.size() == 6 && is_year(value % 10000) && small(value / 10000) && value / 10000 <= 12)
        sum.year = value % 10000;
    else if (word.size() == 6 && is_year(value / 100) && value % 100 >= 1 && value % 100 <= 12)
        sum.year = value / 100;
    else if (word.size() == 8 && is_year(value / 10000))
        sum.year = value / 10000;
    else
        sum.other = true;
}

/// Digits that stick to letters come apart: "2024年5月", "5th".
std::vector<std::string> date_words(std::string_view text) {
    std::vector<std::string> out;
    const auto plain = folded(text);
    for (auto word : split(plain, ' ')) {
        std::size_t start = 0;
        const auto digit = [&](std::size_t at) { return word[at] >= '0' && word[at] <= '9'; };
        for (std::size_t at = 1; at <= word.size(); ++at) {
            if (at < word.size() && digit(at) == digit(at - 1)) continue;
            out.emplace_back(word.substr(start, at - start));
            start = at;
        }
    }
    return out;
}

Sum sum_of(std::string_view text) {
    Sum sum;
    if (text.size() > 40 || !may_have_digit(text)) return {.other = true};  // bytes; no date is longer
    for (const auto& word : date_words(text)) {
        if (word.find_first_not_of("0123456789") == word.npos)
            count_number(sum, word);
        else if (is_month(word))
            ++sum.months;
        else if (!is_unit(word))
            sum.other = true;
    }
    return sum;
}

bool is_date(const Sum& sum) {
    return sum.year && !sum.other && sum.numbers + sum.months <= 3 && sum.months <= 1;
}

}  // namespace

bool is_written_date(std::string_view text) {
    return is_date(sum_of(text));
}

std::optional<int> year_of_date(std::string_view text) {
    const auto sum = sum_of(text);
    return is_date(sum) ? sum.year : std::nullopt;
}

std::optional<int> plain_year(std::string_view text) {
    static const std::unordered_set<std::string> around{
        "year", "in",  "papers", "paper", "of",     "from", "publications", "published",
        "the",  "年",  "论",     "文",    "論",     "度",   "년",           "논문",
        "عام",  "سنة", "أوراق",  "list",  "before", "and",  "earlier"};
    std::optional<int> year;
    if (text.size() > 60 || !may_have_digit(text)) return std::nullopt;  // bytes
    for (const auto& word : date_words(text)) {
        int value = 0;
        if (word.find_first_not_of("0123456789") == word.npos) {
            std::from_chars(word.data(), word.data() + word.size(), value);
            if (year || word.size() != 4 || !is_year(value)) return std::nullopt;
            year = value;
        } else if (!around.contains(word)) {
            return std::nullopt;
        }
    }
    return year;
}

}  // namespace citegraph::read
