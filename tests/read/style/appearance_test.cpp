#include "read/style/appearance.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(appearance)

namespace data = boost::unit_test::data;
using namespace citegraph::read;

namespace {

/// What is found in an entry of whose words nothing is known but the first, which are its title.
struct Row {
    std::string markdown;
    std::size_t title;  ///< words
    std::string date, venue;
};
std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.markdown;
}

const std::vector<Row> dated{
    {"- Deep Tides. Nature 521.7553 (2015): 436-444", 2, "2015", ""},
    {"- Deep Tides | of the sea (2023-09-28) |", 2, "2023-09-28", ""},
    {"- Deep Tides | 潮汐（2023-11-15）", 2, "2023-11-15", ""},
    {"- Deep Tides - A. Moon. Harbour Press 2018.", 2, "2018", ""},
    {"- Deep Tides. Proceedings of the Shore. 2012. [[pdf]](https://tides.org/a.pdf)", 2, "2012", ""},
    {"- Deep Tides, 1998-2010", 2, "", ""},  // pages
    {"- Deep Tides 2019", 3, "", ""},        // of the title
    {"- Deep Tides (three volumes, 2000 figures in all of them, and one map of each)", 2, "", ""},
    {"- Deep Tides (24)", 2, "", ""},
    {"- Deep Tides. Moon, et al., PLDI 2020.", 2, "", "PLDI 2020"},
    {"- Deep Tides. arXiv preprint arXiv:1409.1556 (2014).", 2, "", "arXiv 2014"},
    {"- The arXiv preprint", 3, "", ""},
};

/// The name that is left of a venue of which all words up to a mark were taken.
struct Named {
    std::string markdown, taken, venue;
};
std::ostream& operator<<(std::ostream& out, const Named& row) {
    return out << row.markdown;
}

const std::vector<Named> named{
    {"- Operations Research 36, 3 (1988)", "Operations Research 36", "Operations Research"},
    {"- Film Comment 40.1 (2004): 17", "Film Comment 40", "Film Comment"},
    {"- Thin Solid Films 216 (1992)", "Thin Solid Films 216", "Thin Solid Films"},
    {"- Optics Express 12, 3988 (2004)", "Optics Express 12", "Optics Express"},
    {"- Communications of the ACM 38 39-41", "Communications of the ACM 38", "Communications of the ACM"},
    {"- J Ended 14: 508, 1988", "J Ended 14", "J Ended"},
    {"- IJCAI 95, 1995", "IJCAI 95", "IJCAI 95"},
    {"- Multimedia Days 95, 1995", "Multimedia Days 95", "Multimedia Days 95"},
    {"- Tides 2000, 3-5", "Tides 2000", "Tides 2000"},
    {"- Bulletin 184.", "Bulletin 184", "Bulletin 184"},
    {"- Bulletin 184, Harbour Press", "Bulletin 184", "Bulletin 184"},
    {"- Harbour Press, 36, 3", "Harbour Press, 36", "Harbour Press, 36"},
    {"- 36 (1988)", "36", "36"},
};

std::vector<std::uint8_t> titled(const EntryText& record, std::size_t words) {
    std::vector<std::uint8_t> fields(record.tokens.size());
    std::fill_n(fields.begin(), words, static_cast<std::uint8_t>(EntryField::title));
    return fields;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_date_or_venue_that_no_word_was_taken_for_is_found_by_its_place, data::make(dated),
                     row) {
    const auto units = units_of(parse_document(row.markdown));
    const auto record = record_of(units, 0, units.size());
    const auto fields = titled(record, row.title);
    Appearance appearance{record, fields};
    appearance.end();
    const auto& venue = appearance.venue();
    BOOST_TEST((appearance.date() ? appearance.date()->date : "") == row.date);
    BOOST_TEST((venue ? venue->name + (venue->year ? " " + std::to_string(*venue->year) : "") : "") ==
               row.venue);
}

BOOST_DATA_TEST_CASE(a_number_behind_a_name_is_its_volume_where_another_or_a_bracket_follows,
                     data::make(named), row) {
    const auto units = units_of(parse_document(row.markdown));
    const auto record = record_of(units, 0, units.size());
    const auto end = std::ranges::find_if(
        record.tokens, [&](const Token& token) { return record.text.substr(0, token.end) == row.taken; });
    BOOST_REQUIRE((end != record.tokens.end()));
    const auto fields = titled(record, 0);
    Appearance appearance{record, fields};
    appearance.take_venue({EntryField::venue, 0, static_cast<std::size_t>(end - record.tokens.begin()) + 1},
                          row.taken);
    BOOST_TEST(appearance.venue()->name == row.venue);
}

BOOST_AUTO_TEST_CASE(a_date_that_was_found_stays_the_date) {
    const auto units = units_of(parse_document("- Deep Tides, May 2019 (2015)"));
    const auto record = record_of(units, 0, units.size());
    const auto fields = titled(record, 2);
    Appearance appearance{record, fields};
    appearance.take_date({EntryField::date, 3, 5}, "May 2019");
    appearance.end();
    BOOST_REQUIRE(appearance.date());
    BOOST_TEST(appearance.date()->date == "2019-05");
}

BOOST_AUTO_TEST_SUITE_END()
