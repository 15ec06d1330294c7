#pragma once

#include <optional>
#include <string_view>

namespace citegraph::read {

/// True if `text` is a date as lists write them and nothing else: "Dec 2024", "05/2024", "012025", "2024.05",
/// "2024-05-12", "May 5, 2024", "2024", "2024年5月", "2024년 5월", "مايو 2024".
bool is_written_date(std::string_view text);

/// The year in such a date.
std::optional<int> year_of_date(std::string_view text);

/// The year that `text` is, perhaps with a word for it: "2024", "2024年", "Year 2024", "Papers of 2024".
std::optional<int> plain_year(std::string_view text);

}  // namespace citegraph::read
