#pragma once

#include "graphs.hpp"
#include "needs.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

/// cit-HepTh with its nodes in the order of their ids.
struct HepTh {
    std::vector<citegraph::Vertex> ids;
    Arcs arcs;
};

inline boost::unit_test::precondition needs_hep_th() {
    return citegraph::test::needs_shared("data/graphs/cit-HepTh.txt.gz");
}

/// Lines of two numbers.
inline Arcs unpacked(const std::string& path) {
    Arcs arcs;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{
        popen(("gzip -dc '" + path + "'").c_str(), "r"), pclose};
    char line[256];
    while (pipe && std::fgets(line, sizeof line, pipe.get())) {
        citegraph::CitationGraph::Arc arc;
        if (std::sscanf(line, "%u %u", &arc.first, &arc.second) == 2) arcs.push_back(arc);
    }
    return arcs;
}

inline HepTh read_hep_th() {
    HepTh read{{}, unpacked(SHARED_DATA "/data/graphs/cit-HepTh.txt.gz")};
    for (const auto& [citing, cited] : read.arcs) read.ids.insert(read.ids.end(), {citing, cited});
    std::ranges::sort(read.ids);
    read.ids.erase(std::unique(read.ids.begin(), read.ids.end()), read.ids.end());
    const auto place = [&](citegraph::Vertex id) {
        return static_cast<citegraph::Vertex>(std::ranges::lower_bound(read.ids, id) - read.ids.begin());
    };
    for (auto& [citing, cited] : read.arcs) citing = place(citing), cited = place(cited);
    return read;
}

/// Read once.
inline HepTh hep_th() {
    static const auto read = read_hep_th();
    return read;
}
