#include "resolve/duplicates.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(duplicate_entries)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;

namespace {

/// An entry of a paper of its own, or of the paper that `paper` numbers.
struct Row {
    std::string title, author, year, link;
    std::optional<std::size_t> paper{};
};

Library library_of(const std::vector<Row>& rows) {
    Library out;
    for (const auto& row : rows) {
        auto one = entry(row.title, row.link);
        one.authors = {row.author};
        one.date = row.year;
        if (!row.paper) {
            Paper paper;
            paper.ids = {row.link.empty() ? *Identifier::make(Scheme::title, row.title) : id(row.link)};
            out.papers.push_back(std::move(paper));
        }
        out.entries.push_back(
            {std::move(one), row.paper.value_or(out.papers.size() - 1), Outcome::unresolved, {}});
    }
    return out;
}

std::vector<std::vector<std::size_t>> groups(const std::vector<Row>& rows) {
    std::vector<std::vector<std::size_t>> out;
    for (const auto& group : duplicates(library_of(rows), std::vector<Weight>(rows.size())))
        out.push_back(group.entries);
    return out;
}

using Groups = std::vector<std::vector<std::size_t>>;

}  // namespace

BOOST_AUTO_TEST_CASE(entries_of_one_paper_are_duplicates_whatever_their_titles) {
    BOOST_TEST((groups({{"Orca", "Ada One", "2022", "arxiv:2201.11111"},
                        {"Some Other Work", "Bob Two", "2023", ""},
                        {"Orca Again", "Ada One", "2022", "arxiv:2201.11111", 0}}) == Groups{{0, 2}}));
}

BOOST_AUTO_TEST_CASE(entries_that_agree_in_title_first_author_and_year_are_duplicates) {
    BOOST_TEST((groups({{"Serving Models in Small Steps", "Ada One", "2022", "arxiv:2201.11111"},
                        {"{Serving} models in small steps", "One, A.", "2022-07", ""}}) == Groups{{0, 1}}));
}

BOOST_AUTO_TEST_CASE(another_year_author_or_title_is_another_work) {
    BOOST_TEST((groups({{"Serving Models in Small Steps", "Ada One", "2022", ""},
                        {"Serving Models in Small Steps II", "Ada One", "2022", ""},
                        {"Serving Models in Small Steps, Again", "Ada One", "2020", ""},
                        {"Serving Models in Small Steps by Hand", "Bob Two", "2022", ""}}) == Groups{}));
}

BOOST_AUTO_TEST_CASE(two_dois_are_a_doubt) {
    const auto library =
        library_of({{"Serving Models in Small Steps", "Ada One", "2022", "doi:10.1145/1.1"},
                    {"Serving Models in Small Steps", "Ada One", "2022", "doi:10.1145/1.2"}});
    const auto found = duplicates(library, {{}, {}});
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(!found.front().is_sure);
}

BOOST_AUTO_TEST_CASE(the_published_one_is_kept_then_the_fuller_then_the_first) {
    const auto library =
        library_of({{"Serving Models in Small Steps", "Ada One", "2022", "arxiv:2201.11111"},
                    {"Serving Models in Small Steps", "Ada One", "2022", "arxiv:2201.11111", 0}});
    const auto kept = [&](Weight first, Weight second) {
        return duplicates(library, {first, second}).front();
    };
    BOOST_TEST(kept({false, 9}, {true, 3}).kept == 1u);
    BOOST_TEST(kept({false, 9}, {true, 3}).why_kept == "it is the published version");
    BOOST_TEST(kept({true, 3}, {true, 9}).kept == 1u);
    BOOST_TEST(kept({true, 3}, {true, 3}).kept == 0u);
    BOOST_TEST(kept({true, 3}, {true, 3}).why == "arxiv:2201.11111 is the same");
}

BOOST_AUTO_TEST_SUITE_END()
