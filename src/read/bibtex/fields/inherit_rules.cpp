#include "read/bibtex/fields/inherit_rules.hpp"

#include <algorithm>
#include <array>

namespace citegraph::bibtex {
namespace {

/// What the titles of a parent are called in its children.
struct Titles {
    std::string_view parents, children;  ///< types, between spaces
    std::string_view title, subtitle, addon;
};

constexpr std::array<Titles, 6> titles{{
    {" mvbook ", " book inbook bookinbook suppbook ", "maintitle", "mainsubtitle", "maintitleaddon"},
    {" mvcollection mvreference ", " collection reference incollection inreference suppcollection ",
     "maintitle", "mainsubtitle", "maintitleaddon"},
    {" mvproceedings ", " proceedings inproceedings conference ", "maintitle", "mainsubtitle",
     "maintitleaddon"},
    {" book ", " inbook bookinbook suppbook ", "booktitle", "booksubtitle", "booktitleaddon"},
    {" collection reference proceedings ",
     " incollection inreference suppcollection inproceedings conference ", "booktitle", "booksubtitle",
     "booktitleaddon"},
    {" periodical ", " article suppperiodical ", "journaltitle", "journalsubtitle", "journaltitleaddon"},
}};

constexpr std::array<std::string_view, 17> never{
    "ids",         "crossref",  "xref",           "entryset", "entrysubtype",   "execute",
    "label",       "options",   "presort",        "related",  "relatedoptions", "relatedstring",
    "relatedtype", "shorthand", "shorthandintro", "sortkey",  "xdata"};

constexpr std::array<std::string_view, 4> of_the_title{"shorttitle", "sorttitle", "indextitle",
                                                       "indexsorttitle"};

bool holds(std::string_view types, std::string_view type) {
    for (auto at = types.find(type); at != std::string_view::npos; at = types.find(type, at + 1))
        if (types[at - 1] == ' ' && types[at + type.size()] == ' ') return true;
    return false;
}

bool has(const auto& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::string_view inherited_as(std::string_view parent, std::string_view child, std::string_view field) {
    if (has(never, field)) return {};
    if (parent.empty() || child.empty()) return field;
    const auto row = std::ranges::find_if(
        titles, [&](const Titles& one) { return holds(one.parents, parent) && holds(one.children, child); });
    if (row == titles.end()) return field;
    if (has(of_the_title, field)) return {};
    if (field == "title") return row->title;
    if (field == "subtitle") return row->subtitle;
    if (field == "titleaddon") return row->addon;
    return field;
}

}  // namespace citegraph::bibtex
