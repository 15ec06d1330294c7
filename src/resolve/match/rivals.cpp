#include "resolve/match/rivals.hpp"

#include "resolve/match/listed_titles.hpp"
#include "resolve/match/title_agreement.hpp"

#include <map>

namespace citegraph::resolving {
namespace {

/// Who claims one identifier.
struct Dispute {
    std::size_t holder;                ///< the confirmed claim, else the first
    std::optional<std::size_t> other;  ///< the first whose title is apart from the holder's
};

bool differ(const Entry& a, const Entry& b) {
    const auto left = listed_titles(a), right = listed_titles(b);
    return !left.empty() && !right.empty() && are_apart(title_agreement(left, right));
}

/// Each claim is compared with the holder alone, lest a thousand entries on one link cost a million looks.
std::map<Identifier, Dispute> disputes(std::span<const Claim> claims) {
    std::map<Identifier, Dispute> out;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto [at, fresh] = out.emplace(claims[i].id, Dispute{i, {}});
        if (!fresh && claims[i].confirmed && !claims[at->second.holder].confirmed) at->second.holder = i;
    }
    for (std::size_t i = 0; i < claims.size(); ++i) {
        auto& dispute = out.at(claims[i].id);
        if (i == dispute.holder || claims[i].confirmed || dispute.other) continue;
        if (differ(*claims[i].entry, *claims[dispute.holder].entry)) dispute.other = i;
    }
    return out;
}

}  // namespace

std::vector<std::optional<Rival>> rivals(std::span<const Claim> claims) {
    const auto all = disputes(claims);
    std::vector<std::optional<Rival>> out(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto& [holder, other] = all.at(claims[i].id);
        if (!other || claims[i].confirmed) continue;
        const bool right = claims[holder].confirmed;
        const bool apart = i != holder && differ(*claims[i].entry, *claims[holder].entry);
        if (apart) out[i] = Rival{holder, right};
        if (!apart && !right) out[i] = Rival{*other, false};
    }
    return out;
}

}  // namespace citegraph::resolving
