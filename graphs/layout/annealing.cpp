// y of a small map, on lines of text: every label has its place.
#include "graphs/communities/random.hpp"
#include "graphs/layout/lines.hpp"

#include <algorithm>
#include <cmath>

namespace citegraph::graphs {
namespace {

constexpr double length_weight = 0.12,
                 cover_weight = 1;  // a line up or down, a label run through: in crossings
constexpr double heat = 25;         // crossings

/// A citation as a straight line from left to right.
struct Line {
    Vertex left, right;
};

/// What an order costs, in crossings. As x stands, who can meet whom is known once.
class Cost {
  public:
    Cost(const Sketch& sketch, const TextLines& lines) : x_{sketch.x}, lines_{lines} {
        for (Vertex v = 0; v < x_.size(); ++v)
            for (const auto cited : sketch.graph.references(v))
                all_.push_back(x_[v] < x_[cited] ? Line{v, cited} : Line{cited, v});
        of_vertex_.resize(x_.size());
        near_.resize(x_.size());
        met_.resize(all_.size());
        labels_.resize(all_.size());
        for (std::size_t e = 0; e < all_.size(); ++e) list(e);
    }

    /// All that changes if `v` moves.
    double of(Vertex v) const {
        double sum = 0;
        for (const auto e : of_vertex_[v]) {
            for (const auto other : met_[e]) sum += crosses(all_[e], all_[other]);
            for (const auto label : labels_[e]) sum += cover_weight * covers(all_[e], label);
            sum += length_weight * std::abs(lines_.middle(all_[e].left) - lines_.middle(all_[e].right));
        }
        for (const auto e : near_[v]) sum += cover_weight * covers(all_[e], v);
        return sum;
    }
    /// Comparisons that `of` makes on average.
    double work() const {
        double sum = 1;
        for (std::size_t e = 0; e < all_.size(); ++e) sum += 2 * double(met_[e].size() + labels_[e].size());
        return sum / double(std::max<std::size_t>(x_.size(), 1));
    }

  private:
    void list(std::size_t e) {
        const auto [left, right] = all_[e];
        of_vertex_[left].push_back(e);
        of_vertex_[right].push_back(e);
        for (std::size_t other = 0; other < e; ++other) {
            const auto& line = all_[other];
            if (line.left == left || line.left == right || line.right == left || line.right == right)
                continue;
            if (x_[line.right] < x_[left] || x_[right] < x_[line.left]) continue;
            met_[e].push_back(other);
            met_[other].push_back(e);
        }
        for (Vertex v = 0; v < x_.size(); ++v) {
            const auto& extent = lines_.extent(v);
            if (v == left || v == right || extent.right < x_[left] || x_[right] < extent.left) continue;
            labels_[e].push_back(v);
            near_[v].push_back(e);
        }
    }
    double side(Vertex from, Vertex to, Vertex v) const {
        return (x_[to] - x_[from]) * (lines_.middle(v) - lines_.middle(from)) -
               (lines_.middle(to) - lines_.middle(from)) * (x_[v] - x_[from]);
    }
    bool crosses(const Line& some, const Line& other) const {
        return side(some.left, some.right, other.left) * side(some.left, some.right, other.right) < 0 &&
               side(other.left, other.right, some.left) * side(other.left, other.right, some.right) < 0;
    }
    bool covers(const Line& line, Vertex v) const {
        const auto from = std::max(lines_.extent(v).left + TextLines::gap, x_[line.left]);
        const auto to = std::min(lines_.extent(v).right, x_[line.right]);
        if (from >= to) return false;
        const auto begin = lines_.middle(line.left), rise = lines_.middle(line.right) - begin;
        const auto run = x_[line.right] - x_[line.left];
        const auto some = begin + rise * (from - x_[line.left]) / run;
        const auto other = begin + rise * (to - x_[line.left]) / run;
        return std::min(some, other) < lines_.middle(v) + 0.4 &&
               std::max(some, other) > lines_.middle(v) - 0.4;
    }

