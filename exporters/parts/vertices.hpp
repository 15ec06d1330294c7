#pragma once

#include "citegraph/exporter.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// What the input calls a vertex; its number, from 0, if it has no name.
std::string id_of(const View& view, Vertex vertex);

/// The citation key; the id where there is none.
std::string key_of(const View& view, Vertex vertex);

/// What a table calls a vertex: its title, else its id.
std::string heading_of(const View& view, Vertex vertex);

/// The rank of each row by the first column; the places of the rows where there is none.
std::vector<std::size_t> ranks_of(const View& view);

std::optional<int> known_year(const View& view, Vertex vertex);

/// The paper that a vertex stands for; null if there is no library behind the graph.
const Paper* paper_at(const View& view, Vertex vertex);

/// The gravest notice on the paper of a vertex that warns of it; null if there is none.
const EditorialNotice* warning_on(const View& view, Vertex vertex);

/// "Retracted: " and the like, to stand in front of what a vertex is called; else nothing.
std::string brand_before(const View& view, Vertex vertex);

/// Whether there is one for any vertex. \cost O(papers)
bool any_warning(const View& view);

/// A sentence for each measure that was stopped before its end, for formats that have no place to mark it.
std::vector<std::string> partial_notices(const View& view);

/// Whether `text` is UTF-8 and of characters that XML 1.0 has a place for: no control characters but tab and
/// line ends, and neither U+FFFE nor U+FFFF.
/// \source https://www.w3.org/TR/xml/#charsets
bool is_writable(std::string_view text);

/// `text` with U+FFFD in the place of every byte and character that is not writable.
std::string writable(std::string_view text);

/// The same on one line, without marks that nobody sees.
std::string writable_line(std::string_view text);

/// Who cites whom, by citing vertex.
std::vector<CitationGraph::Arc> arcs_of(const CitationGraph& graph);

}  // namespace citegraph::exporters
