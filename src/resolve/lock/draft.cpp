#include "resolve/lock/draft.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace citegraph::resolving {
namespace {

constexpr auto nowhere = std::numeric_limits<std::size_t>::max();
constexpr auto way_out = "; correct it, or take the lock from version control";

/// Turns the names of a draft into numbers.
class Linker {
  public:
    explicit Linker(LockDraft draft) : draft_{std::move(draft)}, place_(draft_.papers.size(), nowhere) {
        std::ranges::stable_sort(draft_.papers, {}, [](const auto& one) { return one.paper.id(); });
        library_.as_of = std::move(draft_.as_of);
        library_.stubs = std::move(draft_.stubs);
    }

    Result<Library> finish() && {
        if (auto apart = check_ids(); !apart) return apart.failure();
        if (auto apart = check_keys(); !apart) return apart.failure();
        if (auto placed = place(draft_.entries, library_.entries); !placed) return placed.failure();
        if (auto placed = place(draft_.unlisted, library_.unlisted); !placed) return placed.failure();
        for (std::size_t i = 0; i < place_.size(); ++i) place_of(i);
        if (auto cited = number_citations(); !cited) return cited.failure();
        for (const auto index : order_) library_.papers.push_back(std::move(draft_.papers[index].paper));
        return std::move(library_);
    }

  private:
    Result<void> check_ids() const {
        const auto& papers = draft_.papers;
        for (std::size_t i = 1; i < papers.size(); ++i) {
            const auto &before = papers[i - 1], &now = papers[i];
            if (before.paper.id() != now.paper.id()) continue;
            return malformed(draft_.file, now.line,
                             "a second paper is called " + to_string(now.paper.id()) + ", as that of line " +
                                 std::to_string(before.line) + " is: one of the two is to go");
        }
        return {};
    }

    /// Former papers whose key is that of a paper they are again are done with.
    Result<void> check_keys() {
        struct Bearer {
            const std::string* key;
            const std::vector<Identifier>* ids;
            int line;
        };
        std::map<std::string, Bearer> bearers;
        const auto twice = [&](const Bearer& one, const Bearer& other) {
            const auto [first, last] =
                std::minmax(one, other, [](auto& a, auto& b) { return a.line < b.line; });
            return malformed(draft_.file, last.line,
                             "the key " + *last.key + " is that of " + to_string(last.ids->front()) +
                                 " and, in line " + std::to_string(first.line) + ", that of " +
                                 to_string(first.ids->front()) + ": give one of the two another key");
        };
        for (const auto& [paper, works, line] : draft_.papers) {
            if (paper.key.empty()) continue;
            const auto [at, fresh] =
                bearers.emplace(ascii_lower(paper.key), Bearer{&paper.key, &paper.ids, line});
            if (!fresh) return twice({&paper.key, &paper.ids, line}, at->second);
        }
        for (auto& [former, line] : draft_.former) {
            const auto [at, fresh] =
                bearers.emplace(ascii_lower(former.key), Bearer{&former.key, &former.ids, line});
            const auto& ids = *at->second.ids;
            if (!fresh && std::ranges::find_first_of(ids, former.ids) == ids.end())
                return twice({&former.key, &former.ids, line}, at->second);
            if (fresh) library_.former.push_back(former);
        }
        std::ranges::sort(library_.former, {}, &FormerPaper::key);
        return {};
    }

    Result<void> place(std::vector<NamedResolution>& named, std::vector<Resolution>& out) {
        for (auto& [resolution, id] : named) {
            const auto paper = find(id);
            if (!paper)
                return malformed(
                    draft_.file, draft_.lines,
                    "an entry stands for " + to_string(id) + ", which is not among the papers" + way_out);
            resolution.paper = place_of(*paper);
            out.push_back(std::move(resolution));
        }
        return {};
    }

    std::size_t place_of(std::size_t paper) {
        if (place_[paper] == nowhere) {
            place_[paper] = order_.size();
            order_.push_back(paper);
        }
        return place_[paper];
    }

    Result<void> number_citations() {
        std::map<Identifier, std::uint32_t> stubs;
        for (const auto& stub : library_.stubs)
            stubs.emplace(stub.id(), static_cast<std::uint32_t>(order_.size() + stubs.size()));
        for (std::uint32_t citing = 0; citing < order_.size(); ++citing)
            if (auto cited = cite(citing, stubs); !cited) return cited;
        std::ranges::sort(library_.citations, {}, [](const auto& c) { return std::pair{c.citing, c.cited}; });
        return {};
    }

    Result<void> cite(std::uint32_t citing, const std::map<Identifier, std::uint32_t>& stubs) {
        auto& [paper, works, line] = draft_.papers[order_[citing]];
        if (const auto counts = draft_.counts.find(paper.id()); counts != draft_.counts.end())
            paper.counts = counts->second;
        for (auto& [id, source] : works) {
            const auto stub = stubs.find(id);
            const auto held = stub == stubs.end() ? find(id) : std::nullopt;
            if (stub == stubs.end() && !held)
                return malformed(draft_.file, line,
                                 to_string(paper.id()) + " cites " + to_string(id) +
                                     ", which is neither a paper nor a stub" + way_out);
            const auto cited = held ? static_cast<std::uint32_t>(place_[*held]) : stub->second;
            if (cited != citing) library_.citations.push_back({citing, cited, std::move(source)});
        }
        return {};
    }

    std::optional<std::size_t> find(const Identifier& id) const {
        const auto paper =
            std::ranges::lower_bound(draft_.papers, id, {}, [](const auto& one) { return one.paper.id(); });
        if (paper == draft_.papers.end() || paper->paper.id() != id) return std::nullopt;
        return static_cast<std::size_t>(paper - draft_.papers.begin());
    }

    LockDraft draft_;
    std::vector<std::size_t> place_, order_;  ///< of a draft among the papers; the draft at that place
    Library library_;
};

}  // namespace

Failure malformed(std::string_view file, int line, std::string_view words) {
    return fail(Error::Kind::malformed,
                std::string{file} + ":" + std::to_string(line) + ": " + std::string{words});
}

Result<Library> library_of(LockDraft draft) {
    return Linker{std::move(draft)}.finish();
}

}  // namespace citegraph::resolving
