#include "views.hpp"

// The new output format of .github/CONTRIBUTING.md, as it would stand in exporters/.
namespace citegraph::exporters {
Exporter refer();
}

using namespace citegraph;

namespace {

std::string in_refer(Paper paper) {
    Library library;
    library.papers = {std::move(paper)};
    return exporters::refer().render(Viewed{library}.view({})).bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(worked_example)

BOOST_AUTO_TEST_CASE(a_record_is_a_line_a_field_and_a_blank_line) {
    auto paper = varied_papers()[1];
    paper.fields["DOI"] = "10.1145/3600006.3613165";
    const auto text = in_refer(std::move(paper));
    BOOST_TEST(text.starts_with("%0 Conference Paper\n%F kwon2023efficient\n%A Woosuk Kwon\n"));
    require_piece(text, "\n%B Proceedings of the 29th Symposium on Operating Systems Principles\n");
    require_piece(text, "\n%P 611–626\n%D 2023\n%R 10.1145/3600006.3613165\n\n");
}

BOOST_AUTO_TEST_CASE(an_article_is_in_a_journal) {
    auto paper = varied_papers()[1];
    paper.type = "article-journal";
    paper.fields["volume"] = "7";
    const auto text = in_refer(std::move(paper));
    BOOST_TEST(text.starts_with("%0 Journal Article\n"));
    require_piece(text, "\n%J Proceedings of the 29th Symposium on Operating Systems Principles\n%V 7\n");
}

BOOST_AUTO_TEST_CASE(markup_and_line_ends_of_a_title_do_not_break_a_line) {
    auto paper = varied_papers()[1];
    paper.fields["title"] = "On <i>E. coli</i>\r\n%A Nobody";
    const auto text = in_refer(std::move(paper));
    require_piece(text, "\n%T On E. coli %A Nobody\n");
    BOOST_TEST(text.find("\n%A Nobody") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
