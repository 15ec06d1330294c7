#include "heard.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(audited_fields)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// What an entry says of one work, and what sources say of it.
struct Case {
    std::string name;
    std::string entry;  ///< fields of @article{x, ...} beside its DOI
    std::vector<Told> records;
    std::string rules;
};

std::ostream& operator<<(std::ostream& out, const Case& one) {
    return out << one.name;
}

std::string fields(const std::string& title, const std::string& authors, const std::string& venue, int year) {
    return "title={" + title + "}, author={" + authors + "}, journal={" + venue +
           "}, year=" + std::to_string(year);
}

const std::string title = "Measuring Rain in Dry Valleys", people = "Ada One and Bob Two and Kim Three";
const std::vector<std::string> names{"Ada One", "Bob Two", "Kim Three"};

Told told(const std::string& of_title, const std::vector<std::string>& authors, int year,
          const std::string& venue) {
    return {of_title, authors, year, venue};
}

const std::vector<Case> cases{
    {"titles in another case agree",
     fields(title, people, "Nature", 2020),
     {told("MEASURING RAIN IN DRY VALLEYS", names, 2020, "Nature")},
     ""},
    {"another word in a title is told",
     fields("Measuring Rain in Wet Valleys", people, "Nature", 2020),
     {told(title, names, 2020, "Nature")},
     "title-differs"},
    {"one record with the title of the entry is enough",
     fields("Measuring Rain in Wet Valleys", people, "Nature", 2020),
     {told(title, names, 2020, "Nature"), told("Measuring Rain in Wet Valleys", names, 2020, "Nature")},
     ""},
    {"a subtitle may be missing in the record",
     fields(title + ": A Survey", people, "Nature", 2020),
     {told(title, names, 2020, "Nature")},
     ""},
    {"a subtitle may be missing in the entry",
     fields(title, people, "Nature", 2020),
     {told(title + ": Ten Years of Buckets", names, 2020, "Nature")},
     ""},
    {"initials contradict nothing",
     fields(title, people, "Nature", 2020),
     {told(title, {"A. One", "B. Two", "K. Three"}, 2020, "Nature")},
     ""},
    {"a name that is left out is told",
     fields(title, "Ada One and Kim Three", "Nature", 2020),
     {told(title, names, 2020, "Nature")},
     "authors-missing"},
    {"a name that is added is told",
     fields(title, people + " and Joe New", "Nature", 2020),
     {told(title, names, 2020, "Nature")},
     "authors-added"},
    {"and others leaves nobody out",
     fields(title, "Ada One and others", "Nature", 2020),
     {told(title, names, 2020, "Nature")},
     ""},
    {"one author more in one source is no author left out",
     fields(title, people, "Nature", 2020),
     {told(title, {"Ada One", "Bob Two", "Kim Three", "Joe New"}, 2020, "Nature"),
      told(title, names, 2020, "Nature")},
     ""},
    {"the first author alone in a register says nothing",
     fields(title, people, "Nature", 2020),
     {told(title, {"Ada One"}, 2020, "Nature")},
     ""},
    {"another order is told",
     fields(title, "Kim Three and Ada One and Bob Two", "Nature", 2020),
     {told(title, {"Bob Two", "Ada One", "Kim Three"}, 2020, "Nature")},
     "authors-reordered"},
    {"an abbreviated journal is the journal",
     fields(title, people, "Nat. Commun.", 2020),
     {told(title, names, 2020, "Nature Communications")},
     ""},
    {"another journal is told",
     fields(title, people, "Nature", 2020),
     {told(title, names, 2020, "Nature Communications")},
     "venue-differs"},
    {"a journal that nobody knows is another one",
     fields(title, people, "Transactions on Made Up Systems", 2020),
     {told(title, names, 2020, "Nature")},
     "venue-differs"},
    {"a preprint says nothing of a journal",
     fields(title, people, "Nature", 2025),
     {told(title, names, 2025, "arXiv.org")},
     ""},
    {"one of two venues is enough",
     fields(title, people, "Nature", 2020),
     {told(title, names, 2020, "Science"), told(title, names, 2020, "Nature")},
     ""},
    {"a series is no venue",
     fields(title, people, "ECCV", 2020),
     {told(title, names, 2020, "Lecture Notes in Computer Science")},
     ""},
    {"an entry that names a series is not held to it",
     fields(title, people, "Lecture Notes in Computer Science", 2020),
     {told(title, names, 2020, "European Conference on Computer Vision")},
     ""},
    {"a section is written in several ways",
     fields(title, people, "Acta Crystallogr. D", 2020),
     {told(title, names, 2020, "Acta Crystallographica Section D")},
     ""},
    {"a bracket tells more of a journal",
     fields(title, people, "J. R. Stat. Soc. B", 2020),
     {told(title, names, 2020,
           "Journal of the Royal Statistical Society: Series B (Statistical Methodology)")},
     ""},
    {"an entity is the letter it stands for",
     fields(title, people, "Child Abuse \\& Neglect", 2020),
     {told(title, names, 2020, "Child Abuse &amp; Neglect")},
     ""},
    {"a word cut short is the word",
     fields(title, people, "Bioinform.", 2020),
     {told(title, names, 2020, "Bioinformatics")},
     ""},
    {"a track is of its conference",
     fields(title, people, "NeurIPS", 2023),
     {told(title, names, 2023, "NeurIPS Datasets and Benchmarks")},
     ""},
    {"the findings of a conference may go by its name",
     fields(title, people, "Findings of ACL", 2023),
     {told(title, names, 2023, "ACL")},
     ""},
    {"a workshop is another venue",
     fields(title, people, "CVPR", 2023),
     {told(title, names, 2023, "CVPR Workshops")},
     "venue-differs"},
    {"the year of the preprint contradicts nothing",
     fields(title, people, "Nature", 2022),
     {told(title, names, 2020, "Nature")},
     ""},
    {"long before the first record is told",
     fields(title, people, "Nature", 2012),
     {told(title, names, 2020, "Nature")},
     "year-differs"},
    {"long after the last record is told",
     fields(title, people, "Nature", 2025),
     {told(title, names, 2020, "Nature")},
     "year-differs"},
    {"one year early contradicts nothing",
     fields(title, people, "Nature", 2019),
     {told(title, names, 2020, "Nature")},
     ""},
    {"any year of a record is enough",
     fields(title, people, "Nature", 2012),
     {told(title, names, 2020, "Nature"), told(title, names, 2012, "Nature")},
     ""},
    {"a year to come is told",
     fields(title, people, "Nature", 2031),
     {told(title, names, 2020, "Nature")},
     "future-date"},
    {"the next year is announced",
     fields(title, people, "Nature", 2027),
     {told(title, names, 2026, "Nature")},
     ""},
    {"two fields are told",
     fields(title, "Ada One and Kim Three", "Science", 2020),
     {told(title, names, 2020, "Nature")},
     "authors-missing venue-differs"},
    {"a record without authors contradicts none",
     fields(title, people, "Nature", 2020),
     {told(title, {}, 2020, "Nature")},
     ""},
    {"a record without a title under its identifier is believed",
     fields(title, people, "Nature", 2020),
     {told("", names, 2020, "Nature")},
     ""},
};

