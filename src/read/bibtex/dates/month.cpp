#include "read/bibtex/dates/month.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace citegraph::bibtex {
namespace {

/// By month, in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents. A word is
/// one of them if it is its first three letters or more.
constexpr std::array<std::string_view, 12> months{"january januar janvier enero gennaio janeiro",
                                                  "february februar fevrier febrero fevereiro",
                                                  "march marz maerz mars marzo marco maart mrt",
                                                  "april avril abril aprile",
                                                  "may mai mayo maggio maio mei",
                                                  "june juni juin junio giugno junho",
                                                  "july juli juillet julio luglio julho",
                                                  "august aout agosto augustus",
                                                  "september septembre septiembre settembre setembro",
                                                  "october oktober octobre octubre ottobre outubro",
                                                  "november novembre noviembre novembro",
                                                  "december dezember decembre diciembre dicembre dezembro"};

constexpr std::array<std::string_view, 4> seasons{
    "spring fruhling fruhjahr printemps primavera", "summer sommer ete verano estate",
    "autumn fall herbst automne otono autunno", "winter hiver invierno inverno"};

/// Which row has a word that begins with `word`, from 1; 0 if none does.
template <std::size_t N>
int row_with(const std::array<std::string_view, N>& rows, std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t row = 0; row < N; ++row)
        for (const auto name : split(rows[row], ' '))
            if (name.starts_with(word)) return static_cast<int>(row) + 1;
    return 0;
}

/// A number of one or two digits, perhaps "2nd" or "2."; 0 for anything else.
int small_number(std::string_view word) {
    const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
    const auto behind = word.substr(digits);
    const bool ordinal =
        behind.empty() || behind == "st" || behind == "nd" || behind == "rd" || behind == "th";
    if (digits == 0 || digits > 2 || !ordinal) return 0;
    return digits == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
}

/// What one half of a span says.
struct Half {
    int month = 0, number = 0, season = 0;
    bool empty() const { return month == 0 && number == 0 && season == 0; }
};

std::optional<Half> half_from(std::string_view text) {
    Half half;
    for (const auto word : split(text, ' ')) {
        if (word.empty() || word == "of" || word == "de") continue;
        const int month = row_with(months, word), season = row_with(seasons, word);
        const int number = small_number(word);
        auto& part = month ? half.month : season ? half.season : half.number;
        if ((month == 0 && season == 0 && number == 0) || part != 0) return std::nullopt;
        part = month ? month : season ? season : number;
    }
    return half;
}

/// Lower-case ASCII, with a slash between the halves of a span and spaces between words.
std::string prepared(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto rest = text.substr(at);
        const bool dash = rest.starts_with("–") || rest.starts_with("—");
        if (dash || rest.front() == '-' || rest.front() == '/') {
            if (!out.ends_with('/')) out += '/';
            at += dash ? 2 : 0;
        } else {
            out += std::string_view{".,\t\r\n"}.find(text[at]) == std::string_view::npos ? text[at] : ' ';
        }
    }
    return ascii_lower(ascii_fold(out));
}

bool possible(const Months::End& end) {
    return end.month >= 1 && end.month <= 12 && end.day >= 0 && end.day <= 31;
}

}  // namespace

std::optional<Months> months_of(std::string_view text) {
    const auto spelled = prepared(text);
    const auto halves = split(spelled, '/');
    if (halves.size() > 2) return std::nullopt;
    const auto first = half_from(halves.front()), second = half_from(halves.back());
    if (!first || !second || first->empty() || second->empty()) return std::nullopt;
    Months out;
    if (first->season || second->season) {
        const bool alone = halves.size() == 1 && first->month == 0 && first->number == 0;
        out.season = first->season;
        return alone ? std::optional{out} : std::nullopt;
    }
    const int named = first->month ? first->month : second->month;
    out.begin = named ? Months::End{named, first->number} : Months::End{first->number, 0};
    if (halves.size() == 2)
        out.end = named ? Months::End{second->month ? second->month : named, second->number}
                        : Months::End{second->number, 0};
    return possible(out.begin) && (!out.end || possible(*out.end)) ? std::optional{out} : std::nullopt;
}

}  // namespace citegraph::bibtex
