#include "graphs/measures/linear/recursion.hpp"

#include "graphs/measures/wording.hpp"
#include "graphs/progress.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace citegraph::measures {

using namespace graphs;

namespace {

// The definition x = d Pᵀx + (d · rank of papers that cite nothing + 1 - d) v, Σx = 1, is solved without the
// dangling term: its right-hand side is a multiple of v, so x = y / |y|₁ where (I - d Pᵀ) y = v, and the rows
// of P that belong to papers citing nothing are zero. If y is wrong by e in the sum over all papers, x is by
// at most 2e / |y|₁. (I - d Pᵀ)⁻¹ has 1-norm at most 1 / (1 - d): 1 - d is the gap of the recursion.

/// In blocks and extended precision: wrong by less than 1e-15 of itself.
double sum_of(std::span<const double> values) {
    long double sum = 0;
    for (; !values.empty(); values = values.subspan(std::min<std::size_t>(values.size(), 4096))) {
        long double block = 0;
        for (const auto value : values.first(std::min<std::size_t>(values.size(), 4096))) block += value;
        sum += block;
    }
    return static_cast<double>(sum);
}

bool is_weight(double value) {
    return value >= 0 && std::isfinite(value);
}

std::string note_of(double error, double visits) {
    return "L1 error at most " + bound_text(error) + "; " + visits_text(visits);
}

Measured normalised(Solution solution) {
    const auto sum = sum_of(solution.values);
    const auto error = 2 * solution.error / sum + 8 * std::numeric_limits<double>::epsilon();
    for (auto& value : solution.values) value /= sum;
    return {std::move(solution.values), {.error_bound = error, .notes = {note_of(error, solution.visits)}}};
}

}  // namespace

Result<Measured> random_reader(std::string_view measure, const MeasureInput& input,
                               std::vector<double> restart, const MeasureOptions& options) {
    const auto named = std::string{measure};
    if (!(options.damping >= 0 && options.damping < 1))
        return fail(Error::Kind::malformed, named + " needs a damping of at least 0 and below 1");
    if (restart.size() != input.graph.vertices() || !std::ranges::all_of(restart, is_weight))
        return fail(Error::Kind::malformed, named + " needs one restart weight a paper, none negative");
    if (restart.empty()) return Measured{};
    const auto weight = sum_of(restart);
    if (!(weight > 0 && std::isfinite(weight)))
        return fail(Error::Kind::malformed, named + " needs a restart weight above 0");

    SolveOrder made;
    const auto* order = order_of(input, made, options.progress);
    if (!order) return stopped(measure);
    const LinearRecursion recursion{
        .graph = input.graph, .order = *order, .factor = options.damping, .gap = 1 - options.damping};
    auto solution = solve(recursion, std::move(restart), options.tolerance * weight / 2, options.progress);
    if (!solution) return stopped(measure);
    return normalised(std::move(*solution));
}

}  // namespace citegraph::measures
