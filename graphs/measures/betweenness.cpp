#include "graphs/measures/paths/searches.hpp"

#include <numeric>

namespace citegraph::measures {

using namespace graphs;

namespace {

/// How often each paper lies inside a shortest chain of citations between two others.
///
/// \unit    pairs of papers, not normalised; the same to the last bit for any number of threads
/// \errors  malformed if two papers are linked by more shortest chains than a double can count (1e308);
///          stopped, each score is a lower bound
/// \cost    O(papers · citations) time; 45 bytes a paper and up to 4 a citation of memory a thread
/// \source  Freeman 1977, doi:10.2307/3033543; the algorithm: Brandes 2001,
///          doi:10.1080/0022250X.2001.9990249
Result<Measured> compute(const MeasureInput& input, const MeasureOptions& options) {
    std::vector<Vertex> everyone(input.graph.vertices());
    std::iota(everyone.begin(), everyone.end(), Vertex{0});
    auto sum = dependencies_on_papers(input, everyone, options);
    if (!sum) return sum.failure();
    Measured measured{std::move(sum->scores), {.done = sum->done}};
    if (sum->done < 1) measured.how.notes.push_back(stopped_note(sum->done));
    return measured;
}

}  // namespace

Measure betweenness() {
    return {.name = "betweenness",
            .unit = "pairs",
            .summary = "How often a paper lies on the shortest way between two others",
            .definition =
                "For every ordered pair of other papers that a chain of citations links, the share of the "
                "shortest chains that pass through the paper, summed over the pairs: exact, along the "
                "direction of citation, not normalised. A paper that cites nothing, or that nobody cites, "
                "lies inside no chain and scores 0.",
            .reference =
                "L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 "
                "(1977), doi:10.2307/3033543; U. Brandes, J. Math. Sociol. 25 (2001), "
                "doi:10.1080/0022250X.2001.9990249",
            .compute = compute,
            .references_only = true};
}

}  // namespace citegraph::measures
