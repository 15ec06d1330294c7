#pragma once

#include "citegraph/source.hpp"

#include <string>
#include <vector>

namespace citegraph::sources {

/// What is to be filled in: a paper, candidates or references.
Answer found(const Identifier& asked);

/// The source is sure that it does not hold it.
Answer absent(const Identifier& asked);

/// The source could not say, and why.
Answer failed(const Identifier& asked, std::string reason);

/// What `questions` ask about, in their order.
std::vector<Identifier> ids_of(const std::vector<Question>& questions);

}  // namespace citegraph::sources
