#include "drive.hpp"

#include "sources/pages/pages.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(pages_record)

using namespace citegraph;
using namespace citegraph::test;

namespace {

using Metas = std::vector<std::pair<std::string, std::string>>;

std::string html_of(const Metas& metas) {
    std::string html = "<!DOCTYPE html><html><head><title>T</title>";
    for (const auto& [name, content] : metas)
        html += "<meta name=\"" + name + "\" content=\"" + content + "\">\n";
    return html + "</head><body><p>text<br></body></html>";
}

Paper paper_of(Metas metas, std::string_view host = "www.usenix.org") {
    metas.emplace_back("citation_title", "A Title");
    return sources::paper_of_page(*sources::read_tags(html_of(metas), ""),
                                  {id("usenix:osdi23/presentation/hu")}, host, "2026-11-22");
}

std::string title_in(const std::string& html, std::string_view charset = "") {
    const auto tags = sources::read_tags(html, charset);
    return tags ? tags->first("citation_title") : "no markup";
}

}  // namespace

BOOST_AUTO_TEST_CASE(highwire_tags_go_to_their_csl_variables) {
    const auto paper = paper_of({{"citation_conference_title", "OSDI 23"},
                                 {"citation_volume", "7"},
                                 {"citation_issue", "2"},
                                 {"citation_firstpage", "611"},
                                 {"citation_lastpage", "626"},
                                 {"citation_publisher", "USENIX Association"},
                                 {"citation_isbn", "978-1-939133-34-2"},
                                 {"citation_issn", "1234-5678"},
                                 {"citation_abstract", "We &lt;show&gt;."},
                                 {"citation_doi", "https://doi.org/10.1145/ABC"},
                                 {"citation_arxiv_id", "2309.06180v1"},
                                 {"citation_pdf_url", "https://www.usenix.org/system/files/osdi23-hu.pdf"}});
    const std::vector<std::pair<std::string, std::string>> expected{{"title", "A Title"},
                                                                    {"container-title", "OSDI 23"},
                                                                    {"volume", "7"},
                                                                    {"issue", "2"},
                                                                    {"page", "611-626"},
                                                                    {"publisher", "USENIX Association"},
                                                                    {"ISSN", "1234-5678"},
                                                                    {"ISBN", "978-1-939133-34-2"},
                                                                    {"abstract", "We <show>."},
                                                                    {"DOI", "10.1145/abc"}};
    for (const auto& [field, value] : expected) BOOST_TEST(field_of(paper, field) == value);
    BOOST_TEST(paper.fields.size() == expected.size());
    BOOST_TEST(paper.type == "paper-conference");
    BOOST_TEST((paper.ids == std::vector{id("arxiv:2309.06180"), id("doi:10.1145/abc"),
                                         id("usenix:osdi23/presentation/hu")}));
    BOOST_TEST(paper.foreign.at("pdf") == "https://www.usenix.org/system/files/osdi23-hu.pdf");
    BOOST_TEST(paper.origin.at("publisher").source == "pages");
}

BOOST_AUTO_TEST_CASE(authors_are_read_in_either_order_and_without_braces) {
    const auto paper = paper_of({{"citation_author", "Woosuk Kwon"},
                                 {"citation_author", "Li, Zhuohan"},
                                 {"citation_author", ""},
                                 {"citation_author_institution", "UC Berkeley"},
                                 {"citation_author", "{van der Maaten}, Laurens"},
                                 {"citation_author", "J&ouml;rg M&uuml;ller"}});
    const std::vector<Name> authors{{.family = "Kwon", .given = "Woosuk"},
                                    {.family = "Li", .given = "Zhuohan"},
                                    {.family = "Maaten", .given = "Laurens", .particle = "van der"},
                                    {.family = "Müller", .given = "Jörg"}};
    BOOST_TEST((authors_of(paper) == authors));
    BOOST_TEST(authors_of(paper_of({{"citation_authors", "Kwon, Woosuk; Li, Zhuohan"}})).size() == 2u);
    BOOST_TEST(authors_of(paper_of({})).empty());
}

