#include "graphs/structure/inner_rows.hpp"

#include "graphs/structure/rows_ahead.hpp"

#include <numeric>

namespace citegraph::graphs {

InnerRows::InnerRows(const CitationGraph& graph, std::span<const Vertex> members, PlaceRange range,
                     std::span<const Vertex> place, Of direction) {
    offsets_.reserve(members.size() + 1);
    for_each_row(graph, members, place.data(), [&](Vertex, std::span<const Vertex> references) {
        for (const auto cited : references) {
            const auto there = place[cited] - range.begin;  // wraps round for a place before the range
            if (there < range.end - range.begin) ends_.push_back(there);
        }
        offsets_.push_back(ends_.size());
        return true;
    });
    if (direction == Of::citers) turn();
}

void InnerRows::turn() {
    InnerRows turned;
    turned.offsets_.resize(offsets_.size());
    turned.ends_.resize(ends_.size());
    for (const auto cited : ends_) ++turned.offsets_[cited];
    std::inclusive_scan(turned.offsets_.begin(), turned.offsets_.end(), turned.offsets_.begin());
    for (auto citing = size(); citing-- > 0;)
        for (const auto cited : (*this)[citing]) turned.ends_[--turned.offsets_[cited]] = citing;
    *this = std::move(turned);
}

}  // namespace citegraph::graphs
