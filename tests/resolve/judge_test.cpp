#include "resolve/match/judge.hpp"

#include "citegraph/name.hpp"
#include "core/scholarly/notices.hpp"
#include "resolve/match/match.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(judging)

using namespace citegraph;
using namespace citegraph::resolving;
namespace data = boost::unit_test::data;

namespace {

const auto arxiv = *Identifier::parse("arxiv:2309.06180");

Paper record(const std::string& title, const std::string& author = "Woosuk Kwon", int year = 2023) {
    Paper paper;
    paper.ids = {arxiv};
    if (!title.empty()) paper.fields["title"] = title;
    paper.origin["title"] = {"arxiv", "2026-11-22"};
    if (!author.empty()) paper.names["author"] = {parse_name(author)};
    paper.dates["issued"].begin.year = year;
    return paper;
}

Entry listed(const std::string& title, const std::string& author = {}) {
    Entry entry;
    entry.title = title;
    entry.titles = {title};
    if (!author.empty()) entry.authors = {author};
    return entry;
}

struct Case {
    const char *list, *author, *record;
    Outcome outcome;
    const char* evidence;  ///< a piece of it
};
std::ostream& operator<<(std::ostream& out, const Case& row) {
    return out << row.list << " / " << row.record << " / " << row.author;
}

const auto* const paged = "Efficient Memory Management for Large Language Model Serving with PagedAttention";
const std::vector<Case> cases{
    {paged, "", paged, Outcome::exact, "under this title"},
    {paged, "Ada Lovelace", paged, Outcome::exact, "under this title"},
    {"Efficient memory management for large-language-model serving with PagedAttention.", "", paged,
     Outcome::exact, "under this title"},
    {"", "", paged, Outcome::exact, "the list gives no title"},
    {"arXiv:2309.06180", "", paged, Outcome::exact, "the list gives no title"},
    {"vLLM", "", paged, Outcome::unconfirmed, "the short title does not confirm"},
    {"vLLM", "W. Kwon", paged, Outcome::exact, "author agrees"},
    {"vLLM", "Ada Lovelace", paged, Outcome::unconfirmed, "the short title does not confirm"},
    {"大规模语言模型服务的高效内存管理", "", paged, Outcome::unconfirmed, "in another language"},
    {"大规模语言模型服务的高效内存管理", "W. Kwon", paged, Outcome::exact,
     "in another language, but author agrees"},
    {"Serving Large Language Models with Swapping", "", "Serving Large Language Models with Paging",
     Outcome::conflict, "a similar title"},
    {"Serving Large Language Models with Swapping", "W. Kwon", "Serving Large Language Models with Paging",
     Outcome::exact, "author agrees"},
    {"Serving Large Language Models with Swapping", "Ada Lovelace",
     "Serving Large Language Models with Paging", Outcome::conflict, "by other authors"},
    {"Gemini: A Family of Models", "", "Gemini: Fast Failure Recovery", Outcome::unconfirmed,
     "with the same name"},
    {"Gemini: A Family of Models", "W. Kwon", "Gemini: Fast Failure Recovery", Outcome::exact, "renamed"},
    {"Gemini: A Family of Models", "Ada Lovelace", "Gemini: Fast Failure Recovery", Outcome::conflict,
     "by other authors"},
    {"Attention Is Not All You Need", "W. Kwon", "Attention Is All You Need", Outcome::conflict,
     "'not' in one title alone"},
    {"Llama 2 Open Foundation Models", "W. Kwon", "Llama 3 Open Foundation Models", Outcome::conflict,
     "'2' is not '3'"},
    {"Scaling Laws for Machine Translation", "", paged, Outcome::conflict, "another title"},
    {"Scaling Laws for Machine Translation", "W. Kwon", paged, Outcome::unconfirmed, "an author agrees"},
    {paged, "", "", Outcome::unconfirmed, "without a title"},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_entry_is_judged_by_titles_and_what_confirms_them, data::make(cases), row) {
    const auto judged = judge(listed(row.list, row.author), arxiv, std::vector{record(row.record)});
    BOOST_TEST(name_of(judged.outcome) == name_of(row.outcome));
    BOOST_REQUIRE(!judged.evidence.empty());
    BOOST_TEST(judged.evidence[0].starts_with("arxiv has arxiv:2309.06180"), judged.evidence[0]);
    BOOST_TEST(judged.evidence[0].find(row.evidence) != std::string::npos, judged.evidence[0]);
}

BOOST_AUTO_TEST_CASE(a_name_that_an_abstract_introduces_is_that_of_the_paper) {
    auto introduced = record(paged);
    introduced.fields["abstract"] =
        "To address this we propose an engine for fast serving, Perseus, which pages.";
    const auto entry = listed("Perseus: Hero of the Cluster Machines", "W. Kwon");
    BOOST_TEST((judge(entry, arxiv, std::vector{introduced}).outcome == Outcome::exact));
    BOOST_TEST(
        (judge(listed("Perseus: Hero of the Cluster Machines"), arxiv, std::vector{introduced}).outcome ==
         Outcome::unconfirmed));
    introduced.fields["abstract"] = "Unlike Perseus, our engine pages.";
    BOOST_TEST(
        (judge(listed("Perseus: Hero of the Cluster Machines"), arxiv, std::vector{introduced}).outcome ==
         Outcome::conflict));
}

BOOST_AUTO_TEST_CASE(a_comment_that_bears_the_title_of_the_list_settles_it) {
    const auto judged = [](const std::string& comment) {
        auto renamed = record(paged);
        renamed.foreign["comment"] = comment;
        return judge(listed("Scaling Laws for Translation", "Ada Lovelace"), arxiv, std::vector{renamed});
    };
    for (const auto* comment :
         {"Previously titled: Scaling Laws for Translation",
          "12 pages; formerly \"Scaling Laws for Translation\"",
          "Previously titled: Scaling Laws for Translation. 12 pages",
          "Scaling Laws for Translation, 3 figures", "Scaling Laws for Translation;\n12 pages"}) {
        BOOST_TEST((judged(comment).outcome == Outcome::exact), comment);
        BOOST_TEST(judged(comment).evidence[0].find("whose comment has the title of the list") !=
                   std::string::npos);
    }
    for (const auto* comment :
         {"12 pages", "Scaling Laws for Translation 2", "Scaling Laws for Translation 1.5", ""})
        BOOST_TEST((judged(comment).outcome == Outcome::conflict), comment);
}

BOOST_AUTO_TEST_CASE(of_several_records_and_titles_the_best_agreement_counts) {
    auto other = record("Another Thing Altogether", "Ada Lovelace", 1843);
    other.origin["title"].source = "semantic_scholar";
    auto entry = listed("vLLM");
    entry.titles.emplace_back(paged);
    const auto judged = judge(entry, arxiv, std::vector{other, record(paged)});
    BOOST_TEST((judged.outcome == Outcome::exact));
    BOOST_TEST(judged.evidence[0] == "semantic_scholar and arxiv have arxiv:2309.06180 under this title");
}

BOOST_AUTO_TEST_CASE(whose_an_identifier_is_its_registry_knows) {
    auto ours = record("Proving Programs by Their Types", "Grete Hermann", 2019);
    ours.origin["title"].source = "semantic_scholar";
    const auto entry = listed("Proving Programs by Their Types");
    const auto judged = [&](const Paper& registered) {
        return judge(entry, arxiv, std::vector{ours, registered}, &registered);
    };
    const auto others = record("A Survey of Cheese", "Emmy Noether", 2019);
    BOOST_TEST((judged(others).outcome == Outcome::conflict));
    BOOST_TEST(judged(others).evidence[0].find("arxiv has arxiv:2309.06180 as ") == 0);
    const auto renamed = record("Types as Proofs", "Grete Hermann", 2019);
    BOOST_TEST((judged(renamed).outcome == Outcome::exact), "the same people: one work under two titles");
    const auto namesake = record("Proving Programs by Their Types", "Emmy Noether", 2019);
    BOOST_TEST((judged(namesake).outcome == Outcome::exact), "the registry has the title of the list");
    const auto signed_entry = listed("Proving Programs by Their Types", "Grete Hermann");
    BOOST_TEST(
        (judge(signed_entry, arxiv, std::vector{ours, namesake}, &namesake).outcome == Outcome::conflict));
}

BOOST_AUTO_TEST_CASE(a_doi_of_a_notice_is_not_the_papers) {
    const auto doi = *Identifier::parse("doi:10.1234/n");
    auto notice = record("Proving Programs by Their Types", "Grete Hermann", 2019);
    notice.foreign[std::string{core::notice_of}] = "doi:10.1234/p";
    const auto judged = [&](const std::string& title) {
        return judge(listed(title), doi, {&notice, 1}, &notice);
    };
    BOOST_TEST((judged("Proving Programs by Their Types").outcome == Outcome::conflict));
    BOOST_TEST(judged("Proving Programs by Their Types").evidence[0].find("a notice about doi:10.1234/p") !=
               std::string::npos);
    notice.fields["title"] = "Erratum: Proving Programs by Their Types";
    BOOST_TEST((judged("Erratum: Proving Programs by Their Types").outcome == Outcome::exact));
}

BOOST_AUTO_TEST_CASE(a_nickname_behind_a_title_that_agrees_makes_no_doubt) {
    auto entry = listed(paged, "Ada Lovelace");
    entry.titles.emplace_back("vLLM");
    BOOST_TEST((judge(entry, arxiv, std::vector{record(paged)}).outcome == Outcome::exact));
}

BOOST_AUTO_TEST_CASE(what_a_search_finds_is_never_taken_on_less_than_what_an_identifier_names) {
    for (const auto& row : cases) {
        const auto entry = listed(row.list, row.author);
        const std::vector records{record(row.record)};
        if (match(entry, records).outcome == Outcome::title_match)
            BOOST_TEST((judge(entry, arxiv, records).outcome == Outcome::exact), row);
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_records_decides_no_match) {
    const std::vector records{record("Caches"), record("On the Theory of Lazy Caches", "Ute Maier", 2010),
                              record("On the Theory of No Lazy Caches", "Ute Maier", 2010)};
    const auto entry = listed("On the Theory of Lazy Caches", "Maier");
    const auto forth = match(entry, records);
    const auto back = match(entry, std::vector<Paper>(records.rbegin(), records.rend()));
    BOOST_TEST((forth.outcome == back.outcome));
    BOOST_REQUIRE(forth.candidates.size() == 3u);
    for (std::size_t i = 0; i < 3; ++i)
        BOOST_TEST(forth.candidates[i].verdict == back.candidates[2 - i].verdict);
}

BOOST_AUTO_TEST_SUITE_END()
