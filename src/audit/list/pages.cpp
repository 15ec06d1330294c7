// Links to pages that name no paper: indexes, and addresses that several papers share.
#include "audit/list/entries.hpp"
#include "audit/list/rules.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace citegraph::auditing {
namespace {

constexpr std::size_t shared_by_many = 3;  // papers with one address: it names none of them

/// Pages that name no work by the design of their host.
struct IndexPage {
    std::string_view host, path;  ///< `path`: how it begins
    std::string_view what;
};
constexpr std::array<IndexPage, 27> index_pages{{
    {"openreview.net", "/group", "a venue's page"},
    {"openreview.net", "/profile", "a person's page"},
    {"aclanthology.org", "/events/", "an event's page"},
    {"aclanthology.org", "/volumes/", "a volume's page"},
    {"aclanthology.org", "/venues/", "a venue's page"},
    {"aclanthology.org", "/people/", "a person's page"},
    {"dblp.org", "/db/", "a table of contents"},
    {"dblp.org", "/pid/", "a person's page"},
    {"dblp.uni-trier.de", "/db/", "a table of contents"},
    {"dblp.uni-trier.de", "/pid/", "a person's page"},
    {"dl.acm.org", "/doi/proceedings/", "a volume's page"},
    {"dl.acm.org", "/toc/", "a table of contents"},
    {"dl.acm.org", "/conference/", "a venue's page"},
    {"dl.acm.org", "/journal/", "a journal's page"},
    {"dl.acm.org", "/profile/", "a person's page"},
    {"ieeexplore.ieee.org", "/xpl/conhome", "a conference's page"},
    {"ieeexplore.ieee.org", "/xpl/mostrecentissue", "a journal's page"},
    {"ieeexplore.ieee.org", "/xpl/tocresult", "a table of contents"},
    {"ieeexplore.ieee.org", "/search", "an answer to a search"},
    {"ieeexplore.ieee.org", "/author", "a person's page"},
    {"arxiv.org", "/list/", "a list of new papers"},
    {"arxiv.org", "/search", "an answer to a search"},
    {"arxiv.org", "/a/", "a person's page"},
    {"semanticscholar.org", "/search", "an answer to a search"},
    {"semanticscholar.org", "/author/", "a person's page"},
    {"scholar.google.com", "/citations?user", "a person's page"},
    {"google.com", "/search", "an answer to a search"},
}};

/// What an address leads to that is no work; empty if it may be one.
std::string_view index_behind(std::string_view text) {
    if (url_kind(text) == "accepted-list") return "a conference's list of accepted papers";
    const auto url = core::parse_url(text);
    if (!url) return {};
    const auto path = ascii_lower(url->path) + (url->query.empty() ? "" : "?" + url->query);
    for (const auto& page : index_pages)
        if (url->host == page.host && path.starts_with(page.path)) return page.what;
    const bool is_volume = url->host == "proceedings.mlr.press" && url->segments.size() == 1;
    return is_volume ? "a volume's page" : std::string_view{};
}

/// Whether the link of an entry leads to a paper for sure. A DOI may be a volume's.
bool names_work(const Entry& entry) {
    const bool may = !entry.identifiers.empty() && entry.identifiers.front().id.scheme() == Scheme::arxiv;
    return may && identify(*entry.url);
}

/// Whether an entry is itself a venue or a volume, of which an index is the right page.
bool is_venue(const Entry& entry) {
    static constexpr std::string_view kinds =
        "conference symposium workshop journal transactions proceedings accepted papers";
    return std::ranges::any_of(title_words(entry.title),
                               [](const auto& word) { return core::is_one_of(word, kinds); });
}

std::vector<Finding> check_page(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list || !input.reading) return out;
    const auto& entries = input.reading->entries;
    const auto& sharers = input.list->sharers;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].url || names_work(entries[i])) continue;
        auto what = index_behind(*entries[i].url);
        if (!what.empty() && is_venue(entries[i])) what = {};
        const auto shared = sharers.find(core::normal_url(*entries[i].url));
        const bool names_none = shared != sharers.end() && shared->second.size() >= shared_by_many;
        if (what.empty() && !names_none) continue;
        const auto said = what.empty() ? "an address that three papers or more share" : std::string{what};
        out.push_back(about_entry(input, i, "the link leads to " + said + ", not to this paper"));
    }
    return out;
}

std::vector<Finding> check_shared(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list || !input.reading) return out;
    const auto& entries = input.reading->entries;
    for (const auto& [address, sharers] : input.list->sharers) {
        if (sharers.size() != 2 || !index_behind(address).empty()) continue;
        out.push_back(about_entry(input, sharers.back(),
                                  "the entry of line " + std::to_string(entries[sharers.front()].line) +
                                      " has another title and the same link"));
    }
    return out;
}

}  // namespace

std::unordered_map<std::string, std::vector<std::size_t>> sharers_of(const std::vector<Entry>& entries) {
    std::unordered_map<std::string, std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].url || !entries[i].identifiers.empty()) continue;
        auto& others = out[core::normal_url(*entries[i].url)];
        const bool is_new = std::ranges::none_of(others, [&](auto other) {
            return is_named_alike(entries[other], entries[i]) || entries[other].line == entries[i].line;
        });
        if (is_new && others.size() < shared_by_many) others.push_back(i);
    }
    out.erase(std::string{});
    return out;
}

std::vector<Rule> page_rules() {
    return {
        {"page-not-paper", Severity::warning, "A link to a page that is not the paper",
         "An index of accepted papers, a venue's or a person's page, an answer to a search, or an address "
         "that several entries share: whoever follows it has to search again, and nobody can tell by it "
         "which paper is meant. Link the paper itself.",
         check_page},
        {"link-shared", Severity::warning, "One address for two papers",
         "Two entries of other titles have the same link: one of the two is wrong. It is right where one "
         "page stands for several works.",
         check_shared},
    };
}

}  // namespace citegraph::auditing
