#include "core/scholarly/notices.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(notices)

using namespace citegraph;
using namespace citegraph::core;

namespace {

std::string told(std::optional<NoticeKind> kind) {
    return kind ? std::string{name_of(*kind)} : "";
}

/// "title / kind".
std::string parted(std::string_view title) {
    const auto [bare, mark] = without_mark(title);
    return bare + (mark ? " / " + told(mark) : "");
}

EditorialNotice notice(NoticeKind kind, const char* id = nullptr) {
    EditorialNotice out{.kind = kind};
    if (id) out.id = *Identifier::parse(id);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_mark_in_a_title_is_taken_off_it) {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"RETRACTED: Deep Nets", "Deep Nets / retraction"},
        {"Retracted: Deep Nets", "Deep Nets / retraction"},
        {"RETRACTED ARTICLE: Deep Nets", "Deep Nets / retraction"},
        {"Retracted Chapter: Deep Nets", "Deep Nets / retraction"},
        {"RETRACTED Deep Nets", "Deep Nets / retraction"},
        {"[Retracted] Deep Nets", "Deep Nets / retraction"},
        {"[RETRACTED ARTICLE] Deep Nets", "Deep Nets / retraction"},
        {"(Withdrawn) Deep Nets", "Deep Nets / withdrawal"},
        {"WITHDRAWN: Deep Nets", "Deep Nets / withdrawal"},
        {"Withdrawn: Deep Nets", "Deep Nets / withdrawal"},
        {"REMOVED: Deep Nets", "Deep Nets / withdrawal"},
        {"Deep Nets (Retracted article. See vol. 45, pg. 3, 2012)", "Deep Nets / retraction"},
        {"Deep Nets [RETRACTED].", "Deep Nets / retraction"},
    };
    for (const auto& [title, expected] : rows) BOOST_TEST(parted(title) == expected, title);
}

BOOST_AUTO_TEST_CASE(titles_of_notices_and_of_work_on_retraction_have_no_mark) {
    for (const std::string title :
         {"Retraction: Deep Nets", "Retracted Science and the Retraction Index", "Retracted", "[Retracted]",
          "Withdrawn Behaviour in Children", "Removed: How Data Leave the Web", "WITHDRAWN FROM SOCIETY",
          "Statement of Retraction: Deep Nets", "Deep Nets (with Retracted Data)", "Erratum to: Deep Nets",
          ""})
        BOOST_TEST(parted(title) == title, title);
}

BOOST_AUTO_TEST_CASE(a_publisher_has_marks_of_its_own) {
    Paper record;
    const auto parted_by = [&](const char* doi, const char* title) {
        record.ids = {*Identifier::parse(doi)};
        record.fields["title"] = title;
        const auto [bare, mark] = title_without_mark(record);
        return bare + (mark ? " / " + told(mark) : "");
    };
    BOOST_TEST(parted_by("doi:10.1109/a", "Notice of Retraction: Deep Nets") == "Deep Nets / retraction");
    BOOST_TEST(parted_by("doi:10.1109/a", "Notice of Violation of IEEE Publication Principles Deep Nets") ==
               "Deep Nets / concern");
    BOOST_TEST(parted_by("doi:10.1001/a", "Notice of Retraction: Deep Nets") ==
               "Notice of Retraction: Deep Nets");
    record.foreign["notice-of"] = "doi:10.1109/b";
    BOOST_TEST(parted_by("doi:10.1109/a", "Notice of Retraction: Deep Nets") ==
               "Notice of Retraction: Deep Nets");
}

