#pragma once

#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/measure.hpp"
#include "citegraph/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace citegraph {

/// A citation graph without cycles: what main paths run on.
///
/// With dates, citations of later papers are cut; and of the cycles that are left, within one date or through
/// papers without date, the citations of papers that come later in the order of the vertices. Dates that
/// agree as far as both are known are one date. Without dates, strong components become one vertex each,
/// their first. What was cut or condensed is counted.
struct AcyclicGraph {
    CitationGraph graph;         ///< of representatives
    std::vector<Vertex> vertex;  ///< by vertex of the graph given: its representative here
    std::vector<Vertex> order;   ///< of the representatives: the cited before the citing
    std::uint64_t cut_citations = 0;
    Vertex condensed_components = 0, condensed_papers = 0;

    std::string account() const;  ///< a sentence for the user: what was cut or condensed, and how many
};

/// `dates` by vertex, or empty. The citers are there if they are in `graph`.
/// \cost O(vertices + citations); memory for another copy of the graph if anything is cut
AcyclicGraph acyclic(const CitationGraph& graph, std::span<const PackedDay> dates);

/// How a citation is weighted by the chains of citations through it. Knowledge flows from the cited to the
/// citing: a chain begins with its oldest paper. Chains are counted as in Batagelj's standardised network and
/// in Pajek, whatever two papers they join; SPNP is a number of chains, not of pairs of papers.
/// \source Hummon and Doreian 1989, doi:10.1016/0378-8733(89)90017-8; Batagelj 2003, arXiv:cs/0309023
enum class Traversal {
    spc,   ///< search path count: chains from a source (cites nothing) to a sink (not cited)
    splc,  ///< search path link count: chains from any paper to a sink
    spnp,  ///< search path node pair: chains from any paper to any other
};

/// log10 of the traversal weight of each citation, in the order of first_arc() of `graph.graph`, as counts go
/// beyond 1e308. A count has a relative error of at most 2^-53 for each addition on the longest way through
/// the graph, which is some 1e-12 for a million papers. \cost O(vertices + citations)
std::vector<double> traversal_weights(const AcyclicGraph& graph, Traversal kind);

/// Which chains are the main ones. Citations that weigh the same, to nine digits, are all taken, as in Pajek.
/// \source Liu and Lu 2012, doi:10.1002/asi.21692
enum class Search {
    local,      ///< from the heaviest citation of a source on, always along the heaviest citation
    global,     ///< the chain with the largest sum of weights
    key_route,  ///< from the heaviest of all citations both ways, always along the heaviest citation
};

/// Which weights a main path follows, and how.
struct MainPathOptions {
    Traversal traversal = Traversal::spc;
    Search search = Search::global;
    std::size_t routes = 1;  ///< of key_route: how many of the heaviest citations
};

/// A citation on a main path.
struct MainPathStep {
    Vertex citing = 0, cited = 0;  ///< of the graph given; a condensed component by its earliest paper
    double log10_weight = 0;

    bool operator==(const MainPathStep&) const = default;
};

/// The citations of a main path, and what was done to the graph to find it.
struct MainPath {
    std::vector<MainPathStep> steps;  ///< by cited, then citing: from the oldest on
    std::string account;              ///< what was cut or condensed
};

MainPath main_path(const CitationGraph& graph, std::span<const PackedDay> dates,
                   const MainPathOptions& options = {});

/// Order in which to read: what is cited comes before what cites it, of what is free the most cited first.
/// Cycles are broken as in `acyclic`; the papers of a condensed one follow one another. Needs citers.
/// \cost O(vertices log vertices + citations)
std::vector<Vertex> reading_order(const CitationGraph& graph, std::span<const PackedDay> dates);

}  // namespace citegraph
