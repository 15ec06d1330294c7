#include "papers.hpp"
#include "resolve/merge/merge.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

BOOST_AUTO_TEST_SUITE(notices)

using namespace citegraph;
using namespace citegraph::resolving;

namespace {

using Kind = EditorialNotice::Kind;

const Source* source(std::string_view service) {
    const auto& all = all_sources();
    return &*std::ranges::find(all, service, [](const Source& one) { return one.service.name; });
}

Paper record(const std::vector<std::string>& ids, std::string_view service) {
    auto out = by(paper(ids, "", "article-journal",
                        {{"title", "Sparse Codes from Noisy Counters"}, {"container-title", "Optics"}}),
                  {person("Ada", "Lovelace"), person("Grace", "Hopper")}, {2021, 1, 1});
    for (const auto* field : {"type", "title", "container-title", "author", "issued"})
        out.origin[field] = {std::string{service}, "2026-11-22"};
    return out;
}

EditorialNotice notice(Kind kind, const char* doi, const char* service) {
    EditorialNotice out{.kind = kind, .from = {service, "2026-11-22"}};
    if (doi) out.id = *Identifier::parse(doi);
    return out;
}

Paper listed() {
    return record({"doi:10.1234/a"}, "list");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_paper_is_flagged_if_any_source_says_so) {
    const auto list = listed(), silent = record({"doi:10.1234/a"}, "semantic_scholar");
    auto registry = record({"doi:10.1234/a"}, "crossref");
    registry.notices = {notice(Kind::retraction, "doi:10.1234/n", "crossref")};
    const std::vector<WorkPart> parts{
        {&silent, source("semantic_scholar")}, {&registry, source("crossref")}, {&list}};
    BOOST_TEST((merge(parts, list.ids).notices == registry.notices));
}

BOOST_AUTO_TEST_CASE(a_notice_in_place_of_the_paper_is_rejected_and_heard) {
    auto list = listed(), wrong = record({"doi:10.1234/n"}, "crossref");
    wrong.fields["DOI"] = "10.1234/n";
    wrong.foreign["notice-of"] = "doi:10.1234/a";
    wrong.notices = {notice(Kind::retraction, "doi:10.1234/n", "crossref")};
    const std::vector<WorkPart> parts{{&wrong, source("crossref")}, {&list}};
    const auto vetted = vet(parts);
    BOOST_TEST((vetted.uses[0] == Use::rejected));
    BOOST_TEST(vetted.rejections.at(0).reason == "crossref: doi:10.1234/n is a notice about doi:10.1234/a");
    const auto merged = merge(parts, {list.ids[0], wrong.ids[0]});
    BOOST_TEST((merged.ids == list.ids));
    BOOST_TEST((merged.notices == wrong.notices));

    wrong.foreign["notice-of"] = "doi:10.1234/other";
    wrong.fields["title"] = "Retraction: Something Else";
    BOOST_TEST(merge(parts, {list.ids[0], wrong.ids[0]}).notices.empty());
}

BOOST_AUTO_TEST_CASE(a_list_of_notices_has_papers_that_are_not_retracted) {
    auto list = listed(), own = record({"doi:10.1234/a"}, "crossref");
    own.foreign["notice-of"] = "doi:10.1234/b";
    own.notices = {notice(Kind::retraction, "doi:10.1234/a", "crossref")};
    const std::vector<WorkPart> parts{{&own, source("crossref")}, {&list}};
    BOOST_TEST((merge(parts, list.ids).notices == own.notices));  // it passes for the paper: be warned
    own.fields["title"] = list.fields["title"] = "Retraction: Sparse Codes from Noisy Counters";
    BOOST_TEST(merge(parts, list.ids).notices.empty());
}

BOOST_AUTO_TEST_CASE(what_the_list_says_is_what_it_says_today) {
    auto kept = listed();
    kept.notices = {notice(Kind::retraction, nullptr, "crossref"), notice(Kind::withdrawal, nullptr, "list")};
    const std::vector<Paper> parts{listed()};
    BOOST_TEST((renewed(kept, parts).notices == std::vector{kept.notices[0]}));
}

BOOST_AUTO_TEST_SUITE_END()
