#include "train/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace citegraph::train {

void Lattice::sum(std::vector<Scores> scores, std::span<const std::uint8_t> joints,
                  std::span<const Follows> follows) {
    scores_ = std::move(scores);
    joints_.assign(joints.begin(), joints.end());
    forward_.assign(scores_.size(), Scores{});
    backward_.assign(scores_.size(), Scores{});
    if (scores_.empty()) return;
    raise(follows);
    forward();
    backward();
}

/// From logarithms to factors; what all labels of a place have in common is left out, so that none grows too large.
void Lattice::raise(std::span<const Follows> follows) {
    steps_.resize(follows.size());
    for (const auto joint : std::set(joints_.begin(), joints_.end()))
        for (std::size_t before = 0; before <= most_labels; ++before)
            for (std::size_t label = 0; label < labels_; ++label)
                steps_[joint][before][label] = std::exp(follows[joint][before][label]);
    for (auto& row : scores_) {
        const auto end = row.begin() + static_cast<std::ptrdiff_t>(labels_);
        const auto top = *std::max_element(row.begin(), end);
        std::for_each(row.begin(), end, [top](float& score) { score = std::exp(score - top); });
    }
}

void Lattice::forward() {
    for (std::size_t place = 0; place < scores_.size(); ++place) {
        const auto& step = steps_[joints_[place]];
        float sum = 0;
        for (std::size_t label = 0; label < labels_; ++label) {
            float in = place == 0 ? step[most_labels][label] : 0;
            for (std::size_t before = 0; place > 0 && before < labels_; ++before)
                in += forward_[place - 1][before] * step[before][label];
            sum += forward_[place][label] = in * scores_[place][label];
        }
        for (auto& part : forward_[place]) part /= sum;
    }
}

void Lattice::backward() {
    std::fill_n(backward_.back().begin(), labels_, 1.0F);
    for (auto place = scores_.size() - 1; place-- > 0;) {
        const auto& step = steps_[joints_[place + 1]];
        float sum = 0;
        for (std::size_t label = 0; label < labels_; ++label) {
            float out = 0;
            for (std::size_t after = 0; after < labels_; ++after)
                out += step[label][after] * scores_[place + 1][after] * backward_[place + 1][after];
            sum += backward_[place][label] = out;
        }
        for (auto& part : backward_[place]) part /= sum;
    }
}

Scores Lattice::slope(std::size_t place, std::uint8_t right) const {
    Scores out{};
    float sum = 0;
    for (std::size_t label = 0; label < labels_; ++label)
        sum += out[label] = forward_[place][label] * backward_[place][label];
    for (auto& part : out) part /= -sum;
    out[right] += 1;
    return out;
}

Follows Lattice::pair_slope(std::size_t place, std::span<const std::uint8_t> right) const {
    Follows out{};
    if (place == 0) {
        out[most_labels] = slope(0, right.front());
        return out;
    }
    const auto& step = steps_[joints_[place]];
    float sum = 0;
    for (std::size_t before = 0; before < labels_; ++before)
        for (std::size_t label = 0; label < labels_; ++label)
            sum += out[before][label] = forward_[place - 1][before] * step[before][label] *
                                        scores_[place][label] * backward_[place][label];
    for (auto& row : out)
        for (auto& part : row) part /= -sum;
    out[right[place - 1]][right[place]] += 1;
    return out;
}

}  // namespace citegraph::train
