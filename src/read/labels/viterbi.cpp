// The best labels of a sequence.
#include "read/labels/model.hpp"
#include "read/labels/phase.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace citegraph::read {
namespace {

/// Scores that the machine adds and compares at once; left to itself the compiler takes one label after the other.
using Four = float __attribute__((vector_size(16)));

constexpr std::size_t phases = 3;

/// Viterbi's table: the best score of each label in each phase up to each place. Without a label that is given
/// once all is `before`.
class Table {
  public:
    Table(const Model& model, std::span<const Scores> scores, std::span<const std::uint8_t> joints,
          std::span<const std::uint32_t> divided, std::optional<std::uint8_t> once, std::vector<Scores>& rows)
        : model_{model},
          labels_{model.labels()},
          scores_{scores},
          joints_{joints},
          divided_{divided},
          once_{once},
          phases_{once ? phases : 1},
          rows_{rows} {
        rows_.resize(scores.size() * phases_);
        if (scores.empty()) return;
        first();
        for (std::size_t place = 1; place < scores.size(); ++place) step(place);
    }

    std::vector<std::uint8_t> path() const {
        std::vector<std::uint8_t> out(scores_.size());
        if (out.empty()) return out;
        auto state = last();
        for (auto place = out.size() - 1;; --place) {
            out[place] = static_cast<std::uint8_t>(state.label);
            if (place == 0) return out;
            state = earlier(place, state);
        }
    }

  private:
    struct State {
        std::size_t label, phase;
    };

    /// The scores of a place, by phase.
    std::span<Scores> row(std::size_t place) const {
        return std::span{rows_}.subspan(place * phases_, phases_);
    }

    bool may_be(std::size_t label, std::size_t phase) const {
        if (!once_) return phase == Phase::before;
        return label < labels_ && (label == *once_) == (phase == Phase::within);
    }

    void first() {
        for (std::size_t phase = 0; phase < phases_; ++phase)
            for (std::size_t label = 0; label < most_labels; ++label)
                row(0)[phase][label] = may_be(label, phase) && phase != Phase::behind && label < labels_
                                           ? scores_[0][label] + follows(0)[most_labels][label]
                                           : never;
    }

    void step(std::size_t place) {
        const auto was = row(place - 1), row = this->row(place);
        row[Phase::before] = follow(was[Phase::before], place);
        if (!once_) return;
        row[Phase::behind] = follow(was[Phase::behind], place);
        const auto once = *once_;
        const auto& follows = this->follows(place);
        for (std::size_t label = 0; label < labels_; ++label)
            row[Phase::behind][label] =
                std::max(row[Phase::behind][label],
                         was[Phase::within][once] + follows[once][label] + scores_[place][label]);
        auto best = row[Phase::before][once];
        if (!is_divided(place))
            best = std::max(best, was[Phase::within][once] + follows[once][once] + scores_[place][once]);
        row[Phase::before][once] = row[Phase::behind][once] = never;
        row[Phase::within].fill(never);
        row[Phase::within][once] = best;
    }

    /// The best of each label at a place if the label before was in a phase that stays.
    Scores follow(const Scores& was, std::size_t place) const {
        const auto fours = (labels_ + 3) / 4;
        return fours == 1 ? follow<1>(was, place) : fours < 4 ? follow<3>(was, place) : follow<4>(was, place);
    }

    template <std::size_t fours>
    Scores follow(const Scores& was, std::size_t place) const {
        std::array<Four, fours> best;
        best.fill(Four{} + never);
        const auto& follows = this->follows(place);
        for (std::size_t earlier = 0; earlier < labels_; ++earlier)
            for (std::size_t i = 0; i < fours; ++i) {
                Four score;
                std::memcpy(&score, follows[earlier].data() + 4 * i, sizeof score);
                score += was[earlier];
                best[i] = score > best[i] ? score : best[i];
            }
        Scores out;
        for (std::size_t i = 0; i < fours; ++i) {
            Four score;
            std::memcpy(&score, scores_[place].data() + 4 * i, sizeof score);
            score += best[i];
            std::memcpy(out.data() + 4 * i, &score, sizeof score);
        }
        std::fill(out.begin() + 4 * fours, out.end(), never);
        return out;
    }

    const Follows& follows(std::size_t place) const { return model_.follows(joints_[place]); }
    bool is_divided(std::size_t place) const { return std::ranges::binary_search(divided_, place); }

    /// The state from which the best score of a state comes: of the phase before there is one at most.
    State earlier(std::size_t place, State state) const {
        const auto was = row(place - 1);
        const auto& follows = this->follows(place);
        const std::size_t stays = state.phase == Phase::within ? std::size_t{Phase::before} : state.phase;
        State out{0, stays};
        auto top = never;
        for (std::size_t label = 0; label < labels_; ++label)
            if (const auto score = was[stays][label] + follows[label][state.label]; score > top)
                top = score, out.label = label;
        if (state.phase == Phase::before || (state.phase == Phase::within && is_divided(place))) return out;
        const auto score = was[Phase::within][*once_] + follows[*once_][state.label];
        return score > top || (score == top && *once_ < out.label) ? State{*once_, Phase::within} : out;
    }

    State last() const {
        State out{0, 0};
        auto top = never;
        const auto row = this->row(scores_.size() - 1);
        for (std::size_t label = 0; label < labels_; ++label)
            for (std::size_t phase = once_ ? Phase::within : Phase::before; phase < phases_; ++phase)
                if (row[phase][label] > top) top = row[phase][label], out = {label, phase};
        return out;
    }

    const Model& model_;
    std::size_t labels_;
    std::span<const Scores> scores_;
    std::span<const std::uint8_t> joints_;
    std::span<const std::uint32_t> divided_;
    std::optional<std::uint8_t> once_;
    std::size_t phases_;
    std::vector<Scores>& rows_;
};

}  // namespace

std::vector<std::uint8_t> best_labels(const Model& model, const Sequence& sequence) {
    std::vector<Scores> rows;
    return Table{model, model.scores(sequence), sequence.joints(), {}, std::nullopt, rows}.path();
}

std::vector<std::uint8_t> best_labels(Tally& tally) {
    return Table{tally.model(), tally.scores(), tally.joints(), {}, std::nullopt, tally.table()}.path();
}

std::vector<std::uint8_t> best_labels(Tally& tally, std::uint8_t once) {
    return Table{tally.model(), tally.scores(), tally.joints(), tally.divided(), once, tally.table()}.path();
}

}  // namespace citegraph::read
