#include "graphs/files/cgraph/format.hpp"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <string>
#include <type_traits>

namespace citegraph::cgraph {
namespace {

static_assert(std::is_trivially_copyable_v<Header>);

Failure refused(std::string_view name, const std::string& why) {
    return fail(Error::Kind::malformed, std::string{name} + ": " + why);
}

/// Beginnings of files that are given in place of a graph file.
struct Lookalike {
    std::string_view begin, says;
};
constexpr std::array<Lookalike, 4> lookalikes{{
    {"\x1f\x8b", "compressed with gzip: unpack it first"},
    {"\x28\xb5\x2f\xfd", "compressed with zstd: unpack it first"},
    {"{", "JSON: a lock file is named *.json"},
    {"SQLite format 3", "an SQLite database"},
}};

bool is_text(std::string_view start) {
    return std::ranges::all_of(
        start, [](char c) { return (c >= ' ' && c != '\x7f') || (c >= '\t' && c <= '\r') || c < 0; });
}

std::string what_it_is(std::string_view start) {
    for (const auto& [begin, says] : lookalikes)
        if (start.starts_with(begin)) return std::string{says};
    if (is_text(start)) return "text: an edge list must not be named *.cgraph";
    return "data of another kind";
}

/// What does not fit in the sizes of the sections, each by itself; empty if all do. The numbers of vertices
/// and citations are small enough to be multiplied.
std::string size_trouble(const Header& header) {
    for (std::size_t at = 0; at < section_count; ++at) {
        const auto& rule = section_rules[at];
        const auto bytes = header.sections[at].bytes;
        const bool fits =
            rule.length == Length::any ? bytes % rule.element == 0 : bytes == bytes_if_there(rule, header);
        if (bytes != 0 && !fits)
            return "its " + std::string{rule.name} + " have " + std::to_string(bytes) + " bytes";
    }
    return {};
}

/// An array and the one that says where in it a row begins.
struct Pair {
    Section offsets, targets;
};
constexpr std::array<Pair, 5> pairs{{{Section::reference_offsets, Section::references},
                                     {Section::citer_offsets, Section::citers},
                                     {Section::id_offsets, Section::ids},
                                     {Section::key_offsets, Section::keys},
                                     {Section::title_offsets, Section::titles}}};

/// What one section needs of another and does not find; empty if nothing.
std::string company_trouble(const Header& header) {
    const auto lacks = [](Section section) { return "it lacks its " + std::string{rule_of(section).name}; };
    const auto there = [&](Section section) { return header[section].bytes != 0; };
    if (header.vertices > 0 && !there(Section::reference_offsets)) return lacks(Section::reference_offsets);
    for (const auto& [offsets, targets] : pairs) {
        const bool citations = rule_of(targets).length == Length::citations && header.citations > 0;
        if (there(targets) && !there(offsets)) return lacks(offsets);
        if (there(offsets) && citations && !there(targets)) return lacks(targets);
    }
    return {};
}

/// What is wrong with the places of the sections in a file of `size` bytes; empty if nothing. Sums stay
/// below `size` and cannot overflow.
std::string place_trouble(const Header& header, std::uint64_t size) {
    std::uint64_t place = sizeof(Header);
    for (std::size_t at = 0; at < section_count; ++at) {
        const auto& [begin, bytes] = header.sections[at];
        const std::string name{section_rules[at].name};
        if (begin != place)
            return "its " + name + " begin at byte " + std::to_string(begin) + ", not " +
                   std::to_string(place);
        if (bytes > size - place || padded(bytes) > size - place)
            return "its " + name + " end behind the end of the file";
        place += padded(bytes);
    }
    const auto checksums = size - place;
    if (checksums % 8 != 0 || checksums / 8 != blocks_in(header))
        return "it has " + std::to_string(checksums) + " bytes of checksums";
    return {};
}

/// Why a header of this size cannot be read here; empty if it can.
std::string foreign(const Header& header) {
    if (header.byte_order == swapped_byte_order_mark)
        return "was written on a machine of the other byte order; carry the graph over as an edge list";
    if (header.byte_order == byte_order_mark && header.version != current_version)
        return "is of version " + std::to_string(header.version) +
               " of the format; this citegraph reads version " + std::to_string(current_version) +
               ": take one that is as new as the file";
    return {};
}

/// What the header of a file of `size` bytes says that cannot be; empty if nothing.
std::string trouble_in(const Header& header, std::uint64_t size) {
    if (header.byte_order != byte_order_mark || header.checksum != checksum_of(header))
        return "its header does not match its checksum";
    if (header.file_bytes != size)
        return "the file has " + std::to_string(size) + " bytes, not " + std::to_string(header.file_bytes) +
               " as it says itself: " +
               (size < header.file_bytes ? "a copy was cut short" : "something was appended");
    if (header.vertices > std::numeric_limits<std::uint32_t>::max() || header.citations > size / 4)
        return "it says to have " + std::to_string(header.vertices) + " vertices and " +
               std::to_string(header.citations) + " citations";
    if (!std::has_single_bit(header.block_bytes) || header.block_bytes < alignment)
        return "its blocks have " + std::to_string(header.block_bytes) + " bytes";
    if (auto trouble = size_trouble(header); !trouble.empty()) return trouble;
    if (auto trouble = company_trouble(header); !trouble.empty()) return trouble;
    return place_trouble(header, size);
}

}  // namespace

std::uint64_t bytes_if_there(const SectionRule& rule, const Header& header) {
    switch (rule.length) {
        case Length::vertices:
            return rule.element * header.vertices;
        case Length::vertices_and_one:
            return rule.element * (header.vertices + 1);
        case Length::citations:
            return rule.element * header.citations;
        case Length::any:
            return 0;
    }
    return 0;
}

std::uint64_t blocks_in(const Header& header, std::size_t section) {
    const auto bytes = padded(header.sections[section].bytes);
    return bytes / header.block_bytes + (bytes % header.block_bytes != 0);
}

std::uint64_t blocks_in(const Header& header) {
    std::uint64_t blocks = 0;
    for (std::size_t at = 0; at < section_count; ++at) blocks += blocks_in(header, at);
    return blocks;
}

Header completed(Header header) {
    std::uint64_t place = sizeof(Header);
    for (auto& section : header.sections) {
        section.begin = place;
        place += padded(section.bytes);
    }
    header.file_bytes = place + 8 * blocks_in(header);
    header.checksum = checksum_of(header);
    return header;
}

std::uint64_t checksum_of(const Header& header) {
    return XXH3_64bits(&header, offsetof(Header, checksum));
}

std::uint64_t checksum_of(const Header& header, std::uint64_t place, std::span<const std::byte> bytes) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), header.checksum + place);
}

Result<Header> read_header(std::string_view name, std::span<const std::byte> file) {
    const std::string_view start{reinterpret_cast<const char*>(file.data()),
                                 std::min(file.size(), sizeof(Header))};
    const std::string_view magic{magic_bytes.data(), magic_bytes.size()};
    if (start.empty()) return refused(name, "is empty, and so no graph file");
    if (!start.starts_with(magic.substr(0, start.size())))
        return refused(name, "is no graph file but " + what_it_is(start));
    if (start.size() < sizeof(Header)) return refused(name, "is cut short: it ends within its header");
    Header header;
    std::memcpy(&header, file.data(), sizeof header);
    if (const auto trouble = foreign(header); !trouble.empty()) return refused(name, trouble);
    if (const auto trouble = trouble_in(header, file.size()); !trouble.empty())
        return refused(name, "is damaged: " + trouble + "; get a whole copy");
    return header;
}

}  // namespace citegraph::cgraph
