#include "app/bib/evidence.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/rich_text.hpp"
#include "citegraph/source.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venues.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace citegraph::app {

namespace {

using bibtex::Record;
using bibtex::value_of;

/// Types under which preprints are filed.
constexpr std::array<std::string_view, 10> loose_types{"article",    "misc",   "online",     "unpublished",
                                                       "techreport", "report", "electronic", "www",
                                                       "preprint",   "manual"};

std::string plain(std::string_view latex) {
    return plain_text(from_latex(latex));
}

/// The identifier in a field. Reference managers write "10.1007/978-3{\_}28", but dashes of an identifier are
/// its own.
std::optional<Identifier> id_in(const Record& record, std::string_view field) {
    const auto value = trimmed(value_of(record, field));
    const bool is_latex = value.find_first_of("\\{") != value.npos;
    const auto mention = identify(is_latex ? plain(value) : std::string{value});
    return mention ? std::optional{mention->id} : std::nullopt;
}

std::optional<Identifier> doi_in(const Record& record) {
    if (auto id = id_in(record, "doi")) return id;
    return Identifier::make(Scheme::doi, plain(trimmed(value_of(record, "doi"))));
}

bool is_arxiv(const std::optional<Identifier>& id) {
    return id && id->scheme() == Scheme::arxiv;
}

std::optional<Identifier> eprint_of(const Record& record) {
    const auto archive = ascii_lower(trimmed(first_value(record, {"archiveprefix", "eprinttype"})));
    const auto eprint = std::string{trimmed(value_of(record, "eprint"))};
    if (eprint.empty() || (!archive.empty() && archive != "arxiv")) return std::nullopt;
    const auto mention = identify(eprint.starts_with("arXiv") ? eprint : "arXiv:" + eprint);
    return mention && is_arxiv(mention->id) ? std::optional{mention->id} : std::nullopt;
}

std::optional<Identifier> arxiv_of(const Record& record) {
    if (auto eprint = eprint_of(record)) return eprint;
    const auto ids = ids_of(record);
    const auto found = std::ranges::find(ids, Scheme::arxiv, &Identifier::scheme);
    return found == ids.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

std::string_view first_value(const Record& record, std::initializer_list<std::string_view> fields) {
    for (const auto field : fields)
        if (const auto value = value_of(record, field); !trimmed(value).empty()) return value;
    return {};
}

std::vector<Identifier> ids_of(const Record& record) {
    std::vector<Identifier> out;
    for (auto&& id : {doi_in(record), eprint_of(record), id_in(record, "url")})
        if (id) out.push_back(*id);
    return out;
}

bool names_preprint(std::string_view value) {
    return core::is_preprint_server(plain(value));
}

bool is_preprint(const Record& record) {
    if (!core::is_one_of(record.type, loose_types)) return false;
    bool is_placed = false;
    for (const auto* field : {"journal", "journaltitle", "booktitle", "howpublished", "institution",
                              "publisher", "organization", "school"}) {
        const auto value = value_of(record, field);
        if (names_preprint(value)) return true;
        is_placed = is_placed || !trimmed(value).empty();
    }
    return !is_placed && arxiv_of(record).has_value();
}

std::string venue_of(const Record& record) {
    return plain(first_value(record, {"journal", "journaltitle", "booktitle", "maintitle"}));
}

std::optional<int> year_of(const Record& record) {
    const auto text = plain(first_value(record, {"year", "date"}));
    const auto day = parse_day(trimmed(text).substr(0, 4));
    return day ? std::optional{day->year} : std::nullopt;
}

Paper told_by_sources(Paper paper) {
    const auto is_lists = [&](const auto& value) {
        const auto from = paper.origin.find(value.first);
        const bool is_needed = value.first == "title" || value.first == "author";
        return !is_needed && from != paper.origin.end() && from->second.source == list_source;
    };
    std::erase_if(paper.fields, is_lists);
    std::erase_if(paper.foreign, is_lists);
    std::erase_if(paper.names, is_lists);
    std::erase_if(paper.dates, is_lists);
    std::erase_if(paper.manifestations, [](const auto& one) { return one.source == list_source; });
    std::erase_if(paper.origin, [](const auto& from) { return from.second.source == list_source; });
    return paper;
}

bool is_published(const Paper& paper) {
    const auto& all = paper.manifestations;
    const auto& venue = field_of(paper, "container-title");
    if (all.empty() || all.front().kind != Manifestation::Kind::published) return false;
    if (!venue.empty()) return !core::is_preprint_server(venue) && !core::is_promise(venue);
    return paper.type == "book" || paper.type == "thesis" || paper.type == "report";
}

bool is_same_publication(const Record& record, const Paper& paper, std::string_view type) {
    if (!is_published(paper)) return false;
    const auto mine = doi_in(record), theirs = Identifier::make(Scheme::doi, field_of(paper, "DOI"));
    if (mine && !is_arxiv(mine) && theirs) return *mine == *theirs;
    const auto here = year_of(record), there = citegraph::year_of(paper);
    if (here && there && std::abs(*here - *there) > 1) return false;
    const auto venue = venue_of(record);
    if (venue.empty()) return record.type == type && here && here == there;
    const auto& container = field_of(paper, "container-title");
    return !names_preprint(venue) && core::same_venue(venue, container);
}

bool agrees_in_eprint(const Record& record, const Paper& paper) {
    const auto* theirs = core::id_of(paper, Scheme::arxiv);
    if (!theirs) return false;
    const auto archive = first_value(record, {"archiveprefix", "eprinttype"});
    if (!archive.empty() && ascii_lower(trimmed(archive)) != "arxiv") return false;
    if (trimmed(value_of(record, "eprint")).empty()) return true;
    const auto mine = arxiv_of(record);
    return mine && *mine == *theirs;
}

}  // namespace citegraph::app
