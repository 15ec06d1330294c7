#include "read/style/spans.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>

BOOST_AUTO_TEST_SUITE(spans)

namespace data = boost::unit_test::data;
using namespace citegraph::read;

namespace {

struct Row {
    std::string markdown, label;
    bool names_another;
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.label;
}
const std::string work = "- **On the Criteria** Parnas (1972)\n\n  ";
const std::vector<Row> rows{
    {work + "Ideas of [Structured Programming for Large Systems](u) return",
     "Structured Programming for Large Systems", true},
    {work + "[The Humble Programmer and His Tools](u)", "The Humble Programmer and His Tools", true},
    {work + "[Full version of the paper](u)", "Full version of the paper", false},
    {work + "[Extended Journal Version](u)", "Extended Journal Version", false},
    {work + "[pdf](u)", "pdf", false},
    {"- [Structured Programming for Large Systems](u)\n\n  Dahl", "Structured Programming for Large Systems",
     false},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(links_beneath_a_work)

BOOST_DATA_TEST_CASE(a_link_that_carries_a_title_beneath_a_work_names_another, data::make(rows), row) {
    const auto units = units_of(parse_document(row.markdown));
    const auto record = record_of(units, 0, units.size());
    const auto link =
        std::ranges::find_if(record.pieces, [&](const auto* piece) { return piece->text == row.label; });
    BOOST_REQUIRE(link != record.pieces.end());
    const auto piece = static_cast<std::size_t>(link - record.pieces.begin());
    BOOST_TEST(names_another_work(record, std::vector<std::uint8_t>(record.tokens.size()), piece) ==
               row.names_another);
}

BOOST_AUTO_TEST_CASE(a_label_that_is_something_of_the_work_names_no_other) {
    const auto units = units_of(parse_document(work + "[Bentley McIlroy Hoare Dahl](u)"));
    const auto record = record_of(units, 0, units.size());
    const std::vector<std::uint8_t> authors(record.tokens.size(),
                                            static_cast<std::uint8_t>(EntryField::author));
    BOOST_TEST(!names_another_work(record, authors, record.pieces.size() - 1));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(texts_of_spans)

BOOST_AUTO_TEST_CASE(a_title_begins_and_ends_with_whole_words) {
    const auto units = units_of(parse_document("- ARC-AGI-2 and Church's Thesis - Tides"));
    const auto record = record_of(units, 0, units.size());
    const auto span = [&](std::string_view first, std::string_view last) {
        const auto at = [&](std::string_view word) {
            const auto found =
                std::ranges::find(record.tokens, word, [&](const auto& token) { return record.of(token); });
            return static_cast<std::size_t>(found - record.tokens.begin());
        };
        return FieldSpan{EntryField::title, at(first), at(last) + 1};
    };
    BOOST_TEST(text_of(record, span("AGI", "AGI")) == "ARC-AGI-2");
    BOOST_TEST(text_of(record, span("s", "Thesis")) == "Church's Thesis");
    BOOST_TEST(text_of(record, span("and", "Church")) == "and Church's");
    BOOST_TEST(text_of(record, span("Tides", "Tides")) == "Tides");
}

/// The words before the mark must not come back: a span that loses all is nothing.
BOOST_AUTO_TEST_CASE(of_a_quotation_mark_alone_nothing_is_left) {
    const auto units = units_of(parse_document("- On Tides \" 2020"));
    const auto record = record_of(units, 0, units.size());
    const auto mark =
        std::ranges::find(record.tokens, "\"", [&](const auto& token) { return record.of(token); });
    BOOST_REQUIRE(mark != record.tokens.end());
    const auto at = static_cast<std::size_t>(mark - record.tokens.begin());
    BOOST_TEST(text_of(record, {EntryField::venue, at, at + 1}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
