#include "resolve/match/kinds.hpp"

#include "citegraph/text.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>

namespace citegraph::resolving {
namespace {

/// A kind, its types in the words of Crossref (https://api.crossref.org/types), DataCite and CSL 1.0.2, and what lists
/// say of it.
struct Kind {
    std::string_view name, types, said;
};
constexpr std::array<Kind, 6> kinds{{
    {"thesis", "thesis dissertation",
     "thesis dissertation phd doctoral dissertation masters msc bachelor diploma habilitation these tesis"},
    {"data set", "dataset database", "dataset datasets data corpus benchmark zenodo figshare dryad kaggle"},
    {"program", "software", "software code package library zenodo github"},
    {"review", "peer-review review review-book", "review"},
    {"grant", "grant", "grant"},
    {"part of a paper", "component figure graphic", "figure supplement"},
}};

}  // namespace

std::string kind_of(const Paper& record) {
    const auto kind = record.foreign.find("crossref-type");
    return kind == record.foreign.end() ? record.type : kind->second;
}

std::string kind_beside_papers(const Paper& record) {
    const auto type = ascii_lower(kind_of(record));
    const auto found =
        std::ranges::find_if(kinds, [&](const Kind& kind) { return core::is_one_of(type, kind.types); });
    return found == kinds.end() ? std::string{} : std::string{found->name};
}

bool is_attachment(const Paper& record) {
    const auto kind = kind_beside_papers(record);
    return (!kind.empty() && kind != "thesis") || core::is_one_of(kind_of(record), "post webpage");
}

bool names_kind(const Entry& entry, const std::string& kind) {
    const auto row = std::ranges::find(kinds, std::string_view{kind}, &Kind::name);
    if (row == kinds.end()) return false;
    std::vector<std::string> texts{entry.title, entry.note.value_or(""),
                                   entry.venue ? entry.venue->name : ""};
    return std::ranges::any_of(texts, [&](const auto& text) {
        const auto words = title_words(text);
        return std::ranges::any_of(words, [&](const auto& word) { return core::is_one_of(word, row->said); });
    });
}

bool is_chapter(const Paper& record) {
    return core::is_one_of(kind_of(record), "chapter book-chapter book-section book-part");
}

}  // namespace citegraph::resolving
