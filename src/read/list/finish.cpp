// An entry's links, identifiers and oddities.
#include "read/list/finish.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/hosts.hpp"
#include "core/scholarly/notices.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace citegraph::read {
namespace {

constexpr int shared_by_many = 3;  // entries with one address: it names no work

bool is_schemed(std::string_view url) {
    const auto colon = url.find(':');
    return is_web_address(url) || url.starts_with("//") || (colon != url.npos && colon < url.find('/'));
}

/// How badly a link names the work: of an entry whose title is no link, the first of the least is its url.
int rank(const Link& link) {
    if (is_navigation(link.url)) return 4;
    const auto found = identify(link.url);
    if (found && found->id.scheme() != Scheme::github) return 0;
    switch (core::host_kind(link.url)) {
        case core::HostKind::code:
        case core::HostKind::data:
        case core::HostKind::video:
        case core::HostKind::slides:
        case core::HostKind::social:
        case core::HostKind::badge:
            return 3;
        case core::HostKind::preprint:
        case core::HostKind::journal:
        case core::HostKind::proceedings:
        case core::HostKind::paper:
            return 0;
        default:
            return link.url.ends_with(".pdf") && is_web_address(link.url) ? 1 : 2;
    }
}

void put_best_first(Entry& entry) {
    std::erase_if(entry.links, [](const Link& link) { return link.url.empty(); });
    if (entry.url && entry.url->empty()) entry.url.reset();  // "[Title]()"
    if (entry.url) return;
    const auto best = std::ranges::min_element(entry.links, {}, rank);
    if (best == entry.links.end() || is_navigation(best->url)) return;
    std::rotate(entry.links.begin(), best, best + 1);
    entry.url = entry.links.front().url;
}

/// What nobody should follow ("javascript:…") is a text of the list: it goes into the note.
void take_texts(Entry& entry) {
    const auto is_text = [](const Link& link) { return !core::is_link(link.url); };
    if (std::ranges::none_of(entry.links, is_text)) return;
    std::vector<std::string> notes;
    if (entry.note) notes.push_back(*entry.note);
    for (const auto& link : entry.links)
        if (is_text(link)) notes.push_back(link.url);
    entry.note = join(notes, "; ");
    std::erase_if(entry.links, is_text);
    entry.flags.emplace_back("not-a-link");
    if (entry.url && !core::is_link(*entry.url)) entry.url.reset();
    put_best_first(entry);
}

void add(std::vector<Mention>& mentions, const Mention& mention) {
    if (std::ranges::find(mentions, mention.id, &Mention::id) == mentions.end()) mentions.push_back(mention);
}

/// A word of running text that may be an identifier; cheap to deny.
bool may_be_identifier(std::string_view word) {
    if (word.size() < 7 || word.size() > 200 || is_web_address(word)) return false;
    const auto lower = ascii_lower(word.substr(0, 6));
    return lower == "arxiv:" || lower.starts_with("doi:") || word.starts_with("10.") ||
           (word.size() >= 9 && word[4] == '.' && word.find_first_not_of("0123456789.v") == word.npos);
}

std::vector<Mention> mentioned_in(std::string_view words) {
    std::vector<Mention> out;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find_first_of(" \t\n()[]<>,;|", at), words.size());
        auto word = words.substr(at, end - at);
        while (!word.empty() && std::string_view{".:"}.find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        if (may_be_identifier(word))
            if (const auto found = identify(word)) add(out, *found);
        at = end + 1;
    }
    return out;
}

/// An address as its author meant it: "…/abs/1911.02972v" lost the number of its version.
std::optional<Mention> identified(std::string_view url) {
    auto found = identify(url);
    while (!found && !url.empty() && std::string_view{"v.,;:)]"}.find(url.back()) != std::string_view::npos) {
        url.remove_suffix(1);
        found = identify(url);
    }
    return found;
}

void identify_all(Entry& entry, std::string_view words) {
    for (std::size_t i = 0; i < entry.links.size(); ++i) {
        const auto found = identified(entry.links[i].url);
        if (!found || (i > 0 && found->id.scheme() == Scheme::github)) continue;
        if (i > 0 && entry.identifiers.size() == 1 && entry.identifiers.front().id.scheme() == Scheme::github)
            entry.identifiers.insert(entry.identifiers.begin(), *found);
        else
            add(entry.identifiers, *found);
    }
    for (const auto& found : mentioned_in(words)) add(entry.identifiers, found);
}

void flag(Entry& entry, std::string_view name, bool is_so) {
    if (is_so && std::ranges::find(entry.flags, name) == entry.flags.end()) entry.flags.emplace_back(name);
}

void name_oddities(Entry& entry, std::string_view words) {
    const auto url = entry.url.value_or("");
    static constexpr std::array<std::string_view, 3> trackers{"fbclid=", "utm_", "gclid="};
    flag(entry, "no-link", url.empty());
    flag(entry, "no-title", entry.title.empty());
    flag(entry, "tracking-parameter",
         std::ranges::any_of(trackers, [&](auto name) { return url.find(name) != url.npos; }));
    flag(entry, "www.arxiv", url.find("www.arxiv.org") != url.npos);
    flag(entry, "arxiv-version-pinned", !entry.identifiers.empty() && entry.identifiers.front().version);
    flag(entry, "nonbreaking-hyphen", entry.title.find("\u2011") != std::string::npos);
    flag(entry, "double-space", words.find("  ") != words.npos);
    flag(entry, "local-file", !url.empty() && !is_schemed(url));
}

}  // namespace

bool is_navigation(std::string_view url) {
    if (url.empty() || url.starts_with('#')) return true;
    if (url.starts_with("mailto:")) return true;
    if (is_schemed(url)) return false;
    const auto path = ascii_lower(url.substr(0, url.find_first_of("#?")));
    const auto name = path.substr(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1);
    static constexpr std::array<std::string_view, 6> pages{".md",  ".markdown", ".mkd",
                                                           ".rst", ".html",     ".org"};
    return name.find('.') == name.npos ||
           std::ranges::any_of(pages, [&](auto page) { return name.ends_with(page); });
}

void take_marks(Entry& entry) {
    for (auto& title : entry.titles)
        if (auto [bare, mark] = core::without_mark(title); mark) {
            title = std::move(bare);
            flag(entry, core::flag_of(*mark), true);
        }
}

Entry finished(Entry entry, std::string_view words) {
    take_marks(entry);
    entry.title = entry.titles.empty() ? std::string{} : entry.titles.front();
    put_best_first(entry);
    identify_all(entry, words);
    take_texts(entry);
    name_oddities(entry, words);
    return entry;
}

std::vector<Entry> with_shared_oddities(std::vector<Entry> entries) {
    std::unordered_map<std::string, int> uses;
    for (const auto& entry : entries)
        if (entry.url && entry.identifiers.empty()) ++uses[*entry.url];
    for (auto& entry : entries)
        flag(entry, "generic-url",
             entry.url && entry.identifiers.empty() && uses[*entry.url] >= shared_by_many);
    return entries;
}

}  // namespace citegraph::read
