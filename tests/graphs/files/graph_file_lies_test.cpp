#include "graphs/graph_files.hpp"

#include <boost/test/data/test_case.hpp>

#include <bit>
#include <functional>
#include <limits>

BOOST_AUTO_TEST_SUITE(lying_graph_files)

using namespace citegraph;
using FileHeader = cgraph::Header;
using cgraph::Section;
namespace data = boost::unit_test::data;

namespace {

/// A change of a header, and a part of what is said of it.
struct Lie {
    std::string says;
    std::function<void(FileHeader&)> tell;
};

std::ostream& operator<<(std::ostream& out, const Lie& lie) {
    return out << lie.says;
}

auto& section(FileHeader& header, Section which) {
    return header.sections[static_cast<std::size_t>(which)];
}

std::vector<Lie> lies() {
    constexpr auto huge = std::numeric_limits<std::uint64_t>::max();
    return {
        {"version 2", [](FileHeader& header) { header.version = 2; }},
        {"no graph file but", [](FileHeader& header) { header.magic[3] = 'X'; }},
        {"as it says itself", [](FileHeader& header) { ++header.file_bytes; }},
        {"does not match", [](FileHeader& header) { header.byte_order = 0x01020305; }},
        {"vertices and", [](FileHeader& header) { header.vertices = huge; }},
        {"vertices and", [](FileHeader& header) { header.vertices = std::uint64_t{1} << 32; }},
        {"vertices and", [](FileHeader& header) { header.citations = huge / 4 + 2; }},
        {"reference offsets have", [](FileHeader& header) { ++header.vertices; }},
        {"references have", [](FileHeader& header) { ++header.citations; }},
        {"blocks have", [](FileHeader& header) { header.block_bytes = 0; }},
        {"blocks have", [](FileHeader& header) { header.block_bytes = 96; }},
        {"bytes of checksums", [](FileHeader& header) { header.block_bytes = std::uint64_t{1} << 63; }},
        {"ids end behind", [](FileHeader& header) { section(header, Section::ids).bytes = huge; }},
        {"titles end behind", [](FileHeader& header) { section(header, Section::titles).bytes = huge - 62; }},
        {"cycles have", [](FileHeader& header) { section(header, Section::cycles).bytes += 4; }},
        {"dates have", [](FileHeader& header) { section(header, Section::dates).bytes = huge - 3; }},
        {"lacks its reference offsets",
         [](FileHeader& header) { section(header, Section::reference_offsets).bytes = 0; }},
        {"lacks its citers", [](FileHeader& header) { section(header, Section::citers).bytes = 0; }},
        {"lacks its key offsets",
         [](FileHeader& header) { section(header, Section::key_offsets).bytes = 0; }},
        {"citers begin at",
         [](FileHeader& header) {
             section(header, Section::citers).begin = section(header, Section::references).begin;
         }},
        {"reference offsets begin at",
         [](FileHeader& header) { section(header, Section::reference_offsets).begin = 0; }},
        {"titles begin at", [](FileHeader& header) { section(header, Section::titles).begin = huge; }},
    };
}

/// Numbers that arrays might hold to lead a reader astray.
constexpr std::array<std::uint64_t, 6> astray{0,    1,          17,
                                              1000, 0xffffffff, std::numeric_limits<std::uint64_t>::max()};

/// A change of one number of a section, and a part of what is said of it.
struct WrongNumber {
    Section section;
    std::size_t at;
    std::uint64_t value;
    std::string says;
};

std::ostream& operator<<(std::ostream& out, const WrongNumber& number) {
    return out << number.says;
}

std::vector<WrongNumber> wrong_numbers() {
    return {
        {Section::reference_offsets, 0, 1, "in its references, their offsets do not span them"},
        {Section::reference_offsets, 17, 6, "in its references, their offsets do not span them"},
        {Section::reference_offsets, 3, 7, "in its references, at vertex 3 their offsets fall"},
        {Section::references, 0, 1, "in its references, at vertex 2"},
        {Section::references, 0, 17, "in its references, at vertex 2"},
        {Section::references, 0, 2, "in its references, at vertex 2"},
        {Section::citers, 0, 16, "in its citers, at vertex 2 a reference is not among the citers"},
        {Section::order, 0, 17, "in its solve order, place 0 holds no vertex"},
        {Section::order, 1, 16, "in its solve order, place 1 holds"},
        {Section::cycles, 0, (std::uint64_t{3} << 32) + 2, "the cycle of places 2 to 3 cannot be"},
        {Section::dates, 5, 15 << 5, "in its dates, at vertex 5 there is no such month"},
        {Section::citations, 5, std::bit_cast<std::uint64_t>(-1.0), "in its citations anywhere, at vertex 5"},
        {Section::id_offsets, 4, 1000, "in its ids, at vertex 4 their offsets fall"}};
}

/// `bytes` with another number in a section; checksums match.
std::string with_number(std::string bytes, const WrongNumber& number) {
    const auto header = header_in(bytes);
    const auto size = std::min<std::size_t>(8, rule_of(number.section).element);
    std::memcpy(bytes.data() + header[number.section].begin + number.at * size, &number.value, size);
    return with_checksums(std::move(bytes));
}

}  // namespace

BOOST_DATA_TEST_CASE(a_header_that_lies_is_refused, data::make(lies()), lie) {
    const auto bytes = small_file();
    auto header = header_in(bytes);
    lie.tell(header);
    const TemporaryFile file{with_header(bytes, header)};
    const auto opened = GraphFile::open(file.path());
    BOOST_REQUIRE(!opened);
    BOOST_TEST(holds(opened.error().message, lie.says), opened.error().message);
}

BOOST_DATA_TEST_CASE(a_wrong_number_behind_a_right_checksum_is_named, data::make(wrong_numbers()), number) {
    const TemporaryFile file{with_number(small_file(), number)};
    const auto error = error_of(file);
    BOOST_TEST(holds(error, number.says), error);
}

BOOST_AUTO_TEST_CASE(no_number_behind_a_right_checksum_leads_out_of_the_arrays) {
    const auto bytes = small_file();
    const TemporaryFile file{""};
    for (std::size_t at = 0; at < cgraph::section_count; ++at)
        for (std::size_t element = 0;
             element < header_in(bytes).sections[at].bytes / cgraph::section_rules[at].element; ++element)
            for (const auto value : astray) {
                file.write(with_number(bytes, {static_cast<Section>(at), element, value, ""}));
                const auto opened = GraphFile::open(file.path());
                BOOST_REQUIRE(opened);
                for (Vertex v = 0; v < opened->vertices(); ++v) {
                    const auto references = opened->references(v), citers = opened->citers(v);
                    BOOST_TEST(
                        (!references || references->empty() || references->back() < opened->vertices()));
                    BOOST_TEST((!citers || citers->empty() || citers->back() < opened->vertices()));
                }
                (void)opened->verify();  // under sanitizers, nothing is read that is not there
            }
}

BOOST_AUTO_TEST_SUITE_END()
