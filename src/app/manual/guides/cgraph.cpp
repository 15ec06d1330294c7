// Graph files, from the tables that reader and writer use.
#include "app/manual/guides/guides.hpp"
#include "graphs/files/cgraph/format.hpp"

#include <cstddef>

namespace citegraph::app {
namespace {

using namespace cgraph;

constexpr auto beginning = R"(# SYNOPSIS
    citegraph graph convert EDGES -o graph.cgraph
    citegraph rank graph.cgraph --by pagerank

# DESCRIPTION
A citation graph as it lies in memory, to be mapped and used in place: it opens at once at any size. A file is the header,
the sections in the order below, each begun at the next multiple of 64 bytes, and the checksums. Equal graphs give equal
files. Numbers are unsigned, but for dates, in the byte order of the machine that wrote the file; one of the other order is
refused. Each block is held against its checksum before it is looked into for the first time.
)";

constexpr auto ending = R"(
# ROWS
Vertex v cites `references`[offset v] up to `references`[offset v + 1], ascending, v not among them; offsets begin with 0
and end with the number of citations. `citer offsets` and `citers` hold the same citations by cited vertex. Ids, keys and
titles are rows of bytes, in UTF-8, with nothing between them. `solve order` has all vertices, the citing before the cited
but within the places of `cycles`. `citations anywhere` are doubles, NaN where not known.

A date is 512 times the year, plus 32 times the month, plus the day of the month; 0 for what is not known of it.

# CHECKSUMS
A section, with the zeros that fill it up to a multiple of 64 bytes, is cut in blocks. Each has XXH3's 64 bits, seeded with
the header's checksum plus the place of the block in the file. The header's own is XXH3 of all bytes before it, with seed 0.

# SEE ALSO
`citegraph-graph-convert`(1), `citegraph-graph-info`(1), `citegraph`(7)
)";

std::string field(std::size_t place, const std::string& what) {
    return "byte " + std::to_string(place) + "\t" + what + "\n";
}

std::string header_section() {
    return "\n# HEADER\n" + field(offsetof(Header, magic), "0x89, `cgraph`, a line feed") +
           field(offsetof(Header, byte_order), "32 bits: 0x01020304") +
           field(offsetof(Header, version), "32 bits: " + std::to_string(current_version)) +
           field(offsetof(Header, file_bytes), "64 bits, as are all below: size of the file") +
           field(offsetof(Header, vertices), "papers, below 2^32") +
           field(offsetof(Header, citations), "citations") +
           field(offsetof(Header, self_loops), "citations of a paper by itself, which were left out") +
           field(offsetof(Header, parallel_arcs), "citations that stood twice, which were united") +
           field(offsetof(Header, block_bytes), "bytes of a block, a power of two and at least 64") +
           field(offsetof(Header, sections),
                 "for each section where it begins and how many bytes it has; none: 0") +
           field(offsetof(Header, reserved), "zeros") +
           field(offsetof(Header, checksum), "checksum of the header") +
           field(sizeof(Header), "the first section");
}

std::string length_of(Length length) {
    switch (length) {
        case Length::vertices:
            return "one for each paper";
        case Length::vertices_and_one:
            return "one for each paper, and one";
        case Length::citations:
            return "one for each citation";
        case Length::any:
            break;
    }
    return "any number";
}

std::string sections_section() {
    std::string out = "\n# SECTIONS\n";
    for (const auto& rule : section_rules)
        out += std::string{rule.name} + "\telements of " + std::to_string(rule.element) +
               (rule.element == 1 ? " byte, " : " bytes, ") + length_of(rule.length) + "\n";
    return out;
}

}  // namespace

Guide cgraph_guide() {
    return {"cgraph", 5, "A citation graph on disk",
            beginning + header_section() + sections_section() + ending};
}

}  // namespace citegraph::app
