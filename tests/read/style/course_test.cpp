#include "read/markdown/document.hpp"
#include "read/style/chunks/chunks.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(course)

using namespace citegraph::read;

namespace {

/// A bullet, with the courses of its words.
class Line {
  public:
    explicit Line(const std::string& words)
        : units_{units_of(parse_document("- " + words + "\n"))},
          record_{record_of(units_, 0, 1)},
          chunks_{chunks_of(record_)} {}

    /// The course of the stretch that a word stands in, the first of these words.
    const Course& at(std::string_view word) const {
        const auto token =
            std::ranges::find_if(record_.tokens, [&](const Token& one) { return record_.of(one) == word; });
        BOOST_REQUIRE_MESSAGE(token != record_.tokens.end(), word);
        return chunks_.all[chunks_.of[static_cast<std::size_t>(token - record_.tokens.begin())]].course;
    }

  private:
    std::vector<Unit> units_;
    EntryText record_;
    Chunks chunks_;
};

const Line& chapter() {
    static const Line line{
        "Blanchon, Jean. 1999. Tone cases in Bantu languages. In L. Hyman and D. Creissels (eds), Issues in "
        "Bantu tonology, 37-82. Cologne: Verlag."};
    return line;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_reads_like_a_title_is_passed_once) {
    BOOST_TEST(chapter().at("Blanchon").prose == 0);
    BOOST_TEST(chapter().at("Tone").prose == 0);
    BOOST_TEST(chapter().at("Hyman").prose == 1);
    BOOST_TEST(chapter().at("Cologne").prose == 2);
}

BOOST_AUTO_TEST_CASE(a_year_is_passed) {
    BOOST_TEST(!chapter().at("1999").year);
    BOOST_TEST(chapter().at("Tone").year);
}

BOOST_AUTO_TEST_CASE(behind_in_come_editors_and_what_they_edited) {
    BOOST_TEST(chapter().at("Tone").since_in == 0);
    BOOST_TEST(chapter().at("L").since_in == 1);
    BOOST_TEST(chapter().at("Hyman").since_in == 2);
    BOOST_TEST(chapter().at("eds").to_editors == 1);
    BOOST_TEST(!chapter().at("eds").editors);
    BOOST_TEST(chapter().at("Issues").editors);
    BOOST_TEST(chapter().at("Issues").to_editors == 0);
}

BOOST_AUTO_TEST_CASE(numbers_and_the_end_lie_ahead) {
    BOOST_TEST(chapter().at("37").to_number == 1);
    BOOST_TEST(chapter().at("Issues").to_number == 2);
    BOOST_TEST(chapter().at("Cologne").to_number == 0);
    BOOST_TEST(chapter().at("Verlag").left == 0);
    BOOST_TEST(chapter().at("Cologne").left == 1);
    BOOST_TEST(chapter().at("Blanchon").left == 4);
}

BOOST_AUTO_TEST_CASE(initials_end_no_sentence) {
    BOOST_TEST(chapter().at("L").sentence == chapter().at("Hyman").sentence);
    BOOST_TEST(chapter().at("Tone").sentence + 1 == chapter().at("L").sentence);
}

BOOST_AUTO_TEST_CASE(quotation_marks_tell_the_title_from_what_is_around) {
    const Line line{"A. Fraleigh, “Some fuzzy rings and fields,” Annals of Algebra 12, 1990."};
    BOOST_TEST(line.at("Fraleigh").quotation == 1);
    BOOST_TEST(line.at("fuzzy").quotation == 2);
    BOOST_TEST(line.at("Annals").quotation == 3);
    BOOST_TEST(chapter().at("Tone").quotation == 0);
}

BOOST_AUTO_TEST_SUITE_END()
