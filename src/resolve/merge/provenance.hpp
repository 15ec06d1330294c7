#pragma once

#include "citegraph/paper.hpp"
#include "core/scholarly/paper_ids.hpp"

#include <algorithm>
#include <string_view>

namespace citegraph::resolving {

/// Whether `source` said anything of what `part` has.
inline bool is_from(const Paper& part, std::string_view source) {
    return std::ranges::any_of(part.origin, [&](const auto& from) { return from.second.source == source; });
}

/// Whether it is what arXiv says of a preprint, or DataCite, which has the same from arXiv.
inline bool is_preprint_record(const Paper& part) {
    return is_from(part, "arxiv") || (is_from(part, "datacite") && core::id_of(part, Scheme::arxiv));
}

/// A DOI of 10.5555, the prefix of examples that the ACM Digital Library gives to works without a DOI:
/// doi.org does not know them.
inline bool is_pseudo_doi(const Identifier& id) {
    return id.scheme() == Scheme::doi && id.value().starts_with("10.5555/");
}

}  // namespace citegraph::resolving
