#include "citegraph/graphs/chains.hpp"
#include "citegraph/graphs/main_path.hpp"

#include <algorithm>
#include <bitset>

namespace citegraph {
namespace {

constexpr Vertex width = 512;
using Block = std::bitset<width>;

/// Finds the citations that a longer chain stands for: for 512 cited papers at once, which of them chains
/// lead to from each paper. Boost's transitive_reduction keeps a bit for each pair of papers: 116 GB for a
/// million.
class Reduction {
  public:
    explicit Reduction(const AcyclicGraph& acyclic)
        : graph_{acyclic.graph}, order_{acyclic.order}, place_(graph_.vertices()), below_(order_.size()) {
        for (Vertex place = 0; place < order_.size(); ++place) place_[order_[place]] = place;
    }

    /// By citation, in the order of all: whether it stays. False: told to stop.
    std::optional<std::vector<bool>> kept(const std::function<bool(double)>& progress) {
        std::vector<bool> out(graph_.citations(), true);
        for (std::size_t begin = 0; begin < order_.size(); begin += width) {
            if (!progress(double(begin) / double(order_.size()))) return {};
            for (auto place = begin; place < order_.size(); ++place) reduce(begin, place, out);
        }
        return out;
    }

  private:
    /// Of the paper at `place`, with the papers from place `begin` on that it may cite.
    void reduce(std::size_t begin, std::size_t place, std::vector<bool>& kept) {
        const auto references = graph_.references(order_[place]);
        Block cited, beyond;  // by one citation, by more
        for (const auto reference : references) {
            const auto at = place_[reference];
            if (at < begin) continue;
            beyond |= below_[at];
            if (at < begin + width) cited.set(at - begin);
        }
        below_[place] = beyond | cited;
        if ((beyond & cited).none()) return;
        const auto first = graph_.first_arc(order_[place]);
        for (std::size_t i = 0; i < references.size(); ++i) {
            const auto at = place_[references[i]];
            if (at >= begin && at < begin + width && beyond.test(at - begin)) kept[first + i] = false;
        }
    }

    const CitationGraph& graph_;
    const std::vector<Vertex>& order_;
    std::vector<Vertex> place_;
    std::vector<Block> below_;
};

}  // namespace

std::optional<CitationGraph> transitive_reduction(const CitationGraph& graph,
                                                  const std::function<bool(double)>& progress) {
    const auto without_cycles = acyclic(graph, {});
    const auto kept = Reduction{without_cycles}.kept(progress);
    if (!kept) return {};
    const auto& among = without_cycles.graph;
    const auto stays = [&](Vertex citing, Vertex cited) {
        citing = without_cycles.vertex[citing], cited = without_cycles.vertex[cited];
        if (citing == cited) return true;
        const auto references = among.references(citing);
        const auto found = std::ranges::lower_bound(references, cited);
        return static_cast<bool>(
            (*kept)[among.first_arc(citing) + static_cast<std::size_t>(found - references.begin())]);
    };
    std::vector<CitationGraph::Arc> arcs;
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            if (stays(v, cited)) arcs.emplace_back(v, cited);
    const CitationGraph reduced{graph.vertices(), arcs};
    return CitationGraph{reduced.out(), reduced.in(), graph.dropped()};
}

}  // namespace citegraph
