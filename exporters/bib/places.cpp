// Titles, where a work appeared, and the numbers that find it there.
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "exporters/bib/draft.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <array>

namespace citegraph::exporters {
namespace {

/// Phrases for which biblatex has a key (biblatex.pdf, section 4.9.2.13), and BibTeX a type of entry.
constexpr auto genres = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"bachelor's thesis", "bathesis"},
    {"bachelor’s thesis", "bathesis"},
    {"bathesis", "bathesis"},
    {"mastersthesis", "mathesis"},
    {"masters thesis", "mathesis"},
    {"master's thesis", "mathesis"},
    {"master’s thesis", "mathesis"},
    {"mathesis", "mathesis"},
    {"ph.d. thesis", "phdthesis"},
    {"phd thesis", "phdthesis"},
    {"phdthesis", "phdthesis"},
    {"candidate thesis", "candthesis"},
    {"candthesis", "candthesis"},
    {"research report", "resreport"},
    {"resreport", "resreport"},
    {"technical report", "techreport"},
    {"techreport", "techreport"},
});

/// biblatex must be told of these of what kind they are. Of one that sources do not tell more about, that it
/// is a report is what is known.
bool needs_genre(const EntryDraft& draft) {
    return is_assembled(draft.paper()) && (draft.type().name == "report" || draft.type().name == "thesis");
}

void put_genre(EntryDraft& draft) {
    const auto& genre = draft.take("genre");
    const auto key = std::ranges::find(genres, ascii_lower(genre), &decltype(genres)::value_type::first);
    const bool known = key != genres.end();
    if (!draft.is_bibtex()) {
        draft.put("type", known ? std::string{key->second} : spelled(genre, draft.spelling()));
        if (needs_genre(draft)) draft.put("type", std::string{draft.type().name});
        return;
    }
    const bool said = known && ((draft.type().name == "phdthesis" && key->second == "phdthesis") ||
                                (draft.type().name == "mastersthesis" && key->second == "mathesis") ||
                                (draft.type().name == "techreport" && key->second == "techreport"));
    if (!said) draft.put("type", spelled(genre, draft.spelling()));
}

/// A preprint says in plain styles where it is; those of biblatex print the eprint.
std::string howpublished(const EntryDraft& draft) {
    const auto* arxiv = core::id_of(draft.paper(), Scheme::arxiv);
    const auto& container = container_of(draft.paper());
    const bool elsewhere = !container.empty() && ascii_lower(container).find("arxiv") == std::string::npos;
    const auto& publisher = field_of(draft.paper(), "publisher");
    const bool told = !is_assembled(draft.paper()) && !publisher.empty() && !core::is_arxiv(publisher);
    if (!draft.is_bibtex() || draft.type().name != "misc" || elsewhere || told || arxiv == nullptr) return {};
    return "arXiv preprint arXiv:" + arxiv->value();
}

/// CSL's "volume-title" is that of one volume of several, or of an issue of a journal.
void put_titles(EntryDraft& draft) {
    const auto& volume = draft.take("volume-title");
    const auto& container = draft.type().container;
    const bool whole = container == "maintitle";
    const bool of_periodical = volume.empty() && draft.type().name == "periodical" &&
                               !field_of(draft.paper(), "container-title").empty();
    if (of_periodical) {
        draft.title("title", "container-title");
        return draft.title("issuetitle", "title");
    }
    draft.title("title", whole && !volume.empty() ? "volume-title" : "title");
    if (volume.empty()) return;
    if (whole)
        draft.title("maintitle", "title");
    else if (container == "booktitle")
        draft.title("booktitle", "volume-title"), draft.title("maintitle", "container-title");
    else
        draft.title("issuetitle", "volume-title");
}

/// What stands in front of the title's colon needs no field of its own.
void put_short_title(EntryDraft& draft) {
    const auto& brief = draft.take("title-short");
    const auto& whole = title_of(draft.paper());
    const auto title = plain_text(whole), words = plain_text(brief);
    if (title.starts_with(words) && title.substr(words.size()).starts_with(":")) return;
    draft.put("shorttitle", spelled_title(brief, draft.spelling()));
}

/// Whether put_titles has written the container.
bool has_container(const EntryDraft& draft) {
    const bool is_volume = !field_of(draft.paper(), "volume-title").empty();
    if (is_volume) return draft.type().container == "booktitle";
    return draft.type().name == "periodical" && draft.has("issuetitle");
}

void put_container(EntryDraft& draft) {
    const auto preprint = howpublished(draft);
    draft.put(draft.type().container, preprint);
    const auto container = container_of(draft.paper());
    draft.take("container-title");
    const auto& brief = draft.take("container-title-short");
    const bool doubled =
        !preprint.empty() || has_container(draft) ||
        (draft.type().name == "online" && ascii_lower(container).find("arxiv") != std::string::npos);
    const bool is_own = container == field_of(draft.paper(), "container-title");
    if (!doubled && is_own && !container.empty())
        draft.title(draft.type().container, "container-title");
    else if (!doubled)
        draft.put(draft.type().container,
                  spelled_title(container.empty() ? brief : container, draft.spelling()));
    if (container.empty() || brief.empty()) return;
    if (draft.type().container.starts_with("journal"))
        return draft.put("shortjournal", spelled(brief, draft.spelling()));
    if (!is_assembled(draft.paper())) draft.leave("container-title-short", spelled(brief, draft.spelling()));
}

