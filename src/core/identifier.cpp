#include "citegraph/identifier.hpp"

#include "citegraph/text.hpp"
#include "core/text/normal_form.hpp"

#include <array>

namespace citegraph {

using namespace core;

namespace {

struct SchemeRow {
    Scheme scheme;
    std::string_view name;
    std::string_view page;  ///< what url_of puts before the value
};

constexpr std::array<SchemeRow, 14> rows{{
    {Scheme::arxiv, "arxiv", "https://arxiv.org/abs/"},
    {Scheme::doi, "doi", "https://doi.org/"},
    {Scheme::acl, "acl", "https://aclanthology.org/"},
    {Scheme::openreview, "openreview", "https://openreview.net/forum?id="},
    {Scheme::pmid, "pmid", "https://pubmed.ncbi.nlm.nih.gov/"},
    {Scheme::pmcid, "pmcid", "https://www.ncbi.nlm.nih.gov/pmc/articles/"},
    {Scheme::s2, "s2", "https://www.semanticscholar.org/paper/"},
    {Scheme::corpus, "corpus", "https://api.semanticscholar.org/CorpusID:"},
    {Scheme::dblp, "dblp", "https://dblp.org/rec/"},
    {Scheme::usenix, "usenix", "https://www.usenix.org/conference/"},
    {Scheme::isbn, "isbn", ""},
    {Scheme::github, "github", "https://github.com/"},
    {Scheme::url, "url", ""},
    {Scheme::title, "title", ""},
}};

const SchemeRow& row_of(Scheme scheme) {
    return rows[static_cast<std::size_t>(scheme)];
}

/// The scheme that a prefix such as "arXiv" or "CorpusID" names, Semantic Scholar's own spellings included.
std::optional<Scheme> scheme_named(std::string_view prefix) {
    const auto name = ascii_lower(trimmed(prefix));
    if (name == "corpusid") return Scheme::corpus;
    if (name == "pubmed") return Scheme::pmid;
    for (const auto& row : rows)
        if (row.name == name) return row.scheme;
    return std::nullopt;
}

}  // namespace

std::string_view name_of(Scheme scheme) {
    return row_of(scheme).name;
}

std::optional<Identifier> Identifier::make(Scheme scheme, std::string_view value) {
    auto normal = normal_form(scheme, trimmed(value));
    if (scheme == Scheme::doi && normal.empty())
        if (auto parts = arxiv_of_doi(trimmed(value)); !parts.id.empty())
            return Identifier{Scheme::arxiv, parts.id};
    if (normal.empty()) return std::nullopt;
    return Identifier{scheme, std::move(normal)};
}

Result<Identifier> Identifier::parse(std::string_view text) {
    if (auto mention = identify(text)) return mention->id;
    const auto colon = text.find(':');
    if (const auto scheme = scheme_named(text.substr(0, colon)); scheme && colon != std::string_view::npos)
        if (auto id = make(*scheme, text.substr(colon + 1))) return *std::move(id);
    if (auto id = make(Scheme::url, text)) return *std::move(id);
    return fail(Error::Kind::malformed,
                "'" + ellipsis(collapse_space(text.substr(0, 400)), 80) +
                    "' is not an identifier: expected an arXiv id, a DOI, a URL or scheme:value");
}

std::string to_string(const Identifier& id) {
    return std::string{name_of(id.scheme())} + ":" + id.value();
}

std::string url_of(const Identifier& id) {
    if (id.scheme() == Scheme::url) return id.value();
    const auto page = row_of(id.scheme()).page;
    return page.empty() ? std::string{} : std::string{page} + id.value();
}

}  // namespace citegraph
