#include "views.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <regex>

BOOST_AUTO_TEST_SUITE(links)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

const std::vector<std::string> texts{"javascript:alert(1)",        "JAVASCRIPT:alert(2)",
                                     "java\tscript:alert(3)",      "javascript<i></i>:alert(4)",
                                     "java<i></i>script:alert(5)", "vbscript:msgbox",
                                     "data:text/html,alert(6)",    "file:///etc/passwd"};

/// Known by its title alone, so that nothing else is a link.
Paper with_address(const std::string& address) {
    auto paper = untold("A work");
    paper.fields["URL"] = address;
    paper.fields["note"] = "Read twice";
    return paper;
}

/// The scheme of the first address that a program would open, in one of the formats.
std::string opened_in(const std::string& text) {
    static const std::regex place{
        R"re((\bURL=|href=|\]\(|\burl *= *|\\url|\\href|"URL":|\b(UR|LK|L[1-4])  - )["'{<]*([a-z][a-z0-9+.-]*):)re",
        std::regex::icase};
    std::smatch found;
    return std::regex_search(text, found, place) ? found.str(3) : std::string{};
}

}  // namespace

BOOST_DATA_TEST_CASE(an_address_that_is_no_link_is_opened_from_no_format,
                     data::make(all_exporters()) * data::make(texts), format, text) {
    BOOST_TEST(opened_in(rendered(format.name, with_address(text))) == "");
}

BOOST_DATA_TEST_CASE(a_link_is_opened_from_each_format_that_has_links,
                     data::make(std::vector<std::string>{"dot", "bibtex", "biblatex", "csl-json", "ris"}),
                     format) {
    BOOST_TEST(opened_in(rendered(format, with_address("https://example.org/a"))) == "https");
}

BOOST_DATA_TEST_CASE(a_bibliography_keeps_it_as_the_end_of_the_note,
                     data::make(std::vector<std::string>{"bibtex", "biblatex", "csl-json", "ris"}), format) {
    require_piece(rendered(format, with_address("urn:nbn:de:0000-1")), "Read twice; urn:nbn:de:0000-1");
    auto paper = with_address("urn:nbn:de:0000-1");
    paper.fields.erase("note");
    require_piece(rendered(format, paper), "urn:nbn:de:0000-1");
}

BOOST_AUTO_TEST_CASE(attachments_of_ris_are_held_to_the_same) {
    auto paper = untold("A work");
    paper.foreign = {{"L1", "javascript:alert(1)"}, {"L2", "https://example.org/a.pdf"}};
    const auto text = rendered("ris", paper);
    require_piece(text, "\r\nN1  - javascript:alert(1)\r\n");
    require_piece(text, "\r\nL2  - https://example.org/a.pdf\r\n");
}

BOOST_AUTO_TEST_CASE(a_character_reference_in_a_link_of_markdown_is_none) {
    Library library;
    library.papers = {with_address("&#106;avascript&#58;alert(1)")};
    require_piece(exporter_named("markdown")->render(Viewed{library}.view()).bytes,
                  "(<&amp;#106;avascript&amp;#58;alert(1)>)");
}

BOOST_AUTO_TEST_SUITE_END()
