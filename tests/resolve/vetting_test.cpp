#include "resolve/merge/vetting.hpp"

#include "resolve/merge/merge.hpp"

#include <nlohmann/json.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <ostream>
#include <set>

BOOST_AUTO_TEST_SUITE(vetting)

namespace data = boost::unit_test::data;
using namespace citegraph;
using namespace citegraph::resolving;
using nlohmann::json;

namespace {

/// What several parts say of a work, and what is to be made of it:
///     name        a sentence
///     trap        true where something must not be taken
///     parts       in the order of the sources, the list last: "from", "ids", "author", "type", dates and
///     fields by
///                 their CSL names, and what stands in `foreign`
///     published   the issue that is taken, and its source; null for a preprint
///     preprints   "id date source" of each
///     rejected_ids   identifiers that do not belong
///     reason      words of the reason why something is not taken; without it, everything must be
///     title, author  of the merged paper, where they matter
struct Case {
    json row;
};

std::ostream& operator<<(std::ostream& out, const Case& one) {
    return out << one.row.at("name").get<std::string>();
}

std::vector<Case> cases() {
    std::ifstream file{TEST_DATA "/data/publication/cases.json"};
    std::vector<Case> out;
    for (auto& row : json::parse(file)) out.push_back({std::move(row)});
    return out;
}

Identifier id_of(const json& text) {
    return *Identifier::parse(text.get<std::string>());
}

void read_names(Paper& part, const json& names) {
    for (const auto& name : names) part.names["author"].push_back(parse_name(name.get<std::string>()));
}

Paper part_of(const json& row) {
    static const std::set<std::string> foreign{"comment", "journal-ref", "crossref-type"};
    static const std::set<std::string> days{"issued", "submitted"};
    Paper part;
    const Provenance from{row.at("from").get<std::string>(), "2026-11-22"};
    part.type = "article";
    part.origin["type"] = from;
    for (const auto& [name, value] : row.items()) {
        if (name == "from") continue;
        part.origin[name] = from;
        if (name == "ids")
            for (const auto& id : value) part.ids.push_back(id_of(id));
        else if (name == "author")
            read_names(part, value);
        else if (name == "type")
            part.type = value;
        else if (days.contains(name))
            part.dates[name].begin = *parse_day(value.get<std::string>());
        else
            (foreign.contains(name) ? part.foreign : part.fields)[name] = value.get<std::string>();
    }
    std::ranges::sort(part.ids);
    return part;
}

std::vector<Paper> papers_of(const json& rows) {
    std::vector<Paper> papers;
    for (const auto& row : rows) papers.push_back(part_of(row));
    return papers;
}

const std::string& service_of(const Paper& paper) {
    return paper.origin.at("type").source;
}

std::vector<WorkPart> parts_of(const std::vector<Paper>& papers) {
    std::vector<WorkPart> parts;
    for (const auto& paper : papers) {
        const auto& all = all_sources();
        const auto source =
            std::ranges::find(all, service_of(paper), [](const Source& one) { return one.service.name; });
        parts.push_back({&paper, source == all.end() ? nullptr : &*source});
    }
    return parts;
}

std::vector<Identifier> ids_of(const std::vector<Paper>& parts) {
    std::set<Identifier> ids;
    for (const auto& part : parts) ids.insert(part.ids.begin(), part.ids.end());
    return {ids.begin(), ids.end()};
}

/// The publication of a merged paper in the words of the cases; null for a preprint.
json publication_of(const Paper& paper) {
    json out;
    for (const auto& at : paper.manifestations) {
        if (at.kind != Manifestation::Kind::published) continue;
        out["source"] = at.source;
        out["type"] = paper.type;
        if (at.issued.year != 0) out["issued"] = to_string(at.issued);
        for (const auto* field : {"DOI", "container-title", "volume", "issue", "page", "publisher"})
            if (!field_of(paper, field).empty()) out[field] = field_of(paper, field);
    }
    return out;
}

/// The preprints of a merged paper: "arxiv:2309.06180 2023-09-12 arxiv".
json preprints_of(const Paper& paper) {
    auto out = json::array();
    for (const auto& at : paper.manifestations)
        if (at.kind == Manifestation::Kind::preprint)
            out.push_back((at.id ? to_string(*at.id) : at.venue) + " " + to_string(at.issued) + " " +
                          at.source);
    return out;
}

json bylines_of(const Paper& paper) {
    auto out = json::array();
    for (const auto& name : authors_of(paper)) out.push_back(display_name(name));
    return out;
}

json names_of(const std::vector<Identifier>& ids) {
    auto out = json::array();
    for (const auto& id : ids) out.push_back(to_string(id));
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_preprint_gets_the_publication_that_is_its_own_or_none, data::make(cases()), one) {
    const auto papers = papers_of(one.row.at("parts"));
    const auto parts = parts_of(papers);
    const auto vetted = vet(parts);
    const auto paper = merge(parts, ids_of(papers));
    BOOST_TEST(publication_of(paper) == one.row.at("published"));
    BOOST_TEST(preprints_of(paper) == one.row.at("preprints"));
    BOOST_TEST(names_of(rejected_ids(vetted)) == one.row.value("rejected_ids", json::array()));
    if (one.row.contains("title")) BOOST_TEST(json(title_of(paper)) == one.row.at("title"));
    if (one.row.contains("author")) BOOST_TEST(bylines_of(paper) == one.row.at("author"));
    std::string reasons;
    for (const auto& rejection : vetted.rejections) reasons += rejection.reason + "\n";
    const auto wanted = one.row.value("reason", std::string{});
    BOOST_TEST(reasons.empty() == wanted.empty(), reasons);
    BOOST_TEST(reasons.find(wanted) != std::string::npos, reasons << " does not say: " << wanted);
}

BOOST_AUTO_TEST_CASE(enough_cases_are_traps) {
    const auto all = cases();
    const auto traps =
        std::ranges::count_if(all, [](const auto& one) { return one.row.value("trap", false); });
    BOOST_TEST(all.size() >= 36u);
    BOOST_TEST(traps >= 14);
}

BOOST_DATA_TEST_CASE(what_does_not_belong_is_neither_name_nor_doi, data::make(cases()), one) {
    const auto papers = papers_of(one.row.at("parts"));
    const auto parts = parts_of(papers);
    const auto wrong = rejected_ids(vet(parts));
    const auto paper = merge(parts, ids_of(papers));
    for (const auto& id : wrong) {
        BOOST_TEST(std::ranges::count(paper.ids, id) == 0, to_string(id));
        BOOST_TEST(field_of(paper, "DOI") != id.value());
        for (const auto& part : parts)
            if (part.is_listed())
                BOOST_TEST(std::ranges::count(part.paper->ids, id) == 0, "the list's own " << to_string(id));
    }
}

BOOST_DATA_TEST_CASE(a_refused_part_gives_nothing, data::make(cases()), one) {
    const auto papers = papers_of(one.row.at("parts"));
    const auto parts = parts_of(papers);
    const auto vetted = vet(parts);
    const auto paper = merge(parts, ids_of(papers));
    std::set<std::string> heard, refused;
    for (std::size_t i = 0; i < parts.size(); ++i)
        (vetted.uses[i] == Use::rejected ? refused : heard).insert(service_of(papers[i]));
    for (const auto& [field, from] : paper.origin)
        BOOST_TEST((heard.contains(from.source) || !refused.contains(from.source)), field);
}

/// The whole issue is found in one part, word by word.
BOOST_DATA_TEST_CASE(the_issue_comes_from_one_part, data::make(cases()), one) {
    const auto papers = papers_of(one.row.at("parts"));
    const auto parts = parts_of(papers);
    const auto issue = publication_of(merge(parts, ids_of(papers)));
    if (issue.is_null()) return;
    const auto holds = [&](const json& part) {
        return std::ranges::all_of(issue.items(), [&](const auto& field) {
            if (field.key() == "source") return part.at("from") == field.value();
            if (field.key() == "type") return part.value("type", json("article")) == field.value();
            return part.contains(field.key()) && part.at(field.key()) == field.value();
        });
    };
    BOOST_TEST(std::ranges::any_of(one.row.at("parts"), holds), issue);
}

BOOST_AUTO_TEST_CASE(a_doi_of_the_prefix_for_examples_is_none) {
    BOOST_TEST(is_pseudo_doi(*Identifier::make(Scheme::doi, "10.5555/3026877.3026899")));
    BOOST_TEST(!is_pseudo_doi(*Identifier::make(Scheme::doi, "10.55551/1")));
}

BOOST_AUTO_TEST_SUITE_END()
