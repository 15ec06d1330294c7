#include "exporters/map/scene.hpp"
#include "networks.hpp"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(short_names_of_papers)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    std::string title, name;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.title;
}

const std::vector<Row> rows{
    {"Orca: A Distributed Serving System", "Orca"},
    {"Colossal Architecture for Everything Ever: A Study", "Ada"},
    {"Attention Please", "Attention Please"},
    {"A Study of FooBar in the Field of Large Models", "FooBar"},
    {"The Falcon-X Technical Report", "The Falcon-X"},
    {"Efficient Memory Management with PagedAttention", "PagedAttention"},
    {"What the GPT-9 Family of Models Has Learnt", "GPT-9"},
    {"On LLMs, GPUs and DNNs and What They Are Used For", "Ada"},
    {"Mixture-Of Experts in Graph-Based Retrieval Systems", "Ada"},
    {"A Survey of Everything That Has No Name of Its Own", "Ada"},
    {"机器学习", "机器学习"},
};

std::string name_of(const std::string& title, std::vector<Name> authors) {
    Library library;
    library.papers = {
        by(paper({"arxiv:2301.00001"}, "k", "article", {{"title", title}}), std::move(authors), {})};
    const Viewed viewed{library};
    return exporters::short_names(viewed.view({})).front();
}

Library twins(int first, int second) {
    Library library;
    library.papers = {
        by(paper({"arxiv:2301.00001"}, "a", "article", {{"title", "Echo: one"}}), {}, {first, 0, 0}),
        by(paper({"arxiv:2301.00002"}, "b", "article", {{"title", "Echo: two"}}), {}, {second, 0, 0})};
    return library;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_paper_goes_by_what_its_title_calls_the_work_else_by_its_author, data::make(rows),
                     row) {
    BOOST_TEST(name_of(row.title, {person("A.", "Ada")}) == row.name);
}

BOOST_AUTO_TEST_CASE(authors_are_told_as_far_as_there_is_room) {
    const std::string title = "A Survey of Everything That Has No Name of Its Own";
    BOOST_TEST(name_of(title, {person("A.", "Ada"), person("B.", "Bo")}) == "Ada and Bo");
    BOOST_TEST(name_of(title, {person("A.", "Ada"), person("B.", "Bo"), person("C.", "Cy")}) == "Ada et al.");
    BOOST_TEST(name_of(title, {body("The Very Large Collaboration of Everybody")}) ==
               "The Very Large Collabor…");
    BOOST_TEST(name_of(title, {}) == "A Survey of Everything …");
    BOOST_TEST(name_of("", {}) == "arxiv:2301.00001");
}

BOOST_AUTO_TEST_CASE(names_that_are_alike_get_their_years) {
    const Viewed viewed{twins(2019, 2007)};
    const auto names = exporters::short_names(viewed.view({}));
    BOOST_TEST(names[0] == "Echo ’07");
    BOOST_TEST(names[1] == "Echo ’19");
}

BOOST_AUTO_TEST_CASE(nodes_without_title_go_by_their_ids) {
    const Named named{letters()};
    const auto names = exporters::short_names(named.view());
    BOOST_TEST(names == (std::vector<std::string>{"Über, \"alles\"", "b", "Third"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_made_one) {
    const auto name = name_of(std::string{"Bad\0 \xff\x01\nname", 12}, {});
    BOOST_TEST((first_invalid_utf8(name) == std::nullopt));
    BOOST_TEST(name.find('\n') == std::string::npos);
    BOOST_TEST(name.find('\x01') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(works_outside_the_list_go_by_title_or_identifier) {
    Stub stub{{*Identifier::parse("doi:10.1000/1")}, "Transformer: All You Need", 2017};
    BOOST_TEST(exporters::short_name_of(stub) == "Transformer");
    stub.title.clear();
    BOOST_TEST(exporters::short_name_of(stub) == "doi:10.1000/1");
}

BOOST_AUTO_TEST_CASE(texts_are_as_wide_as_in_helvetica_and_a_little_more) {
    BOOST_TEST(exporters::text_width("", 10, false) == 0);
    BOOST_TEST(exporters::text_width("W", 100, false) == 94.4 * 1.06, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(exporters::text_width("iil", 100, true) == 3 * 22.2 * 1.12,
               boost::test_tools::tolerance(1e-9));
    BOOST_TEST(exporters::text_width("学", 100, false) == 106, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(exporters::text_width("é", 100, false) == 60 * 1.06, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
