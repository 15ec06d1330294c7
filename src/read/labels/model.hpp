#pragma once

#include "read/labels/features.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {

/// The most labels that a model tells apart.
constexpr std::size_t most_labels = 16;

/// A score for each label.
using Scores = std::array<float, most_labels>;

/// Sums of weights, one for each label.
using Sums = std::array<std::int32_t, most_labels>;

/// Sums of a few weights.
using ShortSums = std::array<std::int16_t, most_labels>;

template <class More>
void add_to(Sums& sums, const More& more) {
    for (std::size_t label = 0; label < most_labels; ++label) sums[label] += more[label];
}

/// A score for each label behind each other; the last row is of the beginning.
using Follows = std::array<Scores, most_labels + 1>;

/// A linear-chain conditional random field: the score of a labelled sequence is the sum of a weight for each
/// feature beside its label, and of one for each pair of neighbouring labels and what joins them.
///
/// \source Lafferty, McCallum, Pereira: Conditional random fields (ICML 2001)
class Model {
  public:
    struct Row {
        Feature feature;
        std::array<std::int8_t, most_labels> weights;
    };
    struct Weights {
        std::size_t labels = 0;
        float unit = 1;                ///< what a weight of 1 in a row is worth
        std::vector<Follows> follows;  ///< of each joint
        std::vector<Row> rows;
    };

    explicit Model(Weights weights);
    /// Reads what `bytes_of` wrote. Of torn bytes comes a model that knows nothing.
    static Model parse(std::string_view bytes);

    std::size_t labels() const { return labels_; }
    /// Adds what a feature says of each label, in units.
    void add(Feature seen, Sums& sums) const {
        const auto mask = features_.size() - 1;
        auto at = seen & mask;
        while (features_[at] != seen) {
            if (features_[at] == 0) return;
            at = (at + 1) & mask;
        }
        const auto& row = weights_[at];
        for (std::size_t label = 0; label < most_labels; ++label) sums[label] += row[label];
    }
    Scores score_of(const Sums& sums) const {
        Scores out;
        for (std::size_t label = 0; label < most_labels; ++label)
            out[label] = unit_ * static_cast<float>(sums[label]);
        return out;
    }
    /// What each place of a sequence says of each label by itself. \cost linear in the features
    std::vector<Scores> scores(const Sequence& sequence) const;
    const Follows& follows(std::uint8_t joint) const { return follows_[joint]; }

  private:
    std::size_t labels_;
    float unit_;
    std::vector<Follows> follows_;   ///< of each joint
    std::vector<Feature> features_;  ///< open addressing; 0 is a free slot
    std::vector<std::array<std::int8_t, most_labels>> weights_;
};

/// A model as bytes of a file, little endian.
std::string bytes_of(const Model::Weights& weights);

/// What a model says of sequences, summed as their features are seen; the features are not kept. One is told as
/// a `Sequence` is; then `begin` makes ready for the next.
class Tally {
  public:
    using Group = std::uint32_t;
    static constexpr bool keeps_names = false;

    explicit Tally(const Model& model) : model_{&model} {}

    const Model& model() const { return *model_; }
    std::span<const Scores> scores() const { return scores_; }
    std::span<const std::uint32_t> divided() const { return divided_; }
    std::span<const std::uint8_t> joints() const { return joints_; }
    std::size_t groups() const { return groups_.size(); }
    /// A number that tells what it says of a sequence from what it says of any other.
    std::uint64_t print() const;
    /// Room for Viterbi's table, kept from sequence to sequence.
    std::vector<Scores>& table() { return table_; }

