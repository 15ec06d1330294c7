// What they tell of nodes, and the citations.
#include "exporters/parts/node_facts.hpp"
#include "core/counted.hpp"
#include "core/scholarly/notices.hpp"

#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <cmath>

namespace citegraph::exporters {
namespace {

/// The ids as they can be written.
std::vector<std::string> written_ids(const View& view) {
    std::vector<std::string> out;
    const auto vertices = view.graph.graph.vertices();
    out.reserve(vertices);
    for (Vertex v = 0; v < vertices; ++v) out.push_back(writable(id_of(view, v)));
    return distinct(std::move(out));
}

std::size_t changed(const Texts& texts) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < texts.size(); ++row) count += !is_writable(texts[row]);
    return count;
}

std::vector<std::string> notices_of(const View& view, const std::vector<std::string>& ids) {
    auto out = partial_notices(view);
    const auto& nodes = view.graph.nodes;
    if (const auto texts = changed(nodes.ids) + changed(nodes.keys) + changed(nodes.titles); texts > 0)
        out.push_back(core::counted(texts, "text has", "texts have") +
                      " bytes that are not UTF-8, or control characters: U+FFFD stands in their place");
    std::size_t renamed = 0;
    for (Vertex v = 0; v < ids.size(); ++v) renamed += ids[v] != writable(id_of(view, v));
    if (renamed > 0)
        out.push_back(core::counted(renamed, "id was", "ids were") + " like another and got a number");
    return out;
}

void add_names(std::vector<NodeFact>& facts, const View& view) {
    const auto& nodes = view.graph.nodes;
    if (!nodes.keys.empty())
        facts.push_back({"key", "Citation key", NodeFact::Kind::text,
                         [&](Vertex v) { return writable(key_of(view, v)); }});
    if (!nodes.titles.empty())
        facts.push_back(
            {"title", "", NodeFact::Kind::text, [&](Vertex v) { return writable(nodes.title(v)); }});
}

void add_dates(std::vector<NodeFact>& facts, const View& view) {
    const auto& nodes = view.graph.nodes;
    if (nodes.dates.empty()) return;
    facts.push_back({"date", "Publication, as far as it is known: year, year-month or year-month-day",
                     NodeFact::Kind::text, [&](Vertex v) { return to_string(nodes.date(v).day()); }});
    facts.push_back({"year", "", NodeFact::Kind::whole, [&](Vertex v) {
                         const auto year = known_year(view, v);
                         return year ? std::to_string(*year) : std::string{};
                     }});
}

void add_warnings(std::vector<NodeFact>& facts, const View& view) {
    if (!any_warning(view)) return;
    facts.push_back({"notice", "retraction, withdrawal or concern (an expression of it), if there is one",
                     NodeFact::Kind::text, [&](Vertex v) {
                         const auto* notice = warning_on(view, v);
                         return notice == nullptr ? std::string{} : std::string{core::name_of(notice->kind)};
                     }});
}

void add_scores(std::vector<NodeFact>& facts, const View& view) {
    for (const auto& column : view.columns)
        facts.push_back({column.measure->name, column.measure->definition, NodeFact::Kind::real,
                         [&scores = column.scores](Vertex v) {
                             return std::isfinite(scores[v]) ? exact_number(scores[v]) : std::string{};
                         }});
}

}  // namespace

NodeFacts node_facts(const View& view) {
    NodeFacts out;
    out.ids = written_ids(view);
    add_names(out.facts, view);
    add_dates(out.facts, view);
    add_warnings(out.facts, view);
    add_scores(out.facts, view);
    out.notices = notices_of(view, out.ids);
    return out;
}

std::string with_links(std::string file, const View& view, const std::vector<std::string>& names,
                       const ArcForm& citation, const ArcForm& pair) {
    if (view.pairs != nullptr) {
        for (const auto& [first, second, count, likeness] : *view.pairs)
            file.append(pair.before)
                .append(names[first])
                .append(pair.between)
                .append(names[second])
                .append(pair.after)
                .append(std::to_string(count))
                .append(pair.end);
        return file;
    }
    const auto& [before, between, after, end] = citation;
    const auto& graph = view.graph.graph;
    auto bytes = file.size() + graph.citations() * (before.size() + between.size() + after.size());
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        bytes += graph.references(v).size() * names[v].size();
        for (const auto cited : graph.references(v)) bytes += names[cited].size();
    }
    file.reserve(bytes + 64);  // of large graphs, the greater part by far: doubling would take as much again
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            file.append(before).append(names[v]).append(between).append(names[cited]).append(after);
    return file;
}

}  // namespace citegraph::exporters
