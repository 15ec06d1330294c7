#include "audit/list/entries.hpp"

#include "../lists.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(habits_file)

using namespace citegraph;
using auditing::Usage;
namespace data = boost::unit_test::data;

namespace {

/// Entries of two sections, and how each writes something.
struct Usages {
    Reading reading;
    std::vector<Usage> usages;

    void add(int count, const std::string& value, const std::string& section = "A",
             const std::string& scope = {}) {
        for (int i = 0; i < count; ++i) {
            Entry entry;
            entry.line = static_cast<int>(reading.entries.size()) + 1;
            entry.section = {section};
            usages.push_back({reading.entries.size(), {}, value, scope});
            reading.entries.push_back(std::move(entry));
        }
    }

    /// "line:usual" of each exception.
    std::vector<std::string> exceptions() const {
        std::vector<std::string> out;
        for (const auto& [usage, usual] : auditing::exceptions_among({.reading = &reading}, usages))
            out.push_back(std::to_string(usage->entry + 1) + ":" + usual);
        return out;
    }
};

using Texts = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(habits, Usages)

BOOST_AUTO_TEST_CASE(one_of_ten_breaks_the_habit_of_nine) {
    add(9, "a");
    add(1, "b");
    BOOST_TEST(exceptions() == Texts{"10:a"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nine_entries_are_too_few_for_a_habit) {
    add(8, "a");
    add(1, "b");
    BOOST_TEST(exceptions().empty());
}

BOOST_AUTO_TEST_CASE(two_of_ten_are_another_way) {
    add(8, "a");
    add(2, "b");
    BOOST_TEST(exceptions().empty());
}

BOOST_AUTO_TEST_CASE(what_less_than_three_of_four_do_is_no_habit) {
    add(74, "a");
    add(20, "b");
    add(6, "c");
    BOOST_TEST(exceptions().empty());
    add(6, "a");
    BOOST_TEST(exceptions().size() == 6U);
}

BOOST_AUTO_TEST_CASE(a_section_that_does_as_the_list_is_measured_by_the_list) {
    add(100, "a", "A");
    add(10, "a", "B");
    add(2, "b", "B");  // one of six in the section, one of fifty in the list
    BOOST_TEST(exceptions() == (Texts{"111:a", "112:a"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_section_that_does_otherwise_has_its_own_exceptions) {
    add(200, "a", "A");
    add(19, "b", "B");
    add(1, "a", "B");
    BOOST_TEST(exceptions() == Texts{"220:b"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(scopes_are_not_compared) {
    add(20, "a", "A", "outer");
    add(1, "b", "A", "inner");
    BOOST_TEST(exceptions().empty());
}

using Page = std::tuple<const char*, bool>;

// An address, and whether it leads to an index rather than a paper.
BOOST_DATA_TEST_CASE(an_index_is_told_from_a_paper_by_its_address,
                     data::make(std::vector<Page>{
                         {"https://openreview.net/group?id=ICLR.cc/2024/Conference", true},
                         {"https://openreview.net/forum?id=uLpyWQPyF9", false},
                         {"https://aclanthology.org/events/acl-2024/", true},
                         {"https://aclanthology.org/2024.acl-long.1/", false},
                         {"https://proceedings.mlr.press/v139/", true},
                         {"https://proceedings.mlr.press/v139/abbas21a.html", false},
                         {"https://dl.acm.org/doi/proceedings/10.1145/3600006", true},
                         {"https://dl.acm.org/doi/10.1145/3600006.3613165", false},
                         {"https://ieeexplore.ieee.org/xpl/conhome/1000639/all-proceedings", true},
                         {"https://ieeexplore.ieee.org/document/9393606", false},
                         {"https://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=9393606", false},
                         {"https://arxiv.org/list/cs.LG/recent", true},
                         {"https://arxiv.org/abs/2301.00001", false},
                         {"https://www.semanticscholar.org/search?q=graphs", true},
                         {"https://scholar.google.com/citations?user=x", true},
                         {"https://dblp.org/rec/conf/sosp/KwonLZ0ZY0ZS23", false},
                         {"https://icml.cc/virtual/2023/accepted-papers", true},
                         {"https://www.usenix.org/conference/osdi22/presentation/yu", false},
                     }),
                     url, is_index) {
    const auto text = plain_entries(12) + "- [Robust Training of Models](" + url + ") | SOSP' 23\n";
    BOOST_TEST(lines_of(found("page-not-paper", text)) == (is_index ? std::vector{13} : std::vector<int>{}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_entry_ends_where_the_next_or_a_heading_begins) {
    const std::string text =
        "- [A](https://a.org/a): On Things | SOSP' 23\n  - [code](https://github.com/a/a)\n"
        "- [B](https://b.org/b): On Others | SOSP' 23\n\n## C\n\nwords\n";
    reading = reader_for("list.md")->read(text, "list.md");
    const auto list = auditing::list_text(text);
    const AuditInput input{.file = "list.md", .text = text, .reading = &reading, .list = &list};
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 2U);
    BOOST_TEST(auditing::end_of_entry(input, 0) == 3);
    BOOST_TEST(auditing::end_of_entry(input, 1) == 5);
    BOOST_TEST(auditing::entry_of_line(input, 2).value() == 0U);
    BOOST_TEST(auditing::entry_of_line(input, 4).value() == 1U);
    BOOST_TEST(!auditing::entry_of_line(input, 6).has_value());
    BOOST_TEST(!auditing::entry_of_line(input, 0).has_value());
    BOOST_TEST(auditing::main_links(input)[1]->whole == "[B](https://b.org/b)");
}

BOOST_AUTO_TEST_CASE(titles_may_be_one_if_one_is_the_front_of_the_other) {
    Entry a, b;
    a.title = "Fuzzing: A Survey";
    b.title = "Fuzzing: a survey (Extended)";
    BOOST_TEST(auditing::is_named_alike(a, b));
    b.title = "Fuzzing: Challenges";
    BOOST_TEST(!auditing::is_named_alike(a, b));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
