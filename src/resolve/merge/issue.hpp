#pragma once

#include "resolve/merge/vetting.hpp"

#include <span>
#include <vector>

namespace citegraph::resolving {

/// A part that gives something to a paper.
struct AcceptedRecord {
    Part part;
    Use use;
};

/// The parts that were not rejected, in the order in which titles and names are believed: preprint
/// servers, an archive registry on an arXiv paper, other services in their order, registries, the list. Never
/// empty.
std::vector<AcceptedRecord> accepted_records(std::span<const Part> parts, const Vetted& vetted);

/// The one whose issue is taken, by the order in the comment of merge(). `records` is not empty.
const AcceptedRecord& best_issue(std::span<const AcceptedRecord> records);

/// Whether its type needs no container to be published: a book, report or thesis.
bool stands_alone(const Paper& part);

}  // namespace citegraph::resolving