BOOST_AUTO_TEST_CASE(dates_are_read_as_far_as_they_go) {
    const std::vector<std::pair<std::string, Day>> rows{{"2023", {2023, 0, 0}},
                                                        {"2023/7", {2023, 7, 0}},
                                                        {"2023/07/03", {2023, 7, 3}},
                                                        {"2023-07-03", {2023, 7, 3}},
                                                        {"2023/7/3", {2023, 7, 3}},
                                                        {"2023-07-03T10:00:00Z", {2023, 7, 3}},
                                                        {"2023/13/01", {2023, 0, 0}},
                                                        {"2023/02/30", {2023, 2, 0}},
                                                        {"July 2023", {2023, 7, 0}},
                                                        {"7/3/2023", {2023, 0, 0}},
                                                        {"2023 July 3", {2023, 7, 3}},
                                                        {"", {}},
                                                        {"soon", {}},
                                                        {"99999", {}},
                                                        {"0000", {}}};
    for (const auto& [text, day] : rows) BOOST_TEST((sources::day_of_page(text) == day), text);
    BOOST_TEST(sources::day_of_page(std::string(5'000'000, '/')).year == 0);
    const Metas several{{"citation_online_date", "2022/01/01"},
                        {"citation_date", "2023"},
                        {"citation_publication_date", "?"}};
    BOOST_TEST((paper_of(several).dates.at("issued").begin == Day{2023, 0, 0}));
    BOOST_TEST(paper_of({}).dates.empty());
}

BOOST_AUTO_TEST_CASE(a_journal_of_proceedings_is_no_journal) {
    const Metas journal{{"citation_journal_title", "Advances in Neural Information Processing Systems"}};
    BOOST_TEST(paper_of(journal, "proceedings.neurips.cc").type == "paper-conference");
    BOOST_TEST(field_of(paper_of(journal), "container-title") ==
               "Advances in Neural Information Processing Systems");
    BOOST_TEST(paper_of(journal, "aclanthology.org").type == "article-journal");
    const Metas both{{"citation_journal_title", "J"}, {"citation_inbook_title", "ICML"}};
    BOOST_TEST(paper_of(both, "aclanthology.org").type == "paper-conference");
    BOOST_TEST(field_of(paper_of(both), "container-title") == "ICML");
}

BOOST_AUTO_TEST_CASE(pages_are_a_span_only_if_there_are_two) {
    BOOST_TEST(field_of(paper_of({{"citation_firstpage", "5"}}), "page") == "5");
    BOOST_TEST(field_of(paper_of({{"citation_firstpage", "5"}, {"citation_lastpage", "5"}}), "page") == "5");
    BOOST_TEST(field_of(paper_of({{"citation_lastpage", "5"}}), "page") == "");
}

