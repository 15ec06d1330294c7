#include "app/study/network.hpp"

#include "app/report/table.hpp"
#include "app/study/graph_input.hpp"
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/text/words.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

constexpr std::string_view edge_list = "edge-list", graph_file = "cgraph", lock = "lock";

Guess named(std::string_view from) {
    if (from == edge_list) return {GraphKind::edge_list};
    if (from == graph_file) return {GraphKind::graph_file};
    const auto* reader = graph_reader_named(from);
    return reader == nullptr ? Guess{} : Guess{GraphKind::foreign, false, reader};
}

/// An input with what it holds, as far as that had to be looked at.
struct Seen {
    GraphText text;
    Guess guess;
};

Failure graph_among_others(const std::string& name) {
    return fail(Error::Kind::malformed, name + ": is a graph, and the inputs are graphs all, or lists all");
}

Result<Guess> guess_of(const InputOptions& input, const std::string& name, GraphText& text) {
    if (!input.from.empty()) return named(input.from);
    if (name.ends_with(".lock.json")) return Guess{};
    if (name == "-" && input.inputs.size() > 1) return Guess{};  // it could be read but once
    const auto beginning = text.beginning();
    if (!beginning) return beginning.failure();
    return kind_of(name, *beginning);
}

/// All inputs if they are graphs, else the last one.
Result<std::vector<Seen>> look(const InputOptions& input) {
    if (input.from == lock && input.inputs.size() > 1)
        return fail(Error::Kind::malformed, "a lock is the only input of a command");
    std::vector<Seen> graphs;
    for (std::size_t i = 0; i < input.inputs.size(); ++i) {
        GraphText text{input.inputs[i]};
        const auto guess = guess_of(input, input.inputs[i], text);
        if (!guess) return guess.failure();
        const bool is_graph = guess->kind != GraphKind::none;
        if (is_graph ? graphs.size() < i : !graphs.empty())
            return graph_among_others(is_graph ? text.name() : graphs.front().text.name());
        if (is_graph || i + 1 == input.inputs.size()) graphs.push_back({std::move(text), *guess});
    }
    if (graphs.empty()) return fail(Error::Kind::malformed, "INPUT is required");
    return graphs;
}

std::string account_of(const Dropped& dropped) {
    std::vector<std::string> parts;
    if (dropped.self_loops > 0)
        parts.push_back(core::counted(dropped.self_loops, "citation") + " of a paper by itself left out");
    if (dropped.parallel_arcs > 0)
        parts.push_back(core::counted(dropped.parallel_arcs, "repeated citation") + " counted once");
    return join(parts, ", ");
}

void tell(const ReadNetwork& read, Console& console) {
    std::vector<std::string> sentences;
    for (const auto& problem : read.problems) sentences.push_back(to_string(problem));
    console.warn_of(sentences);
    if (const auto account = account_of(read.network.graph.dropped()); !account.empty())
        console.note(account);
}

Result<Network> network_of_list(Seen& seen, const NetworkOptions& options, Console& console) {
    if (seen.guess.by_looks)
        console.note(seen.text.name() + ": read as an edge list, as its lines name two papers each" +
                     (seen.text.is_standard_input() ? "" : "; -f ids reads a list of identifiers"));
    const auto edges = seen.text.all();
    if (!edges) return edges.failure();
    GraphText table{options.nodes};
    const auto nodes = options.nodes.empty() ? Result{std::string_view{}} : table.all();
    if (!nodes) return nodes.failure();
    const auto edges_name = seen.text.name(), nodes_name = table.name();
    auto read = read_edge_list({edges_name, *edges}, {nodes_name, *nodes});
    if (!read) return read.failure();
    tell(*read, console);
    return std::move(read->network);
}

Result<Network> network_of_foreign(Seen& seen, Console& console) {
    const auto text = seen.text.all();
    if (!text) return text.failure();
    const auto name = seen.text.name();
    auto read = seen.guess.reader->read({name, *text});
    if (!read) return read.failure();
    tell(*read, console);
    return std::move(read->network);
}

