#include "graphs/graph_files.hpp"

#include <sys/wait.h>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(damaged_graph_files)

using namespace citegraph;
using FileHeader = cgraph::Header;
using cgraph::Section;

namespace {

/// A header as a machine of the other byte order writes it.
std::string swapped(std::string bytes) {
    std::reverse(bytes.begin() + 8, bytes.begin() + 12);
    std::reverse(bytes.begin() + 12, bytes.begin() + 16);
    for (auto at = bytes.begin() + 16; at < bytes.begin() + sizeof(FileHeader); at += 8)
        std::reverse(at, at + 8);
    return bytes;
}

/// `bytes`, but what lies in `size` of them from `at` on and in as many behind those has changed places.
std::string with_neighbours_exchanged(const std::string& bytes, std::size_t at, std::size_t size) {
    return bytes.substr(0, at) + bytes.substr(at + size, size) + bytes.substr(at, size) +
           bytes.substr(at + 2 * size);
}

/// What a process says and how it ends that maps a file which is then cut to `size` bytes.
std::pair<int, std::string> end_of_reader(const TemporaryFile& file, std::uintmax_t size) {
    std::array<int, 2> ends{};
    BOOST_REQUIRE(pipe(ends.data()) == 0);
    const auto child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        end_with_message_when_a_mapped_file_shrinks();
        const auto opened = GraphFile::open(file.path());
        std::filesystem::resize_file(file.path(), size);
        _exit(opened && opened->verify() ? 0 : 3);
    }
    close(ends[1]);
    std::string said;
    for (char c = 0; read(ends[0], &c, 1) == 1;) said += c;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, said};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere_does_not_open) {
    const auto bytes = small_file();
    const TemporaryFile file{""};
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        file.write(bytes.substr(0, size));
        const auto opened = GraphFile::open(file.path());
        BOOST_REQUIRE(!opened);
        BOOST_TEST(opened.error().message.starts_with(file.name() + ": is "));
        BOOST_TEST((opened.error().kind == Error::Kind::malformed));
    }
    file.write(bytes + '\0');
    BOOST_TEST(holds(error_of(file), "something was appended"));
    file.write(bytes);
    BOOST_TEST(error_of(file) == "");
}

BOOST_AUTO_TEST_CASE(no_bit_can_flip_unnoticed) {
    auto bytes = small_file();
    const TemporaryFile file{""};
    std::size_t unnoticed = 0;
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
        file.write(bytes);
        unnoticed += error_of(file).empty();
        bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
    }
    BOOST_TEST(unnoticed == 0u);
}

BOOST_AUTO_TEST_CASE(a_row_is_right_or_an_error_whatever_byte_is_changed) {
    const auto bytes = small_file();
    const TemporaryFile whole{bytes};
    const auto graph = read_all(whole.path())->graph;
    std::size_t wrong = 0;
    for (std::size_t at = sizeof(FileHeader); at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(~changed[at]);
        whole.write(changed);
        const auto opened = GraphFile::open(whole.path());
        for (Vertex v = 0; v < graph.vertices(); ++v) {
            const auto references = opened->references(v), citers = opened->citers(v);
            wrong += references && !std::ranges::equal(*references, graph.references(v));
            wrong += citers && !std::ranges::equal(*citers, graph.citers(v));
        }
    }
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(opening_looks_at_the_header_alone) {
    const auto row = random_graph(500, 5000, 5);
    auto bytes = graph_file(full_network(row), 4096);
    const auto header = header_in(bytes);
    const auto& [begin, size] = header[Section::references];
    bytes[begin + 2 * 4096 + 5] ^= 1;
    const TemporaryFile file{bytes};
    const auto opened = GraphFile::open(file.path());
    BOOST_REQUIRE(opened);
    const auto graph = opened->graph(GraphFile::Directions::references, 3);
    BOOST_REQUIRE(!graph);
    BOOST_TEST(holds(graph.error().message, "block 3 of 5 of its references does not match its checksum"));
    BOOST_TEST(holds(graph.error().message, "graph info --verify"));
    BOOST_TEST(!!opened->references(0), "the first block is sound");
    BOOST_TEST(!!opened->citers(0), "so is the other direction");
    BOOST_TEST(!!opened->nodes(), "so are the names");
    BOOST_TEST(!!opened->order(), "so is the order");
}

BOOST_AUTO_TEST_CASE(a_block_of_another_place_or_file_does_not_pass) {
    const auto row = random_graph(500, 5000, 5);
    const auto bytes = graph_file(full_network(row));
    const auto header = header_in(bytes);
    const auto begin = header[Section::references].begin;
    const auto checksum = bytes.size() - 8 * (blocks_in(header) - blocks_in(header, 0));
    const TemporaryFile file{
        with_neighbours_exchanged(with_neighbours_exchanged(bytes, begin, 64), checksum, 8)};
    BOOST_TEST(holds(error_of(file), "block 1 of"));

    const auto other = graph_file(full_network(random_graph(500, 5000, 6)));
    BOOST_TEST(
        holds(error_of(TemporaryFile{bytes.substr(0, sizeof(FileHeader)) + other.substr(sizeof(FileHeader))}),
              "damaged"));
}

BOOST_AUTO_TEST_CASE(a_file_of_the_other_byte_order_is_refused) {
    const TemporaryFile file{swapped(small_file())};
    BOOST_TEST(holds(error_of(file), "other byte order"));
}

BOOST_AUTO_TEST_CASE(what_is_no_graph_file_is_called_what_it_is) {
    const TemporaryFile file{"# FromNodeId\tToNodeId\n1\t2\n"};
    BOOST_TEST(holds(error_of(file), "is no graph file but text"));
    file.write("{\"schema\": 1}");
    BOOST_TEST(holds(error_of(file), "but JSON"));
    file.write("\x1f\x8b\x08");
    BOOST_TEST(holds(error_of(file), "gzip"));
    file.write(std::string(500, '\0'));
    BOOST_TEST(holds(error_of(file), "data of another kind"));
    file.write("");
    BOOST_TEST(holds(error_of(file), "is empty"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_mapped_is_an_error) {
    BOOST_TEST((GraphFile::open("no such file.cgraph").error() ==
                Error{Error::Kind::not_found, "no such file.cgraph: no such file"}));
    BOOST_TEST(holds(GraphFile::open(std::filesystem::temp_directory_path()).error().message,
                     "is no file that can be mapped"));
    BOOST_TEST(holds(GraphFile::open("/dev/null").error().message, "is no file that can be mapped"));
}

BOOST_AUTO_TEST_CASE(a_file_that_shrinks_while_mapped_ends_in_a_message) {
    const auto bytes = graph_file(full_network(random_graph(5000, 50000, 5)));
    const TemporaryFile file{bytes};
    const auto [code, said] = end_of_reader(file, 4096);
    BOOST_TEST(code == 2);
    BOOST_TEST(said ==
               "citegraph: " + file.name() +
                   " became shorter while it was read, or its disk failed; run again on a whole copy\n");
    file.write(bytes);
    BOOST_TEST(end_of_reader(file, bytes.size()).first == 0);
}

BOOST_AUTO_TEST_SUITE_END()
