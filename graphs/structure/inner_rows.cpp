#include "graphs/structure/inner_rows.hpp"

#include <algorithm>
#include <numeric>

namespace citegraph {
namespace {

/// Calls visit(citing, cited) for each citation among the members.
template <class Visit>
void for_each_inner(const CitationGraph& graph, std::span<const Vertex> members, PlaceRange range,
                    std::span<const Vertex> place, Visit visit) {
    for (Vertex citing = 0; citing < members.size(); ++citing)
        for (const auto cited : graph.references(members[citing])) {
            const auto there = place[cited] - range.begin;  // wraps round for a place before the range
            if (there < range.end - range.begin) visit(citing, there);
        }
}

}  // namespace

InnerRows::InnerRows(const CitationGraph& graph, std::span<const Vertex> members, PlaceRange range,
                     std::span<const Vertex> place, Of direction)
    : offsets_(members.size() + 1) {
    const auto turned = direction == Of::citers;
    for_each_inner(graph, members, range, place,
                   [&](Vertex citing, Vertex cited) { ++offsets_[turned ? cited : citing]; });
    std::inclusive_scan(offsets_.begin(), offsets_.end(), offsets_.begin());
    ends_.resize(offsets_.back());
    for_each_inner(graph, members, range, place, [&](Vertex citing, Vertex cited) {
        ends_[--offsets_[turned ? cited : citing]] = turned ? citing : cited;
    });
}

}  // namespace citegraph
