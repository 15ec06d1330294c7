#include "read/latex/cite_arguments.hpp"

#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace citegraph::read {
namespace {

using Word = std::string_view;

// Each in alphabetical order (of ASCII), the first letter small: \Citep cites as \citep does.
constexpr auto citing = std::to_array<Word>({"autocite",       "bibentry",
                                             "blockcquote",    "cite",
                                             "citeA",          "citeANP",
                                             "citeNP",         "citeaffixed",
                                             "citealp",        "citealt",
                                             "citeasnoun",     "citeauthor",
                                             "citeauthorNP",   "citeauthoryear",
                                             "citedate",       "citefield",
                                             "citefullauthor", "citefullauthorNP",
                                             "citeinst",       "citejournal",
                                             "citelist",       "citen",
                                             "citename",       "citenum",
                                             "citeonline",     "citep",
                                             "citepalias",     "citet",
                                             "citetalias",     "citetitle",
                                             "citeurl",        "citeyear",
                                             "citeyearNP",     "citeyearpar",
                                             "fnotecite",      "footcite",
                                             "footcitetext",   "footfullcite",
                                             "fullcite",       "fullciteA",
                                             "fullciteNP",     "gentextcite",
                                             "headlesscite",   "headlessfullcite",
                                             "maskcite",       "newcite",
                                             "nocite",         "notecite",
                                             "onlinecite",     "parencite",
                                             "pnotecite",      "possessivecite",
                                             "shortcite",      "shortciteA",
                                             "shortciteNP",    "shorthandcite",
                                             "smartcite",      "supercite",
                                             "surnamecite",    "textblockcquote",
                                             "textcite",       "textcquote"});

constexpr auto citing_often = std::to_array<Word>(
    {"autocites", "cites", "footcites", "footcitetexts", "footfullcites", "fullcites", "headlesscites",
     "headlessfullcites", "parencites", "smartcites", "supercites", "textcites"});

constexpr auto citing_after_one = std::to_array<Word>(
    {"avolcite", "avolcites", "foreignblockcquote", "foreigntextcquote", "ftvolcite", "ftvolcites",
     "fvolcite", "fvolcites", "hybridblockcquote", "hyphenblockcquote", "hyphentextcquote", "pvolcite",
     "pvolcites", "svolcite", "svolcites", "tvolcite", "tvolcites", "volcite", "volcites"});

constexpr auto verbatim =
    std::to_array<Word>({"BVerbatim", "LVerbatim", "SaveVerbatim", "Verbatim", "comment", "filecontents",
                         "lstlisting", "minted", "verbatim"});

constexpr auto conditionals =
    std::to_array<Word>({"if",      "ifcase",     "ifcat",  "ifcsname", "ifdefined",  "ifdim",   "ifeof",
                         "iffalse", "iffontchar", "ifhbox", "ifhmode",  "ifincsname", "ifinner", "ifmmode",
                         "ifnum",   "ifodd",      "iftrue", "ifvbox",   "ifvmode",    "ifvoid",  "ifx"});

template <std::size_t size>
bool holds(const std::array<Word, size>& words, Word word) {
    return std::ranges::binary_search(words, word);
}

static_assert(std::ranges::is_sorted(citing) && std::ranges::is_sorted(citing_often) &&
              std::ranges::is_sorted(citing_after_one) && std::ranges::is_sorted(verbatim) &&
              std::ranges::is_sorted(conditionals));

}  // namespace

CommandKind cite_kind(std::string_view name) {
    if (name.size() > 40) return CommandKind::none;
    std::string word{name};
    if (!word.empty() && core::is_capital(word[0])) word[0] = static_cast<char>(word[0] | 0x20);
    if (holds(citing, word)) return CommandKind::cite;
    if (holds(citing_often, word)) return CommandKind::cites;
    if (holds(citing_after_one, word)) return CommandKind::cite_after_one;
    const bool has_cite = word.find("cite") != std::string::npos || word.find("Cite") != std::string::npos;
    return has_cite ? CommandKind::perhaps_cite : CommandKind::none;
}

bool is_verbatim(std::string_view environment) {
    if (environment.ends_with('*')) environment.remove_suffix(1);
    return holds(verbatim, environment);
}

bool is_conditional(std::string_view name) {
    return holds(conditionals, name);
}

}  // namespace citegraph::read
