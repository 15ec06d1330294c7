#include "read/bibtex/fields/draft.hpp"

#include <algorithm>
#include <array>

// The types of btxdoc.pdf, section 3.1, and of biblatex.pdf, section 2.1 (also those without a driver of
// their own), of biblatex-apa, biblatex-software and of files in the wild, among those of CSL 1.0.2,
// appendix III. There, manuals are reports, conference volumes are books, and a book with a container is one
// that was printed again within another.

namespace citegraph::bibtex {
namespace {

constexpr auto rules = std::to_array<TypeRule>({
    {"article", "article-journal", Shape::article},
    {"artwork", "graphic"},
    {"audio", "song", Shape::other, {}, true},
    {"bachelorsthesis", "thesis", Shape::other, "bathesis"},
    {"bathesis", "thesis", Shape::other, "bathesis"},
    {"blog", "post-weblog"},
    {"book", "book", Shape::volume},
    {"bookinbook", "book", Shape::part, {}, true},
    {"booklet", "pamphlet"},
    {"codefragment", "software"},
    {"collection", "book", Shape::volume, {}, true},
    {"commentary", "book", Shape::volume, {}, true},
    {"conference", "paper-conference", Shape::part},
    {"data", "dataset"},
    {"dataset", "dataset"},
    {"electronic", "webpage"},
    {"figure", "figure"},
    {"image", "graphic", Shape::other, {}, true},
    {"inbook", "chapter", Shape::part, {}, true},
    {"incollection", "chapter", Shape::part},
    {"inproceedings", "paper-conference", Shape::part},
    {"inreference", "entry-encyclopedia", Shape::part},
    {"interview", "interview"},
    {"jurisdiction", "legal_case"},
    {"legal", "treaty", Shape::other, {}, true},
    {"legislation", "legislation"},
    {"letter", "personal_communication"},
    {"letters", "personal_communication"},
    {"manual", "report", Shape::other, {}, true},
    {"manuscript", "manuscript"},
    {"map", "map"},
    {"mastersthesis", "thesis", Shape::other, "mathesis"},
    {"masterthesis", "thesis", Shape::other, "mathesis"},
    {"misc", "document"},
    {"monograph", "book", Shape::volume},
    {"movie", "motion_picture"},
    {"music", "song"},
    {"mvbook", "book", Shape::volume, {}, true},
    {"mvcollection", "book", Shape::volume, {}, true},
    {"mvproceedings", "book", Shape::volume, {}, true},
    {"mvreference", "book", Shape::volume, {}, true},
    {"newsarticle", "article-newspaper", Shape::article},
    {"newspaper", "article-newspaper", Shape::article},
    {"online", "webpage"},
    {"patent", "patent"},
    {"performance", "performance"},
    {"periodical", "periodical", Shape::periodical},
    {"phdthesis", "thesis", Shape::other, "phdthesis"},
    {"preprint", "article"},
    {"presentation", "speech"},
    {"proceedings", "book", Shape::volume, {}, true},
    {"reference", "book", Shape::volume, {}, true},
    {"report", "report"},
    {"review", "review", Shape::article},
    {"software", "software"},
    {"softwaremodule", "software"},
    {"softwareversion", "software"},
    {"standard", "standard"},
    {"suppbook", "chapter", Shape::part, {}, true},
    {"suppcollection", "chapter", Shape::part, {}, true},
    {"suppperiodical", "article-journal", Shape::article, {}, true},
    {"talk", "speech"},
    {"techreport", "report", Shape::other, "techreport"},
    {"thesis", "thesis"},
    {"unpublished", "manuscript"},
    {"video", "motion_picture", Shape::other, {}, true},
    {"webpage", "webpage"},
    {"website", "webpage"},
    {"www", "webpage"},
});
static_assert(std::ranges::is_sorted(rules, {}, &TypeRule::bib));

constexpr TypeRule unknown{"", "document"};

}  // namespace

const TypeRule& rule_of(std::string_view type) {
    const auto found = std::ranges::lower_bound(rules, type, {}, &TypeRule::bib);
    return found != rules.end() && found->bib == type ? *found : unknown;
}

}  // namespace citegraph::bibtex
