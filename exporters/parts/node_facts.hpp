#pragma once

#include "citegraph/exporter.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// What a file of a graph tells of each node: an attribute, or a column.
struct NodeFact {
    enum class Kind { text, whole, real };

    std::string_view name;     ///< "title", "pagerank"
    std::string_view meaning;  ///< a sentence or two; empty where the name says all
    Kind kind = Kind::text;
    std::function<std::string(Vertex)> value;  ///< writable text; empty: not known
};

/// What is known of the nodes of a graph, in texts that every format can hold: see `writable`. Looks into
/// the view that it was made of.
struct NodeFacts {
    std::vector<std::string> ids;  ///< by vertex, no two alike
    std::vector<NodeFact> facts;   ///< key, title, date, year and notice, as far as any are known; the scores
    std::vector<std::string> notices;
};

/// \cost O(vertices + bytes of their texts)
NodeFacts node_facts(const View& view);

/// How a link is written: `before`, the citing node, `between`, the cited node, `after`; of a pair its count
/// stands behind that, and `end`.
struct ArcForm {
    std::string_view before, between, after, end{};
};

/// `file` with all links at its end: citations, by citing vertex, in the one form, or a view's pairs in the
/// other; `names` are by vertex.
std::string with_links(std::string file, const View& view, const std::vector<std::string>& names,
                       const ArcForm& citation, const ArcForm& pair);

}  // namespace citegraph::exporters