BOOST_AUTO_TEST_CASE(a_remark_tells_of_a_withdrawal_of_the_work_itself_alone) {
    for (const auto* remark :
         {"This paper has been withdrawn", "Withdrawn", "withdrawn by the author due to a crucial sign error",
          "Paper withdrawn because of an error in Lemma 3",
          "This submission has been withdrawn by arXiv "
          "administrators",
          "12 pages. This article is now withdrawn by the authors.",
          "The manuscript was temporarily withdrawn"})
        BOOST_TEST(told(notice_in(remark)) == "withdrawal", remark);
    for (const auto* remark :
         {"retracted", "Retracted in 2021", "this article has been retracted by the editors"})
        BOOST_TEST(told(notice_in(remark)) == "retraction", remark);
    for (const auto* remark :
         {"", "12 pages, 3 figures", "This paper was withdrawn from ICLR 2021",
          "Theorem 4 of the first version is withdrawn", "replaces the withdrawn arXiv:2101.00001",
          "we count retracted papers", "the claim about entropy has been withdrawn"})
        BOOST_TEST(told(notice_in(remark)) == "", remark);
}

BOOST_AUTO_TEST_CASE(types_of_crossref_are_of_four_kinds_or_no_notice) {
    BOOST_TEST(told(notice_of_type("partial_retraction")) == "retraction");
    BOOST_TEST(told(notice_of_type("Removal")) == "withdrawal");
    BOOST_TEST(told(notice_of_type("expression-of-concern")) == "concern");
    BOOST_TEST(told(notice_of_type("Corrigendum")) == "correction");
    for (const auto* other : {"new_version", "new_edition", "", "peer_review"})
        BOOST_TEST(told(notice_of_type(other)) == "", other);
}

BOOST_AUTO_TEST_CASE(notices_of_a_kind_are_one_unless_each_has_its_own_name) {
    std::vector<EditorialNotice> notices;
    add_notice(notices, notice(NoticeKind::correction, "doi:10.1234/c"));
    add_notice(notices, notice(NoticeKind::retraction));
    add_notice(notices, notice(NoticeKind::retraction, "doi:10.1234/n"));
    add_notice(notices, notice(NoticeKind::retraction));
    add_notice(notices, notice(NoticeKind::correction, "doi:10.1234/d"));
    BOOST_REQUIRE(notices.size() == 3u);
    BOOST_TEST((notices[0] == notice(NoticeKind::retraction, "doi:10.1234/n")));
    BOOST_TEST((notices[2] == notice(NoticeKind::correction, "doi:10.1234/d")));
}

BOOST_AUTO_TEST_CASE(a_correction_is_no_warning) {
    Paper paper;
    BOOST_TEST(brand_of(paper) == "");
    paper.notices = {notice(NoticeKind::correction)};
    BOOST_TEST(brand_of(paper) == "");
    paper.notices = {notice(NoticeKind::withdrawal), notice(NoticeKind::correction)};
    BOOST_TEST(brand_of(paper) == "Withdrawn");
    paper.notices[0].from.source = "arxiv";
    BOOST_TEST(brand_of(paper) == "Withdrawn from arXiv");
    paper.notices[0] = notice(NoticeKind::retraction, "doi:10.1234/n");
    paper.notices[0].issued = {2021, 3, 9};
    paper.notices[0].from = {"crossref", "2026-11-22"};
    BOOST_TEST(sentence_of(paper.notices[0]) ==
               "is retracted, says crossref (notice: doi:10.1234/n, 2021-03-09)");
}

BOOST_AUTO_TEST_CASE(a_notice_is_on_the_paper_that_it_names_or_whose_title_it_ends_in) {
    Paper paper, record;
    paper.ids = {*Identifier::parse("doi:10.1234/a")};
    paper.fields["title"] = "Deep Nets";
    record.fields["title"] = "Retraction: Deep nets";
    BOOST_TEST(!is_notice_on(record, paper));
    record.foreign["notice-of"] = "doi:10.1234/b";
    BOOST_TEST(is_notice_on(record, paper));
    record.fields["title"] = "Retraction: Very Deep Netstorms";
    BOOST_TEST(!is_notice_on(record, paper));
    record.foreign["notice-of"] = "doi:10.1234/a";
    BOOST_TEST(is_notice_on(record, paper));
}

BOOST_AUTO_TEST_SUITE_END()
