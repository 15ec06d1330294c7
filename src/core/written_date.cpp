// Dates as people write them, in words and in digits.
#include "core/written_date.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::core {
namespace {

/// A number or a word of a date, and the punctuation in front of it.
struct Token {
    std::string text;  ///< of a number, its ASCII digits
    bool number = false;
    std::string before{};

    int value() const { return text.size() < 9 ? std::stoi(text) : 0; }
};

/// Digits are written in Arabic, Persian and full width, too; -1 for what is none.
int digit_of(std::int32_t code) {
    for (const std::int32_t zero : {0x30, 0x660, 0x6F0, 0xFF10})
        if (code >= zero && code <= zero + 9) return code - zero;
    return -1;
}

/// Dashes as "-", apostrophes as "'", spaces as nothing.
std::string punctuation_of(std::int32_t code) {
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212) return "-";
    if (code == 0x2018 || code == 0x2019) return "'";
    if (code == 0x3000 || code == 0xA0 || code == ' ' || code == '\t' || code == '\n') return {};
    return utf8(code);
}

/// Digits that stick to letters come apart: "2024年5月", "5th".
std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::string before;
    bool goes_on = false;  // with the last token
    const auto add = [&](const std::string& piece, bool number) {
        if (goes_on && tokens.back().number == number)
            tokens.back().text += piece;
        else
            tokens.push_back(Token{piece, number, std::exchange(before, std::string{})});
        goes_on = true;
    };
    for (const auto code : code_points(text)) {
        const bool alone = is_unspaced_script(code);
        goes_on = goes_on && !alone;
        if (const int digit = digit_of(code); digit >= 0)
            add(std::string(1, static_cast<char>('0' + digit)), true);
        else if (is_word_character(code))
            add(utf8(code), false);
        else
            before += punctuation_of(code);
        goes_on = goes_on && !alone && (digit_of(code) >= 0 || is_word_character(code));
    }
    return tokens;
}

/// Without these words no date is less a date.
bool is_filler(std::string_view word) {
    return is_one_of(word,
                     "of de del du d do da st nd rd th er the le den der am year 度 г года год р سنة عام في");
}

/// The date that the tokens so far tell.
struct Draft {
    int year = 0, month = 0, last_month = 0, day = 0, last_day = 0, season = 0;
    std::vector<Token> numbers{};  ///< of which it is not yet known what they count
    bool words = false;
};

/// "2024", "'24"; of `short_year` "24", too. 0 for none.
int year_of(const Token& token, int last, bool short_year) {
    const int value = token.value();
    if (token.text.size() == 4) return is_year_of_work(value, last) ? value : 0;
    if (token.text.size() != 2 || !(short_year || token.before.ends_with('\''))) return 0;
    return 2000 + value <= last ? 2000 + value : 1900 + value;
}

/// "年" and the like say what the number in front of them counts.
bool take_unit(Draft& draft, std::string_view word, int last) {
    const bool year = is_one_of(word, "年 년"), month = is_one_of(word, "月 월"),
               day = is_one_of(word, "日 号 號 일");
    if ((!year && !month && !day) || draft.numbers.empty()) return false;
    auto& part = year ? draft.year : month ? draft.month : draft.day;
    if (part != 0) return false;
    part = year ? year_of(draft.numbers.back(), last, true) : draft.numbers.back().value();
    draft.numbers.pop_back();
    return part != 0;
}

bool take_word(Draft& draft, const Token& token, int last) {
    draft.words = true;
    const auto word = ascii_lower(token.text);
    if (is_filler(word) || take_unit(draft, word, last)) return true;
    const int month = month_named(word), season = month ? 0 : season_named(word);
    auto& part = season ? draft.season : draft.month == 0 ? draft.month : draft.last_month;
    const bool goes_on = &part != &draft.last_month || token.before == "-" || token.before == "/";
    if ((month == 0 && season == 0) || part != 0 || !goes_on) return false;
    part = month + season;
    return true;
}

