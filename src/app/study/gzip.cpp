#include "app/study/graph_input.hpp"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace citegraph::app {
namespace {

constexpr int any_gzip = 16 + MAX_WBITS;  // zlib's way to say: a gzip header, any window
constexpr std::size_t piece = 1 << 20;

struct EndInflate {
    void operator()(z_stream* stream) const {
        inflateEnd(stream);
        delete stream;
    }
};
using Stream = std::unique_ptr<z_stream, EndInflate>;

Failure damaged(std::string_view name, std::string_view how) {
    return fail(Error::Kind::malformed, std::string{name} + ": the gzip file is " + std::string{how});
}

/// Gives `stream` the next bytes of what is compressed: zlib counts them in 32 bits.
void feed(z_stream& stream, std::string_view& rest) {
    if (stream.avail_in > 0) return;
    const auto next = rest.substr(0, piece);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(next.data()));  // zlib only reads there
    stream.avail_in = static_cast<uInt>(next.size());
    rest.remove_prefix(next.size());
}

/// A torn end is an error only if the `whole` file was given.
enum class Given { whole, head };

Result<std::string> unpacked(std::string_view bytes, std::string_view name, Given given) {
    Stream stream{new z_stream{}};
    if (inflateInit2(stream.get(), any_gzip) != Z_OK) return damaged(name, "too much for this machine");
    std::string out;
    std::vector<char> room(piece);
    for (int state = Z_OK;;) {
        feed(*stream, bytes);
        if (stream->avail_in == 0 && (state == Z_STREAM_END || given == Given::head)) return out;
        if (stream->avail_in == 0) return damaged(name, "torn");
        if (state == Z_STREAM_END) inflateReset(stream.get());  // one member more
        stream->next_out = reinterpret_cast<Bytef*>(room.data());
        stream->avail_out = static_cast<uInt>(room.size());
        state = inflate(stream.get(), Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) return damaged(name, "damaged");
        out.append(room.data(), room.size() - stream->avail_out);
    }
}

}  // namespace

bool is_gzip(std::string_view bytes) {
    return bytes.starts_with("\x1F\x8B");
}

Result<std::string> gunzip(std::string_view bytes, std::string_view name) {
    return unpacked(bytes, name, Given::whole);
}

Result<std::string> gunzip_head(std::string_view bytes, std::string_view name) {
    return unpacked(bytes, name, Given::head);
}

}  // namespace citegraph::app
