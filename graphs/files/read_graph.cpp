// Shared by the readers of graphs: what they tell of nodes becomes a network.
#include "graphs/files/read_graph.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/publication_dates.hpp"
#include "graphs/storage/rows.hpp"

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

/// An id as it is, but for what no id can hold.
std::string sound_id(std::string_view id) {
    return objection_to(id).empty() ? std::string{id} : sound(id);
}

Texts column(const std::vector<ReadNode>& nodes, const std::vector<Vertex>& order, auto text_of) {
    TextColumn out;
    for (const auto place : order) out.add(text_of(nodes[place]));
    return std::move(out).finished();
}

std::string title_of(const ReadNode& node) {
    if (!node.title.empty()) return node.title;
    const bool is_other_name = node.label == node.id || node.label == node.name || node.label == node.key;
    return is_other_name ? std::string{} : node.label;
}

constexpr auto no_direction = "an edge has no direction: which paper cites the other?";

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
        nodes_.back().id = sound_id(id);
        nodes_.back().line = line;
    }
    return found->second;
}

void ReadGraph::cite(std::string_view citing, std::string_view cited, std::size_t line) {
    for (const auto end : {citing, cited})
        if (!has(end)) return problems.add(line, "an edge names " + quoted(end) + ", and no node does");
    cite(place_of(citing, 0), place_of(cited, 0));
}

void ReadGraph::add_undirected(std::size_t line) {
    if (!undirected_at_) undirected_at_ = line;
    problems.add(line, no_direction);
}

bool ReadGraph::have_names() const {
    std::unordered_set<std::string_view> names;
    return std::ranges::all_of(nodes_, [&names, this](const ReadNode& node) {
        return (are_numbered || is_made_up(node.id)) && !node.name.empty() && names.insert(node.name).second;
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

/// Texts as they are shown, ids for good.
void ReadGraph::settle() {
    const bool are_named = have_names();
    for (auto& node : nodes_) {
        if (are_named) node.id = sound_id(node.name);
        for (auto* text : {&node.name, &node.key, &node.title, &node.label}) *text = sound(*text);
    }
}

std::vector<Vertex> ReadGraph::order() const {
    std::vector<Vertex> out;
    for (Vertex place = 0; place < nodes_.size(); ++place)
        if (!nodes_[place].is_left_out) out.push_back(place);
    std::ranges::sort(out, [this](Vertex a, Vertex b) {
        const auto by_id = order_of(nodes_[a].id, nodes_[b].id);
        return by_id != 0 ? by_id < 0 : a < b;
    });
    return out;
}

NodeTable ReadGraph::table(const std::vector<Vertex>& order) {
    NodeTable out{
        .ids = column(nodes_, order, [](const ReadNode& node) { return node.id; }),
        .keys = column(nodes_, order, [](const ReadNode& n) { return n.key.empty() ? n.id : n.key; }),
        .titles = column(nodes_, order, title_of),
        .dates = {}};
    if (std::ranges::all_of(nodes_, &std::string::empty, &ReadNode::key)) out.keys = {};
    if (out.titles.bytes().empty()) out.titles = {};
    std::vector<PackedDay> dates;
    for (const auto place : order) dates.push_back(date_of(nodes_[place]));
    out.dates = dates_or_those_of_ids(std::move(dates), out.ids);
    return out;
}

Result<ReadNetwork> ReadGraph::finished() && {
    if (undirected_at_ && arcs_.empty())
        return fail(Error::Kind::malformed,
                    file_ + ":" + std::to_string(*undirected_at_) + ": " + no_direction);
    settle();
    const auto by_id = order();
    std::vector<Vertex> number(nodes_.size());
    std::erase_if(arcs_, [this](const auto& arc) {
        return nodes_[arc.first].is_left_out || nodes_[arc.second].is_left_out;
    });
    for (Vertex v = 0; v < by_id.size(); ++v) number[by_id[v]] = v;
    Network unsorted;
    unsorted.nodes = table(by_id);
    unsorted.graph = unsorted_graph(static_cast<Vertex>(by_id.size()), arcs_, number);
    return ReadNetwork{in_order(std::move(unsorted)), std::move(problems).finished()};
}

std::size_t LineCount::at(std::size_t offset) {
    if (offset < counted_) *this = LineCount{text_};
    const auto passed = text_.substr(counted_, offset - counted_);
    line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    counted_ = offset;
    return line_;
}

}  // namespace citegraph::readers