Result<Network> network_of_file(const GraphText& text, GraphFile::Directions directions,
                                const NetworkOptions& options) {
    if (text.is_standard_input())
        return fail(Error::Kind::malformed,
                    "a .cgraph file is mapped, so it cannot be read from standard input; name the file");
    const auto file = GraphFile::open(text.name());
    if (!file) return file.failure();
    return file->network(directions, threads_or_all(options.threads));
}

Result<Network> network_of(Seen& seen, const NetworkOptions& options, GraphFile::Directions directions,
                           Console& console) {
    if (seen.guess.kind == GraphKind::edge_list) return network_of_list(seen, options, console);
    if (seen.guess.kind == GraphKind::foreign) return network_of_foreign(seen, console);
    return network_of_file(seen.text, directions, options);
}

/// The graphs of all inputs as one: equal ids are one paper.
Result<Network> network_of_all(std::vector<Seen>& all, const NetworkOptions& options,
                               GraphFile::Directions directions, Console& console) {
    if (all.size() == 1) return network_of(all.front(), options, directions, console);
    std::vector<Network> networks;
    for (auto& seen : all) {
        auto network = network_of(seen, options, GraphFile::Directions::references, console);
        if (!network) return network.failure();
        networks.push_back(*std::move(network));
    }
    auto whole = united(networks);
    tell(whole, console);
    console.note(core::counted(all.size(), "graph") + " united: papers with one id are one");
    return std::move(whole.network);
}

Result<Study> study_of_library(QueryOptions options, GraphText text, const std::filesystem::path& folder,
                               Console& console) {
    if (text.was_packed())
        return fail(Error::Kind::malformed,
                    text.name() + ": is packed, and only graphs are read so; unpack it first");
    if (text.is_standard_input()) {
        auto all = text.standard_input();
        if (!all) return all.failure();
        options.input.standard_input = *std::move(all);
    }
    auto loaded = query(options, folder, console);
    if (!loaded) return loaded.failure();
    return study_of(*std::move(loaded));
}

Study study_of_network(Network network) {
    Study study;
    study.graph = std::move(network);
    return study;
}

Result<Study> study_of_all(std::vector<Seen>& seen, const NetworkOptions& options,
                           const std::filesystem::path& folder, GraphFile::Directions directions,
                           Console& console) {
    if (seen.back().guess.kind == GraphKind::none)
        return study_of_library(options.query, std::move(seen.back().text), folder, console);
    auto network = network_of_all(seen, options, directions, console);
    if (!network) return network.failure();
    return study_of_network(*std::move(network));
}

}  // namespace

std::vector<std::string> input_formats() {
    auto out = core::names(all_readers());
    out.insert(out.end(), {std::string{edge_list}, std::string{graph_file}, std::string{lock}});
    for (const auto& reader : all_graph_readers()) out.emplace_back(reader.name);
    return out;
}

Result<Study> open_network(const NetworkOptions& options, const std::filesystem::path& folder,
                           GraphFile::Directions directions, Console& console) {
    auto seen = look(options.query.input);
    if (!seen) return seen.failure();
    const auto is_list = [](const Seen& one) { return one.guess.kind == GraphKind::edge_list; };
    if (!options.nodes.empty() && std::ranges::none_of(*seen, is_list))
        return fail(Error::Kind::malformed, "--nodes goes with an edge list; other inputs know their dates");
    if (!options.filter.empty()) directions = GraphFile::Directions::both;
    auto study = study_of_all(*seen, options, folder, directions, console);
    return study ? filtered(*std::move(study), options.filter, console) : study;
}

Result<bool> is_graph_file(const NetworkOptions& options) {
    const auto& input = options.query.input;
    if (input.inputs.front() == "-") return false;  // it could be read but once
    const auto seen = look(input);
    if (!seen) return seen.failure();
    return seen->size() == 1 && seen->front().guess.kind == GraphKind::graph_file;
}

std::string summary_of(const Study& study) {
    if (study.has_library()) return summary_of(study.loaded);
    const auto& graph = study.graph.graph;
    return core::counted(graph.vertices(), "paper") + ", " + core::counted(graph.citations(), "citation");
}

}  // namespace citegraph::app
