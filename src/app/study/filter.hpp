#pragma once

#include "app/io/console.hpp"
#include "app/study/study.hpp"
#include "citegraph/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace citegraph::app {

/// Which papers and citations of a graph are looked at at all: what is measured is measured among them.
struct GraphFilter {
    std::vector<std::string> where{};  ///< as parse_selection reads it
    std::string around{};              ///< a paper; empty: none
    Vertex depth = 1;                  ///< how many citations from it, whichever way they run
    std::uint64_t min_citations = 0;   ///< how often a paper is cited in the whole graph
    PackedDay as_of{};                 ///< what appeared later is not there; not known: all is
    bool no_self_citations = false;    ///< without citations between papers with an author in common

    bool empty() const {
        return where.empty() && around.empty() && min_citations == 0 && !as_of.known() && !no_self_citations;
    }
};

/// `study` with what `filter` keeps; says on the console what that is. Asks for citers. Fails as
/// parse_selection, listed_by and vertex_named do, and with `malformed` if authors are asked for where none
/// are known.
Result<Study> filtered(Study study, const GraphFilter& filter, Console& console);

}  // namespace citegraph::app
