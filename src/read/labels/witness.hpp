#pragma once

#include "read/labels/model.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace citegraph::read {

/// What was seen at a place, by its name, with what the model makes of it.
struct Told {
    const char* name = "";
    Feature value = 0;
    Feature seen = 0;
    int share = 0, whole = 0;  ///< how many of how many, where that was counted
};

/// What a model says of sequences, with the names of what is seen at some places, so that it can be told in words.
/// One is told as a `Sequence` is; nothing is kept from one to the next.
class Witness : public Afresh {
  public:
    using Group = std::uint32_t;
    static constexpr bool keeps_names = true;

    /// Keeps the names at the places `from` up to `to`.
    Witness(const Model& model, std::size_t from, std::size_t to) : model_{&model}, from_{from}, to_{to} {}

    const Model& model() const { return *model_; }
    std::span<const Scores> scores() const { return scores_; }
    std::span<const std::uint8_t> joints() const { return joints_; }
    std::span<const std::uint32_t> divided() const { return divided_; }
    /// What is seen at a place whose names are kept.
    std::span<const Told> told(std::size_t place) const { return told_[place - from_]; }
    /// What is said there by no feature: see `lean`.
    const Scores& leaning(std::size_t place) const { return leans_[place - from_]; }
    /// Whether a place would by itself have a label that is forbidden it.
    bool is_denied(std::size_t place, std::size_t label) const {
        const auto& scores = scores_[place];
        return forbade_[place - from_][label] &&
               scores[label] + impossible >=
                   *std::ranges::max_element(std::span{scores}.first(model_->labels()));
    }
    /// From the next sequence on the names at the places `from` up to `to` are kept.
    void listen(std::size_t from, std::size_t to) { from_ = from, to_ = to; }
    std::size_t groups() const { return groups_.size(); }

    void begin() { *this = Witness{*model_, from_, to_}; }
    void add(Feature seen) { add(seen, "", 0); }
    void add(Feature seen, FeatureName name, Feature value) { now_.push_back({name.text, value, seen}); }
    /// What was added last was counted in so many of so many.
    void count(std::pair<int, int> counted) { std::tie(now_.back().share, now_.back().whole) = counted; }
    void use(Group group) { now_.insert(now_.end(), groups_[group].begin(), groups_[group].end()); }
    void divide() { divided_.push_back(static_cast<std::uint32_t>(scores_.size())); }
    void forbid(std::uint8_t label) { forbidden_[label] = true; }
    void join(std::uint8_t joint) { joint_ = joint; }
    void lean(const Scores& scores, float part) {
        for (std::size_t label = 0; label < most_labels; ++label) lean_[label] += part * scores[label];
    }
    void next() {
        Sums sums{};
        for (const auto& told : now_) model_->add(told.seen, sums);
        auto scores = model_->score_of(sums);
        for (std::size_t label = 0; label < most_labels; ++label) {
            scores[label] += lean_[label];
            if (forbidden_[label]) scores[label] -= impossible;
        }
        if (scores_.size() >= from_ && scores_.size() < to_) {
            told_.push_back(now_);
            leans_.push_back(lean_);
            forbade_.push_back(forbidden_);
        }
        now_.clear();
        lean_ = {};
        forbidden_ = {};
        scores_.push_back(scores);
        joints_.push_back(std::exchange(joint_, std::uint8_t{0}));
    }
    template <class See>
    Group group(See see) {
        auto outer = std::exchange(now_, {});
        see();
        groups_.push_back(std::exchange(now_, std::move(outer)));
        return static_cast<Group>(groups_.size() - 1);
    }

  private:
    static constexpr float impossible = 1'000;

    const Model* model_;
    std::size_t from_, to_;
    std::vector<Told> now_;
    std::vector<std::vector<Told>> groups_, told_;
    std::array<bool, most_labels> forbidden_{};
    std::vector<std::array<bool, most_labels>> forbade_;
    Scores lean_{};
    std::vector<Scores> scores_, leans_;
    std::vector<std::uint8_t> joints_;
    std::vector<std::uint32_t> divided_;
    std::uint8_t joint_ = 0;
};

}  // namespace citegraph::read
