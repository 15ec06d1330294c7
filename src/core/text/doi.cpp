// Where a DOI ends. A DOI may hold any character (DOI Handbook 2.2), so that an address or a sentence which goes
// on behind it looks like more of it; but what registries have given out has its forms.
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/normal_form.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace citegraph::core {
namespace {

/// Punctuation that ends a sentence or closes a bracket around a DOI is not part of it.
std::string_view without_trailing_punctuation(std::string_view doi) {
    const auto unbalanced = [&](char open, char close) {
        return std::ranges::count(doi, close) > std::ranges::count(doi, open);
    };
    for (;;) {
        if (doi.empty()) return doi;
        const char last = doi.back();
        const bool extra = std::string_view{".,;:'\"!?/&"}.find(last) != std::string_view::npos ||
                           (last == ')' && unbalanced('(', ')')) || (last == ']' && unbalanced('[', ']')) ||
                           (last == '}' && unbalanced('{', '}')) || (last == '>' && unbalanced('<', '>'));
        if (!extra) return doi;
        doi.remove_suffix(1);
    }
}

/// A query or a fragment, "?download=true", "&type=printable", "#abstract". Old DOIs may end in "#" itself.
std::string_view without_query(std::string_view doi) {
    for (std::size_t at = 0; (at = doi.find_first_of("?&#", at)) != doi.npos; ++at) {
        const auto rest = doi.substr(at + 1);
        const auto name = std::min(
            static_cast<std::size_t>(std::ranges::find_if_not(rest, is_letter) - rest.begin()), rest.size());
        const bool parameter = name > 0 && (doi[at] == '#' || (name < rest.size() && rest[name] == '='));
        if (parameter) return doi.substr(0, at);
    }
    return doi;
}

/// What publishers put behind the DOI in the address of a page: a folder of its own, or an ending.
constexpr std::array<std::string_view, 43> views{
    "-",        "abs",          "abstract",     "article-info", "article-metrics",
    "asset",    "assets",       "citation",     "citations",    "cite",
    "cited-by", "comments",     "download",     "epdf",         "epub",
    "extract",  "figures",      "figures-only", "full",         "full-text",
    "fullhtml", "fulltext",     "htm",          "html",         "issuetoc",
    "long",     "mediaobjects", "meta",         "metrics",      "pdf",
    "pdf+html", "pdfdirect",    "reader",       "references",   "short",
    "summary",  "suppinfo",     "suppl_file",   "supplemental", "supplementary-material",
    "svg",      "tables",       "xml"};

bool is_view(std::string_view word) {
    return is_one_of(word, views);
}

/// Without "/full", "/suppl_file/…" and ".full.pdf", unless nothing stood before it.
std::string_view without_views(std::string_view doi) {
    const auto first = doi.find('/') + 1;
    for (auto slash = doi.find('/', first); slash != doi.npos; slash = doi.find('/', slash + 1)) {
        const auto folder = doi.substr(slash + 1, doi.find_first_of("/.", slash + 1) - slash - 1);
        if (slash > first && is_view(folder)) return doi.substr(0, slash);
    }
    for (auto dot = doi.rfind('.'); dot != doi.npos && dot > first && is_view(doi.substr(dot + 1));
         dot = doi.rfind('.'))
        doi = doi.substr(0, dot);
    return doi;
}

/// The numbering of a registrant: "9" is a digit, "#" digits, "@" letters, "*" both, all else itself. A form
/// that is the beginning of another stands behind it.
struct Numbering {
    std::string_view registrant, forms;
};

constexpr std::array<Numbering, 14> numberings{{
    {"10.1101/", "9999.99.99.# 999999"},  // bioRxiv and medRxiv, whose addresses have a version behind it
    {"10.64898/", "9999.99.99.#"},
    {"10.1038/",
     "s#-#-#-* d#-#-#-* @.#.# @.# nature# ncomms# srep# ng# nm# nmeth# nbt# nn# ncb# ni# nsmb# nsb# nphys# "
     "nmat# "
     "nprot# nrg# nrn# nrc# nrd# nri# nrm# nrmicro# nchembio# #@# 35999999"},
    {"10.22331/", "q-#-#-#-#"},
    {"10.5281/", "zenodo.#"},
    {"10.7554/", "elife.#"},
    {"10.7717/", "peerj.# peerj-cs.#"},
    {"10.1021/", "@.@.#@# @.#@#"},
    {"10.1039/", "@#@#@"},
    {"10.21203/", "rs.9.rs-#/v#"},
    {"10.20944/", "preprints#.#.v#"},
    {"10.2139/", "ssrn.#"},
    {"10.3389/", "@.#.#"},
    {"10.1093/", "@/@#"},  // Oxford's addresses have a number of their own behind it
}};

/// How much of the beginning of `text` has `form`; nothing if it has not.
std::size_t fitting(std::string_view text, std::string_view form) {
    std::size_t at = 0;
    const auto run = [&](bool (*is)(std::int32_t)) {
        const auto start = at;
        while (at < text.size() && is(text[at])) ++at;
        return at > start;
    };
    for (const char sign : form) {
        const bool fits = sign == '#'   ? run(is_digit)
                          : sign == '@' ? run(is_letter)
                          : sign == '*'
                              ? run(is_alphanumeric)
                              : at < text.size() && (sign == '9' ? is_digit(text[at]) : text[at] == sign);
        if (!fits) return 0;
        if (std::string_view{"#@*"}.find(sign) == std::string_view::npos) ++at;
    }
    return at;
}

/// Whether a number ends before `rest`: nothing of it goes on there, or a version does, as in "545880v2".
bool ends_before(std::string_view rest) {
    if (rest.empty() || (!is_alphanumeric(rest[0]) && rest[0] != '-')) return true;
    return rest[0] == 'v' && rest.size() > 1 && is_digit(rest[1]);
}

}  // namespace

std::string_view numbered_part(std::string_view doi) {
    for (const auto& [registrant, forms] : numberings) {
        if (!doi.starts_with(registrant)) continue;
        const auto number = doi.substr(registrant.size());
        for (const auto form : split(forms, ' '))
            if (const auto size = fitting(number, form); size > 0 && ends_before(number.substr(size)))
                return doi.substr(0, registrant.size() + size);
    }
    return {};
}

std::string registered_doi(std::string_view text) {
    const auto lower = ascii_lower(text.substr(0, 2048));  // bounds the trimming; no DOI is longer
    auto doi = without_trailing_punctuation(without_query(lower));
    const auto slash = doi.find('/');
    if (!doi.starts_with("10.") || slash == std::string_view::npos || slash + 1 == doi.size()) return {};
    const auto registrant = doi.substr(3, slash - 3);
    const bool numbered = registrant.size() >= 4 &&
                          std::ranges::all_of(registrant, [](char c) { return is_digit(c) || c == '.'; });
    const bool clean = std::ranges::none_of(doi, [](unsigned char c) { return c <= ' ' || c == 0x7F; });
    if (!numbered || !clean) return {};
    if (const auto known = numbered_part(doi); !known.empty()) return std::string{known};
    for (std::size_t size = 0; size != doi.size();) {
        size = doi.size();
        doi = without_trailing_punctuation(without_views(doi));
    }
    return doi.size() > slash + 1 ? std::string{doi} : std::string{};
}

std::string bare_doi(std::string_view text) {
    constexpr std::size_t longest_label = 100;  // bytes; the address of a library's proxy
    text = trimmed(text);
    const auto decoded = text.find('%') == text.npos ? std::string{text} : percent_decoded(text);
    const auto at = decoded.find("10.");
    if (at == decoded.npos || at > longest_label || first_invalid_utf8(decoded)) return std::string{text};
    const auto label = ascii_lower(trimmed(decoded.substr(0, at)));
    const bool is_address = label.find("://") != label.npos || label.ends_with("doi.org/");
    const bool is_label = label.empty() || (label.find("doi") != label.npos && label.find(' ') == label.npos);
    const auto doi = without_trailing_punctuation(std::string_view{decoded}.substr(at));
    const auto known = registered_doi(doi);
    if (known.empty() || (!is_address && !is_label)) return std::string{text};
    return std::string{is_address ? doi.substr(0, known.size()) : doi};
}

}  // namespace citegraph::core
