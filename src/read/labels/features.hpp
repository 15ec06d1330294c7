#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {

/// What is seen at one place of a sequence, by a hash of its name: "bold", "word=in", "word-1=et".
using Feature = std::uint32_t;

/// The feature of this name; with the start of a name, of the whole.
/// \source FNV-1a, 32 bits
constexpr Feature feature(std::string_view name, Feature so_far = 2'166'136'261U) {
    for (const char c : name) so_far = (so_far ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return so_far;
}

/// The feature that is two at once, or one with a number: "bold" and "third".
constexpr Feature both(Feature a, Feature b) {
    auto mixed = (a * 0x9E37'79B1U) ^ (b + 0x85EB'CA6BU + (a << 6U) + (a >> 2U));
    mixed ^= mixed >> 15U;
    return mixed * 0x2C1B'3C6DU;
}

/// The name of a feature, hashed where it is written.
struct FeatureName {
    Feature hash;
    const char* text;
    consteval FeatureName(const char* name)
        : hash{feature(name)}, text{name} {}  // NOLINT(google-explicit-constructor)
};

/// The most ways in which a place may be joined to the one before: within a word's piece, across a comma, by a new line.
constexpr std::size_t joint_count = 64;

/// What a `Tally` does once for all looks, done each time.
struct Afresh {
    void again() {}
    static constexpr bool is_again() { return false; }
    void reserve(std::size_t /*places*/) {}
    template <class See>
    void keep(See see) {
        see();
    }
    template <class See>
    void recall(std::uint32_t /*number*/, std::uint32_t /*step*/, See see) {
        see();
    }
};

/// The features of every place of a sequence. What several places have in common is a group, told once.
class Sequence : public Afresh {
  public:
    using Group = std::uint32_t;
    static constexpr bool keeps_names = false;

    std::size_t size() const { return own_.size(); }
    std::size_t groups() const { return groups_.size(); }

    /// Makes ready for another sequence.
    void begin() { *this = {}; }
    /// Adds to what is seen at the place in the making.
    void add(Feature seen) { features_.push_back(seen); }
    /// The same of what goes by a name and a value; see Witness.
    void add(Feature seen, FeatureName /*name*/, Feature /*value*/) { add(seen); }
    void add(std::span<const Feature> seen) { features_.insert(features_.end(), seen.begin(), seen.end()); }
    /// The place in the making has all of a group.
    void use(Group group) { uses_.push_back(group); }
    /// Between the place in the making and the one before no stretch of a label goes on, where stretches count.
    void divide() { divided_.push_back(static_cast<std::uint32_t>(size())); }
    /// Only who decides heeds this: see Tally.
    void forbid(std::uint8_t) {}
    /// What joins the place in the making to the one before, below `joint_count`; 0 unless told.
    void join(std::uint8_t joint) { joint_ = joint; }
    /// As `forbid`.
    template <class Scores>
    void lean(const Scores&, float) {}
    /// Ends the place in the making.
    void next() {
        own_.push_back({end_of(features_), end_of(uses_)});
        joints_.push_back(std::exchange(joint_, std::uint8_t{0}));
    }
    /// What `see` adds is a group and no part of the place in the making.
    template <class See>
    Group group(See see) {
        const auto outer = static_cast<std::ptrdiff_t>(features_.size());
        see();
        group_features_.insert(group_features_.end(), features_.begin() + outer, features_.end());
        features_.resize(static_cast<std::size_t>(outer));
        groups_.push_back(end_of(group_features_));
        return static_cast<Group>(groups_.size() - 1);
    }

    bool is_divided(std::size_t place) const { return std::ranges::binary_search(divided_, place); }
    std::span<const std::uint8_t> joints() const { return joints_; }
    /// What is seen at a place alone.
    std::span<const Feature> own(std::size_t place) const {
        const auto begin = place == 0 ? 0U : own_[place - 1].features;
        return std::span{features_}.subspan(begin, own_[place].features - begin);
    }
    std::span<const Group> uses(std::size_t place) const {
        const auto begin = place == 0 ? 0U : own_[place - 1].uses;
        return std::span{uses_}.subspan(begin, own_[place].uses - begin);
    }
    std::span<const Feature> of(Group group) const {
        const auto begin = group == 0 ? 0U : groups_[group - 1];
        return std::span{group_features_}.subspan(begin, groups_[group] - begin);
    }

  private:
    struct Ends {
        std::uint32_t features, uses;
    };
    template <class T>
    static std::uint32_t end_of(const std::vector<T>& values) {
        return static_cast<std::uint32_t>(values.size());
    }

    std::vector<Feature> features_, group_features_;
    std::vector<Group> uses_;
    std::vector<Ends> own_;
    std::vector<std::uint32_t> groups_, divided_;
    std::vector<std::uint8_t> joints_;
    std::uint8_t joint_ = 0;
};

}  // namespace citegraph::read
