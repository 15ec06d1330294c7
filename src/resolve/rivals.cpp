#include "resolve/rivals.hpp"

#include "citegraph/text.hpp"
#include "resolve/title_agreement.hpp"

#include <map>

namespace citegraph {
namespace {

/// Who holds each identifier: the confirmed claim, else the first.
std::map<Identifier, std::size_t> holders(std::span<const Claim> claims) {
    std::map<Identifier, std::size_t> out;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto [at, fresh] = out.emplace(claims[i].id, i);
        if (!fresh && claims[i].confirmed && !claims[at->second].confirmed) at->second = i;
    }
    return out;
}

/// A list of bare identifiers gives no titles that could differ.
bool differ(const Entry& a, const Entry& b) {
    if (a.title.empty() || b.title.empty() || identify(a.title) || identify(b.title)) return false;
    return title_agreement({&a.title, 1}, {&b.title, 1}) == Agreement::different;
}

}  // namespace

std::vector<std::optional<std::size_t>> rivals(std::span<const Claim> claims) {
    const auto holder = holders(claims);
    std::vector<std::optional<std::size_t>> out(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto other = holder.at(claims[i].id);
        if (other != i && differ(*claims[i].entry, *claims[other].entry)) out[i] = other;
    }
    return out;
}

}  // namespace citegraph
