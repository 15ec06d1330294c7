#include "resolve/match/disputes.hpp"

#include "resolve/match/title_agreement.hpp"

#include <map>

namespace citegraph::resolving {
namespace {

/// The entries that use one identifier.
struct Users {
    std::size_t holder;                ///< the confirmed use, else the first
    std::optional<std::size_t> other;  ///< the first whose title is apart from the holder's
};

bool differ(const Entry& a, const Entry& b) {
    const auto left = listed_titles(a), right = listed_titles(b);
    return !left.empty() && !right.empty() && are_apart(title_agreement(left, right));
}

/// Each use is compared with the holder alone, so that a thousand entries on one link do not cost a million
/// comparisons.
std::map<Identifier, Users> users_by_id(std::span<const IdUse> uses) {
    std::map<Identifier, Users> out;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const auto [at, fresh] = out.emplace(uses[i].id, Users{i, {}});
        if (!fresh && uses[i].confirmed && !uses[at->second.holder].confirmed) at->second.holder = i;
    }
    for (std::size_t i = 0; i < uses.size(); ++i) {
        auto& users = out.at(uses[i].id);
        if (i == users.holder || uses[i].confirmed || users.other) continue;
        if (differ(*uses[i].entry, *uses[users.holder].entry)) users.other = i;
    }
    return out;
}

}  // namespace

std::vector<std::optional<Dispute>> disputes(std::span<const IdUse> uses) {
    const auto all = users_by_id(uses);
    std::vector<std::optional<Dispute>> out(uses.size());
    for (std::size_t i = 0; i < uses.size(); ++i) {
        const auto& [holder, other] = all.at(uses[i].id);
        if (!other || uses[i].confirmed) continue;
        const bool right = uses[holder].confirmed;
        const bool apart = i != holder && differ(*uses[i].entry, *uses[holder].entry);
        if (apart) out[i] = Dispute{holder, right};
        if (!apart && !right) out[i] = Dispute{*other, false};
    }
    return out;
}

}  // namespace citegraph::resolving
