#pragma once

#include "resolve/merge/publication.hpp"

#include <span>
#include <vector>

namespace citegraph::resolving {

/// A part that gives something to a paper, with its standing in the hearing.
struct Voice {
    Part part;
    Standing standing;
};

/// The parts that were not refused, those whose titles and names are believed first in front: arXiv, DataCite
/// for arXiv, other services in their order, registries, the list. Never empty.
std::vector<Voice> voices_of(std::span<const Part> parts, const Hearing& hearing);

/// The one whose issue is taken, by the order in the comment of merge(). `voices` is not empty.
const Voice& best_issue(std::span<const Voice> voices);

/// Whether its type needs no container to be published: a book, report or thesis.
bool stands_alone(const Paper& part);

}  // namespace citegraph::resolving
