#include "citegraph/graphs/node_table.hpp"

#include <algorithm>

namespace citegraph {
namespace {

constexpr int last_year = (1 << 22) - 1;  // what 32 bits leave beside nine for month and day

}  // namespace

PackedDay::PackedDay(const Day& day) {
    if (day.year == 0) return;
    value = std::clamp(day.year, -last_year, last_year) * 512 + day.month * 32 + day.day;
}

double PackedDay::years() const {
    const auto known = day();
    const double years = known.year < 0 ? known.year + 1 : known.year;
    const double months = known.month == 0 ? 6 : known.month - 1;
    const double days = known.month == 0 ? 0 : known.day == 0 ? 15 : known.day - 1;
    return years + months / 12 + days / 365;
}

Texts::Texts(const std::vector<std::string>& rows) {
    TextColumn column;
    for (const auto& row : rows) column.add(row);
    *this = std::move(column).finished();
}

}  // namespace citegraph
