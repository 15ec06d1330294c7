#pragma once

/// All of the library: a list is read (reader.hpp), its entries are resolved to papers (resolve.hpp), which
/// are kept in a lock (lock.hpp); their citations are a graph (graphs/graph.hpp) that measures rank
/// (graphs/measure.hpp) and exporters write (exporter.hpp).
///
///     auto reading = reader_for("papers.md")->read(text, "papers.md");
///     auto resolved = resolve(std::move(reading.entries), Library{}, ResolveSetting{.today = "2026-01-01"});
///     auto graph = build_graph(resolved.library);
///     auto bytes = exporter_named("bibtex")->render({resolved.library, graph, {}, {}}).bytes;

#include "citegraph/audit.hpp"
#include "citegraph/bibtex.hpp"
#include "citegraph/cache.hpp"
#include "citegraph/cite_key.hpp"
#include "citegraph/cited.hpp"
#include "citegraph/date.hpp"
#include "citegraph/dialect.hpp"
#include "citegraph/entry.hpp"
#include "citegraph/exporter.hpp"
#include "citegraph/fetch.hpp"
#include "citegraph/graphs/chains.hpp"
#include "citegraph/graphs/communities.hpp"
#include "citegraph/graphs/components.hpp"
#include "citegraph/graphs/drawing.hpp"
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/graph.hpp"
#include "citegraph/graphs/graph_concepts.hpp"
#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/graphs/main_path.hpp"
#include "citegraph/graphs/measure.hpp"
#include "citegraph/graphs/node_table.hpp"
#include "citegraph/graphs/pairs.hpp"
#include "citegraph/graphs/reordered.hpp"
#include "citegraph/graphs/shared_array.hpp"
#include "citegraph/graphs/solve_order.hpp"
#include "citegraph/graphs/statistics.hpp"
#include "citegraph/graphs/suggest.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/keys.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/library.hpp"
#include "citegraph/lock.hpp"
#include "citegraph/name.hpp"
#include "citegraph/paper.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/request.hpp"
#include "citegraph/resolve.hpp"
#include "citegraph/result.hpp"
#include "citegraph/rich_text.hpp"
#include "citegraph/source.hpp"
#include "citegraph/testimony.hpp"
#include "citegraph/text.hpp"
#include "citegraph/version.hpp"