BOOST_AUTO_TEST_CASE(an_identifier_that_is_none_is_left_out) {
    const Metas bad{{"citation_doi", "10.5555/3295222"}, {"citation_arxiv_id", "soon"}};
    BOOST_TEST(paper_of(bad).ids.size() == 1u);
    BOOST_TEST(field_of(paper_of(bad), "DOI") == "");
    BOOST_TEST(paper_of({{"citation_doi", "n/a"}}).ids.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_page_is_data_only_if_it_describes_one_work) {
    const auto objection = [](const std::string& html) {
        return sources::objection_to(*sources::read_tags(html, ""));
    };
    BOOST_TEST(objection(html_of({{"citation_title", "{Orca}: A System"}})) == "");
    BOOST_TEST(objection(html_of(
                   {{"citation_title", "Orca: A System"}, {"citation_title", "ORCA - a system"}})) == "");
    BOOST_TEST(objection(html_of({{"citation_title", "One"}, {"citation_title", "Two"}})) ==
               "the page carries several works, the first being One");
    BOOST_TEST(objection("<html><title>Making sure you&#39;re not a bot!</title>") ==
               "the page carries no citation_title: Making sure you're not a bot!");
    BOOST_TEST(
        objection("<html><head><title>Just a moment...</title><meta name=citation_title content=' '>") ==
        "the page carries no citation_title: Just a moment...");
    BOOST_TEST(objection("<p>citation_title</p>") == "the page carries no citation_title");
    BOOST_TEST(objection("<!-- <meta name=citation_title content=A> --><script>'<meta name=citation_title "
                         "content=A>'</script>") == "the page carries no citation_title");
    BOOST_TEST(objection("<title>" + std::string(1000, 'x') + "</title>").size() < 200u);
}

BOOST_AUTO_TEST_CASE(titles_are_plain_text) {
    BOOST_TEST(title_of(paper_of({})) == "A Title");
    const auto title = [](const std::string& text) {
        return title_of(sources::paper_of_page(*sources::read_tags(html_of({{"citation_title", text}}), ""),
                                               {id("acl:P19-1001")}, "aclanthology.org", "2026-11-22"));
    };
    BOOST_TEST(title("{FlexGen}: {GPU}s &amp; more") == "FlexGen: GPUs & more");
    BOOST_TEST(title("  Two\n  lines ") == "Two lines");
    BOOST_TEST(title("&lt;i&gt;In situ&lt;/i&gt;") == "In situ");
}

BOOST_AUTO_TEST_CASE(tags_are_found_however_they_are_written) {
    for (const std::string html :
         {"<META NAME='Citation_Title' CONTENT='A'>", "<meta content=A name=citation_title>",
          "<html><body><div><meta name=citation_title content=A></div></body></html>",
          "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><meta name='citation_title' "
          "content='A'/></head></html>",
          "<meta property=\"citation_title\" content=\"A\">",
          "\xEF\xBB\xBF  \n<meta name=citation_title content=A",
          "<head><meta name=citation_title content=A><p><table></b></head"})
        BOOST_TEST(title_in(html + (html.ends_with("=A") ? ">" : "")) == "A", html);
    BOOST_TEST(title_in("{\"citation_title\":\"A\"}") == "no markup");
    BOOST_TEST(title_in("%PDF-1.5 <meta name=citation_title content=A>") == "no markup");
    BOOST_TEST(title_in("") == "no markup");
}

BOOST_AUTO_TEST_CASE(a_page_is_read_in_the_charset_that_it_is_in) {
    const auto page = [](const std::string& charset, const std::string& title) {
        return "<html><head><meta charset=" + charset + "><meta name=citation_title content=\"" + title +
               "\"></head>";
    };
    BOOST_TEST(title_in(page("utf-8", "Müller")) == "Müller");
    BOOST_TEST(title_in(page("iso-8859-1", "M\xFCller")) == "Müller");
    BOOST_TEST(title_in(page("windows-1252", "It\x92s")) == "It’s");
    BOOST_TEST(title_in(page("iso-8859-1", "Müller")) == "Müller");  // declares one and is the other
    BOOST_TEST(title_in("<meta name=citation_title content=\"M\xFCller\">") == "Müller");
    BOOST_TEST(title_in(page("utf-8", "M\xFCller after")) == "M\xEF\xBF\xBDller after");
    BOOST_TEST(title_in(page("gb2312", "\xC4\xE3\xBA\xC3")) == "你好");
    BOOST_TEST(title_in("<meta name=citation_title content=\"\xC4\xE3\xBA\xC3\">", "GB2312") == "你好");
    BOOST_TEST(
        title_in(
            "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><meta name=citation_title "
            "content=\"M\xFCller\">") == "Müller");
    BOOST_TEST(title_in(page("no-such-charset", "plain \xFF")).starts_with("plain"));
}

BOOST_AUTO_TEST_CASE(hostile_pages_are_read_in_good_time) {
    const std::string good = "<html><head><meta name=citation_title content=A></head><body>";
    const auto many = [](const std::string& piece, std::size_t bytes) {
        std::string out;
        while (out.size() < bytes) out += piece;
        return out;
    };
    for (const std::string piece :
         {"<div>", "<b><i>", "<", "<p>", "</p>", "&amp", "<!--", "<table><tr><td>", "\xFF", "é"})
        BOOST_TEST(title_in(good + many(piece, 3'000'000)) == "A", piece);
    BOOST_TEST(title_in(good + std::string(100'000, '\0') + "<p>") == "A");
    std::string attributes = good + "<p";
    for (int i = 0; attributes.size() < 3'000'000; ++i) attributes += " a" + std::to_string(i);
    BOOST_TEST(title_in(attributes + ">") == "A");
    const auto late = many("<p>filler</p>", 1'100'000) + good;
    BOOST_TEST(title_in(late) == "");  // beyond the first megabyte
}

BOOST_AUTO_TEST_SUITE_END()