Examined of_case(const Case& one, const std::string& source) {
    Heard heard{{"10.1000/1"}};
    for (const auto& record : one.records) heard.has(source, "10.1000/1", record);
    return examined("@article{x, " + one.entry + ", doi={10.1000/1}}", {heard});
}

}  // namespace

BOOST_DATA_TEST_CASE(what_all_records_contradict_is_told, cases) {
    const auto found = of_case(sample, "semantic_scholar");
    BOOST_TEST(rules_of(found.only().contradictions) == sample.rules);
    BOOST_CHECK(found.only().verdict == (sample.rules.empty() ? Verdict::verified : Verdict::differs));
}

BOOST_AUTO_TEST_CASE(who_says_what_is_said_once) {
    const Case twice{"",
                     fields(title, people, "Science", 2020),
                     {told(title, names, 2020, "Nature"), told(title, names, 2020, "Nature")},
                     ""};
    const auto found = of_case(twice, "semantic_scholar").only().contradictions;
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].field == "venue");
    BOOST_TEST(found[0].message == "'Science' is 'Nature' in every record");
    BOOST_TEST(
        found[0].evidence ==
            std::vector<std::string>{"semantic_scholar has 'Measuring Rain in Dry Valleys' (2020, Nature)"},
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_register_of_a_venue_knows_its_year) {
    const Case late{"", fields(title, people, "Nature", 2023), {told(title, names, 2020, "Nature")}, ""};
    BOOST_TEST(rules_of(of_case(late, "semantic_scholar").only().contradictions) == "");
    BOOST_TEST(rules_of(of_case(late, "crossref").only().contradictions) == "year-differs");
}

BOOST_AUTO_TEST_CASE(people_who_are_missing_are_named) {
    const Case one{"", fields(title, "Ada One", "Nature", 2020), {told(title, names, 2020, "Nature")}, ""};
    const auto found = of_case(one, "crossref").only().contradictions;
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].message == "crossref has Bob Two, Kim Three too");
}

BOOST_AUTO_TEST_CASE(a_preprint_that_was_published_since_is_a_remark) {
    const Case one{"",
                   "title={" + title + "}, author={" + people + "}, journal={CoRR}, year=2020",
                   {told(title, names, 2021, "Nature")},
                   ""};
    const auto found = of_case(one, "crossref").only();
    BOOST_CHECK(found.verdict == Verdict::verified);
    BOOST_TEST(rules_of(found.remarks) == "now-published");
    BOOST_TEST(found.remarks[0].message == "appeared in Nature");
}

BOOST_AUTO_TEST_CASE(a_publication_that_no_record_has_is_a_remark_once_it_is_old) {
    const auto remarks = [](int year) {
        const Case one{"", fields(title, people, "Nature", year), {told(title, names, year, "arXiv")}, ""};
        return rules_of(of_case(one, "semantic_scholar").only().remarks);
    };
    BOOST_TEST(remarks(2020) == "venue-unconfirmed");
    BOOST_TEST(remarks(2026) == "");
}

BOOST_AUTO_TEST_SUITE_END()
