#include "read/list/finish.hpp"

#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

void add(std::vector<Identifier>& ids, std::optional<Identifier> id) {
    if (id) ids.push_back(*std::move(id));
}

/// The work that a text names, whatever kind of text it is.
std::optional<Identifier> identified_by(std::string_view text) {
    const auto mention = identify(text);
    return mention ? std::optional{mention->id} : std::nullopt;
}

/// A DOI as it stands in records: bare, as a link, or behind "doi:".
std::optional<Identifier> of_doi(std::string_view text) {
    if (auto named = identified_by(text)) return named;
    return Identifier::make(Scheme::doi, text);
}

std::optional<Identifier> of_url(std::string_view text) {
    if (auto named = identified_by(text)) return named;
    return Identifier::make(Scheme::url, text);
}

/// Several numbers of one kind: "978-3-16-148410-0, 3161484100".
void add_each(std::vector<Identifier>& ids, Scheme scheme, std::string_view text) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(",; "), text.size());
        if (end > 0) add(ids, Identifier::make(scheme, text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::optional<Identifier> of_words(std::string_view words) {
    const auto title = normal_title(words);
    return title.empty() ? std::nullopt : Identifier::make(Scheme::title, title);
}

/// arXiv as CSL has it: a number "arXiv:2309.06180", published by arXiv.
std::optional<Identifier> of_number(const Paper& paper) {
    const auto& number = field_of(paper, "number");
    if (ascii_lower(number.substr(0, 6)) != "arxiv:") return std::nullopt;
    return identified_by(number);
}

std::string day_text(const Paper& paper) {
    const auto issued = paper.dates.find("issued");
    return issued == paper.dates.end() ? std::string{} : to_string(issued->second.begin);
}

std::string venue_of(const Paper& paper) {
    for (const auto* variable : {"container-title", "event-title", "publisher"})
        if (const auto& name = field_of(paper, variable); !name.empty()) return citegraph::plain_text(name);
    return {};
}

std::string link_of(const Paper& paper) {
    if (const auto& url = field_of(paper, "URL"); core::is_link(url)) return url;
    for (const auto& id : paper.ids)
        if (auto url = url_of(id); !url.empty()) return url;
    return {};
}

}  // namespace

Paper identified(Paper paper, std::string_view last_resort) {
    auto& ids = paper.ids;
    if (const auto& doi = field_of(paper, "DOI"); !doi.empty()) add(ids, of_doi(doi));
    if (const auto& url = field_of(paper, "URL"); !url.empty()) add(ids, of_url(url));
    add(ids, of_number(paper));
    static constexpr std::array<std::pair<const char*, Scheme>, 3> numbers{
        {{"PMID", Scheme::pmid}, {"PMCID", Scheme::pmcid}, {"ISBN", Scheme::isbn}}};
    for (const auto& [variable, scheme] : numbers) add_each(ids, scheme, field_of(paper, variable));
    if (ids.empty()) add(ids, of_words(citegraph::plain_text(title_of(paper))));
    if (ids.empty()) add(ids, of_words(paper.key));
    if (ids.empty()) add(ids, of_words(last_resort));
    if (ids.empty()) add(ids, of_words("record without words"));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return paper;
}

Entry entry_of(const Paper& paper, std::string_view file, int line) {
    Entry out;
    out.file = file;
    out.line = line;
    out.title = core::without_mark(citegraph::plain_text(title_of(paper))).title;
    if (!out.title.empty()) out.titles = {out.title};
    for (const auto& id : paper.ids)
        if (id.scheme() != Scheme::title) out.identifiers.push_back({id, std::nullopt});
    if (auto url = link_of(paper); !url.empty()) {
        out.links = {{out.title, url}};
        out.url = std::move(url);
    }
    for (const auto& author : authors_of(paper)) out.authors.push_back(display_name(author));
    auto venue = venue_of(paper);
    const auto year = year_of(paper);
    if (!venue.empty() || year) out.venue = Venue{std::move(venue), year};
    if (auto day = day_text(paper); !day.empty()) out.date = std::move(day);
    if (!paper.key.empty()) out.key = paper.key;
    return out;
}

void append_record(Reading& reading, Paper paper, std::string_view file, int line) {
    reading.entries.push_back(entry_of(paper, file, line));
    reading.papers.push_back(std::move(paper));
}

}  // namespace citegraph::read
