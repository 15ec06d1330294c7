#include "core/counted.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/node_facts.hpp"

#include <algorithm>

// Pajek's .net, http://mrvar.fdv.uni-lj.si/pajek/pajekman.pdf, section 5.3: numbered vertices with quoted
// labels, the ids, then an arc a citation. There is no escape for quotes that two readers agree on: igraph
// leaves backslashes where networkx takes them away. So a quote is written ', a backslash /, a line end or
// tab a space. UTF-8 without a byte order mark: Pajek itself wants one to show letters beyond ASCII, but
// igraph and networkx read no file that has one.

namespace citegraph::exporters {
namespace {

char in_label(char letter) {
    switch (letter) {
        case '"':
            return '\'';
        case '\\':
            return '/';
        case '\t':
        case '\n':
        case '\r':
            return ' ';
        default:
            return letter;
    }
}

std::string label(std::string id) {
    std::ranges::transform(id, id.begin(), in_label);
    return id;
}

std::vector<std::string> labels(const std::vector<std::string>& ids) {
    std::vector<std::string> out;
    out.reserve(ids.size());
    for (const auto& id : ids) out.push_back(label(id));
    return distinct(std::move(out));
}

std::vector<std::string> notices_of(const NodeFacts& told, const std::vector<std::string>& labels) {
    auto out = told.notices;
    std::size_t changed = 0;
    for (std::size_t v = 0; v < labels.size(); ++v) changed += labels[v] != told.ids[v];
    if (changed > 0)
        out.push_back(core::counted(changed, "id is", "ids are") +
                      " written otherwise: Pajek has no escapes for quotes, backslashes and line ends");
    std::string left;
    for (const auto& fact : told.facts) left += (left.empty() ? "" : ", ") + std::string{fact.name};
    if (!left.empty()) out.push_back("left out: " + left + "; Pajek's networks have labels alone");
    return out;
}

Rendered render(const View& view) {
    const auto told = node_facts(view);
    const auto named = labels(told.ids);
    auto out = "*Vertices " + std::to_string(named.size()) + "\n";
    std::vector<std::string> numbers;
    for (const auto& name : named) {
        numbers.push_back(std::to_string(numbers.size() + 1));
        out.append(numbers.back()).append(" \"").append(name).append("\"\n");
    }
    out = with_links(out + (view.pairs == nullptr ? "*Arcs\n" : "*Edges\n"), view, numbers, {"", " ", "\n"},
                     {"", " ", " ", "\n"});
    return {std::move(out), notices_of(told, named)};
}

}  // namespace

Exporter pajek() {
    return {.name = "pajek",
            .extension = ".net",
            .summary = "Pajek: ids and citations",
            .render = render,
            .takes_pairs = true};
}

}  // namespace citegraph::exporters
