#pragma once

#include "exporters/map/scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// What a page is made of besides its data: the files beside this one.
struct PageParts {
    std::string_view script, style, body;
    std::string script_hash, style_hash;  ///< SHA-256 as a Content-Security-Policy has it: "'sha256-…'"
};
const PageParts& page_parts();

/// \source RFC 4648, section 4
std::string base64(std::string_view bytes);

/// In gzip's format, without a date: equal bytes give equal bytes.
std::string gzipped(std::string_view bytes);

/// Citations as data.js reads them: for each vertex how many it cites, then each one's distance from the one before,
/// doubled, plus one if it is in `kept`; numbers in base 128, the lowest digits first.
std::string citation_bytes(const CitationGraph& graph, const CitationGraph& kept);

/// Whether the page carries records and abstracts: there are papers, and not so many that these were most of the file.
bool has_records(const View& view);

/// The authors, one a line, given name and family parted by a tab; names of more parts as they are displayed.
std::string people_of(const Paper& paper);

/// The records of each paper, BibTeX and CSL-JSON, as JSON by vertex; empty without any. Names stand in them as marks:
/// U+0001 is the next of people_of, written as the format does, U+0002 passes one over.
std::string records_json(const View& view);

/// All else that the page knows, as JSON: columns by vertex. \cost linear, and that of the main path
std::string data_json(const View& view, const Scene& scene);

}  // namespace citegraph::exporters