void put_event(EntryDraft& draft) {
    const auto& name = draft.take("event-title");
    draft.take("event");
    const bool is_container = &container_of(draft.paper()) == &name;
    if (!is_container)
        draft.put("eventtitle",
                  spelled(name.empty() ? field_of(draft.paper(), "event") : name, draft.spelling()));
    draft.text("venue", "event-place");
}

/// Types under which the standard styles of BibTeX take a volume or a number, not both.
bool takes_one_number(std::string_view type) {
    return type == "book" || type == "proceedings" || type.starts_with("in");
}

/// Volumes and parts of volumes: their number counts in a series.
bool is_of_volumes(std::string_view type) {
    return takes_one_number(type) || type.starts_with("mv") || type.starts_with("suppb") ||
           type.starts_with("suppc") || type == "bookinbook" || type == "collection" || type == "reference" ||
           type == "commentary";
}

/// The variable that is the number of an entry of that type: of the issue, of the volume within a series, or
/// of the work itself.
std::array<const char*, 3> number_variables(std::string_view type) {
    if (type == "article" || type == "periodical" || type == "suppperiodical")
        return {"issue", "collection-number", "number"};
    if (is_of_volumes(type)) return {"collection-number", "issue", "number"};
    return {"number", "issue", "collection-number"};
}

/// Where the styles would complain of a number beside, or without, a volume or a series, the number that sources
/// brought stands under a name that they do not read. What is somebody's own keeps its place: they print it all
/// the same.
std::string number_field(const EntryDraft& draft) {
    if (!draft.is_bibtex() || !is_assembled(draft.paper())) return "number";
    const auto type = draft.type().name;
    const bool complains = type == "article"
                               ? !draft.has("volume")
                               : takes_one_number(type) && (draft.has("volume") || !draft.has("series"));
    return complains ? "issue" : "number";
}

/// "arXiv:2309.06180", by which CSL knows a preprint; an entry has it in its eprint.
bool names_preprint(const Paper& paper, const std::string& number) {
    const auto* arxiv = core::id_of(paper, Scheme::arxiv);
    return arxiv != nullptr && ascii_lower(number) == "arxiv:" + ascii_lower(arxiv->value());
}

void put_number(EntryDraft& draft) {
    const auto field = number_field(draft);
    const auto type = draft.type().name;
    const auto variables = number_variables(type);
    for (const auto* variable : variables) {
        if (trimmed(field_of(draft.paper(), variable)).empty()) continue;
        if (names_preprint(draft.paper(), field_of(draft.paper(), variable))) {
            draft.take(variable);
            continue;
        }
        const bool stands_for_pages =
            type != "book" && variables.back() == variable && variable == std::string_view{"number"};
        const auto name = stands_for_pages ? "eid" : field;
        if (!draft.has(name)) draft.text(name, variable);
    }
}

void put_version(EntryDraft& draft) {
    const auto& version = draft.take("version");
    const bool printed = draft.is_bibtex() && is_assembled(draft.paper()) && !version.empty() &&
                         note_of(draft.paper()).empty();
    draft.put(printed ? "note" : "version", spelled((printed ? "Version " : "") + version, draft.spelling()));
}

/// A @booklet, and BibTeX's @misc, have no publisher: they say how the work was published (btxdoc.pdf,
/// section 3.1; biblatex.pdf, section 2.1.1).
void put_makers(EntryDraft& draft) {
    const bool unsold = draft.type().name == "booklet" || (draft.is_bibtex() && draft.type().name == "misc");
    const bool told = unsold && !draft.has("howpublished") && !draft.paper().foreign.contains("howpublished");
    const bool is_said = draft.has("howpublished") && !is_assembled(draft.paper()) &&
                         core::is_arxiv(field_of(draft.paper(), "publisher"));
    draft.take("publisher");
    if (!is_said) draft.list(told ? "howpublished" : draft.type().publisher, "publisher");
    draft.text(draft.has("howpublished") ? "medium" : "howpublished", "medium");
    const auto* place = draft.is_bibtex() ? "address" : "location";
    draft.list(place, "publisher-place");
    if (draft.paper().type == "patent") draft.list(place, "jurisdiction");
}

}  // namespace

void put_places(EntryDraft& draft) {
    put_titles(draft);
    put_short_title(draft);
    put_container(draft);
    put_event(draft);
    draft.text("series", "collection-title");
}

void put_numbers(EntryDraft& draft) {
    const bool names_preprint =
        field_of(draft.paper(), "volume").starts_with("abs/");  // "CoRR abs/2309.06180"
    draft.take("volume");
    if (!names_preprint) draft.text("volume", "volume");
    put_number(draft);
    draft.text("part", draft.take("part-number").empty() ? "part" : "part-number");
    draft.text("chapter", "chapter-number");
    draft.text("edition", "edition");
    put_version(draft);
    put_genre(draft);
    const auto& pages = draft.take("page");
    draft.put("pages",
              page_ranges(pages.empty() ? field_of(draft.paper(), "page-first") : pages, draft.spelling()));
    draft.take("page-first");
    draft.text("pagetotal", "number-of-pages");
    draft.text("volumes", "number-of-volumes");
    put_makers(draft);
}

}  // namespace citegraph::exporters
