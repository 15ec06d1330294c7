#include "citegraph/graphs/graph_file.hpp"

#include "graphs/files/cgraph/format.hpp"
#include "graphs/graph_file_bytes.hpp"
#include "must.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <numeric>
#include <string>

// What holds for every file, as it is and with sizes and checksums put right, so that the arrays are reached:
// it is refused, or what is handed out lies within bounds; and a file that passes all checks is written again
// as one that does, with equal bytes from then on.
//
//     cgraph_fuzz -max_len=2048 NEW_CORPUS tests/data/fuzz/cgraph

namespace {

using namespace citegraph;

/// A file in memory with a name: nothing waits for a disk.
class MemoryFile {
  public:
    explicit MemoryFile(const std::string& bytes) : number_{memfd_create("fuzz", 0)} {
        must(write(number_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "memory");
    }
    ~MemoryFile() { close(number_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    Result<GraphFile> open() const { return GraphFile::open("/proc/self/fd/" + std::to_string(number_)); }

  private:
    int number_;
};

/// A file of small sizes that belong together, with what `bytes` has in its arrays.
std::string mended(std::string bytes) {
    bytes.resize(std::max(bytes.size(), sizeof(cgraph::Header)));
    const auto said = header_in(bytes);
    cgraph::Header header;
    header.vertices = said.vertices % 40;
    header.citations = said.citations % 200;
    header.block_bytes = std::uint64_t{64} << said.block_bytes % 4;
    for (std::size_t at = 0; at < cgraph::section_count; ++at) {
        const auto& rule = cgraph::section_rules[at];
        const auto any = said.sections[at].bytes % 512 / rule.element * rule.element;
        const bool there = at < 2 || said.sections[at].bytes != 0;  // always: the references
        const auto fixed = there ? bytes_if_there(rule, header) : 0;
        header.sections[at].bytes = rule.length == cgraph::Length::any ? any : fixed;
    }
    header = completed(header);
    bytes.resize(header.file_bytes);
    return with_checksums(with_header(std::move(bytes), header));
}

void check_row(const Result<std::vector<Vertex>>& row, Vertex v, Vertex vertices) {
    if (!row) return;
    Vertex least = 0;
    for (const auto neighbour : *row) {
        must(neighbour >= least && neighbour < vertices && neighbour != v, "a row ascends within bounds");
        least = neighbour + 1;
    }
}

void check_graph(const Result<CitationGraph>& graph) {
    if (!graph) return;
    std::uint64_t citations = 0;
    for (Vertex v = 0; v < graph->vertices(); ++v) {
        const auto row = graph->references(v);
        check_row(std::vector<Vertex>{row.begin(), row.end()}, v, graph->vertices());
        citations += row.size();
    }
    must(citations == graph->citations(), "rows tile the citations");
}

void check_texts(const Texts& texts) {
    std::size_t bytes = 0;
    for (std::size_t row = 0; row < texts.size(); ++row) bytes += texts[row].size();
    must(bytes == texts.bytes().size(), "texts tile their bytes");
}

void check_order(const Result<SolveOrder>& order) {
    if (!order) return;
    std::uint64_t sum = 0, vertices = order->vertices.size();
    for (const auto v : order->vertices) sum += v;
    must(vertices == 0 || sum == vertices * (vertices - 1) / 2, "an order holds every vertex");
    for (const auto& cycle : order->cycles)
        must(cycle.begin < cycle.end && cycle.end <= vertices, "a cycle lies in it");
}

std::string written(const Network& network) {
    std::string bytes;
    must(!!cgraph::write(
             network, [&](std::string_view more) { return bytes += more, true; }, 64),
         "a string takes all");
    return bytes;
}

/// What passes all checks does so when it is written anew, and then no byte changes.
void check_round_trip(const GraphFile& file) {
    if (!file.verify()) return;
    const auto once = written(*file.network(GraphFile::Directions::references));
    const MemoryFile again{once};
    const auto opened = again.open();
    must(opened && opened->verify(), "a written file passes all checks");
    must(written(*opened->network(GraphFile::Directions::references)) == once,
         "equal networks give equal bytes");
}

void check(const std::string& bytes) {
    const MemoryFile memory{bytes};
    const auto file = memory.open();
    if (!file) return;
    for (Vertex v = 0; v < file->vertices() && v < 100; ++v) {
        check_row(file->references(v), v, file->vertices());
        check_row(file->citers(v), v, file->vertices());
    }
    check_graph(file->graph(GraphFile::Directions::references));
    check_order(file->order());
    if (const auto nodes = file->nodes()) {
        for (const auto& texts : {nodes->ids, nodes->keys, nodes->titles}) check_texts(texts);
    }
    check_round_trip(*file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    check(bytes);
    check(mended(bytes));
    return 0;
}
