#include "citegraph/node_table.hpp"

namespace citegraph {

double PackedDay::years() const {
    const auto known = day();
    const double months = known.month == 0 ? 6 : known.month - 1;
    const double days = known.month == 0 ? 0 : known.day == 0 ? 15 : known.day - 1;
    return known.year + months / 12 + days / 365;
}

Texts::Texts(const std::vector<std::string>& rows) {
    std::vector<std::uint64_t> offsets{0};
    std::vector<char> bytes;
    for (const auto& row : rows) {
        bytes.insert(bytes.end(), row.begin(), row.end());
        offsets.push_back(bytes.size());
    }
    offsets_ = std::move(offsets);
    bytes_ = std::move(bytes);
}

}  // namespace citegraph
