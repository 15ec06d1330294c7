#include "resolve/citations.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace citegraph::resolving {
namespace {

/// Works outside the library, those that share an identifier being one.
class Stubs {
  public:
    std::size_t add(Stub stub) {
        std::size_t place = stubs_.size();
        for (const auto& id : stub.ids)
            if (const auto known = number_.find(id); known != number_.end())
                place = std::min(place, root(known->second));
        if (place == stubs_.size()) {
            stubs_.push_back({});
            parent_.push_back(place);
        }
        for (auto& id : stub.ids) join(place, std::move(id));
        if (stubs_[place].title.empty()) stubs_[place].title = std::move(stub.title);
        if (!stubs_[place].year) stubs_[place].year = stub.year;
        return place;
    }

    std::size_t root(std::size_t stub) const {
        while (parent_[stub] != stub) stub = parent_[stub];
        return stub;
    }

    /// The stubs sorted by id, and by number of add the place of each.
    std::pair<std::vector<Stub>, std::vector<std::size_t>> finish() && {
        while (!number_.empty()) {  // sorted, as the map is, which shrinks as the stubs grow
            auto node = number_.extract(number_.begin());
            stubs_[root(node.mapped())].ids.push_back(std::move(node.key()));
        }
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < stubs_.size(); ++i)
            if (root(i) == i) order.push_back(i);
        std::ranges::sort(order, {}, [&](auto i) { return stubs_[i].ids.front(); });
        std::vector<std::size_t> place(stubs_.size());
        std::vector<Stub> sorted;
        sorted.reserve(order.size());
        for (const auto i : order) {
            place[i] = sorted.size();
            sorted.push_back(std::move(stubs_[i]));
        }
        for (std::size_t i = 0; i < place.size(); ++i) place[i] = place[root(i)];
        return {std::move(sorted), std::move(place)};
    }

  private:
    void join(std::size_t place, Identifier id) {
        const auto [at, fresh] = number_.emplace(std::move(id), place);
        if (fresh) return;
        const auto other = root(at->second);
        if (other == place) return;
        parent_[other] = place;
        if (stubs_[place].title.empty()) stubs_[place].title = std::move(stubs_[other].title);
        if (!stubs_[place].year) stubs_[place].year = stubs_[other].year;
    }

    std::vector<Stub> stubs_;
    std::vector<std::size_t> parent_;
    std::map<Identifier, std::size_t> number_;
};

std::map<Identifier, std::size_t> by_identifier(const std::vector<Paper>& papers) {
    std::map<Identifier, std::size_t> out;
    for (std::size_t i = 0; i < papers.size(); ++i)
        for (const auto& id : papers[i].ids) out.emplace(id, i);
    return out;
}

std::optional<std::size_t> find(const std::map<Identifier, std::size_t>& papers, const Stub& stub) {
    for (const auto& id : stub.ids)
        if (const auto paper = papers.find(id); paper != papers.end()) return paper->second;
    return std::nullopt;
}

}  // namespace

Library with_citations(Library library, References references) {
    Stubs stubs;
    library.citations.clear();
    {
        std::size_t count = 0;
        for (const auto& works : references) count += works.size();
        library.citations.reserve(count);
        const auto papers = by_identifier(library.papers);
        for (std::size_t citing = 0; citing < references.size(); ++citing)
            for (auto& [work, source] : std::exchange(references[citing], {})) {
                const auto paper = find(papers, work);
                if (paper == citing) continue;  // a work that names itself cites nothing
                const auto cited = paper ? *paper : library.papers.size() + stubs.add(std::move(work));
                library.citations.push_back({static_cast<std::uint32_t>(citing),
                                             static_cast<std::uint32_t>(cited), std::move(source)});
            }
    }
    auto [sorted, place] = std::move(stubs).finish();
    library.stubs = std::move(sorted);
    const auto papers = static_cast<std::uint32_t>(library.papers.size());
    for (auto& citation : library.citations)
        if (citation.cited >= papers)
            citation.cited = papers + static_cast<std::uint32_t>(place[citation.cited - papers]);
    const auto ends = [](const Citation& citation) { return std::pair{citation.citing, citation.cited}; };
    std::ranges::stable_sort(library.citations, {}, ends);
    auto& citations = library.citations;  // clang 14 cannot read ranges::unique
    const auto same = [&](const Citation& a, const Citation& b) { return ends(a) == ends(b); };
    citations.erase(std::unique(citations.begin(), citations.end(), same), citations.end());
    return library;
}

References references_of(const Library& library) {
    References out(library.papers.size());
    for (const auto& [citing, cited, source] : library.citations) {
        const bool outside = cited >= library.papers.size();
        const auto& paper = library.papers[outside ? 0 : cited];
        out[citing].push_back({outside ? library.stubs[cited - library.papers.size()]
                                       : Stub{paper.ids, title_of(paper), year_of(paper)},
                               source});
    }
    return out;
}

}  // namespace citegraph::resolving

namespace citegraph {

using namespace resolving;

Library listed(Library library) {
    std::vector<bool> is_listed(library.papers.size(), library.entries.empty());
    for (const auto& entry : library.entries) is_listed[entry.paper] = true;
    library.unlisted.clear();
    if (std::ranges::count(is_listed, false) == 0) return library;
    auto references = references_of(library);
    std::vector<std::size_t> place(is_listed.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < is_listed.size(); ++i) {
        if (!is_listed[i]) continue;
        place[i] = count;
        if (i != count) {
            library.papers[count] = std::move(library.papers[i]);
            references[count] = std::move(references[i]);
        }
        ++count;
    }
    library.papers.resize(count);
    references.resize(count);
    for (auto& entry : library.entries) entry.paper = place[entry.paper];
    return with_citations(std::move(library), std::move(references));
}

}  // namespace citegraph
