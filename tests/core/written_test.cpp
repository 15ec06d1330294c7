// Whether what was read from LaTeX still means what it meant.
#include "citegraph/paper.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(written_records)

using namespace citegraph;

namespace {

Paper read_paper() {
    Paper paper;
    paper.type = "book";
    paper.names["author"] = {{.family = "Roe", .given = "R."}};
    paper.dates["issued"].begin = {1999, 0, 0};
    paper.fields["title"] = "On ℝ";
    paper.foreign["label"] = "x";
    paper.written = Written{.type = "book",
                            .fields = {{"title", R"(On $\mathbb{R}$)"}},
                            .texts = {{"title", {R"(On $\mathbb{R}$)", meaning_of(paper, "title")}}},
                            .meaning = meaning_of(paper)};
    return paper;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_nobody_changes_stands_as_it_was_written) {
    const auto paper = read_paper();
    BOOST_TEST((unchanged(paper) == &*paper.written));
    BOOST_TEST(*unchanged(paper, "title") == R"(On $\mathbb{R}$)");
    BOOST_TEST((unchanged(paper, "author") == nullptr));
}

BOOST_AUTO_TEST_CASE(a_key_is_no_part_of_the_meaning) {
    auto paper = read_paper();
    paper.key = "roe";
    BOOST_TEST((unchanged(paper) != nullptr));
}

BOOST_AUTO_TEST_CASE(each_change_is_noticed_where_it_is) {
    auto other = read_paper();
    other.names["author"][0].given = "S.";
    BOOST_TEST((unchanged(other) == nullptr));
    BOOST_TEST((unchanged(other, "title") != nullptr));
    other = read_paper();
    other.fields["title"] = "On ℤ";
    BOOST_TEST((unchanged(other, "title") == nullptr));
    for (auto* change :
         {+[](Paper& paper) { paper.type = "thesis"; },
          +[](Paper& paper) { paper.dates["issued"].circa = true; },
          +[](Paper& paper) { paper.dates["issued"].end = Day{}; },
          +[](Paper& paper) { paper.foreign.clear(); }, +[](Paper& paper) { paper.fields["note"] = ""; }}) {
        other = read_paper();
        change(other);
        BOOST_TEST((unchanged(other) == nullptr));
    }
}

BOOST_AUTO_TEST_CASE(a_record_from_elsewhere_was_not_written_in_latex) {
    BOOST_TEST((unchanged(Paper{}) == nullptr));
    BOOST_TEST((unchanged(Paper{}, "title") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
