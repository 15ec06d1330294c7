#pragma once

#include "citegraph/graphs/measure.hpp"

#include <span>

namespace citegraph {

/// Percentile of each score among the papers of the same year: the share, 0 to 100, of papers that score
/// lower, half of those that score the same among them. NaN where the score or the year is not known. \cost
/// O(vertices log vertices) \source Bornmann, Leydesdorff, Mutz 2013, doi:10.1016/j.joi.2012.09.003
Scores percentiles_by_year(const Scores& scores, std::span<const PackedDay> dates);

/// Rank correlations of two measures over the papers for which both are defined.
struct Correlation {
    double spearman = 0;  ///< -1 to 1; NaN if one of them is the same for all
    double kendall = 0;   ///< tau-b
    std::size_t papers = 0;
};

/// \cost O(vertices log vertices) \source Spearman 1904, doi:10.2307/1412159; Knight 1966,
/// doi:10.1080/01621459.1966.10480879
Correlation correlation(const Scores& first, const Scores& second);

}  // namespace citegraph
