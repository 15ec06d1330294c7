// What units of one sort were taken for.
#include "read/units/consensus.hpp"

#include <algorithm>

namespace citegraph::read {
namespace {

constexpr Feature whole = 8;  // eighths; more than that says that there are no others

std::size_t number(Part part) {
    return static_cast<std::size_t>(part);
}

bool is_most(Feature share, Feature least) {
    return share >= least && share <= whole;
}

}  // namespace

void Shares::count(Feature key, std::size_t label) {
    auto& row = rows_[key];
    ++row[label];
    ++row.back();
}

Feature Shares::share(Feature key, std::size_t label, std::size_t own) const {
    const auto others = all(key) - 1;
    if (others <= 0) return whole + 1;
    return static_cast<Feature>(8 * (rows_.at(key)[label] - (label == own)) / others);
}

int Shares::all(Feature key) const {
    const auto found = rows_.find(key);
    return found == rows_.end() ? 0 : found->second.back();
}

Feature group_of(const Unit& unit) {
    return static_cast<Feature>(unit.group * 8 + static_cast<std::size_t>(std::min(unit.level, 7)));
}

Consensus::Consensus(std::span<const Unit> units, std::span<const Look> looks,
                     std::span<const std::uint8_t> before)
    : units_{units}, looks_{looks}, before_{before} {
    for (std::size_t i = 0; i < before.size(); ++i) {
        shapes_.count(looks[i].shape, before[i]);
        fronts_.count(looks[i].first_two, before[i]);
        groups_.count(group_of(units[i]), before[i]);
        levels_.count(looks[i].kind, before[i]);
        if (has_siblings(i)) siblings_[group_of(units[i])] += was(i, Part::work) - was(i, Part::more);
    }
}

Feature Consensus::share_of_shape(std::size_t i, Part part) const {
    return shapes_.share(looks_[i].shape, number(part), before_[i]);
}

Feature Consensus::share_of_front(std::size_t i, Part part) const {
    return fronts_.share(looks_[i].first_two, number(part), before_[i]);
}

Feature Consensus::share_of_group(std::size_t i, Part part) const {
    return groups_.share(group_of(units_[i]), number(part), before_[i]);
}

Feature Consensus::share_of_level(std::size_t i, Part part) const {
    return levels_.share(looks_[i].kind, number(part), before_[i]);
}

/// Items of one list, and rows, are of one sort: where they are works, none says more about the one above.
bool Consensus::has_siblings(std::size_t i) const {
    const auto kind = units_[i].kind;
    return units_[i].begins && (kind == DocumentBlock::Kind::item || kind == DocumentBlock::Kind::row);
}

/// Whether nearly all other headings of its level are works, and something is said beneath it.
bool Consensus::is_heading_of_works(std::size_t i) const {
    constexpr int many = 8;
    if (!is_heading(i) || i + 1 == units_.size() || was(i + 1, Part::none)) return false;
    return levels_.all(looks_[i].kind) > many && is_most(share_of_level(i, Part::work), 7);
}

/// Whether works stand beneath it, and few other headings of its level are works: then it is that of a section, too.
bool Consensus::is_heading_of_sections(std::size_t i) const {
    if (!is_heading(i) || share_of_level(i, Part::work) >= 3) return false;
    for (auto j = i + 1; j < units_.size() && !is_heading(j); ++j)
        if (was(j, Part::work) || is_most(share_of_shape(j, Part::work), 6)) return true;
    return false;
}

/// Whether nearly all others that are written in its way say something about the work above them, or no unit of its
/// kind and depth is a work.
bool Consensus::is_more_elsewhere(std::size_t i) const {
    constexpr int some = 4, many = 20;
    if (levels_.all(looks_[i].kind) > many && share_of_level(i, Part::work) == 0) return true;
    return shapes_.all(looks_[i].shape) > some && is_most(share_of_shape(i, Part::more), 6);
}

/// Whether it stands right beneath the heading of a section: there is no work above that it could speak of.
bool Consensus::opens_section(std::size_t i) const {
    return i > 0 && is_heading(i - 1) && (was(i - 1, Part::none) || is_heading_of_sections(i - 1));
}

bool Consensus::denies(std::size_t i, Part part) const {
    if (is_empty()) return false;
    switch (part) {
        case Part::none:
            return is_heading_of_works(i);
        case Part::work:
            return is_heading_of_sections(i) || is_more_elsewhere(i);
        case Part::more:
            return opens_section(i) || (has_siblings(i) && siblings_.at(group_of(units_[i])) >= 0);
    }
    return false;
}

}  // namespace citegraph::read
