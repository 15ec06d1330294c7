#pragma once

#include "citegraph/graphs/measure.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace citegraph {

inline std::ostream& operator<<(std::ostream& out, const Measure& measure) {
    return out << measure.name;
}

}  // namespace citegraph

using Arcs = std::vector<citegraph::CitationGraph::Arc>;

/// A graph that a row of a test is about.
struct Case {
    std::string name;
    citegraph::Vertex vertices = 0;
    Arcs arcs;

    citegraph::CitationGraph graph() const { return {vertices, arcs}; }
};

inline std::ostream& operator<<(std::ostream& out, const Case& row) {
    return out << row.name;
}

/// Numbers that are the same on every machine: Knuth's MMIX generator.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}
    citegraph::Vertex below(citegraph::Vertex bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<citegraph::Vertex>((state_ >> 33) % bound);
    }

  private:
    std::uint64_t state_;
};

/// Arcs between random vertices: loops and repeats among them, cycles too.
inline Case random_graph(citegraph::Vertex vertices, std::size_t arcs, std::uint64_t seed) {
    Dice dice{seed};
    Case made{"random " + std::to_string(seed), vertices, {}};
    while (made.arcs.size() < arcs) {
        const auto citing = dice.below(vertices);
        made.arcs.emplace_back(citing, dice.below(vertices));
    }
    return made;
}

/// The same without cycles: every vertex cites smaller ones only.
inline Case random_dag(citegraph::Vertex vertices, std::size_t arcs, std::uint64_t seed) {
    auto made = random_graph(vertices, arcs, seed);
    for (auto& [citing, cited] : made.arcs)
        if (citing < cited) std::swap(citing, cited);
    made.name = "random without cycles " + std::to_string(seed);
    return made;
}

/// Small graphs of all kinds, for checks that must hold for any.
inline std::vector<Case> varied_graphs() {
    std::vector<Case> cases;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        cases.push_back(random_graph(30, 15 * seed, seed));
        cases.push_back(random_dag(30, 15 * seed, seed));
    }
    return cases;
}

/// A month for each vertex, one after the other.
inline std::vector<citegraph::PackedDay> months(citegraph::Vertex vertices) {
    std::vector<citegraph::PackedDay> dates;
    for (int month = 0; month < static_cast<int>(vertices); ++month)
        dates.emplace_back(citegraph::Day{1990 + month / 12, 1 + month % 12, 1});
    return dates;
}

/// A year for each vertex; 0: not known.
inline std::vector<citegraph::PackedDay> by_year(const std::vector<int>& of_vertices) {
    std::vector<citegraph::PackedDay> dates;
    for (const auto year : of_vertices)
        dates.push_back(year == 0 ? citegraph::PackedDay{}
                                  : citegraph::PackedDay{citegraph::Day{year, 0, 0}});
    return dates;
}

/// The scores of a registered measure that must not fail; vertices are published month by month.
inline citegraph::Scores scores_of(std::string_view measure, const citegraph::CitationGraph& graph,
                                   const citegraph::MeasureOptions& options = {}) {
    const std::vector<double> counts(graph.vertices(), 1);
    const auto dates = months(graph.vertices());
    auto scores = citegraph::measure_named(measure)->compute({graph, dates, counts}, options);
    BOOST_REQUIRE_MESSAGE(scores, (scores ? "" : scores.error().message));
    return scores->scores;
}
