#include "resolve/match/venue.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 10> servers{
    "rxiv",     "ssrn",     "preprint", "research square", "openreview",
    "authorea", "figshare", "zenodo",   "qeios",           "computing research repository"};
constexpr std::array<std::string_view, 3> whole_names{"corr", "hal", "osf"};

/// What the DOIs of preprint servers begin with. bioRxiv and medRxiv share 10.1101 with journals, whose DOIs
/// go on with a letter.
constexpr std::array<std::string_view, 13> deposits{
    "10.48550/",       "10.2139/ssrn", "10.21203/rs",  "10.36227/techrxiv", "10.20944/preprints",
    "10.26434/chem",   "10.31234/osf", "10.31219/osf", "10.22541/au",       "10.5281/zenodo",
    "10.6084/m9.figs", "10.57967/hf",  "10.32388/"};
constexpr std::string_view biorxiv = "10.1101/";

constexpr std::array<std::string_view, 11> promises{
    "to appear",     "submitted",      "submission",       "under review", "in review",  "accepted",
    "in submission", "in preparation", "under submission", "in press",     "forthcoming"};

constexpr std::array<std::string_view, 6> side_events{"workshop", "workshops", "poster",
                                                      "posters",  "companion", "adjunct"};

/// Words of a venue's name that tell it from no other.
constexpr std::array<std::string_view, 34> common_words{
    "acm",         "ieee",       "usenix",       "sigplan",  "cvf",     "aaai",
    "proceedings", "of",         "the",          "on",       "and",     "in",
    "for",         "conference", "symposium",    "workshop", "journal", "international",
    "annual",      "meeting",    "transactions", "advances", "th",      "st",
    "nd",          "rd",         "lecture",      "notes",    "poster",  "conf",
    "int",         "proc",       "association",  "spotlight"};

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_telling(const std::string& word) {
    return word.size() > 1 && !is_among(word, common_words) &&
           (word.front() < '0' || word.front() > '9');  // years and "29th"
}

Words telling(const Words& words) {
    Words out;
    std::ranges::copy_if(words, std::back_inserter(out), is_telling);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool holds_phrase(std::string_view text, std::string_view phrase) {
    const auto padded = " " + join(title_words(text), " ") + " ";
    return padded.find(" " + std::string{phrase} + " ") != std::string::npos;
}

constexpr std::size_t longest_acronym = 12;

/// Whether `acronym` can be cut into beginnings of `words`, in order: "sosp" of "symposium on operating
/// systems principles".
bool abbreviates(std::string_view acronym, std::span<const std::string> words) {
    if (acronym.size() < 3 || acronym.size() > longest_acronym) return false;
    std::array<bool, longest_acronym + 1> reached{true};
    for (const auto& word : words)
        for (auto at = acronym.size(); at-- > 0;)
            for (std::size_t n = 1; reached[at] && n <= word.size() && at + n <= acronym.size(); ++n) {
                if (word[n - 1] != acronym[at + n - 1]) break;
                reached[at + n] = true;
            }
    return reached[acronym.size()];
}

/// "SIGMOD" of "Management of Data", "EuroMLSys" of "Machine Learning and Systems".
bool is_acronym_of(std::string_view name, std::span<const std::string> words) {
    if (abbreviates(name, words)) return true;
    for (const std::string_view front : {"sig", "euro"})
        if (name.starts_with(front) && abbreviates(name.substr(front.size()), words)) return true;
    return false;
}

bool has_acronym_of(const Words& names, std::span<const std::string> words) {
    return std::ranges::any_of(
        names, [&](const auto& name) { return is_telling(name) && is_acronym_of(name, words); });
}

/// The words after "workshop": what it is about, without the conference that it is held at.
std::span<const std::string> subject(const Words& words) {
    const auto at = std::ranges::find_if(words, [](const auto& word) { return is_among(word, side_events); });
    const auto gone = static_cast<std::size_t>(at - words.begin());
    return std::span{words}.subspan(std::min(gone + 1, words.size()));
}

bool share_half(const Words& a, const Words& b) {
    Words shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return !shared.empty() && 2 * shared.size() >= std::min(a.size(), b.size());
}

}  // namespace

bool is_preprint_server(std::string_view venue) {
    const auto name = ascii_lower(trimmed(venue));
    return is_among(name, whole_names) ||
           std::ranges::any_of(servers, [&](auto server) { return name.find(server) != std::string::npos; });
}

bool is_deposit(const Identifier& id) {
    if (id.scheme() != Scheme::doi) return false;
    const std::string_view doi = id.value();
    if (doi.starts_with(biorxiv) && doi.size() > biorxiv.size())
        return doi[biorxiv.size()] >= '0' && doi[biorxiv.size()] <= '9';
    return std::ranges::any_of(deposits, [&](auto prefix) { return doi.starts_with(prefix); });
}

bool is_pseudo_doi(const Identifier& id) {
    return id.scheme() == Scheme::doi && id.value().starts_with("10.5555/");
}

bool is_promise(std::string_view venue) {
    return std::ranges::any_of(promises, [&](auto phrase) { return holds_phrase(venue, phrase); });
}

bool is_side_event(std::string_view venue) {
    return holds_phrase(venue, "extended abstracts") ||
           std::ranges::any_of(side_events, [&](auto word) { return holds_phrase(venue, word); });
}

bool is_same_venue(std::string_view a, std::string_view b) {
    const auto left = title_words(a), right = title_words(b);
    if (left == right) return true;
    if (is_side_event(a) != is_side_event(b))
        return is_side_event(a) ? has_acronym_of(right, subject(left)) : has_acronym_of(left, subject(right));
    return share_half(telling(left), telling(right)) || has_acronym_of(left, right) ||
           has_acronym_of(right, left);
}

}  // namespace citegraph::resolving
