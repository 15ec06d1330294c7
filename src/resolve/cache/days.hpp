#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::resolving {

/// Days since 1970-01-01 of "2026-11-22"; 0 for what is no day.
std::int64_t day_number(std::string_view text);

/// The way back.
std::string day_text(std::int64_t number);

}  // namespace citegraph::resolving
