#include "app/study/filter.hpp"

#include "app/report/table.hpp"
#include "app/study/selection.hpp"
#include "citegraph/graphs/reordered.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <set>

namespace citegraph::app {

using namespace graphs;

namespace {

using Keeps = std::function<bool(Vertex)>;

/// Papers that chains of at most `depth` citations lead to, whichever way each runs.
std::vector<bool> around(const CitationGraph& graph, Vertex center, Vertex depth) {
    std::vector<bool> met(graph.vertices());
    std::vector<Vertex> front{center};
    met[center] = true;
    for (Vertex step = 0; step < depth && !front.empty(); ++step) {
        std::vector<Vertex> next;
        for (const auto v : front)
            for (const auto& row : {graph.references(v), graph.citers(v)})
                for (const auto other : row)
                    if (!met[other]) {
                        met[other] = true;
                        next.push_back(other);
                    }
        front = std::move(next);
    }
    return met;
}

/// By paper of a library: its authors, as far as names tell people apart: by family name and first initial.
std::vector<std::set<std::string>> author_names(const Library& library) {
    std::vector<std::set<std::string>> out;
    for (const auto& paper : library.papers) {
        auto& names = out.emplace_back();
        for (const auto& name : citegraph::authors_of(paper))
            if (!name.family.empty())
                names.insert(normal_title(name.family) + "," + normal_title(name.given).substr(0, 1));
    }
    return out;
}

bool have_one_in_common(const std::set<std::string>& some, const std::set<std::string>& others) {
    return std::ranges::any_of(some, [&others](const auto& name) { return others.contains(name); });
}

/// The conditions of a filter and what they are called.
struct Conditions {
    std::vector<Keeps> all;
    std::vector<std::string> names;

    void add(Keeps keeps, std::string name) {
        all.push_back(std::move(keeps));
        names.push_back(std::move(name));
    }
    bool hold(Vertex v) const {
        return std::ranges::all_of(all, [v](const Keeps& keeps) { return keeps(v); });
    }
};

Result<Conditions> conditions_of(const Study& study, const GraphFilter& filter) {
    Conditions out;
    const auto& [graph, nodes, order, paper, vertex, citations] = study.graph;
    const auto selection = parse_selection(filter.where);
    if (!selection) return selection.failure();
    const auto listed = listed_by(*selection, study);
    if (!listed) return listed.failure();
    if (!selection->empty()) out.add(*listed, "of " + join(filter.where, ", "));
    if (!filter.around.empty()) {
        const auto center = vertex_named(study, filter.around);
        if (!center) return fail(center.error().kind, "--around: " + center.error().message);
        out.add([near = around(graph, *center, filter.depth)](Vertex v) { return near[v]; },
                "at most " + core::counted(filter.depth, "citation") + " from " + key_of(nodes, *center));
    }
    if (filter.min_citations > 0)
        out.add([&rows = study.graph.graph,
                 least = filter.min_citations](Vertex v) { return rows.citers(v).size() >= least; },
                "cited " + core::counted(filter.min_citations, "time") + " or more");
    if (filter.as_of.known())
        out.add([&table = study.graph.nodes,
                 day = filter.as_of](Vertex v) { return !surely_later(table.date(v), day); },
                "not later than " + to_string(filter.as_of.day()) + " (or without date)");
    return out;
}

}  // namespace

Result<Study> filtered(Study study, const GraphFilter& filter, Console& console) {
    if (filter.empty()) return study;
    if (filter.as_of.known() && !any_known(study.graph.nodes.dates.span()) &&
        study.graph.graph.vertices() > 0)
        return fail(Error::Kind::malformed,
                    "--as-of: no dates are known, and so nothing of the past; an edge list takes them from "
                    "--nodes FILE");
    if (filter.no_self_citations && !study.has_library())
        return fail(Error::Kind::malformed,
                    "--no-self-citations: a graph knows no authors; use the list or its lock");
    const auto conditions = conditions_of(study, filter);
    if (!conditions) return conditions.failure();
    const auto authors =
        filter.no_self_citations ? author_names(study.loaded.library) : std::vector<std::set<std::string>>{};
    const auto is_of_others = [&](Vertex citing, Vertex cited) {
        const auto& paper = study.graph.paper;
        return authors.empty() || !have_one_in_common(authors[paper[citing]], authors[paper[cited]]);
    };
    auto kept = restricted(
        study.graph, [&](Vertex v) { return conditions->hold(v); }, is_of_others);
    const auto today = parse_day(study.loaded.library.as_of);
    if (filter.as_of.known() && today && filter.as_of < PackedDay{*today})
        kept.citations = {};  // how often a paper was cited anywhere by then, nobody knows
    if (kept.graph.vertices() < study.graph.graph.vertices())
        console.note(core::counted(kept.graph.vertices(), "paper") + " of " +
                     std::to_string(study.graph.graph.vertices()) + " looked at: those " +
                     join(conditions->names, ", "));
    if (filter.no_self_citations)
        console.note(
            "citations between papers with an author in common (family name and initial) left out: " +
            core::counted(kept.graph.citations(), "citation") + " of " +
            std::to_string(study.graph.graph.citations()) + " stay");
    study.graph = std::move(kept);
    return study;
}

}  // namespace citegraph::app
