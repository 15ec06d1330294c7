#include "read/labels/model.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::string_view magic = "citegraph labels 2\n";

std::size_t slots_for(std::size_t rows) {
    return std::bit_ceil(std::max<std::size_t>(rows * 2, 16));
}

template <class T>
void append(std::string& out, const T& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
bool take(std::string_view& bytes, T& value) {
    if (bytes.size() < sizeof value) return false;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return true;
}

}  // namespace

Model::Model(Weights weights)
    : labels_{weights.labels},
      unit_{weights.unit},
      follows_{std::move(weights.follows)},
      features_(slots_for(weights.rows.size())),
      weights_(features_.size()) {
    follows_.resize(joint_count);
    const auto mask = features_.size() - 1;
    for (const auto& row : weights.rows) {
        auto at = row.feature & mask;
        while (features_[at] != 0) at = (at + 1) & mask;
        features_[at] = row.feature;
        weights_[at] = row.weights;
    }
}

std::vector<Scores> Model::scores(const Sequence& sequence) const {
    std::vector<Sums> groups(sequence.groups());
    for (Sequence::Group group = 0; group < groups.size(); ++group)
        for (const auto seen : sequence.of(group)) add(seen, groups[group]);
    std::vector<Scores> out;
    for (std::size_t place = 0; place < sequence.size(); ++place) {
        Sums sums{};
        for (const auto seen : sequence.own(place)) add(seen, sums);
        for (const auto group : sequence.uses(place)) add_to(sums, groups[group]);
        out.push_back(score_of(sums));
    }
    return out;
}

std::uint64_t Tally::print() const {
    auto print = static_cast<std::uint64_t>(scores_.size());
    for (const auto& scores : scores_)
        for (const auto two : std::bit_cast<std::array<std::uint64_t, most_labels / 2>>(scores))
            print = std::rotl(print ^ two, 27) * 0x9E3779B97F4A7C15U;
    return print;
}

std::string bytes_of(const Model::Weights& weights) {
    std::string out{magic};
    append(out, static_cast<std::uint32_t>(weights.labels));
    append(out, static_cast<std::uint32_t>(weights.rows.size()));
    append(out, static_cast<std::uint32_t>(weights.follows.size()));
    append(out, weights.unit);
    for (const auto& follows : weights.follows)
        for (std::size_t before = 0; before <= weights.labels; ++before)
            for (std::size_t label = 0; label < weights.labels; ++label)
                append(out, follows[before == weights.labels ? most_labels : before][label]);
    for (const auto& row : weights.rows) {
        append(out, row.feature);
        out.append(reinterpret_cast<const char*>(row.weights.data()), weights.labels);
    }
    return out;
}

Model Model::parse(std::string_view bytes) {
    Weights out;
    std::uint32_t labels = 0, rows = 0, joints = 0;
    if (!bytes.starts_with(magic)) return Model{out};
    bytes.remove_prefix(magic.size());
    if (!take(bytes, labels) || !take(bytes, rows) || !take(bytes, joints) || !take(bytes, out.unit) ||
        labels > most_labels || joints > joint_count)
        return Model{out};
    out.labels = labels;
    out.follows.resize(joints);
    for (auto& follows : out.follows)
        for (std::size_t before = 0; before <= labels; ++before)
            for (std::size_t label = 0; label < labels; ++label)
                take(bytes, follows[before == labels ? most_labels : before][label]);
    for (Row row{}; out.rows.size() < rows && take(bytes, row.feature) && bytes.size() >= labels;
         out.rows.push_back(row)) {
        std::memcpy(row.weights.data(), bytes.data(), labels);
        bytes.remove_prefix(labels);
    }
    return Model{std::move(out)};
}

}  // namespace citegraph::read
