#pragma once

#include "citegraph/paper.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace citegraph::core {

/// The first identifier of `scheme` that the paper goes by; null if there is none.
inline const Identifier* id_of(const Paper& paper, Scheme scheme) {
    const auto found = std::ranges::find(paper.ids, scheme, &Identifier::scheme);
    return found == paper.ids.end() ? nullptr : &*found;
}

/// Whether two works go by one name.
inline bool share_identifier(std::span<const Identifier> a, std::span<const Identifier> b) {
    return std::ranges::any_of(a, [&](const auto& id) { return std::ranges::find(b, id) != b.end(); });
}
inline bool share_identifier(const Paper& a, const Paper& b) {
    return share_identifier(a.ids, b.ids);
}

/// A work that is only cited, as a paper of which no more is known.
inline Paper paper_of(const Stub& stub) {
    Paper paper;
    paper.ids = stub.ids;
    if (!stub.title.empty()) paper.fields["title"] = stub.title;
    if (stub.year) paper.dates["issued"].begin = {*stub.year, 0, 0};
    return paper;
}

/// The month that an arXiv id carries: YYMM, with 91 to 99 in the last century.
Day month_of_arxiv(const std::string& id);

/// The day that a date begins with, by its role in CSL ("issued"); of year 0 if there is none.
inline Day first_day_of(const Paper& paper, const std::string& role) {
    const auto date = paper.dates.find(role);
    return date == paper.dates.end() ? Day{} : date->second.begin;
}

/// Who said `field`; empty if that is not known.
inline std::string source_of(const Paper& paper, const std::string& field) {
    const auto from = paper.origin.find(field);
    return from == paper.origin.end() ? std::string{} : from->second.source;
}

}  // namespace citegraph::core
