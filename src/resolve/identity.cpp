#include "resolve/identity.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

/// Names that a list may give to several works at once.
bool may_be_shared(Scheme scheme) {
    return scheme == Scheme::url || scheme == Scheme::github;
}

std::optional<Identifier> mentioned(const Entry& entry) {
    if (!entry.identifiers.empty()) return entry.identifiers.front().id;
    if (!entry.url) return std::nullopt;
    if (auto mention = identify(*entry.url)) return mention->id;
    return Identifier::make(Scheme::url, *entry.url);
}

std::vector<std::string> titles_of(const Entry& entry) {
    auto titles = entry.titles;
    if (!entry.title.empty()) titles.insert(titles.begin(), entry.title);
    return titles;
}

/// Links that entries of different titles share.
std::set<Identifier> shared_links(std::span<const Entry> entries) {
    std::map<Identifier, const Entry*> first;
    std::set<Identifier> shared;
    for (const auto& entry : entries) {
        const auto id = mentioned(entry);
        if (!id || !may_be_shared(id->scheme())) continue;
        const auto [at, fresh] = first.emplace(*id, &entry);
        if (fresh || shared.contains(*id)) continue;
        if (title_agreement(titles_of(entry), titles_of(*at->second)) != Agreement::same) shared.insert(*id);
    }
    return shared;
}

std::vector<Name> names_of(const Entry& entry) {
    std::vector<Name> out;
    for (const auto& author : entry.authors) out.push_back(parse_name(author));
    return out;
}

/// "Introduction" is the title of many works: those of others are told apart by who wrote them.
void part_namesakes(std::span<const Entry> entries, std::vector<Identifier>& ids) {
    std::map<Identifier, std::vector<std::size_t>> bearers;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i].scheme() == Scheme::title && !entries[i].authors.empty()) bearers[ids[i]].push_back(i);
    for (const auto& [id, all] : bearers) {
        const auto first = names_of(entries[all.front()]);
        const bool differ = std::ranges::any_of(
            all, [&](auto i) { return core::are_others(core::overlap(first, names_of(entries[i]))); });
        for (const auto i : all)
            if (auto own = Identifier::make(Scheme::title, id.value() + " " + entries[i].authors.front());
                differ && own)
                ids[i] = *std::move(own);
    }
}

}  // namespace

Identifier title_identity(const Entry& entry) {
    if (auto id = Identifier::make(Scheme::title, entry.title)) return *std::move(id);
    // A title without any letter is told apart by where it leads.
    auto id = Identifier::make(Scheme::title, "untitled " + entry.url.value_or(""));
    return id ? *std::move(id) : *Identifier::make(Scheme::title, "untitled");
}

std::vector<Identifier> identities(std::span<const Entry> entries) {
    const auto shared = shared_links(entries);
    std::vector<Identifier> out;
    out.reserve(entries.size());
    for (const auto& entry : entries) {
        auto id = mentioned(entry);
        out.push_back(id && !shared.contains(*id) ? *std::move(id) : title_identity(entry));
    }
    part_namesakes(entries, out);
    return out;
}

std::string fingerprint(const Entry& entry) {
    auto link = !entry.identifiers.empty() ? to_string(entry.identifiers.front().id) : entry.url.value_or("");
    if (link.empty() && !entry.authors.empty()) link = entry.authors.front();
    return normal_title(entry.title) + "\n" + link;
}

std::size_t Works::root(std::size_t node) {
    while (nodes_[node].parent != node) node = nodes_[node].parent = nodes_[nodes_[node].parent].parent;
    return node;
}

std::size_t Works::work(const Identifier& id) {
    const auto [at, fresh] = number_.emplace(id, nodes_.size());
    if (fresh) {
        const auto arxiv = id.scheme() == Scheme::arxiv ? std::optional{id} : std::nullopt;
        nodes_.push_back({nodes_.size(), arxiv, {}});
    }
    return root(at->second);
}

bool Works::may_unite(const Node& a, const Node& b) const {
    if (a.arxiv && b.arxiv) return false;
    if (a.title.empty() || b.title.empty()) return true;
    return !are_apart(title_agreement({&a.title, 1}, {&b.title, 1}));
}

void Works::unite(const Identifier& a, const Identifier& b) {
    const auto first = work(a), second = work(b);
    if (first == second || !may_unite(nodes_[first], nodes_[second])) return;
    nodes_[second].parent = first;
    if (!nodes_[first].arxiv) nodes_[first].arxiv = nodes_[second].arxiv;
    if (nodes_[first].title.empty()) nodes_[first].title = std::move(nodes_[second].title);
}

void Works::entitle(const Identifier& id, const std::string& title) {
    auto& node = nodes_[work(id)];
    if (node.title.empty()) node.title = title;
}

std::map<std::size_t, std::vector<Identifier>> Works::names() {
    std::map<std::size_t, std::vector<Identifier>> out;
    for (const auto& [id, node] : number_) out[root(node)].push_back(id);
    return out;
}

}  // namespace citegraph::resolving
