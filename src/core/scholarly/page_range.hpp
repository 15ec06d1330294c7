#pragma once

#include "citegraph/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::core {

/// The first and the last page of a work, as they are printed: "611" and "626", "A-1" and "A-9", "e7" and "e12".
struct PageRange {
    std::string first, last;

    bool operator==(const PageRange&) const = default;
};

// A range is two pages and one dash between them. Which of several dashes that is, the widest tells: "A-1–A-9" is
// a range, "A-1-A-9" may be anything. So a text is split in one way or in none, and two pages are joined by the
// first dash that splits them again.

/// The two ends of what `pages` says if that is one range, with "–", "--" or "-" as its dash; nothing for a page
/// alone, for several ranges, and for an end that is not told ("7-"). \cost linear
inline std::optional<PageRange> split_pages(std::string_view pages) {
    if (pages.find_first_of(",;") != pages.npos) return std::nullopt;
    for (const std::string_view dash : {"–", "--", "-"}) {
        const auto at = pages.find(dash);
        if (at == pages.npos) continue;
        PageRange out{std::string{trimmed(pages.substr(0, at))},
                      std::string{trimmed(pages.substr(at + dash.size()))}};
        const bool is_one = pages.find(dash, at + 1) == pages.npos && !out.first.empty() && !out.last.empty();
        return is_one ? std::optional{std::move(out)} : std::nullopt;
    }
    return std::nullopt;
}

/// The inverse: "611-626", and "A-1–A-9" where an end has a hyphen of its own; nothing where no dash would tell the
/// ends apart. \cost linear
inline std::optional<std::string> join_pages(const PageRange& range) {
    for (const std::string dash : {"-", "–"})
        if (auto pages = range.first + dash + range.last; split_pages(pages) == range) return pages;
    return std::nullopt;
}

/// Pages as CSL wants them, however their source writes its dashes: "1--27", "1 - 27" and "1—27" become "1-27",
/// "12:1--12:20" "12:1-12:20", "1,3,5--7+" "1, 3, 5-7+". A range of numbers that have a hyphen themselves is cut at
/// a dash: "A-1--A-9" becomes "A-1–A-9". \cost linear
std::string normal_pages(std::string_view text);

}  // namespace citegraph::core
