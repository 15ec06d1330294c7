// Reference lists as publishers deposit them.
//
// A row has a key and whatever the publisher knew: `DOI`, or only `unstructured` words, or pieces of them
// (`article-title`, `volume-title`, `journal-title`, `year`, "2017a" being seen). A row without any
// identifier names no work for certain and is left out. Preprints are mostly cited by words: an arXiv id
// written as such in them ("arXiv:1706.03762") is an identifier too.
#include "citegraph/text.hpp"
#include "sources/crossref/record.hpp"
#include "sources/wire/replies.hpp"

#include <array>
#include <charconv>

namespace citegraph::sources {
namespace {

std::string raw_text_in(const Json& object, const char* key) {
    const auto& value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

/// The arXiv id behind the first "arXiv:" or "arxiv.org/abs/" in `text`.
std::optional<Identifier> arxiv_inside(std::string_view text) {
    static constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./-";
    const auto lower = ascii_lower(text);
    for (const std::string_view mark : {"arxiv:", "arxiv.org/abs/", "arxiv.org/pdf/"}) {
        const auto at = lower.find(mark);
        if (at == std::string::npos) continue;
        auto id = trimmed(text.substr(at + mark.size()));
        id = id.substr(0, std::min(id.find_first_not_of(letters), id.size()));
        while (id.ends_with('.')) id.remove_suffix(1);
        if (auto found = Identifier::make(Scheme::arxiv, id)) return found;
    }
    return std::nullopt;
}

std::optional<Identifier> id_of(const Json& row) {
    if (auto id = doi_or_arxiv(raw_text_in(row, "DOI"))) return id;
    for (const auto* key : {"unstructured", "journal-title", "article-title", "volume-title"})
        if (auto id = arxiv_inside(raw_text_in(row, key))) return id;
    return std::nullopt;
}

/// The four digits at the beginning of "2017a".
std::optional<int> year_of(const Json& row) {
    const auto text = raw_text_in(row, "year");
    int year = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + std::min<std::size_t>(4, text.size()), year);
    return error == std::errc{} && end == text.data() + 4 && year >= 1000 ? std::optional{year}
                                                                          : std::nullopt;
}

std::string title_of(const Json& row) {
    for (const auto* key : {"article-title", "volume-title"})
        if (auto title = record_text(raw_text_in(row, key)); !title.empty()) return title;
    return {};
}

}  // namespace

std::optional<Identifier> doi_or_arxiv(std::string_view text) {
    const auto mention = identify(text);
    const bool fits =
        mention && (mention->id.scheme() == Scheme::doi || mention->id.scheme() == Scheme::arxiv);
    return fits ? std::optional{mention->id} : std::nullopt;
}

std::vector<Stub> crossref_references(const Json& work) {
    std::vector<Stub> stubs;
    for (const auto& row : array_in(work, "reference"))
        if (auto id = id_of(row)) stubs.push_back({{*std::move(id)}, title_of(row), year_of(row)});
    return stubs;
}

}  // namespace citegraph::sources
