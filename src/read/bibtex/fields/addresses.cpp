#include "citegraph/text.hpp"
#include "read/bibtex/fields/arxiv.hpp"
#include "read/bibtex/fields/draft.hpp"
#include "read/bibtex/fields/values.hpp"

#include <array>

namespace citegraph::bibtex {
namespace {

/// A DOI without what people write before it.
std::string bare_doi(std::string text) {
    const auto lower = ascii_lower(text);
    for (const std::string_view before : {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/",
                                          "http://dx.doi.org/", "doi.org/", "doi:"})
        if (lower.starts_with(before)) return std::string{trimmed(text.substr(before.size()))};
    return text;
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
void put_eprint(Draft& draft) {
    const auto type = draft.shelf.has("eprinttype") ? "eprinttype" : "archiveprefix";
    const auto archive = ascii_lower(verbatim(draft.shelf.look(type)));
    const auto eprint = verbatim(draft.shelf.look("eprint"));
    if (eprint.empty()) return;
    if (archive == "pubmed" && !draft.has("PMID")) draft.put("PMID", eprint);
    if (archive == "pmc" && !draft.has("PMCID")) draft.put("PMCID", eprint);
    if (!draft.has("URL") && archive != "pubmed") draft.put("URL", archive_address(archive, eprint));
    if (archive == "pubmed" || archive == "pmc")
        for (const auto* name : {"eprint", "eprinttype", "archiveprefix"}) draft.shelf.take(name);
}

}  // namespace

void put_addresses(Draft& draft) {
    draft.put("DOI", bare_doi(verbatim(draft.shelf.take("doi"))));
    draft.put("URL", encoded_url(verbatim(draft.shelf.take("url"))));
    put_arxiv(draft);
    for (const auto& [field, variable] : {std::pair{"pmid", "PMID"}, std::pair{"pmcid", "PMCID"},
                                          std::pair{"isbn", "ISBN"}, std::pair{"issn", "ISSN"}})
        draft.put(variable, text_of(draft.shelf.take(field)));
    put_eprint(draft);
}

}  // namespace citegraph::bibtex
