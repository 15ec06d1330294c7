#include "heard.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(identity_rules)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// Findings of a rule on a list, as "line severity: message".
std::vector<std::string> found(std::string_view rule, const Examined& of) {
    std::vector<std::string> out;
    for (const auto& one : rule_named(rule)->check(of.input()))
        out.push_back(std::to_string(one.line) + " " + std::string{name_of(one.severity)} + ": " +
                      one.message);
    return out;
}

std::vector<std::string> in_list(std::string_view rule, const std::string& items) {
    return found(rule, examined("# Papers\n\n" + items, {}, "list.md"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_paper_that_stands_twice_under_one_link_is_found_at_the_second) {
    check(in_list("same-paper-twice",
                  "- [Puddle](https://arxiv.org/abs/2101.00001): Wet Feet for All | SOSP' 21\n"
                  "- [Brook](https://arxiv.org/abs/2101.00002): Dry Shoes for Some | SOSP' 22\n"
                  "- [Puddle](https://arxiv.org/pdf/2101.00001v2): Wet Feet for All | SOSP' 21\n"),
          {"5 warning: the same paper as line 3: arxiv:2101.00001 is the same"});
}

BOOST_AUTO_TEST_CASE(a_title_that_says_enough_and_stands_twice_is_one_paper) {
    check(in_list("same-paper-twice",
                  "- [Puddle](https://arxiv.org/abs/2101.00001): Keeping Feet Wet in Hard Rain | SOSP' 21\n"
                  "- [Brook](https://arxiv.org/abs/2101.00002): Dry Shoes for Some of Us | SOSP' 22\n"
                  "- [Puddle](https://github.com/puddle/puddle): Keeping Feet Wet in Hard Rain | SOSP' 21\n"),
          {"5 warning: the same paper as line 3: the titles are the same"});
}

BOOST_AUTO_TEST_CASE(a_short_title_that_stands_twice_may_be_two_papers) {
    check(in_list("same-paper-twice",
                  "- [Wet Feet](https://arxiv.org/abs/2101.00001)\n"
                  "- [Wet Feet](https://arxiv.org/abs/2101.00002)\n"),
          {});
}

BOOST_AUTO_TEST_CASE(programs_of_one_repository_are_not_one) {
    check(in_list("same-paper-twice",
                  "- [Puddle](https://github.com/puddle/tools)\n"
                  "- [Puddle Bench](https://github.com/puddle/tools)\n"
                  "- [Puddle](https://github.com/puddle/tools)\n"),
          {"5 warning: the same paper as line 3: github:puddle/tools is the same"});
}

BOOST_AUTO_TEST_CASE(one_title_by_others_is_another_paper) {
    const auto bib = [](const std::string& second) {
        return examined(
            "@article{a, author={Ada One}, title={Measuring Rain in Dry Valleys}, year=2020}\n"
            "@article{b, author={" +
                second + "}, title={Measuring Rain in Dry Valleys}, year=2009}\n",
            {});
    };
    check(found("same-paper-twice", bib("Ada One")),
          {"2 warning: the same paper as 'a': the titles are the same"});
    check(found("same-paper-twice", bib("Eve Six")), {});
}

BOOST_AUTO_TEST_CASE(one_link_on_two_papers_is_found_at_both) {
    check(in_list("one-id-two-papers",
                  "- [Puddle](https://doi.org/10.1145/1.2): Keeping Feet Wet in Hard Rain | SOSP' 21\n"
                  "- [Meadow](https://doi.org/10.1145/1.2): Counting Sheep by Night Alone | SOSP' 21\n"),
          {"3 error: doi:10.1145/1.2 is also given for list.md:4: 'Meadow: Counting Sheep by Night Alone'",
           "4 error: doi:10.1145/1.2 is also given for list.md:3: 'Puddle: Keeping Feet Wet in Hard Rain'"});
}

BOOST_AUTO_TEST_CASE(what_a_record_confirms_keeps_its_link) {
    auto of = examined(
        "# Papers\n\n"
        "- [Puddle](https://doi.org/10.1145/1.2): Keeping Feet Wet in Hard Rain | SOSP' 21\n"
        "- [Meadow](https://doi.org/10.1145/1.2): Counting Sheep by Night Alone | SOSP' 21\n",
        {}, "list.md");
    Library library;
    library.papers.push_back(record_of({"Keeping Feet Wet in Hard Rain"}, named("10.1145/1.2")));
    library.papers.push_back(record_of({"Counting Sheep by Night Alone"}, named("10.1145/9.9")));
    library.entries.push_back({of.reading.entries[0], 0, Outcome::exact, {}});
    library.entries.push_back({of.reading.entries[1], 1, Outcome::conflict, {}});
    auto input = of.input();
    input.library = &library;
    const auto all = rule_named("one-id-two-papers")->check(input);
    BOOST_REQUIRE_EQUAL(all.size(), 1U);
    BOOST_TEST(all[0].line == 4);
    BOOST_TEST(all[0].message ==
               "doi:10.1145/1.2 is that of list.md:3: 'Puddle: Keeping Feet Wet in Hard Rain'");
}

BOOST_AUTO_TEST_CASE(a_paper_that_kept_its_name_is_no_second_paper) {
    check(
        in_list("one-id-two-papers",
                "- [Fast Answers in Crowded Rooms using MERIDIAN](https://arxiv.org/abs/2101.00001)\n"
                "- [MERIDIAN](https://arxiv.org/abs/2101.00001): Moving Memory over Wires in Big Domains\n"),
        {});
}

BOOST_AUTO_TEST_CASE(a_rare_word_in_common_makes_it_a_doubt) {
    check(in_list(
              "one-id-two-papers",
              "- [Annotation-guided Zebrafish Breeding with Many Levels](https://arxiv.org/abs/2101.00001)\n"
              "- [Functional Sorting of Zebrafish by Local Hands](https://arxiv.org/abs/2101.00001)\n"),
          {"3 warning: arxiv:2101.00001 is also given for list.md:4: 'Functional Sorting of Zebrafish by "
           "Local Hands'",
           "4 warning: arxiv:2101.00001 is also given for list.md:3: 'Annotation-guided Zebrafish Breeding "
           "with Many "
           "Levels'"});
}

BOOST_AUTO_TEST_CASE(a_repository_of_two_programs_is_a_doubt) {
    const auto all = in_list("one-id-two-papers",
                             "- [Keeping Feet Wet in Hard Rain](https://github.com/puddle/tools)\n"
                             "- [Counting Sheep by Night Alone](https://github.com/puddle/tools)\n");
    for (const auto& one : all) BOOST_TEST(one.find("warning") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