    const std::vector<double>& x_;
    const TextLines& lines_;
    std::vector<Line> all_;
    std::vector<std::vector<std::size_t>> of_vertex_, met_, near_;  // lines by vertex, line, vertex
    std::vector<std::vector<Vertex>> labels_;                       // by line
};

/// Simulated annealing: a box moves to a line of its lane where there is room, or changes places with the one that
/// is in the way.
class Annealing {
  public:
    Annealing(const Sketch& sketch, TextLines& lines, std::vector<Range> ranges, std::uint64_t seed)
        : sketch_{sketch}, lines_{lines}, ranges_{std::move(ranges)}, cost_{sketch, lines}, random_{seed} {}

    void run() {
        const auto tries = static_cast<int>(std::clamp(most_work / cost_.work(), 2'000.0, 400'000.0));
        for (int i = 0; i < tries; ++i) {
            const auto left = 1 - double(i) / tries;
            attempt(heat * left * left);
        }
    }

  private:
    static constexpr double most_work = 6e7;  // comparisons

    const Range& range_of(std::size_t box) const { return ranges_[sketch_.lane[box]]; }
    bool is_in_range(std::size_t box, int line) const {
        return line >= range_of(box).first && line + lines_.height(box) <= range_of(box).last;
    }
    int drawn_line(Vertex v) {
        const auto& [first, last] = range_of(v);
        const auto room = last - lines_.height(v) - first + 1;
        if (random_.below(3) == 0) return first + static_cast<int>(random_.below(static_cast<Vertex>(room)));
        return std::clamp(lines_.line(v) + static_cast<int>(random_.below(9)) - 4, first, first + room - 1);
    }
    bool is_taken(double change, double temperature) {
        return change < 0 || random_.fraction() < std::exp(-change / (temperature + 1e-9));
    }

    void attempt(double temperature) {
        const auto v = random_.below(static_cast<Vertex>(sketch_.x.size()));
        const auto line = drawn_line(v), old = lines_.line(v);
        if (line == old) return;
        const auto others = lines_.in_the_way(v, line);
        if (others.size() > 1) return;
        if (others.size() == 1) return exchange(v, line, others.front(), temperature);
        const auto before = cost_.of(v);
        lines_.move(v, line);
        if (!is_taken(cost_.of(v) - before, temperature)) lines_.move(v, old);
    }
    void exchange(Vertex v, int line, std::size_t other, double temperature) {
        if (other >= sketch_.x.size()) return;
        const auto old = lines_.line(v), back = lines_.line(other);
        if (!is_in_range(other, old)) return;
        if (!lines_.in_the_way(v, line, other).empty() || !lines_.in_the_way(other, old, v).empty()) return;
        const auto w = static_cast<Vertex>(other);
        const auto before = cost_.of(v) + cost_.of(w);
        lines_.move(v, line);
        if (!lines_.in_the_way(w, old).empty()) return lines_.move(v, old);
        lines_.move(w, old);
        if (is_taken(cost_.of(v) + cost_.of(w) - before, temperature)) return;
        lines_.move(w, back);
        lines_.move(v, old);
    }
    const Sketch& sketch_;
    TextLines& lines_;
    std::vector<Range> ranges_;
    Cost cost_;
    Random random_;
};

}  // namespace

double arrange(Sketch& sketch, std::span<const Vertex> order, std::span<const double> titles,
               const DrawingOptions& options) {
    TextLines lines{sketch, titles};
    const auto ranges =
        fill(lines, sketch, order, static_cast<int>(options.height / options.line), options.seed);
    if (!sketch.x.empty()) Annealing{sketch, lines, ranges, options.seed}.run();
    int last = 0;
    for (const auto lane : order) {
        sketch.lanes[lane] = {lane, ranges[lane].first * options.line, ranges[lane].last * options.line};
        last = ranges[lane].last;
    }
    for (Vertex v = 0; v < sketch.y.size(); ++v) sketch.y[v] = lines.middle(v) * options.line;
    return last * options.line;
}

}  // namespace citegraph::graphs
