#pragma once

#include <optional>
#include <string_view>

namespace citegraph::bibtex {

/// What a month field says, of both ends if it names two: "may--jun", "1--3 June", "Summer", "12".
struct Months {
    struct End {
        int month = 0, day = 0;  ///< 0: not said

        bool operator==(const End&) const = default;
    };
    End begin;
    std::optional<End> end;
    int season = 0;  ///< 1 spring to 4 winter; 0: none

    bool operator==(const Months&) const = default;
};

/// Reads a month in UTF-8: number, name or abbreviation in English or a language of Western Europe, with a
/// day before or behind it, a span of such, or a season. Nothing for anything else. \cost linear
std::optional<Months> months_of(std::string_view text);

}  // namespace citegraph::bibtex
