#include "app/study/graph_input.hpp"

#include "temporary_folder.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <ostream>

BOOST_AUTO_TEST_SUITE(graph_input)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

/// What a user may call a file and how it begins, and what is in it.
struct Begun {
    const char* name;
    const char* text;
    GraphKind kind;
    bool by_looks = false;
};

std::ostream& operator<<(std::ostream& out, const Begun& row) {
    return out << row.name << ": " << row.text;
}

const std::vector<Begun> beginnings{
    {"cit-HepTh.txt", "# Directed graph\n# FromNodeId\tToNodeId\n1001\t9304045\n1001\t9308122\n",
     GraphKind::edge_list, true},
    {"cit-HepTh.txt.gz", "# Directed graph\n1001\t9304045\n", GraphKind::edge_list, true},
    {"-", "1 2\n2 3\n", GraphKind::edge_list, true},
    {"edges", "% konect\na b\nb c\n", GraphKind::edge_list, true},
    {"papers.txt", "2309.06180 2205.14135\n2302.13971 2205.14135\n", GraphKind::edge_list, true},
    {"windows.txt", "1 2\r\n2 3\r\n", GraphKind::edge_list, true},
    {"one.txt", "1 2", GraphKind::edge_list, true},
    {"cut.txt", "1 2\n2 3\n4", GraphKind::edge_list, true},
    {"pairs.csv", "", GraphKind::edge_list},
    {"PAIRS.CSV", "no edge list at all, by its looks\n", GraphKind::edge_list},
    {"pairs.tsv.gz", "", GraphKind::edge_list},
    {"a.edges", "", GraphKind::edge_list},
    {"a.el", "", GraphKind::edge_list},
    {"a.cgraph", "", GraphKind::graph_file},
    {"A.CGRAPH", "", GraphKind::graph_file},
    {"named.anyhow",
     "\x89"
     "cgraph\nxyz",
     GraphKind::graph_file},
    {"a.graphml", "", GraphKind::foreign},
    {"a.graphml.gz", "", GraphKind::foreign},
    {"a.gv", "", GraphKind::foreign},
    {"ids.txt", "2309.06180 vLLM\n2205.14135 FlashAttention\n", GraphKind::none},
    {"ids.txt", "2309.06180\n2205.14135\n", GraphKind::none},
    {"ids.txt", "doi: 10.1145/3600006.3613165\n", GraphKind::none},
    {"ids.txt", "https://arxiv.org/abs/2309.06180 vLLM\n", GraphKind::none},
    {"-", "- vLLM\n- Orca\n", GraphKind::none},
    {"-", "1. vLLM\n2. Orca\n", GraphKind::none},
    {"-", "three words here\n", GraphKind::none},
    {"-", "1 2\nthree words here\n", GraphKind::none},
    {"-", "", GraphKind::none},
    {"-", "# only\n# comments\n", GraphKind::none},
    {"list.md", "1 2\n2 3\n", GraphKind::none},
    {"weights.txt.xz", "1 2 0.5\n2 3 0.25\n", GraphKind::edge_list, true},
    {"a.txt", "van Raan\tPrice 1965\nDoe\tvan Raan\n", GraphKind::edge_list, true},
    {"a.txt", "arxiv:2104.04473\turl:https://x.example/a\narxiv:2104.04473\tarxiv:1909.08053\n",
     GraphKind::edge_list, true},
    {"arrows.txt", "P00-1 ==> P99-2\nP99-2 ==> P98-3\n", GraphKind::edge_list, true},
    {"titles.txt", "Deep learning, revisited\nGraphs, and more of them\n", GraphKind::none},
    {"ids.txt", "2309.06180\tPaged attention\n2205.14135\tFlash attention\n", GraphKind::none},
    {"refs.bib", "a b\n", GraphKind::none},
};

/// "1 2\n2 3\n" as gzip packs it.
const std::string packed{
    "\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\xFF\x33\x54\x30\xE2\x32\x52\x30\xE6\x02\x00\xF5\xF1\x2B\x96\x08\x00"
    "\x00\x00",
    28};

/// The same as gzip, bzip2, xz and zstd pack it.
std::vector<std::string> all_packed() {
    using namespace std::string_literals;
    return {packed,
            "\x42\x5A\x68\x39\x31\x41\x59\x26\x53\x59\x3B\x17\xF9\xF0\x00\x00\x02\x58\x00\x00\x10\x40\x00\x38"
            "\x00\x20\x00\x22\x1E\x8D\x06\x68\x15\x2A\x18\x5D\xC9\x14\xE1\x42\x40\xEC\x5F\xE7\xC0"s,
            "\xFD\x37\x7A\x58\x5A\x00\x00\x04\xE6\xD6\xB4\x46\x02\x00\x21\x01\x16\x00\x00\x00\x74\x2F\xE5\xA3"
            "\x01\x00\x07\x31\x20\x32\x0A\x32\x20\x33\x0A\x00\xC4\xA4\x91\x6D\xDE\x89\x43\x3E\x00\x01\x20\x08"
            "\xBB\x19\xD9\xBB\x1F\xB6\xF3\x7D\x01\x00\x00\x00\x00\x04\x59\x5A"s,
            "\x28\xB5\x2F\xFD\x04\x58\x41\x00\x00\x31\x20\x32\x0A\x32\x20\x33\x0A\x8E\x3F\xC2\xF6"s};
}

}  // namespace

