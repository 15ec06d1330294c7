#include "train/training.hpp"

#include "train/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>
#include <unordered_map>

namespace citegraph::train {
namespace {

using read::Feature;

/// All that is seen at a place.
template <class Take>
void for_each(const read::Sequence& seen, std::size_t place, Take take) {
    for (const auto f : seen.own(place)) take(f);
    for (const auto group : seen.uses(place))
        for (const auto f : seen.of(group)) take(f);
}

/// The features that two sources have, in order.
std::vector<Feature> shared_features(std::span<const Example> examples) {
    struct Count {
        std::uint32_t source = 0;
        bool several = false;
    };
    std::unordered_map<Feature, Count> counts;
    for (const auto& example : examples)
        for (std::size_t place = 0; place < example.seen.size(); ++place)
            for_each(example.seen, place, [&](Feature f) {
                const auto [at, is_new] = counts.try_emplace(f, Count{example.source});
                at->second.several |= at->second.source != example.source;
            });
    std::vector<Feature> out;
    for (const auto& [f, count] : counts)
        if (count.several && f != 0) out.push_back(f);
    std::ranges::sort(out);
    return out;
}

/// What is seen at the places of a sequence, features by their numbers.
struct Places {
    std::vector<std::uint32_t> features, ends;

    std::span<const std::uint32_t> at(std::size_t place) const {
        const auto begin = place == 0 ? 0U : ends[place - 1];
        return std::span{features}.subspan(begin, ends[place] - begin);
    }
    void end() { ends.push_back(static_cast<std::uint32_t>(features.size())); }
};

std::vector<Places> numbered(std::span<const Example> examples, std::span<const Feature> features) {
    std::unordered_map<Feature, std::uint32_t> numbers;
    for (const auto f : features) numbers.emplace(f, static_cast<std::uint32_t>(numbers.size()));
    std::vector<Places> out;
    for (const auto& example : examples) {
        auto& places = out.emplace_back();
        for (std::size_t place = 0; place < example.seen.size(); ++place, places.end())
            for_each(example.seen, place, [&](Feature f) {
                if (const auto found = numbers.find(f); found != numbers.end())
                    places.features.push_back(found->second);
            });
    }
    return out;
}

/// Adds what `from` has times `part` to `to`.
template <class Rows>
void add(const Rows& from, float part, Rows& to) {
    for (std::size_t i = 0; i < from.size(); ++i)
        for (std::size_t label = 0; label < most_labels; ++label) to[i][label] += part * from[i][label];
}

class Trainer {
  public:
    Trainer(std::span<const Example> examples, const Settings& settings)
        : examples_{examples},
          settings_{settings},
          features_{shared_features(examples)},
          places_{numbered(examples, features_)},
          lattice_{settings.labels},
          weights_(features_.size()),
          squares_(features_.size()),
          mean_(features_.size()) {}

    read::Model::Weights run() {
        std::vector<std::size_t> order(examples_.size());
        std::iota(order.begin(), order.end(), 0);
        std::mt19937 random{1};
        for (int round = 0; round < settings_.rounds; ++round) {
            std::shuffle(order.begin(), order.end(), random);
            for (const auto i : order) learn(i);
            if (2 * round >= settings_.rounds) add_to_mean();
        }
        return mean();
    }

  private:
    /// The weights are the mean of those at the ends of the later rounds: of chance turns little is left.
    void add_to_mean() {
        const auto part = 1 / static_cast<float>(settings_.rounds / 2);
        add(weights_, part, mean_);
        for (std::size_t joint = 0; joint < read::joint_count; ++joint)
            add(total(joint), part, mean_follows_[joint]);
    }

    /// Leaves out some features at random, so that no few of them decide.
    void thin(const Places& all) {
        thinned_ = {};
        const auto limit = static_cast<std::uint32_t>(settings_.left_out * 4294967295.0);
        for (std::size_t place = 0; place < all.ends.size(); ++place, thinned_.end())
            for (const auto f : all.at(place))
                if (random_() >= limit) thinned_.features.push_back(f);
    }

