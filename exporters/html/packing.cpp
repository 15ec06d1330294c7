// How a page carries bytes.
#include "exporters/html/page.hpp"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace citegraph::exporters {
namespace {

void append_number(std::string& out, std::uint64_t number) {
    for (; number > 127; number >>= 7) out += static_cast<char>((number & 127) | 128);
    out += static_cast<char>(number);
}

}  // namespace

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) -> std::uint32_t {
            return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
        };
        const auto three = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
        for (std::size_t k = 0; k < 4; ++k)
            out += i + k > bytes.size() ? '=' : digits[three >> (18 - 6 * k) & 63];
    }
    return out;
}

std::string gzipped(std::string_view bytes) {
    constexpr int gzip = 16, window = 15, memory = 9;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window + gzip, memory, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        throw std::bad_alloc{};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string citation_bytes(const CitationGraph& graph, const CitationGraph& kept) {
    std::string out;
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        const auto cited = graph.references(v);
        append_number(out, cited.size());
        Vertex last = 0;
        for (const auto w : cited) {
            append_number(out, std::uint64_t{w - last} << 1 |
                                   (std::ranges::binary_search(kept.references(v), w) ? 1 : 0));
            last = w;
        }
    }
    return out;
}

}  // namespace citegraph::exporters
