#pragma once

#include "citegraph/identifier.hpp"

#include <string_view>

namespace citegraph::resolving {

/// "arXiv.org", "CoRR", "bioRxiv", "SSRN Electronic Journal", "Research Square", "OpenReview": anybody may
/// put a work there, so that it is no publication.
bool is_preprint_server(std::string_view venue);

/// A DOI that a preprint server or a repository gave ("10.2139/ssrn.1", "10.5281/zenodo.1").
bool is_deposit(const Identifier& id);

/// A DOI of 10.5555, the prefix of examples that the ACM Digital Library gives to works without a DOI:
/// doi.org does not know them.
bool is_pseudo_doi(const Identifier& id);

/// "to appear in ...", "submitted to ...", "under review", "accepted at ...": says where a work may be
/// published, and not that it is.
bool is_promise(std::string_view venue);

/// A workshop, the poster session or the companion volume of a conference.
bool is_side_event(std::string_view venue);

/// Whether two names may be one venue's: "SOSP" and "Proceedings of the 29th Symposium on Operating Systems
/// Principles". A side event is not the conference that it belongs to: "HotOS" agrees with "Workshop on Hot
/// Topics in Operating Systems", "ICML" not with "ICML Workshop on ...". \cost O(words²)
bool is_same_venue(std::string_view a, std::string_view b);

}  // namespace citegraph::resolving
