#include "exporters/parts/escapes.hpp"
#include "exporters/parts/node_facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

// GEXF 1.2, https://gexf.net/schema.html, which Gephi reads as well as 1.3 and networkx alone: a line a node,
// a line a citation. Where dates are known, the graph is dynamic: a node starts on its date, or on the first
// day of its month or year if no more is known (the attribute `date` has what is known), and a citation on
// the date of the citing paper, or of the cited one if that is later, as an edge cannot be before its ends.
// What is not known starts with the graph. The size of a node shows the first measure.

namespace citegraph::exporters {
namespace {

constexpr double smallest = 4, largest = 40;  // diameters, in Gephi's units

std::string_view gexf_type(NodeFact::Kind kind) {
    switch (kind) {
        case NodeFact::Kind::whole:
            return "integer";
        case NodeFact::Kind::real:
            return "double";
        default:
            return "string";
    }
}

/// Diameters by score, so that areas are in proportion; none without a measure.
class Sizes {
  public:
    explicit Sizes(const View& view)
        : scores_{view.columns.empty() ? nullptr : &view.columns.front().scores} {
        if (scores_ == nullptr) return;
        for (const auto score : *scores_)
            if (std::isfinite(score)) highest_ = std::max(highest_, score);
    }
    std::string of(Vertex v) const {
        if (scores_ == nullptr || !std::isfinite((*scores_)[v])) return {};
        const auto share = highest_ > 0 ? std::max((*scores_)[v], 0.0) / highest_ : 0;
        std::array<char, 64> out{};
        std::snprintf(out.data(), out.size(), "<viz:size value=\"%.2f\"/>",
                      std::max(smallest, largest * std::sqrt(share)));
        return out.data();
    }

  private:
    const Scores* scores_;
    double highest_ = 0;
};

/// The attribute `start`, with a space in front; empty for an unknown date.
std::string start(PackedDay date) {
    if (date.year() == 0) return {};
    const auto known = date.day();
    return " start=\"" + to_string(Day{known.year, std::max(known.month, 1), std::max(known.day, 1)}) + "\"";
}

std::vector<std::string> starts_of(const View& view) {
    std::vector<std::string> out;
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) out.push_back(start(view.graph.nodes.date(v)));
    return out;
}

std::string head(const View& view, const std::vector<NodeFact>& facts) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" "
        "version=\"1.2\">\n  <meta";
    if (const auto& today = view.library.as_of; !today.empty())
        out += " lastmodifieddate=\"" + xml_text(today) + "\"";
    out += "><creator>citegraph</creator></meta>\n  <graph defaultedgetype=\"";
    out += view.pairs == nullptr ? "directed\" " : "undirected\" ";
    out += view.graph.nodes.dates.empty() ? "mode=\"static\">\n" : "mode=\"dynamic\" timeformat=\"date\">\n";
    out += "    <attributes class=\"node\">\n";
    for (std::size_t i = 0; i < facts.size(); ++i)
        out += "      <attribute id=\"" + std::to_string(i) + "\" title=\"" + xml_text(facts[i].name) +
               "\" type=\"" + std::string{gexf_type(facts[i].kind)} + "\"/>\n";
    return out + "    </attributes>\n";
}

std::string values(const std::vector<NodeFact>& facts, Vertex v) {
    std::string out;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (const auto value = facts[i].value(v); !value.empty())
            out += "<attvalue for=\"" + std::to_string(i) + "\" value=\"" + xml_text(value) + "\"/>";
    return out.empty() ? out : "<attvalues>" + out + "</attvalues>";
}

std::string nodes(const View& view, const NodeFacts& told, const std::vector<std::string>& ids,
                  const std::vector<std::string>& starts) {
    const Sizes sizes{view};
    std::string out = "    <nodes>\n";
    for (Vertex v = 0; v < ids.size(); ++v)
        out += "      <node id=\"" + ids[v] + "\" label=\"" + xml_text(writable(key_of(view, v))) + "\"" +
               starts[v] + ">" + values(told.facts, v) + sizes.of(v) + "</node>\n";
    return out + "    </nodes>\n";
}

/// The end that appeared last: a citation starts with it.
Vertex later(const NodeTable& nodes, Vertex citing, Vertex cited) {
    return nodes.date(cited) > nodes.date(citing) ? cited : citing;
}

std::string edges(std::string file, const View& view, const std::vector<std::string>& ids,
                  const std::vector<std::string>& starts) {
    const auto& graph = view.graph.graph;
    std::uint64_t number = 0;
    file += "    <edges>\n";
    for (const auto& [first, second, count, likeness] :
         view.pairs == nullptr ? std::vector<Pair>{} : *view.pairs)
        file.append("      <edge id=\"")
            .append(std::to_string(number++))
            .append("\" source=\"")
            .append(ids[first])
            .append("\" target=\"")
            .append(ids[second])
            .append("\" weight=\"")
            .append(std::to_string(count))
            .append("\"/>\n");
    if (view.pairs != nullptr) return file + "    </edges>\n";
    for (Vertex v = 0; v < graph.vertices(); ++v)
        for (const auto cited : graph.references(v))
            file.append("      <edge id=\"")
                .append(std::to_string(number++))
                .append("\" source=\"")
                .append(ids[v])
                .append("\" target=\"")
                .append(ids[cited])
                .append("\"")
                .append(starts[later(view.graph.nodes, v, cited)])
                .append("/>\n");
    return file + "    </edges>\n";
}

Rendered render(const View& view) {
    auto told = node_facts(view);
    std::vector<std::string> ids;
    for (const auto& id : told.ids) ids.push_back(xml_text(id));
    const auto starts = starts_of(view);
    auto out = edges(head(view, told.facts) + nodes(view, told, ids, starts), view, ids, starts);
    out += "  </graph>\n</gexf>\n";
    return {std::move(out), std::move(told.notices)};
}

}  // namespace

Exporter gexf() {
    return {.name = "gexf",
            .extension = ".gexf",
            .summary = "GEXF: graph, attributes, scores and dates, for Gephi",
            .render = render,
            .takes_pairs = true};
}

}  // namespace citegraph::exporters
