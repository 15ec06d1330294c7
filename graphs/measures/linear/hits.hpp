#pragma once

#include "citegraph/graphs/measure.hpp"

// Kleinberg's hyperlink-induced topic search: authorities, and beside them hubs.

namespace citegraph::measures {

enum class Side { authority, hub };

inline constexpr std::string_view hits_reference =
    "J. M. Kleinberg, Authoritative sources in a hyperlinked environment, J. ACM 46 (1999), "
    "doi:10.1145/324133.324140";

/// The leading eigenvector of AᵀA (authorities) or AAᵀ (hubs), scaled to sum to 1, where A has a row for each
/// citing paper; all 0 if nobody cites.
///
/// From equal hubs, so that of several leading eigenvectors their mix that is nearest to that start is found:
/// conjugate gradients, then power iteration, which makes small scores of those of their citers. Ends when the
/// residual |AᵀA a - λ a|₁ / λ |a|₁ of the authorities a is within the tolerance or falls no more; that, not
/// the error, is stated. Stopped, it gives the scores of the last round.
/// \cost    O(papers + citations) a round; citers and references; 64 bytes a paper
/// \source  Kleinberg 1999, doi:10.1145/324133.324140; Knyazev 2001, doi:10.1137/S1064827500366124
Measured hits(const MeasureInput& input, const MeasureOptions& options, Side side);

}  // namespace citegraph::measures
