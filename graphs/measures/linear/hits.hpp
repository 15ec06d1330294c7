#pragma once

#include "citegraph/graphs/measure.hpp"

namespace citegraph::measures {

enum class Role { authority, hub };

/// Scores by Kleinberg's hyperlink-induced topic search: those of the role, summing to 1; all 0 if nobody
/// cites.
///
/// Power iteration from equal hubs, so that of several leading eigenvectors their mix that is nearest to that
/// start is found. Ends when the residual |AᵀA a - λ a|₁ / λ |a|₁ of the authorities a is within the
/// tolerance or falls no more; that, not the error, is stated. Stopped, it gives the scores of the last
/// round.
///
/// \errors  none
/// \cost    O(papers + citations) a round; citers and references; 24 bytes a paper
/// \source  Kleinberg 1999, doi:10.1145/324133.324140
Result<Measured> hits(Role role, const MeasureInput& input, const MeasureOptions& options);

}  // namespace citegraph::measures
