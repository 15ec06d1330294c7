#include "views.hpp"

BOOST_AUTO_TEST_SUITE(ris)

using namespace citegraph;

BOOST_AUTO_TEST_CASE(a_record_begins_with_its_type_and_ends_with_er) {
    const auto text = rendered("ris", varied_papers()[1]);
    BOOST_TEST(text.starts_with("TY  - CPAPER\r\nID  - kwon2023efficient\r\nAU  - Kwon, Woosuk\r\n"));
    BOOST_TEST(text.ends_with("ER  - \r\n\r\n"));
    require_piece(text, "\r\nT2  - Proceedings of the 29th Symposium on Operating Systems Principles\r\n");
    require_piece(text, "\r\nSP  - 611\r\nEP  - 626\r\nPY  - 2023\r\nDA  - 2023/10/23\r\n");
    require_piece(text, "\r\nDO  - 10.1145/3600006.3613165\r\n");
}

BOOST_AUTO_TEST_CASE(markup_and_line_ends_do_not_break_a_line) {
    auto paper = varied_papers()[1];
    paper.fields["title"] = "On <i>E. coli</i>\r\nER  - and more";
    require_piece(rendered("ris", paper), "\r\nTI  - On E. coli ER - and more\r\n");
}

BOOST_AUTO_TEST_CASE(what_has_no_tag_is_said) {
    Library library;
    library.papers = {varied_papers()[1]};
    library.papers[0].fields["event-place"] = "Koblenz";
    library.papers[0].fields["abstract"] = "We serve.";
    const Viewed viewed{library};
    const auto notices = exporter_named("ris")->render(viewed.view({})).notices;
    BOOST_REQUIRE(notices.size() == 1u);
    BOOST_TEST(notices[0] == "left out: abstract (1 paper; --abstracts writes it), event-place (1 paper)");
}

BOOST_AUTO_TEST_CASE(those_whom_a_list_of_authors_leaves_out_are_no_person) {
    Library library;
    library.papers = {varied_papers()[1]};
    library.papers[0].names["author"] = {{.family = "Ash", .given = "Ann"}, {.literal = "others"}};
    const Viewed viewed{library};
    const auto rendered = exporter_named("ris")->render(viewed.view({}));
    require_piece(rendered.bytes, "\r\nAU  - Ash, Ann\r\n");
    BOOST_TEST(rendered.bytes.find("others") == std::string::npos);
    BOOST_REQUIRE(rendered.notices.size() == 1u);
    BOOST_TEST(rendered.notices[0] == "left out: and others (1 paper)");
}

BOOST_AUTO_TEST_CASE(a_preprint_has_an_address_beside_the_doi_of_the_publication) {
    auto paper = varied_papers()[1];
    const auto has = [&paper](const std::string& line) {
        return rendered("ris", paper).find("\r\n" + line + "\r\n") != std::string::npos;
    };
    paper.ids = {*Identifier::parse("arxiv:2301.00001"), *Identifier::parse("doi:10.1000/x")};
    paper.fields["URL"] = "https://example.org/x";
    BOOST_TEST(has("UR  - https://example.org/x\r\nUR  - https://arxiv.org/abs/2301.00001"));
    paper.fields["URL"] = "https://arxiv.org/pdf/2301.00001";
    BOOST_TEST(!has("UR  - https://arxiv.org/abs/2301.00001"));
}

BOOST_AUTO_TEST_SUITE_END()
