#include "graphs/files/cgraph/checks.hpp"

#include "graphs/parallel.hpp"

#include <algorithm>
#include <cstring>

namespace citegraph::cgraph {

using namespace graphs;

Sections::Sections(MappedFile file, const Header& header)
    : file_{std::move(file)}, header_{header}, checked_(blocks_in(header) / 64 + 1) {
    for (std::size_t at = 1; at < section_count; ++at)
        first_block_[at] = first_block_[at - 1] + blocks_in(header, at - 1);
}

Result<void> Sections::check(Section section, std::uint64_t begin, std::uint64_t end,
                             unsigned threads) const {
    if (begin == end) return {};
    const auto first = begin / header_.block_bytes, last = (end - 1) / header_.block_bytes;
    if (first < last && !was_checked(section, first))
        read_ahead(file_.bytes.subspan(header_[section].begin + begin, end - begin));
    const auto sound = [&](std::size_t at) { return matches(section, first + at); };
    if (const auto at = first_failing(last - first + 1, threads, sound)) return damaged(section, first + *at);
    return {};
}

bool Sections::was_checked(Section section, std::uint64_t block) const {
    const auto number = first_block_[static_cast<std::size_t>(section)] + block;
    return (checked_[number / 64] >> number % 64 & 1) != 0;
}

bool Sections::matches(Section section, std::uint64_t block) const {
    if (was_checked(section, block)) return true;
    const auto number = first_block_[static_cast<std::size_t>(section)] + block;
    const auto [begin, bytes] = header_[section];
    const auto from = block * header_.block_bytes;
    const auto size = std::min(padded(bytes) - from, header_.block_bytes);
    const auto* stored_at = file_.bytes.data() + file_.bytes.size() - 8 * (blocks_in(header_) - number);
    std::uint64_t stored = 0;
    std::memcpy(&stored, stored_at, sizeof stored);
    if (stored != checksum_of(header_, begin + from, file_.bytes.subspan(begin + from, size))) return false;
    checked_[number / 64] |= std::uint64_t{1} << number % 64;
    return true;
}

Failure Sections::damaged(Section section, std::uint64_t block) const {
    const auto blocks = blocks_in(header_, static_cast<std::size_t>(section));
    return damaged("block " + std::to_string(block + 1) + " of " + std::to_string(blocks) + " of its " +
                   std::string{rule_of(section).name} + " does not match its checksum");
}

Failure Sections::damaged(const std::string& what) const {
    return fail(Error::Kind::malformed,
                file_.name + ": is damaged: " + what +
                    "; get a whole copy, or see what is wrong with: citegraph graph info --verify");
}

}  // namespace citegraph::cgraph