BOOST_DATA_TEST_CASE(an_input_is_known_by_its_name_else_by_its_looks, data::make(beginnings), row) {
    const auto guess = kind_of(row.name, row.text);
    BOOST_TEST((guess.kind == row.kind));
    BOOST_TEST(guess.by_looks == row.by_looks);
    BOOST_TEST((guess.reader != nullptr) == (row.kind == GraphKind::foreign));
}

BOOST_FIXTURE_TEST_CASE(a_file_is_read_as_it_is_and_begins_as_it_begins, TemporaryFolder) {
    std::string long_text;
    while (long_text.size() < 100'000) long_text += "1 2\n";
    put(folder / "edges.txt", long_text);
    GraphText text{(folder / "edges.txt").string()};
    const auto beginning = text.beginning();
    BOOST_REQUIRE(beginning);
    BOOST_TEST(beginning->size() < 20'000u);
    BOOST_TEST(long_text.starts_with(*beginning));
    BOOST_TEST(*text.all() == long_text);
    BOOST_TEST(!text.was_packed());
    BOOST_TEST(!text.is_standard_input());
}

BOOST_FIXTURE_TEST_CASE(gzip_is_unpacked_whatever_its_name, TemporaryFolder) {
    put(folder / "edges.txt", packed);
    GraphText text{(folder / "edges.txt").string()};
    BOOST_TEST(*text.beginning() == "1 2\n2 3\n");
    BOOST_TEST(text.was_packed());
    BOOST_TEST(*text.all() == "1 2\n2 3\n");
    BOOST_TEST(*text.all() == "1 2\n2 3\n");
}

BOOST_FIXTURE_TEST_CASE(an_empty_file_is_an_empty_text, TemporaryFolder) {
    put(folder / "empty", "");
    GraphText text{(folder / "empty").string()};
    BOOST_TEST(text.beginning()->empty());
    BOOST_TEST(text.all()->empty());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_not_there_or_is_a_folder_is_an_error, TemporaryFolder) {
    for (const auto& path : {folder / "none", folder}) {
        GraphText text{path.string()};
        BOOST_REQUIRE_MESSAGE(!text.beginning(), path);
        BOOST_TEST((text.beginning().error().kind == Error::Kind::not_found));
        BOOST_TEST(text.all().error().message.find(path.string()) != std::string::npos);
    }
}

BOOST_FIXTURE_TEST_CASE(a_pipe_is_not_looked_into_as_that_would_empty_it, TemporaryFolder) {
    BOOST_REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    GraphText text{(folder / "pipe").string()};
    BOOST_TEST(text.beginning()->empty());
}

BOOST_AUTO_TEST_CASE(what_is_packed_is_known_by_its_first_bytes) {
    for (const auto& bytes : all_packed()) BOOST_TEST(is_packed(bytes));
    BOOST_TEST(is_packed("\x1F\x8B"));
    BOOST_TEST(!is_packed("\x1F"));
    BOOST_TEST(!is_packed(""));
    BOOST_TEST(!is_packed("PK\x03\x04"));
}

BOOST_AUTO_TEST_CASE(members_of_a_packed_file_follow_one_another) {
    for (const auto& bytes : all_packed()) {
        BOOST_TEST(*unpacked(bytes, "a") == "1 2\n2 3\n");
        BOOST_TEST(*unpacked(bytes + bytes, "a") == "1 2\n2 3\n1 2\n2 3\n");
        BOOST_TEST(unpacked_head(bytes + bytes, "a")->starts_with("1 2\n2 3\n"));
    }
}

BOOST_AUTO_TEST_CASE(a_torn_file_is_an_error_at_every_length_but_its_head_is_a_head) {
    for (const auto& bytes : all_packed())
        for (std::size_t size = 6; size < bytes.size(); ++size) {
            const auto part = std::string_view{bytes}.substr(0, size);
            const auto torn = unpacked(part, "a");
            BOOST_REQUIRE_MESSAGE(!torn, size);
            BOOST_TEST((torn.error().kind == Error::Kind::malformed));
            BOOST_TEST(torn.error().message.ends_with(" file is torn"));
            const auto head = unpacked_head(part, "a");
            BOOST_REQUIRE_MESSAGE(head, size);
            BOOST_TEST(std::string{"1 2\n2 3\n"}.starts_with(*head), size);
        }
}

BOOST_AUTO_TEST_CASE(a_bit_that_fell_over_is_found) {
    for (const auto& bytes : all_packed())
        for (auto at = bytes.size() - 4; at-- > bytes.size() - 8;) {
            auto damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
            BOOST_TEST(!unpacked(damaged, "a"), at);
        }
    BOOST_TEST(unpacked(packed + "rest", "a.gz").error().message == "a.gz: the gzip file is damaged");
}

BOOST_AUTO_TEST_SUITE_END()
