#pragma once

#include "graphs/layout/sketch.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace citegraph::graphs {

/// What stands on the lines of a map that is written. Boxes are numbered: vertices, then names of lanes.
class TextLines {
  public:
    struct Extent {
        double left = 0, right = 0;
        int lines = 1;
    };

    static constexpr double gap = 3;  ///< pixels between a label and the next dot

    /// Of a map; `titles` are widths of names of lanes, or empty. All boxes are still to be put.
    TextLines(const Sketch& sketch, std::span<const double> titles);

    void put(std::size_t box, int line) {
        line_[box] = line;
        for (int i = line; i < line + extent_[box].lines; ++i) boxes_on(i).push_back(box);
    }
    void take(std::size_t box) {
        for (int i = line_[box]; i < line_[box] + extent_[box].lines; ++i) std::erase(boxes_on(i), box);
    }
    /// The boxes but `besides` that `box` would lie on if it began at `line`.
    std::vector<std::size_t> in_the_way(std::size_t box, int line, std::optional<std::size_t> besides = {}) {
        std::vector<std::size_t> out;
        for (int i = line; i < line + extent_[box].lines; ++i)
            for (const auto other : boxes_on(i))
                if (other != box && other != besides && overlap(box, other) &&
                    std::ranges::count(out, other) == 0)
                    out.push_back(other);
        return out;
    }
    void move(std::size_t box, int line) {
        take(box);
        put(box, line);
    }
    std::size_t size() const { return extent_.size(); }
    bool has_titles() const { return extent_.size() > vertices_; }
    int line(std::size_t box) const { return line_[box]; }
    int height(std::size_t box) const { return extent_[box].lines; }
    double middle(std::size_t box) const { return line_[box] + extent_[box].lines / 2.0; }
    const Extent& extent(std::size_t box) const { return extent_[box]; }

  private:
    std::vector<std::size_t>& boxes_on(int line) {
        const auto at = static_cast<std::size_t>(line);
        if (at >= boxes_.size()) boxes_.resize(at + 1);
        return boxes_[at];
    }
    bool overlap(std::size_t some, std::size_t other) const {
        return extent_[some].left < extent_[other].right && extent_[other].left < extent_[some].right;
    }

    std::size_t vertices_;
    std::vector<Extent> extent_;
    std::vector<int> line_;
    std::vector<std::vector<std::size_t>> boxes_;
};

/// TextLines [first, last) of a lane.
struct Range {
    int first = 0, last = 0;
};

/// Puts all boxes, lane by lane in that order, each on a line where it is free and near those that it cites and that cite
/// it. A lane has as many lines as its boxes need, and its part of what is left of `height` lines. \return by number
/// of lane \cost O(vertices² + 300 · citations)
std::vector<Range> fill(TextLines& lines, const Sketch& sketch, std::span<const Vertex> order, int height,
                        std::uint64_t seed);

}  // namespace citegraph::graphs
