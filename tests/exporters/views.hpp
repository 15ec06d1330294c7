#pragma once

#include "papers.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace citegraph {

inline std::ostream& operator<<(std::ostream& out, const Exporter& format) {
    return out << format.name;
}

}  // namespace citegraph

/// A library and all that a view of it looks into.
struct Viewed {
    citegraph::Library library;
    citegraph::Network graph = citegraph::build_graph(library);

    /// Ranked by the first of `measures`; no rows if there is none. What cannot be measured is unknown.
    citegraph::View view(const std::vector<std::string>& measures = {"pagerank", "citations",
                                                                     "total-citations"}) const {
        citegraph::View made{library, graph, {}, {}};
        for (const auto& name : measures) {
            const auto* measure = citegraph::measure_named(name);
            const auto scores = measure->compute(input_of(graph), {});
            made.columns.push_back(
                {measure, scores ? scores->scores : citegraph::Scores(graph.paper.size(), std::nan(""))});
        }
        if (!made.columns.empty()) made.rows = citegraph::ranked(made.columns.front().scores);
        return made;
    }
};

/// What `format` makes of a library.
inline std::string rendered(std::string_view format, const Viewed& viewed) {
    return citegraph::exporter_named(format)->render(viewed.view()).bytes;
}

/// What `format` makes of one paper.
inline std::string rendered(std::string_view format, citegraph::Paper paper) {
    citegraph::Library library;
    library.papers = {std::move(paper)};
    return citegraph::exporter_named(format)->render(Viewed{library}.view({})).bytes;
}

/// Fails, and says where, if `text` lacks `piece`.
inline void require_piece(const std::string& text, const std::string& piece) {
    BOOST_TEST((text.find(piece) != std::string::npos), "no <" << piece << "> in:\n" << text);
}
