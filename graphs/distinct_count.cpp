#include "graphs/distinct_count.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace citegraph::graphs {
namespace {

/// σ(x) = x + Σ x^(2^k) 2^(k - 1) over k ≥ 1: what empty registers, a share `x` of all, weigh.
double weight_of_empty(double x) {
    if (x == 1) return std::numeric_limits<double>::infinity();
    double sum = x, before = 0;
    for (double power = x, factor = 1; sum != before; factor *= 2) {
        power *= power;
        before = sum;
        sum += power * factor;
    }
    return sum;
}

std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
}

}  // namespace

void insert(Registers set, std::uint64_t hash) {
    const auto rest = hash >> std::countr_zero(set.size());
    auto& kept = set[hash & (set.size() - 1)];
    kept = std::max(kept, static_cast<std::uint8_t>(1 + std::countr_zero(rest | std::uint64_t{1} << 63)));
}

void unite(Registers set, ConstRegisters other) {
    for (std::size_t i = 0; i < set.size(); ++i) set[i] = std::max(set[i], other[i]);
}

double distinct_count(ConstRegisters set) {
    std::array<std::uint32_t, 65> registers_at{};  // by what they keep
    for (const auto kept : set) ++registers_at[kept];
    const auto size = static_cast<double>(set.size());
    double weight = 0;
    for (std::size_t kept = registers_at.size(); kept-- > 1;)
        weight = (weight + registers_at[kept]) / 2;  // Σ 2^-kept, by Horner
    weight += size * weight_of_empty(registers_at[0] / size);
    // Registers that have come to the end of the hash would need a term of their own: not below 2^40
    // elements.
    return size * size / (2 * std::numbers::ln2 * weight);
}

double relative_deviation(std::size_t registers) {
    return 1.04 / std::sqrt(static_cast<double>(registers));
}

std::uint64_t hashed(std::uint64_t value, std::uint64_t seed) {
    constexpr std::uint64_t golden_ratio = 0x9e3779b97f4a7c15;
    return mixed(mixed(seed + golden_ratio) + (value + 1) * golden_ratio);
}

}  // namespace citegraph::graphs
