// How sure the labels of a sequence are.
#include "read/labels/probabilities.hpp"
#include "read/labels/phase.hpp"

#include <algorithm>
#include <cmath>

namespace citegraph::read {
namespace {

/// The logarithm of the sum of what these are logarithms of.
float log_sum(std::span<const float> logs) {
    const auto top = *std::ranges::max_element(logs);
    if (top == never) return never;
    float sum = 0;
    for (const auto log : logs) sum += std::exp(log - top);
    return top + std::log(sum);
}

/// A label before, within or behind the stretch of the label that is given once. Without one all is `before`.
struct State {
    std::uint8_t label, phase;
};

class Lattice {
  public:
    Lattice(const PlaceScores& places, std::optional<std::uint8_t> once) : places_{places}, has_once_{once} {
        for (std::uint8_t label = 0; label < places.model.labels(); ++label) {
            states_.push_back({label, label == once ? Phase::within : Phase::before});
            if (once && label != *once) states_.push_back({label, Phase::behind});
        }
        forward();
        backward();
    }

    Scores at(std::size_t place) const {
        std::vector<float> logs;
        for (std::size_t s = 0; s < states_.size(); ++s)
            logs.push_back(forward_[place * states_.size() + s] + backward_[place * states_.size() + s]);
        const auto all = log_sum(logs);
        Scores out{};
        for (std::size_t s = 0; s < states_.size(); ++s) out[states_[s].label] += std::exp(logs[s] - all);
        return out;
    }

  private:
    float score(std::size_t place, State state) const { return places_.scores[place][state.label]; }

    float first(State state) const {
        if (state.phase == Phase::behind) return never;
        return places_.model.follows(places_.joints[0])[most_labels][state.label];
    }

    float step(std::size_t place, State from, State to) const {
        const bool goes_on = from.phase == to.phase && from.phase == Phase::within;
        if (goes_on && std::ranges::binary_search(places_.divided, place)) return never;
        if (to.phase != from.phase && to.phase != from.phase + 1) return never;
        return places_.model.follows(places_.joints[place])[from.label][to.label];
    }

    bool may_end(State state) const { return !has_once_ || state.phase != Phase::before; }

    /// For each place and state the logarithm of the weight of all ways to it, the place itself included.
    void forward() {
        const auto n = states_.size();
        std::vector<float> ways(n);
        for (std::size_t place = 0; place < places_.scores.size(); ++place)
            for (const auto& to : states_) {
                for (std::size_t s = 0; s < n; ++s)
                    ways[s] = place == 0 ? (s == 0 ? first(to) : never)
                                         : forward_[(place - 1) * n + s] + step(place, states_[s], to);
                forward_.push_back(log_sum(ways) + score(place, to));
            }
    }

    /// The same of all ways from it to the end, the place itself excluded.
    void backward() {
        const auto n = states_.size();
        std::vector<float> ways(n);
        backward_.resize(forward_.size());
        for (auto place = places_.scores.size(); place-- > 0;)
            for (std::size_t from = 0; from < n; ++from) {
                const bool is_last = place + 1 == places_.scores.size();
                for (std::size_t s = 0; s < n && !is_last; ++s)
                    ways[s] = step(place + 1, states_[from], states_[s]) + score(place + 1, states_[s]) +
                              backward_[(place + 1) * n + s];
                backward_[place * n + from] = is_last ? (may_end(states_[from]) ? 0 : never) : log_sum(ways);
            }
    }

    const PlaceScores& places_;
    bool has_once_;
    std::vector<State> states_;
    std::vector<float> forward_, backward_;
};

}  // namespace

std::vector<Scores> probabilities(const PlaceScores& places, std::optional<std::uint8_t> once) {
    std::vector<Scores> out(places.scores.size());
    if (places.model.labels() == 0) return out;
    const Lattice lattice{places, once};
    for (std::size_t place = 0; place < out.size(); ++place) out[place] = lattice.at(place);
    return out;
}

}  // namespace citegraph::read
