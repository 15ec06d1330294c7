#pragma once

#include <array>
#include <string_view>

namespace citegraph::core {

/// A month in English.
struct MonthName {
    std::string_view macro;  ///< its first three letters, "jan": what BibTeX's styles define for it
    std::string_view name;   ///< "January"
};

inline constexpr std::array<MonthName, 12> month_names{{{"jan", "January"},
                                                        {"feb", "February"},
                                                        {"mar", "March"},
                                                        {"apr", "April"},
                                                        {"may", "May"},
                                                        {"jun", "June"},
                                                        {"jul", "July"},
                                                        {"aug", "August"},
                                                        {"sep", "September"},
                                                        {"oct", "October"},
                                                        {"nov", "November"},
                                                        {"dec", "December"}}};

}  // namespace citegraph::core
