#pragma once

#include <cstdint>
#include <span>

namespace citegraph::graphs {

// HyperLogLog: how many different elements a set holds, from a few bytes that are the same whatever the order
// and the repeats. The low bits of an element's 64-bit hash choose a register; the register keeps the
// greatest number of the first one bit (from 1) among the other bits of all elements that chose it. Two sets
// unite by taking the greater of each two registers. The number of registers is a power of 2; the relative
// standard deviation of a count is 1.04 / sqrt(registers).
/// \source P. Flajolet, É. Fusy, O. Gandouet and F. Meunier, HyperLogLog, AofA 2007,
///         https://hal.science/hal-00406166; the estimate, which needs no correction for small or large sets:
///         O. Ertl 2017, arXiv:1702.01284, section 4
using Registers = std::span<std::uint8_t>;
using ConstRegisters = std::span<const std::uint8_t>;

/// Adds an element, by its hash.
void insert(Registers set, std::uint64_t hash);
/// Adds the elements of `other`, which has as many registers.
void unite(Registers set, ConstRegisters other);
double distinct_count(ConstRegisters set);
double relative_deviation(std::size_t registers);

/// Different numbers for different `value`, and of one `seed` as if drawn at random (SplitMix64).
/// \source G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014, doi:10.1145/2660193.2660195
std::uint64_t hashed(std::uint64_t value, std::uint64_t seed);

}  // namespace citegraph::graphs
