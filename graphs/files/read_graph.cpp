// Shared by the readers of graphs: what they tell of nodes becomes a network.
#include "graphs/files/read_graph.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/publication_dates.hpp"

#include <algorithm>
#include <unordered_set>

namespace citegraph::readers {

using namespace graphs;

namespace {

std::string sound(std::string_view text) {
    return collapse_space(clean(valid_utf8(text)));
}

/// "n12": what writers call nodes whose ids cannot stand in their format.
bool is_made_up(std::string_view id) {
    return id.starts_with('n') && core::is_digits(id.substr(1));
}

Texts column(const std::vector<ReadNode>& nodes, auto text_of) {
    TextColumn out;
    for (const auto& node : nodes) out.add(text_of(node));
    return std::move(out).finished();
}

std::string title_of(const ReadNode& node) {
    if (!node.title.empty()) return node.title;
    return node.label == node.id || node.label == node.name ? std::string{} : node.label;
}

}  // namespace

std::string* ReadNode::attribute(std::string_view named) {
    const auto lower = ascii_lower(named);
    if (lower == "name") return &name;
    if (lower == "key") return &key;
    if (lower == "title") return &title;
    if (lower == "label") return &label;
    if (lower == "date") return &date;
    return lower == "year" ? &year : nullptr;
}

Vertex ReadGraph::place_of(std::string_view id, std::size_t line) {
    const auto [found, is_new] = places_.try_emplace(std::string{id}, static_cast<Vertex>(nodes_.size()));
    if (is_new) {
        nodes_.emplace_back();
        nodes_.back().id = sound(id);
        nodes_.back().line = line;
    }
    return found->second;
}

bool ReadGraph::have_names() const {
    std::unordered_set<std::string_view> names;
    return std::ranges::all_of(nodes_, [&names](const ReadNode& node) {
        return is_made_up(node.id) && !node.name.empty() && names.insert(node.name).second;
    });
}

PackedDay ReadGraph::date_of(const ReadNode& node) {
    std::string_view text = trimmed(node.date.empty() ? node.year : node.date);
    if (text.ends_with(".0")) text.remove_suffix(2);  // a year of a program whose numbers are all real
    if (text.empty()) return {};
    const auto day = parse_day(text);
    if (!day) problems.add(node.line, quoted(text) + " is no date: 2024, 2024-07 or 2024-07-09 would be");
    return day ? PackedDay{*day} : PackedDay{};
}

NodeTable ReadGraph::table() {
    const bool are_named = have_names();
    for (auto& node : nodes_) {
        for (auto* text : {&node.name, &node.key, &node.title, &node.label}) *text = sound(*text);
        if (are_named) node.id = node.name;
    }
    NodeTable out{.ids = column(nodes_, [](const ReadNode& node) { return node.id; }),
                  .keys = column(nodes_, [](const ReadNode& n) { return n.key.empty() ? n.id : n.key; }),
                  .titles = column(nodes_, title_of),
                  .dates = {}};
    if (std::ranges::all_of(nodes_, &std::string::empty, &ReadNode::key)) out.keys = {};
    if (out.titles.bytes().empty()) out.titles = {};
    std::vector<PackedDay> dates;
    for (const auto& node : nodes_) dates.push_back(date_of(node));
    out.dates = dates_or_those_of_ids(std::move(dates), out.ids);
    return out;
}

ReadNetwork ReadGraph::finished() && {
    Network unsorted;
    unsorted.nodes = table();
    unsorted.graph = CitationGraph{static_cast<Vertex>(nodes_.size()), arcs_};
    return {in_order(std::move(unsorted)), std::move(problems).finished()};
}

std::size_t LineCount::at(std::size_t offset) {
    if (offset < counted_) *this = LineCount{text_};
    const auto passed = text_.substr(counted_, offset - counted_);
    line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    counted_ = offset;
    return line_;
}

}  // namespace citegraph::readers
