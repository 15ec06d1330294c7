#include "core/ris.hpp"

#include <algorithm>
#include <array>

namespace citegraph::core {
namespace {

struct Row {
    std::string_view ris, csl;
};

/// Where several types of RIS are one of CSL's, the first is what that is written as.
constexpr auto ris_types = std::to_array<Row>({
    {"JOUR", "article-journal"},
    {"CPAPER", "paper-conference"},
    {"BOOK", "book"},
    {"CHAP", "chapter"},
    {"RPRT", "report"},
    {"THES", "thesis"},
    {"ELEC", "webpage"},
    {"MGZN", "article-magazine"},
    {"NEWS", "article-newspaper"},
    {"COMP", "software"},
    {"DATA", "dataset"},
    {"UNPB", "manuscript"},
    {"PAT", "patent"},
    {"ENCYC", "entry-encyclopedia"},
    {"DICT", "entry-dictionary"},
    {"BLOG", "post-weblog"},
    {"STAND", "standard"},
    {"MAP", "map"},
    {"BILL", "bill"},
    {"CASE", "legal_case"},
    {"STAT", "legislation"},
    {"HEAR", "hearing"},
    {"ART", "graphic"},
    {"FIGURE", "figure"},
    {"MPCT", "motion_picture"},
    {"VIDEO", "broadcast"},
    {"SOUND", "song"},
    {"MUSIC", "musical_score"},
    {"PAMP", "pamphlet"},
    {"PCOMM", "personal_communication"},
    {"SLIDE", "speech"},
    {"JFULL", "periodical"},
    {"CLSWK", "classic"},
    {"PREPRINT", "article"},
    {"ABST", "article-journal"},
    {"EJOUR", "article-journal"},
    {"INPR", "article-journal"},
    {"CONF", "paper-conference"},
    {"EBOOK", "book"},
    {"EDBOOK", "book"},
    {"CTLG", "book"},
    {"SER", "book"},
    {"ANCIENT", "classic"},
    {"ECHAP", "chapter"},
    {"GOVDOC", "report"},
    {"WEB", "webpage"},
    {"AGGR", "dataset"},
    {"DBASE", "dataset"},
    {"MANSCPT", "manuscript"},
    {"UNBILL", "bill"},
    {"LEGAL", "legislation"},
    {"CHART", "figure"},
    {"MULTI", "motion_picture"},
    {"ADVS", "motion_picture"},
    {"POD", "broadcast"},
    {"ICOMM", "personal_communication"},
    {"INTV", "interview"},
    // CSL's that RIS has no type for
    {"ENCYC", "entry"},
    {"BOOK", "collection"},
    {"JOUR", "review"},
    {"JOUR", "review-book"},
    {"ELEC", "post"},
    {"STAT", "regulation"},
    {"STAT", "treaty"},
});

}  // namespace

std::string_view csl_type_of_ris(std::string_view ris) {
    const auto row = std::ranges::find(ris_types, ris, &Row::ris);
    return row == ris_types.end() ? "document" : row->csl;
}

std::string_view ris_type_of_csl(std::string_view csl) {
    const auto row = std::ranges::find(ris_types, csl, &Row::csl);
    return row == ris_types.end() ? "GEN" : row->ris;
}

}  // namespace citegraph::core
