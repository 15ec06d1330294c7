// By what names a work can be found.
#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "exporters/bib/draft.hpp"
#include "exporters/bib/model.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <array>

// eprint, archiveprefix and primaryclass as arXiv's "BibTeX and eprints" page has them; biblatex calls the
// last two eprinttype and eprintclass. doi, url and eprint are addresses, not text: styles print them through
// \url or \href, which want them without LaTeX escapes.

namespace citegraph::exporters {
namespace {

/// "stat.ML" of "stat.ML cs.LG"; the archive of an old id such as "hep-th/9711200".
std::string primary_class(const Paper& paper, const Identifier& arxiv) {
    for (const auto* name : {"arxiv-category", "eprintclass", "primaryclass"})
        if (const auto found = paper.foreign.find(name); found != paper.foreign.end())
            return found->second.substr(0, found->second.find_first_of(" ,;"));
    const auto slash = arxiv.value().find('/');
    return slash == std::string::npos ? "" : arxiv.value().substr(0, slash);
}

/// An archive has one place in an entry; a second one goes under its own name.
void put_archive(EntryDraft& draft, const std::string& name, const std::string& archive,
                 const std::string& value) {
    const bool taken = draft.is_bibtex() || draft.has("eprint") || draft.paper().foreign.contains("eprint");
    draft.put(taken ? name : "eprint", address(value));
    if (!taken && !value.empty()) draft.put("eprinttype", archive);
}

void put_eprint(EntryDraft& draft) {
    if (const auto* arxiv = core::id_of(draft.paper(), Scheme::arxiv)) {
        draft.put("eprint", arxiv->value());
        draft.put(draft.is_bibtex() ? "archiveprefix" : "eprinttype", draft.is_bibtex() ? "arXiv" : "arxiv");
        draft.put(draft.is_bibtex() ? "primaryclass" : "eprintclass", primary_class(draft.paper(), *arxiv));
    }
    put_archive(draft, "pmid", "pubmed", draft.take("PMID"));
    put_archive(draft, "pmcid", "pmc", draft.take("PMCID"));
}

/// A babel language for a language tag (biblatex.pdf, section 2.2.3, langid), the longest tag first.
constexpr auto languages = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"de-de-1901", "german"},  {"de-at-1901", "austrian"}, {"en-us", "american"},   {"en-gb", "british"},
    {"en-au", "australian"},   {"en-ca", "canadian"},      {"en-nz", "newzealand"}, {"de-at", "naustrian"},
    {"de-ch", "nswissgerman"}, {"pt-br", "brazilian"},     {"pt-pt", "portuguese"}, {"fr-ca", "canadien"},
    {"ar", "arabic"},          {"bg", "bulgarian"},        {"ca", "catalan"},       {"cs", "czech"},
    {"cy", "welsh"},           {"da", "danish"},           {"de", "ngerman"},       {"el", "greek"},
    {"en", "english"},         {"es", "spanish"},          {"et", "estonian"},      {"eu", "basque"},
    {"fa", "persian"},         {"fi", "finnish"},          {"fr", "french"},        {"ga", "irish"},
    {"gl", "galician"},        {"he", "hebrew"},           {"hi", "hindi"},         {"hr", "croatian"},
    {"hu", "magyar"},          {"hy", "armenian"},         {"id", "indonesian"},    {"is", "icelandic"},
    {"it", "italian"},         {"ja", "japanese"},         {"ko", "korean"},        {"la", "latin"},
    {"lt", "lithuanian"},      {"lv", "latvian"},          {"mn", "mongolian"},     {"nb", "norsk"},
    {"nl", "dutch"},           {"nn", "nynorsk"},          {"no", "norsk"},         {"pl", "polish"},
    {"pt", "portuguese"},      {"ro", "romanian"},         {"ru", "russian"},       {"sk", "slovak"},
    {"sl", "slovene"},         {"sr", "serbian"},          {"sv", "swedish"},       {"th", "thai"},
    {"tr", "turkish"},         {"uk", "ukrainian"},        {"vi", "vietnamese"},    {"zh", "chinese"},
});

void put_language(EntryDraft& draft) {
    const auto& language = draft.take("language");
    auto tag = ascii_lower(language);
    std::ranges::replace(tag, '_', '-');
    for (; !tag.empty(); tag.resize(tag.rfind('-') == std::string::npos ? 0 : tag.rfind('-')))
        if (const auto row = std::ranges::find(languages, tag, &decltype(languages)::value_type::first);
            row != languages.end())
            return draft.put("langid", std::string{row->second});
    draft.list("language", "language");
}

/// Foreign fields whose facts have been written already.
bool is_ours(std::string_view name) {
    return name == "arxiv-category" || name == "entrytype";
}

}  // namespace

bool is_service(std::string_view name) {
    constexpr auto services = std::to_array<std::string_view>({"abstract",
                                                               "added-at",
                                                               "adsnote",
                                                               "adsurl",
                                                               "bdsk-file-1",
                                                               "bdsk-url-1",
                                                               "bibsource",
                                                               "biburl",
                                                               "crossref",
                                                               "date-added",
                                                               "date-modified",
                                                               "file",
                                                               "groups",
                                                               "interhash",
                                                               "intrahash",
                                                               "keywords",
                                                               "mendeley-groups",
                                                               "mendeley-tags",
                                                               "opteprint",
                                                               "owner",
                                                               "pdf",
                                                               "timestamp",
                                                               "xdata"});
    return std::ranges::binary_search(services, name);
}

void put_addresses(EntryDraft& draft) {
    const auto doi = doi_of(draft.paper());
    draft.take("DOI");
    draft.put("doi", doi_name(ascii_lower(doi)));
    draft.take("URL");
    const auto url = own_link(draft.paper());
    if (!url.empty())
        draft.put("url", address(url));
    else if (doi.empty())
        draft.put("url", address(link_to(draft.paper())));
    put_eprint(draft);
    draft.put("isbn", spelled(draft.take("ISBN"), draft.spelling()));
    draft.put("issn", spelled(draft.take("ISSN"), draft.spelling()));
    put_language(draft);
}

void put_foreign(EntryDraft& draft) {
    if (is_assembled(draft.paper())) return;
    for (const auto& [name, value] : draft.paper().foreign) {
        const auto text = as_written(name, value, draft.spelling());
        if (is_ours(name)) continue;
        if (knows(draft.spelling().dialect, name) && !is_service(name))
            draft.put(name, text);
        else
            draft.leave(name, text);
    }
}

}  // namespace citegraph::exporters
