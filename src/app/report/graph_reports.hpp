#pragma once

#include "citegraph/graphs/chains.hpp"
#include "citegraph/graphs/communities.hpp"
#include "citegraph/graphs/node_table.hpp"
#include "citegraph/graphs/pairs.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

// What is said of a graph: tables for people, and for programs JSON, schema 1, of which CSV is made.

std::string communities_table(const NodeTable& nodes, const Partition& partition);
/// `head` with "sizes", "papers": [{..., "community"}], and "partial" if the search was stopped.
nlohmann::ordered_json communities_json(const NodeTable& nodes, const Communities& found,
                                        nlohmann::ordered_json head);

/// What makes papers alike, in the words of the command line.
struct LikenessWords {
    std::string likeness = "cocitation", normalisation = "cosine";

    bool is_normalised() const { return normalisation != "none"; }
};

std::string pairs_table(const NodeTable& nodes, const std::vector<Pair>& pairs, const LikenessWords& by);
/// {"by", "normalisation", "count", "pairs": [{"first", "second", "count", "likeness"}]}
nlohmann::ordered_json pairs_json(const NodeTable& nodes, const Pairs& found, const LikenessWords& by);

/// The other papers of pairs that `vertex` is in.
std::string similar_table(const NodeTable& nodes, Vertex vertex, const std::vector<Pair>& pairs,
                          const LikenessWords& by);
/// {"paper", "by", "normalisation", "papers": [{..., "count", "likeness"}]}
nlohmann::ordered_json similar_json(const NodeTable& nodes, Vertex vertex, const std::vector<Pair>& pairs,
                                    const LikenessWords& by);

std::string path_table(const NodeTable& nodes, const std::vector<Vertex>& chain);
/// {"reversed", "papers"}
nlohmann::ordered_json path_json(const NodeTable& nodes, const std::vector<Vertex>& chain, bool is_reversed);

/// What a paper cites and what cites it, directly or by chains.
struct Neighbours {
    Vertex vertex = 0;
    std::vector<Reached> references{}, citers{};
};

/// Steps are told unless `depth` is 1.
std::string neighbours_text(const NodeTable& nodes, const Neighbours& found, Vertex depth);
/// {"paper", "references", "citers"}
nlohmann::ordered_json neighbours_json(const NodeTable& nodes, const Neighbours& found, Vertex depth);
/// Of that JSON all neighbours, "among" in front: "references" or "citers".
nlohmann::ordered_json neighbours_rows(const nlohmann::ordered_json& all);

/// Something that is counted in a graph as a whole, and how the count is to be read.
struct Figure {
    std::string_view name;  ///< in JSON; a person reads it with spaces
    std::uint64_t value;
    std::string remark{};
};

/// What the header of a graph file says, and any graph knows.
std::vector<Figure> size_figures(std::uint64_t papers, std::uint64_t citations, const Dropped& dropped);
/// What takes a look at all citations. \cost as facts_of
std::vector<Figure> structure_figures(const Network& network);

/// A line for each.
std::string figures_text(const std::vector<Figure>& figures);
/// One object, schema 1, in the form of that suffix: ".json" or, with a head, ".csv".
std::string figures_for_programs(const std::vector<Figure>& figures, std::string_view form);

}  // namespace citegraph::app