    void begin() { groups_.clear(), scores_.clear(), divided_.clear(), joints_.clear(); }
    void add(Feature seen) { model_->add(seen, sums_); }
    void add(Feature seen, FeatureName /*name*/, Feature /*value*/) { add(seen); }
    void use(Group group) { add_to(sums_, groups_[group]); }
    void divide() { divided_.push_back(static_cast<std::uint32_t>(scores_.size())); }
    /// The place in the making has not this label, whatever is seen of it.
    void forbid(std::uint8_t label) { sums_[label] -= impossible; }
    /// Whether a place would by itself have a label that is forbidden it.
    bool is_denied(std::size_t place, std::uint8_t label) const {
        const auto& scores = scores_[place];
        Sums most{};
        most[label] = impossible;
        const auto penalty = model_->score_of(most)[label];
        return scores[label] < -penalty / 2 &&
               scores[label] + penalty >=
                   *std::ranges::max_element(std::span{scores}.first(model_->labels()));
    }
    void join(std::uint8_t joint) { joint_ = joint; }
    /// Adds so much of scores to those of the place in the making.
    void lean(const Scores& scores, float part) {
        for (std::size_t label = 0; label < most_labels; ++label) lean_[label] += part * scores[label];
    }
    void next() {
        auto& score = scores_.emplace_back(model_->score_of(std::exchange(sums_, Sums{})));
        for (std::size_t label = 0; label < most_labels; ++label) score[label] += lean_[label];
        lean_ = {};
        joints_.push_back(std::exchange(joint_, std::uint8_t{0}));
    }
    template <class See>
    Group group(See see) {
        groups_.push_back(sum_of(see));
        return static_cast<Group>(groups_.size() - 1);
    }
    /// From here on the sequences come again, in the same order.
    void again() { at_ = 0; }
    /// True if the next place of any sequence has been told before.
    bool is_again() const { return at_ < kept_.size(); }
    /// Adds what `see` adds, which is the same when the sequence comes again; once for each place.
    template <class See>
    void keep(See see) {
        if (!is_again()) {
            const auto sums = short_of(sum_of(see));
            kept_.insert(kept_.end(), sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(kept_size()));
        }
        for (const auto end = at_ + kept_size(), begin = at_; at_ < end; at_ += 4)
            for (std::size_t i = 0; i < 4; ++i) sums_[at_ - begin + i] += kept_[at_ + i];
    }
    /// Makes room for what is kept of so many places.
    void reserve(std::size_t places) { kept_.reserve(places * kept_size()); }
    /// Adds what `see` adds, which a number and a step below `steps` tell: it is summed once for all sequences.
    template <class See>
    void recall(std::uint32_t number, std::uint32_t step, See see) {
        if (number >= most_numbers) return see();
        const auto at = std::size_t{number} * steps + step;
        if (at >= recalled_at_.size()) recalled_at_.resize((std::size_t{number} + 1) * steps);
        if (recalled_at_[at] == 0) {
            recalled_.push_back(short_of(sum_of(see)));
            recalled_at_[at] = static_cast<std::uint32_t>(recalled_.size());
        }
        add_to(sums_, recalled_[recalled_at_[at] - 1]);
    }

  private:
    static constexpr std::int32_t impossible = 1 << 20;
    static constexpr std::uint32_t steps = 10;
    static constexpr std::uint32_t most_numbers = 32'768;  ///< 12 MB at most

    template <class See>
    Sums sum_of(See see) {
        const auto outer = std::exchange(sums_, Sums{});
        see();
        return std::exchange(sums_, outer);
    }

    /// Numbers that are kept of a place: one for each label, and up to three more.
    std::size_t kept_size() const { return (model_->labels() + 3) / 4 * 4; }

    static ShortSums short_of(const Sums& sums) {
        ShortSums out;
        for (std::size_t label = 0; label < most_labels; ++label)
            out[label] = static_cast<std::int16_t>(std::clamp(sums[label], -32'768, 32'767));
        return out;
    }

    const Model* model_;
    Sums sums_{};
    Scores lean_{};
    std::vector<std::int16_t> kept_;
    std::size_t at_ = 0;  ///< the next of those kept
    std::vector<ShortSums> recalled_;
    std::vector<Sums> groups_;
    std::vector<std::uint32_t> recalled_at_;  ///< of each number and step: 1 + its index, or 0
    std::vector<Scores> scores_, table_;
    std::vector<std::uint32_t> divided_;
    std::vector<std::uint8_t> joints_;
    std::uint8_t joint_ = 0;
};

/// The labels of a sequence that score best together.
/// \source Viterbi \cost linear in the places, features included
std::vector<std::uint8_t> best_labels(const Model& model, const Sequence& sequence);
std::vector<std::uint8_t> best_labels(Tally& tally);

/// The same among those in which `once` is given to a single stretch, and to one at least.
std::vector<std::uint8_t> best_labels(Tally& tally, std::uint8_t once);

}  // namespace citegraph::read
