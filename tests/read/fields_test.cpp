#include "read/entry/fields.hpp"
#include "read/entry/parts.hpp"
#include "read/markdown/inline.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace data = boost::unit_test::data;
using namespace citegraph::read;

namespace {

struct Row {
    std::string field, venue;
    int year;
    std::string award = {}, affiliation = {};
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.field;
}

const std::vector<Row> venues{
    {"SOSP' 24", "SOSP", 2024},
    {"OSDI'22", "OSDI", 2022},
    {"EuroSys '24", "EuroSys", 2024},
    {"PPoPP ’25", "PPoPP", 2025},
    {"ASPLOS 23", "ASPLOS", 2023},
    {"ICLR 2025", "ICLR", 2025},
    {"ICLR, 2025", "ICLR", 2025},
    {"NIPS2018", "NIPS", 2018},
    {"KDD'99", "KDD", 1999},
    {"ICML ES-FoMo Workshop 2025", "ICML ES-FoMo Workshop", 2025},
    {"NeurIPS'24 Workshop", "NeurIPS Workshop", 2024},
    {"ACL2024-findings", "ACL findings", 2024},
    {"ES-FoMO @ ICML'24", "ES-FoMO @ ICML", 2024},
    {"MLArchSys'24 @ ISCA'24", "MLArchSys @ ISCA", 2024},
    {"ACM CSUR'23", "ACM CSUR", 2023},
    {"USENIX ATC 2021", "USENIX ATC", 2021},
    {"NeurIPS 2025 spotlight", "NeurIPS", 2025, "spotlight"},
    {"EuroSys' 25 (Best Paper)", "EuroSys", 2025, "Best Paper"},
    {"SOSP 2023 最佳论文", "SOSP", 2023, "最佳论文"},
    {"DeepSeek SC' 24", "SC", 2024, "", "DeepSeek"},
    {"Ant Group SOSP'24", "SOSP", 2024, "", "Ant Group"},
    {"OSDI 24, MIT", "OSDI", 2024, "", "MIT"},
    {"ACL 2024，北京大学", "ACL", 2024, "", "北京大学"},
    {"ICML' 24, University of California, Berkeley", "ICML", 2024, "", "University of California, Berkeley"},
    {"NeurIPS 2023, Datasets and Benchmarks", "NeurIPS Datasets and Benchmarks", 2023},
    {"ACL 2024, Findings", "ACL Findings", 2024},
    {"NeurIPS 2025, spotlight", "NeurIPS", 2025, "spotlight"},
};

const std::vector<std::string> no_venues{
    "Google",    "Dec 2024", "05/2024",        "2024",      "Sea AI Lab",
    "Section 3", "",         "data from 2023", "Top 10",    "50 points on AIME 2024",
    "Llama 3",   "Fast",     "二〇二四",       "2024.05.06"};

const std::vector<std::string> dates{"Dec 2024",    "05/2024",    "012025",     "2024.05",   "2024-05-12",
                                     "May 5, 2024", "5 May 2024", "2024",       "2024年5月", "2024年5月12日",
                                     "2024년 5월",  "مايو 2024",  "12/06/2023", "202405"};

const std::vector<std::string> no_dates{"",         "Dec", "13",   "Section 3", "SOSP 2024", "2024 was good",
                                        "99999999", "0.5", "3000", "May I 2024"};

struct Names {
    std::string field;
    std::vector<std::string> expected;
};
std::ostream& operator<<(std::ostream& out, const Names& names) {
    return out << names.field;
}

const std::vector<Names> bodies{
    {"Google, UCB", {"Google", "UCB"}},
    {"Stanford & UCB", {"Stanford", "UCB"}},
    {"NVIDIA&Microsoft etc", {"NVIDIA", "Microsoft"}},
    {"AT&T", {"AT&T"}},
    {"Meta Platforms, Inc", {"Meta Platforms, Inc"}},
    {"University of California, Berkeley", {"University of California, Berkeley"}},
    {"谷歌、伯克利", {"谷歌", "伯克利"}},
    {"جوجل، بيركلي", {"جوجل", "بيركلي"}},
    {" , ", {}},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_field_with_a_year_is_a_venue_with_four_digits, data::make(venues), row) {
    const auto found = parse_appearance(row.field);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->venue.name == row.venue);
    BOOST_TEST(found->venue.year.value_or(0) == row.year);
    BOOST_TEST(found->award.value_or("") == row.award);
    BOOST_TEST(found->affiliation.value_or("") == row.affiliation);
}

BOOST_DATA_TEST_CASE(what_names_no_venue_is_none, data::make(no_venues), field) {
    BOOST_TEST(!parse_appearance(field));
}

BOOST_DATA_TEST_CASE(dates_are_known_however_they_are_written, data::make(dates), text) {
    BOOST_TEST(is_written_date(text));
    BOOST_TEST(year_of_date(text).value_or(0) >= 2023);
}

BOOST_DATA_TEST_CASE(what_is_no_date_is_none, data::make(no_dates), text) {
    BOOST_TEST(!is_written_date(text));
}

BOOST_DATA_TEST_CASE(institutions_are_told_apart, data::make(bodies), row) {
    BOOST_TEST(institutions(row.field) == row.expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_badge_says_what_shields_io_would_print) {
    BOOST_TEST(badge_words("https://img.shields.io/badge/ACL2024--findings-orange") == "ACL2024-findings");
    BOOST_TEST(badge_words("https://img.shields.io/badge/arXiv-2310.12345-b31b1b.svg?style=flat") ==
               "arXiv 2310.12345");
    BOOST_TEST(badge_words("https://img.shields.io/badge/ES--FOMO_at_ICML2023-orange") ==
               "ES-FOMO at ICML2023");
    BOOST_TEST(badge_words("https://example.org/picture.png").empty());
    BOOST_TEST(badge_words("https://img.shields.io/badge/").empty());
}
