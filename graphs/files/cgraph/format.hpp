#pragma once

#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The file format *.cgraph, version 1: a citation graph as it lies in memory, to be mapped and used in
/// place.
///
///     header      320 bytes: struct Header below
///     sections    the arrays of `section_rules`, in that order, each begun at the next multiple of 64 bytes
///                 after the one before; one that is not there takes no bytes
///     checksums   8 bytes for each block of each section, in their order; the end of the file
///
/// Numbers. Unsigned 32-bit vertices and 64-bit offsets, signed 32-bit dates (PackedDay), IEEE 754 doubles,
/// all in the byte order of the machine that wrote the file: arrays are used where they lie, so one order has
/// to be converted anyway on a machine of the other, and today's machines are little-endian. The header's
/// byte_order reads 0x01020304 in the right order and 0x04030201 in the wrong one, which is refused.
///
/// Rows. `reference offsets` has vertices + 1 numbers, from 0 to the number of citations, ascending: vertex v
/// cites references[offsets[v]] up to references[offsets[v + 1]], strictly ascending, v not among them.
/// `citer offsets` and `citers` hold the same citations by cited vertex; without them the file has one
/// direction. `solve order` lists all vertices, citing before cited but within the places [begin, end) of
/// `cycles`: see SolveOrder. Texts are like rows: offsets into bytes without separators. `citations anywhere`
/// is NaN where not known, a date 0.
///
/// Checks. A section, with the zeros that fill it up to a multiple of 64 bytes, is cut in blocks of
/// `block_bytes` (the last may be shorter), each with a checksum: XXH3's 64 bits, seeded with the header's
/// checksum plus the block's place in the file, so that neither a block of another file nor one of another
/// place passes. XXH3 reads as fast as memory gives (17 GB/s here, zlib's crc32 1) and its values are frozen.
/// A block is small enough to stay in a core's cache between its check and its first use. The header's own
/// checksum is XXH3 with seed 0 of all its bytes before it. The checksums of the blocks need none: a damaged
/// one does not match its block.
///
/// Why in this order. All of the header follows from the sizes of the arrays, and checksums stand last: so a
/// file is written in one pass to a sink that need not seek, and equal graphs give equal bytes. A reader
/// checks sizes and places before all else, then each block when it is first looked into: opening costs the
/// same for any size. What was cut off is missed at once, as the header knows the size of the whole.
namespace citegraph::cgraph {

enum class Section : std::size_t {
    reference_offsets,
    references,
    citer_offsets,
    citers,
    order,
    cycles,
    dates,
    citations,
    id_offsets,
    ids,
    key_offsets,
    keys,
    title_offsets,
    titles,
};
inline constexpr std::size_t section_count = 14;

/// How many elements a section has, if it is there.
enum class Length { vertices, vertices_and_one, citations, any };

struct SectionRule {
    std::string_view name;  ///< as messages call it
    std::uint64_t element;  ///< bytes of one
    Length length;
};

inline constexpr std::array<SectionRule, section_count> section_rules{{
    {"reference offsets", 8, Length::vertices_and_one},
    {"references", 4, Length::citations},
    {"citer offsets", 8, Length::vertices_and_one},
    {"citers", 4, Length::citations},
    {"solve order", 4, Length::vertices},
    {"cycles", 8, Length::any},
    {"dates", 4, Length::vertices},
    {"citations anywhere", 8, Length::vertices},
    {"id offsets", 8, Length::vertices_and_one},
    {"ids", 1, Length::any},
    {"key offsets", 8, Length::vertices_and_one},
    {"keys", 1, Length::any},
    {"title offsets", 8, Length::vertices_and_one},
    {"titles", 1, Length::any},
}};

constexpr const SectionRule& rule_of(Section section) {
    return section_rules[static_cast<std::size_t>(section)];
}

/// Where a section lies in the file.
struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t bytes = 0;  ///< without the zeros that fill it up
};

inline constexpr std::array<char, 8> magic_bytes{'\x89', 'c', 'g', 'r', 'a', 'p', 'h', '\n'};
inline constexpr std::uint32_t byte_order_mark = 0x01020304, swapped_byte_order_mark = 0x04030201;
inline constexpr std::uint32_t current_version = 1;
inline constexpr std::uint64_t alignment = 64;

struct Header {
    std::array<char, 8> magic = magic_bytes;
    std::uint32_t byte_order = byte_order_mark;
    std::uint32_t version = current_version;
    std::uint64_t file_bytes = 0;
    std::uint64_t vertices = 0;  ///< below 2³²
    std::uint64_t citations = 0;
    std::uint64_t self_loops = 0;                        ///< left out when the graph was built
    std::uint64_t parallel_arcs = 0;                     ///< merged into one then
    std::uint64_t block_bytes = std::uint64_t{1} << 18;  ///< a power of two, at least 64
    std::array<Extent, section_count> sections{};
    std::array<std::uint64_t, 3> reserved{};
    std::uint64_t checksum = 0;

    const Extent& operator[](Section section) const { return sections[static_cast<std::size_t>(section)]; }
};
static_assert(sizeof(Header) == 320);

/// Bytes of a section with the zeros that fill it up.
constexpr std::uint64_t padded(std::uint64_t bytes) {
    return (bytes + alignment - 1) / alignment * alignment;
}

/// Bytes of a section that is there; 0 if any number will do.
std::uint64_t bytes_if_there(const SectionRule& rule, const Header& header);

/// Blocks of section number `section`, or of all sections.
std::uint64_t blocks_in(const Header& header, std::size_t section);
std::uint64_t blocks_in(const Header& header);

/// `header`, of which the sections' sizes are set, with all that follows from them: places, the size of the
/// file, the checksum.
Header completed(Header header);

std::uint64_t checksum_of(const Header& header);
/// Of the block at `place` in the file, if it holds `bytes`.
std::uint64_t checksum_of(const Header& header, std::uint64_t place, std::span<const std::byte> bytes);

/// The header of the file `name` that holds `file`, after a check of all that it says against itself and
/// the file's size. Looks at no byte behind it. Fails with `malformed`.
Result<Header> read_header(std::string_view name, std::span<const std::byte> file);

/// write_graph_file with blocks of a given size, a power of two not below 64: small ones let small files have
/// many.
Result<std::uint64_t> write(const Network& network, const ByteSink& sink, std::uint64_t block_bytes);

}  // namespace citegraph::cgraph
