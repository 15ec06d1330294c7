#pragma once

#include "citegraph/graph_file.hpp"

#include "graphs.hpp"
#include "graphs/files/cgraph.hpp"
#include "graphs/files/cgraph_writer.hpp"

#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>

/// A file of this process alone, removed at the end.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string& bytes)
        : path_{std::filesystem::temp_directory_path() /
                ("citegraph-test-" + std::to_string(getpid()) + ".cgraph")} {
        std::ofstream{path_};
        write(bytes);
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    /// In place: some file systems wait for the disk if a file is cut and written anew.
    void write(const std::string& bytes) const {
        std::fstream file{path_, std::ios::binary | std::ios::in | std::ios::out};
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
        if (std::filesystem::file_size(path_) != bytes.size())
            std::filesystem::resize_file(path_, bytes.size());
    }
    const std::filesystem::path& path() const { return path_; }
    std::string name() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

inline citegraph::Texts random_texts(std::size_t rows, std::uint64_t seed) {
    Dice dice{seed};
    std::vector<std::string> texts(rows);
    for (auto& text : texts) text.assign(dice.below(12), static_cast<char>('a' + dice.below(26)));
    return citegraph::Texts{texts};
}

/// A graph with all that may be known of its vertices.
inline citegraph::Network full_network(const Case& row) {
    citegraph::Network network;
    network.graph = row.graph();
    network.order = citegraph::solve_order(network.graph);
    std::vector<citegraph::PackedDay> dates;
    for (citegraph::Vertex v = 0; v < row.vertices; ++v) {
        const int place = static_cast<int>(v);
        dates.emplace_back(citegraph::Day{1990 + place / 12, place % 13, 0});
        network.citations.push_back(v % 3 == 0 ? std::nan("") : place * 0.5);
    }
    network.nodes = {random_texts(row.vertices, 1), random_texts(row.vertices, 2),
                     random_texts(row.vertices, 3), std::move(dates)};
    return network;
}

/// The bytes of a graph file; blocks of 64 bytes, so that even small ones have many.
inline std::string graph_file(const citegraph::Network& network, std::uint64_t block_bytes = 64) {
    std::string bytes;
    const auto written = citegraph::cgraph::write(
        network, [&](std::string_view more) { return bytes += more, true; }, block_bytes);
    BOOST_REQUIRE(written);
    BOOST_REQUIRE(*written == bytes.size());
    return bytes;
}

inline citegraph::cgraph::Header header_in(const std::string& bytes) {
    citegraph::cgraph::Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

/// `bytes` with another header, which matches its checksum whatever else it says.
inline std::string with_header(std::string bytes, citegraph::cgraph::Header header) {
    header.checksum = checksum_of(header);
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

/// `bytes`, of which sections were changed, with checksums that match.
inline std::string with_checksums(std::string bytes) {
    const auto header = header_in(bytes);
    auto place = bytes.size() - 8 * blocks_in(header);
    for (const auto& [begin, size] : header.sections)
        for (std::uint64_t at = 0; at < citegraph::cgraph::padded(size);
             at += header.block_bytes, place += 8) {
            const auto block =
                std::as_bytes(std::span{bytes})
                    .subspan(begin + at, std::min(header.block_bytes, citegraph::cgraph::padded(size) - at));
            const auto checksum = checksum_of(header, begin + at, block);
            std::memcpy(bytes.data() + place, &checksum, sizeof checksum);
        }
    return bytes;
}

/// Something of `file` that fails to open, or all of it, checked.
inline citegraph::Result<citegraph::Network> read_all(const std::filesystem::path& file,
                                                      unsigned threads = 1) {
    const auto opened = citegraph::GraphFile::open(file);
    if (!opened) return citegraph::Failure{opened.error()};
    if (const auto verified = opened->verify(threads); !verified) return citegraph::Failure{verified.error()};
    return opened->network();
}

/// A file with every section and a cycle, as small as can be, of more blocks than sections.
inline std::string small_file() {
    return graph_file(
        full_network({"small", 17, {{2, 0}, {2, 1}, {3, 2}, {3, 4}, {4, 3}, {16, 4}, {16, 1}, {9, 9}}}));
}

/// What is wrong with a file; empty if nothing is.
inline std::string error_of(const TemporaryFile& file) {
    const auto read = read_all(file.path());
    return read ? "" : read.error().message;
}

inline bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
