#pragma once

#include "citegraph/source.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace citegraph::sources {

/// An Atom feed of the arXiv API.
struct Feed {
    std::vector<Paper> papers;  ///< entries with an arXiv id, in the feed's order
    std::size_t total = 0;      ///< how many entries the service says there are; 0 if it does not
    bool is_error = false;      ///< its entry describes an error; older replies do so with status 200
    std::string error;          ///< the words of that entry
};

/// Reads a feed by namespaces and local names; nothing if the body is no well-formed Atom feed. `today` goes
/// into the provenance.
std::optional<Feed> read_feed(std::string_view body, std::string_view today);

}  // namespace citegraph::sources
