#pragma once

#include "resolve/world.hpp"

namespace citegraph::test {

inline Paper rich_paper() {
    Paper paper;
    paper.ids = {id("arxiv:2309.06180"), id("doi:10.1145/3600006.3613165")};
    paper.key = "kwon2023efficient";
    paper.type = "paper-conference";
    paper.names["author"] = {{"Kwon", "Woosuk", "", "", "", ""},
                             {"Maaten", "L.", "van", "der", "Jr.", ""},
                             {"", "", "", "", "", "BigScience"}};
    paper.dates["issued"].begin = {2023, 10, 0};
    paper.dates["submitted"] = {{2023, 9, 12}, Day{2023, 9, 14}, 3, true, "autumn"};
    paper.dates["original-date"] = {.begin = {-44, 3, 15}, .end = Day{}, .uncertain = true};
    paper.dates["event-date"] = {.begin = {-1, 0, 0}};
    paper.fields = {{"title", "Ünïcode \"quotes\" \\ \n 中文"}, {"container-title", "SOSP"}};
    paper.foreign = {{"arxiv-category", "cs.LG"}};
    paper.manifestations = {{Manifestation::Kind::published,
                             "SOSP",
                             id("doi:10.1145/3600006.3613165"),
                             {2023, 10, 23},
                             "semantic_scholar"},
                            {Manifestation::Kind::preprint, "arXiv", {}, {}, "arxiv"}};
    paper.counts = {100, 50, 7, {"semantic_scholar", "2026-11-22"}};
    paper.references = {ReferenceList::State::truncated, {"semantic_scholar", "2026-11-22"}};
    paper.notices = {
        {EditorialNotice::Kind::retraction, id("doi:10.1145/n"), {2024, 5, 0}, {"crossref", "2026-11-22"}},
        {EditorialNotice::Kind::correction, {}, {}, {"list", ""}}};
    paper.origin = {{"title", {"arxiv", "2026-11-22"}}, {"type", {"list", ""}}};
    return paper;
}

inline Entry rich_entry() {
    auto out = entry("vLLM", "https://arxiv.org/abs/2309.06180v2");
    out.titles = {"vLLM", "vLLM: Efficient"};
    out.identifiers.push_back({id("doi:10.1145/3600006.3613165"), {}});
    out.section = {"Serving", "Engines"};
    out.bucket = "2023";
    out.venue = Venue{"SOSP", 2023};
    out.affiliations = {"UC Berkeley"};
    out.authors = {"Woosuk Kwon"};
    out.date = "Oct 2023";
    out.award = "Best Paper";
    out.note = "";
    out.key = "arXiv:2309.06180";
    out.flags = {"malformed-link"};
    return out;
}

/// Each field of each value used, in the order that reading gives.
inline Library rich_library() {
    Library library;
    library.as_of = "2026-11-22";
    Paper plain;
    plain.ids = {id("title:only a title")};
    Paper loose;
    loose.ids = {id("acl:P19-1001")};
    library.papers = {rich_paper(), plain, loose};
    library.stubs = {{{id("arxiv:1706.03762"), id("doi:10.5000/x")}, "Attention", 2017},
                     {{id("title:unheld work")}, "", {}}};
    library.citations = {{0, 1, ""}, {0, 3, "arxiv"}, {0, 4, ""}, {2, 0, ""}};
    Entry bare;
    bare.titles = {};
    library.entries = {{rich_entry(),
                        0,
                        Outcome::exact,
                        {"the titles agree", "really"},
                        {{id("doi:10.1145/1"), "Attention", 2017, "another title"}},
                        {"crossref"}},
                       {bare, 1, Outcome::unresolved, {}}};
    return library;
}

}  // namespace citegraph::test
