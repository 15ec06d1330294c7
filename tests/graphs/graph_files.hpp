#pragma once

#include "citegraph/graphs/graph_file.hpp"

#include "graph_file_bytes.hpp"
#include "graphs.hpp"
#include "graphs/files/cgraph/format.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

/// A file of its own, removed at the end.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string& bytes) {
        static int made = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("citegraph-test-" + std::to_string(getpid()) + "-" + std::to_string(++made) + ".cgraph");
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

/// All that is in a file, after all checks; or what is wrong with it.
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

/// The message of read_all; empty if nothing is wrong.
inline std::string error_of(const TemporaryFile& file) {
    const auto read = read_all(file.path());
    return read ? "" : read.error().message;
}

inline bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}
