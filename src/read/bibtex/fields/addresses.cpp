#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/text/normal_form.hpp"
#include "read/bibtex/fields/draft.hpp"

#include <algorithm>
#include <array>

namespace citegraph::bibtex {
namespace {

std::optional<Mention> arxiv_in(std::string_view text) {
    auto mention = identify(text);
    if (!mention || mention->id.scheme() != Scheme::arxiv) return std::nullopt;
    return mention;
}

std::optional<Mention> named(const std::string& number) {
    if (const auto bare = arxiv_in(number)) return bare;
    return arxiv_in("arXiv:" + number);
}

/// The first field of these that has a value, used from now on.
std::string_view first_of(CslDraft& draft, const char* one, const char* other) {
    const auto value = draft.shelf.take(one);
    return value.empty() ? draft.shelf.take(other) : value;
}

std::optional<Mention> of_eprint(CslDraft& draft) {
    const auto type = draft.shelf.has("eprinttype") ? "eprinttype" : "archiveprefix";
    const auto archive = ascii_lower(verbatim(draft.shelf.look(type)));
    if (!archive.empty() && archive != "arxiv") return std::nullopt;
    const auto number = verbatim(draft.shelf.look("eprint"));
    auto mention = archive.empty() ? arxiv_in(number) : named(number);
    if (!mention && archive == "arxiv") {  // "9711200" of the archive hep-th
        const auto kind = draft.shelf.has("eprintclass") ? "eprintclass" : "primaryclass";
        mention = arxiv_in(verbatim(draft.shelf.look(kind)) + "/" + number);
    }
    if (!mention) return mention;
    for (const auto* name : {"eprint", "eprinttype", "archiveprefix"}) draft.shelf.take(name);
    if (auto category = verbatim(first_of(draft, "eprintclass", "primaryclass")); !category.empty())
        draft.paper.foreign["arxiv-category"] = std::move(category);
    draft.shelf.fresh();
    return mention;
}

/// The word of a journal's name that is an arXiv number: the last of "arXiv preprint arXiv:2309.06180".
std::optional<Mention> in_words(std::string_view text) {
    for (const auto word : split(text, ' '))
        if (ascii_lower(word.substr(0, 6)) == "arxiv:")
            if (auto mention = arxiv_in(word)) return mention;
    return std::nullopt;
}

std::optional<Mention> of_journal(CslDraft& draft, std::string_view field) {
    const auto journal = text_of(draft.shelf.look(field));
    if (!core::is_arxiv(journal)) return std::nullopt;
    if (auto mention = in_words(journal)) return mention;
    for (const auto* name : {"volume", "eid", "pages", "number"}) {
        auto number = verbatim(draft.shelf.look(name));
        if (number.starts_with("abs/")) number.erase(0, 4);
        auto mention = number.find_first_of("./:") == std::string::npos ? std::nullopt : named(number);
        if (!mention) continue;
        draft.shelf.take(name);
        draft.shelf.fresh();
        return mention;
    }
    return std::nullopt;
}

/// A journal that is arXiv says no more than the number; unless the paper has appeared elsewhere since.
void take_journal(CslDraft& draft, std::string_view field) {
    const auto doi = ascii_lower(draft.paper.fields["DOI"]);
    if (doi.empty()) draft.paper.fields.erase("DOI");
    if (!doi.empty() && !doi.starts_with(core::arxiv_doi_prefix)) return;
    draft.shelf.take(field);
    draft.shelf.fresh();
    draft.paper.type = "article";
}

// The ways in which papers on arXiv are cited: arXiv's own fields (archiveprefix, primaryclass) and
// biblatex's (eprinttype, eprintclass); DBLP's journal CoRR, volume abs/2309.06180; Google Scholar's journal
// "arXiv preprint arXiv:2309.06180"; Semantic Scholar's journal ArXiv, volume abs/2309.06180.

/// Finds the arXiv number of a paper: in eprint fields, or where the journal is "CoRR" or "arXiv preprint
/// arXiv:...". What appeared nowhere else is then CSL's "article", a preprint, without a journal.
void put_arxiv(CslDraft& draft) {
    auto mention = of_eprint(draft);
    for (const auto* field : {"journal", "journaltitle", "howpublished"}) {
        auto other = of_journal(draft, field);
        const bool preprint = other || (mention && core::is_arxiv(text_of(draft.shelf.look(field))));
        if (preprint) take_journal(draft, field);
        if (!mention) mention = std::move(other);
    }
    if (!mention) return;
    if (draft.paper.type == "document") draft.paper.type = "article";
    draft.paper.ids.push_back(mention->id);
    if (mention->version) draft.put("URL", url_of(mention->id) + "v" + std::to_string(*mention->version));
}

/// Where the archives of biblatex.pdf, section 3.14.7, keep their papers.
std::string archive_address(std::string_view archive, const std::string& eprint) {
    struct Row {
        std::string_view archive, address;
    };
    static constexpr std::array<Row, 4> rows{{{"jstor", "https://www.jstor.org/stable/"},
                                              {"googlebooks", "https://books.google.com/books?id="},
                                              {"hdl", "https://hdl.handle.net/"},
                                              {"pubmed", "https://www.ncbi.nlm.nih.gov/pubmed/"}}};
    for (const auto& row : rows)
        if (row.archive == archive) return std::string{row.address} + eprint;
    return {};
}

/// An archive that is not arXiv keeps its fields too, as CSL has none for them.
void put_eprint(CslDraft& draft) {
    const auto type = draft.shelf.has("eprinttype") ? "eprinttype" : "archiveprefix";
    const auto archive = ascii_lower(verbatim(draft.shelf.look(type)));
    const auto eprint = verbatim(draft.shelf.look("eprint"));
    if (eprint.empty()) return;
    if (archive == "pubmed" && !draft.has("PMID")) draft.put("PMID", eprint);
    if (archive == "pmc" && !draft.has("PMCID")) draft.put("PMCID", eprint);
    if (!draft.has("URL") && archive != "pubmed") draft.put("URL", archive_address(archive, eprint));
    if (archive == "pubmed" || archive == "pmc")
        for (const auto* name : {"eprint", "eprinttype", "archiveprefix"}) draft.shelf.take(name);
    draft.shelf.fresh();
}

}  // namespace

void put_addresses(CslDraft& draft) {
    draft.put("DOI", core::bare_doi(verbatim(draft.shelf.take("doi"))));
    draft.put("URL", encoded_url(verbatim(draft.shelf.take("url"))));
    put_arxiv(draft);
    for (const auto& [field, variable] : {std::pair{"pmid", "PMID"}, std::pair{"pmcid", "PMCID"},
                                          std::pair{"isbn", "ISBN"}, std::pair{"issn", "ISSN"}})
        draft.put(variable, text_of(draft.shelf.take(field)));
    put_eprint(draft);
}

}  // namespace citegraph::bibtex
