#include "app/study/graph_input.hpp"

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

namespace citegraph::app {
namespace {

/// What a step of unpacking came to.
enum class Step { more, member_ended, damaged };

Step ended_or(bool has_ended, bool goes_on) {
    return has_ended ? Step::member_ended : goes_on ? Step::more : Step::damaged;
}

/// What is still to be unpacked, and the room for what comes out.
struct Flow {
    std::string_view in;
    std::span<char> out;  ///< what is left of the room
};

/// One way of packing, unpacking a member after the other.
class Unpacking {
  public:
    virtual ~Unpacking() = default;
    /// Takes from `flow.in`, fills `flow.out`. A member that ended is behind the next call's back.
    virtual Step step(Flow& flow) = 0;
};

/// A library's stream, of bzip2's or zlib's shape: pointers and counts of 32 bits.
template <class Stream, class Byte>
void feed(Stream& stream, const Flow& flow) {
    constexpr std::size_t most = 1 << 30;
    stream.next_in = reinterpret_cast<Byte*>(const_cast<char*>(flow.in.data()));  // only read
    stream.avail_in = static_cast<unsigned>(std::min(flow.in.size(), most));
    stream.next_out = reinterpret_cast<Byte*>(flow.out.data());
    stream.avail_out = static_cast<unsigned>(std::min(flow.out.size(), most));
}

/// Notes how far a stream came.
template <class Stream>
void follow(const Stream& stream, Flow& flow) {
    flow.in.remove_prefix(
        static_cast<std::size_t>(reinterpret_cast<const char*>(stream.next_in) - flow.in.data()));
    flow.out = flow.out.subspan(
        static_cast<std::size_t>(reinterpret_cast<char*>(stream.next_out) - flow.out.data()));
}

class Gzip : public Unpacking {
  public:
    Gzip() { inflateInit2(&stream_, 16 + MAX_WBITS); }  // a gzip header, any window
    ~Gzip() override { inflateEnd(&stream_); }
    Step step(Flow& flow) override {
        feed<z_stream, Bytef>(stream_, flow);
        const auto state = inflate(&stream_, Z_NO_FLUSH);
        follow(stream_, flow);
        if (state == Z_STREAM_END) inflateReset(&stream_);
        return ended_or(state == Z_STREAM_END, state == Z_OK || state == Z_BUF_ERROR);
    }

  private:
    z_stream stream_{};
};

class Bzip2 : public Unpacking {
  public:
    Bzip2() { BZ2_bzDecompressInit(&stream_, 0, 0); }
    ~Bzip2() override { BZ2_bzDecompressEnd(&stream_); }
    Step step(Flow& flow) override {
        feed<bz_stream, char>(stream_, flow);
        const auto state = BZ2_bzDecompress(&stream_);
        follow(stream_, flow);
        if (state == BZ_STREAM_END) {
            BZ2_bzDecompressEnd(&stream_);
            stream_ = {};
            BZ2_bzDecompressInit(&stream_, 0, 0);
        }
        return ended_or(state == BZ_STREAM_END, state == BZ_OK);
    }

  private:
    bz_stream stream_{};
};

class Xz : public Unpacking {
  public:
    ~Xz() override { lzma_end(&stream_); }
    Step step(Flow& flow) override {
        if (!is_open_) is_open_ = lzma_stream_decoder(&stream_, UINT64_MAX, 0) == LZMA_OK;
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(flow.in.data());
        stream_.avail_in = flow.in.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(flow.out.data());
        stream_.avail_out = flow.out.size();
        const auto state = lzma_code(&stream_, LZMA_RUN);
        follow(stream_, flow);
        is_open_ = state != LZMA_STREAM_END;
        if (state == LZMA_STREAM_END)  // streams stand at places that four divides
            while (flow.in.starts_with('\0')) flow.in.remove_prefix(1);
        return ended_or(state == LZMA_STREAM_END, state == LZMA_OK || state == LZMA_BUF_ERROR);
    }

  private:
    lzma_stream stream_ = LZMA_STREAM_INIT;
    bool is_open_ = false;
};

class Zstd : public Unpacking {
  public:
    Zstd() : stream_{ZSTD_createDStream(), &ZSTD_freeDStream} {}
    Step step(Flow& flow) override {
        ZSTD_inBuffer in{flow.in.data(), flow.in.size(), 0};
        ZSTD_outBuffer out{flow.out.data(), flow.out.size(), 0};
        const auto left = ZSTD_decompressStream(stream_.get(), &out, &in);
        flow.in.remove_prefix(in.pos);
        flow.out = flow.out.subspan(out.pos);
        return ended_or(left == 0, !ZSTD_isError(left));
    }

  private:
    std::unique_ptr<ZSTD_DStream, std::size_t (*)(ZSTD_DStream*)> stream_;
};

template <class Way>
std::unique_ptr<Unpacking> made() {
    return std::make_unique<Way>();
}

struct Packing {
    std::string_view name, suffix, magic;
    std::unique_ptr<Unpacking> (*make)();
};

using namespace std::string_view_literals;
constexpr std::array packings{Packing{"gzip", ".gz", "\x1F\x8B"sv, made<Gzip>},
                              Packing{"bzip2", ".bz2", "BZh"sv, made<Bzip2>},
                              Packing{"xz", ".xz",
                                      "\xFD"
                                      "7zXZ\0"sv,
                                      made<Xz>},
                              Packing{"zstd", ".zst", "\x28\xB5\x2F\xFD"sv, made<Zstd>}};

const Packing* packing_of(std::string_view bytes) {
    const auto found =
        std::ranges::find_if(packings, [&](const Packing& row) { return bytes.starts_with(row.magic); });
    return found == packings.end() ? nullptr : found;
}

Failure broken(std::string_view name, const Packing& packing, std::string_view how) {
    return fail(Error::Kind::malformed,
                std::string{name} + ": the " + std::string{packing.name} + " file is " + std::string{how});
}

/// A torn end is an error only if the `whole` file is wanted.
enum class Wanted { whole, head };

Result<std::string> unpack(std::string_view bytes, std::string_view name, Wanted wanted) {
    constexpr std::size_t head = 1 << 16;
    const auto* packing = packing_of(bytes);
    if (packing == nullptr) return std::string{bytes};
    const auto way = packing->make();
    std::string out;
    std::vector<char> room(1 << 20);
    for (Flow flow{bytes, room};;) {
        flow.out = room;
        const auto before = flow.in.size();
        const auto step = way->step(flow);
        out.append(room.data(), room.size() - flow.out.size());
        const bool stands_still = flow.in.size() == before && flow.out.size() == room.size();
        if (step == Step::damaged) return broken(name, *packing, "damaged");
        if (step == Step::member_ended && flow.in.empty()) return out;
        if (wanted == Wanted::head && (stands_still || out.size() >= head)) return out;
        if (stands_still) return broken(name, *packing, flow.in.empty() ? "torn" : "damaged");
    }
}

}  // namespace

std::string_view packing_suffix(std::string_view name) {
    const auto found =
        std::ranges::find_if(packings, [&](const Packing& row) { return name.ends_with(row.suffix); });
    return found == packings.end() ? std::string_view{} : found->suffix;
}

bool is_packed(std::string_view bytes) {
    return packing_of(bytes) != nullptr;
}

Result<std::string> unpacked(std::string_view bytes, std::string_view name) {
    return unpack(bytes, name, Wanted::whole);
}

Result<std::string> unpacked_head(std::string_view bytes, std::string_view name) {
    return unpack(bytes, name, Wanted::head);
}

}  // namespace citegraph::app
