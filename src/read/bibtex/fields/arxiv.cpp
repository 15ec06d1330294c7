#include "read/bibtex/fields/arxiv.hpp"

#include "citegraph/text.hpp"
#include "read/bibtex/fields/values.hpp"

#include <algorithm>
#include <array>

// The ways in which papers on arXiv are cited: arXiv's own fields (archiveprefix, primaryclass) and
// biblatex's (eprinttype, eprintclass); DBLP's journal CoRR, volume abs/2309.06180; Google Scholar's journal
// "arXiv preprint arXiv:2309.06180"; Semantic Scholar's journal ArXiv, volume abs/2309.06180.

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
std::string_view first_of(Draft& draft, const char* one, const char* other) {
    const auto value = draft.shelf.take(one);
    return value.empty() ? draft.shelf.take(other) : value;
}

std::optional<Mention> of_eprint(Draft& draft) {
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
    return mention;
}

/// The word of a journal's name that is an arXiv number: the last of "arXiv preprint arXiv:2309.06180".
std::optional<Mention> in_words(std::string_view text) {
    for (const auto word : split(text, ' '))
        if (ascii_lower(word.substr(0, 6)) == "arxiv:")
            if (auto mention = arxiv_in(word)) return mention;
    return std::nullopt;
}

bool is_arxiv(std::string_view journal) {
    static constexpr std::array<std::string_view, 8> names{
        "corr",           "arxiv",     "arxiv e-prints", "arxiv eprints",
        "arxiv preprint", "arxiv.org", "e-print arxiv",  "computing research repository"};
    return std::ranges::find(names, journal) != names.end() || journal.starts_with("arxiv preprint") ||
           journal.starts_with("arxiv:") || journal.starts_with("arxiv e-prints");
}

std::optional<Mention> of_journal(Draft& draft, std::string_view field) {
    const auto journal = text_of(draft.shelf.look(field));
    if (!is_arxiv(ascii_lower(journal))) return std::nullopt;
    if (auto mention = in_words(journal)) return mention;
    for (const auto* name : {"volume", "eid", "pages", "number"}) {
        auto number = verbatim(draft.shelf.look(name));
        if (number.starts_with("abs/")) number.erase(0, 4);
        auto mention = number.find_first_of("./:") == std::string::npos ? std::nullopt : named(number);
        if (!mention) continue;
        draft.shelf.take(name);
        return mention;
    }
    return std::nullopt;
}

/// A journal that is arXiv says no more than the number; unless the paper has appeared elsewhere since.
void take_journal(Draft& draft, std::string_view field) {
    const auto doi = ascii_lower(draft.paper.fields["DOI"]);
    if (doi.empty()) draft.paper.fields.erase("DOI");
    if (!doi.empty() && !doi.starts_with("10.48550/")) return;
    draft.shelf.take(field);
    draft.paper.type = "article";
}

}  // namespace

void put_arxiv(Draft& draft) {
    auto mention = of_eprint(draft);
    for (const auto* field : {"journal", "journaltitle"}) {
        auto other = of_journal(draft, field);
        const bool preprint = other || (mention && is_arxiv(ascii_lower(text_of(draft.shelf.look(field)))));
        if (preprint) take_journal(draft, field);
        if (!mention) mention = std::move(other);
    }
    if (!mention) return;
    if (draft.paper.type == "document") draft.paper.type = "article";
    draft.paper.ids.push_back(mention->id);
    if (mention->version) draft.put("URL", url_of(mention->id) + "v" + std::to_string(*mention->version));
}

}  // namespace citegraph::bibtex