/// Gives numbers beside words their place: one is the year, one or a span the day.
bool place_numbers(Draft& draft, int last) {
    auto& numbers = draft.numbers;
    const auto is_year = [&](const Token& token) { return year_of(token, last, false) != 0; };
    if (draft.year == 0) {
        const auto year = std::ranges::find_if(numbers, is_year);
        if (year == numbers.end()) return false;
        draft.year = year_of(*year, last, false);
        numbers.erase(year);
    }
    const bool turns = draft.season != 0 && numbers.size() == 1 && is_one_of(numbers[0].before, "/ -") &&
                       numbers[0].value() == (draft.year + 1) % (numbers[0].text.size() == 2 ? 100 : 10'000);
    if (turns) numbers.clear();  // "Winter 2019/20", by the year that it begins in
    if (numbers.empty()) return draft.day == 0 || draft.month != 0;
    const bool span =
        numbers.size() == 2 && numbers[1].before == "-" && numbers[0].value() < numbers[1].value();
    if (draft.month == 0 || draft.day != 0 || draft.last_month != 0 || (numbers.size() != 1 && !span))
        return false;
    draft.day = numbers[0].value();
    if (span) draft.last_day = numbers[1].value();
    return draft.day != 0;
}

/// "2024", "202405", "052024", "20240512"
bool place_one_number(Draft& draft, const Token& token, int last) {
    const auto part = [&](std::size_t at, std::size_t size) {
        return std::stoi(token.text.substr(at, size));
    };
    const auto size = token.text.size();
    draft.year = year_of(token, last, false);
    if (draft.year != 0) return true;
    if (size != 6 && size != 8) return false;
    const bool year_first = is_year_of_work(part(0, 4), last) && part(4, 2) >= 1 && part(4, 2) <= 12;
    if (!year_first && size == 8) return false;
    draft.year = year_first ? part(0, 4) : part(2, 4);
    draft.month = year_first ? part(4, 2) : part(0, 2);
    draft.day = size == 8 ? part(6, 2) : 0;
    return draft.month != 0 && (size == 6 || draft.day != 0);
}

/// "2024-05", "05/2024", "24.05"
bool place_two_numbers(Draft& draft, const Token& first, const Token& second, int last) {
    const int front = year_of(first, last, false), back = year_of(second, last, false);
    const bool both_short = first.text.size() == 2 && second.text.size() == 2 && second.before == ".";
    draft.year = front ? front : back;
    draft.month = front ? second.value() : first.value();
    if (both_short && first.value() > 12) {  // else it may be a day and a month
        draft.year = 2000 + first.value();
        draft.month = second.value();
    }
    return draft.year != 0 && draft.month != 0;
}

/// "2024-05-12", "12.5.2024"; between "/" the month may come first.
bool place_three_numbers(Draft& draft, int last) {
    const auto& numbers = draft.numbers;
    const int front = year_of(numbers[0], last, false), back = year_of(numbers[2], last, false);
    if (front == 0 && back == 0) return false;
    draft.year = front ? front : back;
    const int first = front ? numbers[2].value() : numbers[0].value(), second = numbers[1].value();
    const bool month_first = front == 0 && second > 12;
    const bool either =
        front == 0 && numbers[1].before != "." && first <= 12 && second <= 12 && first != second;
    if (either) return first != 0 && second != 0;
    draft.day = month_first ? second : first;
    draft.month = month_first ? first : second;
    return draft.day != 0 && draft.month != 0;
}

bool place_digits(Draft& draft, int last) {
    const auto& numbers = draft.numbers;
    for (std::size_t i = 1; i < numbers.size(); ++i)
        if (numbers[i].before != numbers[1].before || !is_one_of(numbers[i].before, "- . /")) return false;
    if (numbers.size() == 1) return place_one_number(draft, numbers[0], last);
    if (numbers.size() == 2) return place_two_numbers(draft, numbers[0], numbers[1], last);
    return numbers.size() == 3 && place_three_numbers(draft, last);
}

/// Nothing for what no calendar has.
std::optional<Date> date_of(const Draft& draft, int last) {
    Date date;
    date.begin = {draft.year, draft.month, draft.day};
    date.season = draft.season;
    if (draft.last_month != 0) date.end = Day{draft.year, draft.last_month, 0};
    if (draft.last_day != 0) date.end = Day{draft.year, draft.month, draft.last_day};
    const auto exists = [](const Day& day) { return parse_day(to_string(day)) == day; };
    const bool sound = is_year_of_work(draft.year, last) && exists(date.begin) &&
                       (!date.end || (exists(*date.end) && date.begin < *date.end)) &&
                       (draft.season == 0 || draft.month == 0);
    return sound ? std::optional{date} : std::nullopt;
}

}  // namespace

int latest_year() {
    using namespace std::chrono;
    static const auto year = year_month_day{floor<days>(system_clock::now())}.year();
    return static_cast<int>(year) + 1;
}

bool is_year_of_work(int number, int last) {
    return number >= 1500 && number <= last;
}

std::optional<Date> written_date(std::string_view text, int last_year) {
    if (text.size() > 60) return std::nullopt;  // bytes; no date is longer
    if (const auto day = parse_day(text); day && text.find('T') != text.npos && text.find(' ') == text.npos)
        return date_of({.year = day->year, .month = day->month, .day = day->day}, last_year);
    Draft draft;
    for (const auto& token : tokens_of(text)) {
        if (token.number)
            draft.numbers.push_back(token);
        else if (!take_word(draft, token, last_year))
            return std::nullopt;
    }
    const bool placed = draft.words ? place_numbers(draft, last_year) : place_digits(draft, last_year);
    return placed ? date_of(draft, last_year) : std::nullopt;
}

}  // namespace citegraph::core
