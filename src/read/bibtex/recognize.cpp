#include "core/text/ascii.hpp"
#include "read/bibtex/fields/paper.hpp"

#include "citegraph/bibtex.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace citegraph::bibtex {
namespace {

constexpr std::size_t enough = 1U << 18;  // bytes to judge by

constexpr auto of_biblatex = std::to_array<std::string_view>(
    {"booksubtitle", "booktitleaddon", "date",       "editora",     "entrysubtype", "eprintclass",
     "eprinttype",   "eventdate",      "eventtitle", "hyphenation", "issuetitle",   "journalsubtitle",
     "journaltitle", "langid",         "maintitle",  "origdate",    "pagetotal",    "pubstate",
     "shortjournal", "subtitle",       "titleaddon", "urldate",     "xdata"});
constexpr auto types_of_biblatex = std::to_array<std::string_view>(
    {"bookinbook", "collection", "dataset", "inreference", "mvbook", "mvcollection", "mvproceedings",
     "mvreference", "online", "reference", "report", "software", "suppbook", "suppcollection",
     "suppperiodical", "thesis", "xdata"});
constexpr auto of_bibtex = std::to_array<std::string_view>(
    {"address", "annote", "archiveprefix", "journal", "primaryclass", "school"});
constexpr auto types_of_bibtex =
    std::to_array<std::string_view>({"conference", "mastersthesis", "phdthesis", "techreport"});

/// A line begins with "@word{", and none before it looks like Markdown, in which an entry may be quoted.
bool begins_with_entry(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        const auto after = line.find_first_of("{( \t", 1);
        if (line.starts_with('@') && after != std::string_view::npos && after > 1 &&
            std::ranges::all_of(line.substr(1, after - 1), core::is_letter))
            return true;
        if (!line.empty() && std::string_view{"#-*[<`|"}.find(line.front()) != std::string_view::npos)
            return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

bool is_biblatex(std::string_view text) {
    const auto tree = parse(std::string{text.substr(0, enough)}, "", Dialect::biblatex);
    std::size_t one = 0, other = 0;
    for (const auto& block : tree.blocks) {
        if (block.kind != Block::Kind::entry) continue;
        const auto type = ascii_lower(bytes_of(tree, block.type));
        bool modern = std::ranges::binary_search(types_of_biblatex, type),
             old = std::ranges::binary_search(types_of_bibtex, type);
        for (auto i = block.first_field; i < block.first_field + block.fields; ++i) {
            const auto name = ascii_lower(bytes_of(tree, tree.fields[i].name));
            modern = modern || std::ranges::binary_search(of_biblatex, name);
            old = old || std::ranges::binary_search(of_bibtex, name);
        }
        one += modern ? 1 : 0;
        other += old ? 1 : 0;
    }
    return one > other;
}

}  // namespace

std::optional<Dialect> recognized_dialect(std::string_view text) {
    if (!begins_with_entry(text.substr(0, enough))) return std::nullopt;
    return is_biblatex(text) ? Dialect::biblatex : Dialect::bibtex;
}

}  // namespace citegraph::bibtex