    void learn(std::size_t which) {
        const auto& example = examples_[which];
        thin(places_[which]);
        std::vector<Scores> scores(example.labels.size());
        for (std::size_t place = 0; place < scores.size(); ++place)
            for (const auto f : thinned_.at(place))
                for (std::size_t label = 0; label < most_labels; ++label)
                    scores[place][label] += weights_[f][label];
        for (const auto joint : std::set(example.seen.joints().begin(), example.seen.joints().end()))
            total_[joint] = total(joint);
        lattice_.sum(std::move(scores), example.seen.joints(), total_);
        for (std::size_t place = 0; place < example.labels.size(); ++place) {
            auto slope = lattice_.slope(place, example.labels[place]);
            for (auto& part : slope) part *= example.weight;
            for (const auto f : thinned_.at(place)) move(weights_[f], squares_[f], slope);
        }
        for (std::size_t place = 0; place < example.labels.size(); ++place) {
            const auto joint = example.seen.joints()[place];
            const auto slope = lattice_.pair_slope(place, example.labels);
            join_slopes_[joint].touched = true;
            add(slope, example.weight, join_slopes_[joint].sum);
        }
        step_joints();
    }

    /// What is common to all joints, and what is each one's own.
    void step_joints() {
        Follows all{};
        for (std::size_t joint = 0; joint < read::joint_count; ++joint) {
            auto& slope = join_slopes_[joint];
            if (!slope.touched) continue;
            add(slope.sum, 1, all);
            move(own_[joint], own_squares_[joint], slope.sum);
            slope = {};
        }
        move(common_, common_squares_, all);
    }

    Follows total(std::size_t joint) const {
        auto out = own_[joint];
        add(common_, 1, out);
        return out;
    }

    void move(Follows& weights, Follows& squares, const Follows& slope) const {
        for (std::size_t before = 0; before <= most_labels; ++before)
            move(weights[before], squares[before], slope[before]);
    }

    void move(Scores& weights, Scores& squares, const Scores& slope) const {
        for (std::size_t label = 0; label < most_labels; ++label) {
            squares[label] += slope[label] * slope[label];
            weights[label] += settings_.step * slope[label] / std::sqrt(squares[label] + 1e-2F);
        }
    }

    /// The features that say most, in order.
    std::vector<std::size_t> heaviest() const {
        std::vector<float> most;
        for (const auto& row : mean_)
            most.push_back(std::abs(*std::ranges::max_element(row, {}, [](float w) { return std::abs(w); })));
        std::vector<std::size_t> out(features_.size());
        std::iota(out.begin(), out.end(), 0);
        std::ranges::stable_sort(out, [&](auto a, auto b) { return most[a] > most[b]; });
        out.resize(std::min(out.size(), settings_.most_features));
        std::ranges::sort(out);
        return out;
    }

    read::Model::Weights mean() const {
        constexpr float largest = 4;
        read::Model::Weights out;
        out.labels = settings_.labels;
        out.follows = mean_follows_;
        // Where nothing is left out, each feature says less.
        out.unit = static_cast<float>(largest / 127 * (1 - settings_.left_out));
        for (const auto i : heaviest()) {
            read::Model::Row row{features_[i], {}};
            for (std::size_t label = 0; label < settings_.labels; ++label)
                row.weights[label] = static_cast<std::int8_t>(
                    std::lround(std::clamp(mean_[i][label] / largest, -1.0F, 1.0F) * 127));
            if (std::ranges::any_of(row.weights, [](auto w) { return w != 0; })) out.rows.push_back(row);
        }
        return out;
    }

    std::span<const Example> examples_;
    Settings settings_;
    std::vector<Feature> features_;
    std::vector<Places> places_;
    Places thinned_;
    Lattice lattice_;
    std::mt19937 random_{7};
    std::vector<Scores> weights_, squares_, mean_;
    struct JoinSlope {
        bool touched = false;
        Follows sum{};
    };
    using OfJoints = std::vector<Follows>;
    Follows common_{}, common_squares_{};
    OfJoints own_ = OfJoints(read::joint_count), own_squares_ = own_, total_ = own_, mean_follows_ = own_;
    std::vector<JoinSlope> join_slopes_ = std::vector<JoinSlope>(read::joint_count);
};

}  // namespace

read::Model::Weights trained(std::span<const Example> examples, const Settings& settings) {
    return Trainer{examples, settings}.run();
}

}  // namespace citegraph::train
