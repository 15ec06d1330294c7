#include "app/study/network.hpp"

#include "app/report/table.hpp"
#include "app/study/graph_input.hpp"
#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/text/words.hpp"

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
    return fail(Error::Kind::malformed,
                name + ": is a graph, and a graph is the only input of a command; lists may be several");
}

Result<Guess> guess_of(const InputOptions& input, const std::string& name, GraphText& text) {
    if (!input.from.empty()) return named(input.from);
    if (name.ends_with(".lock.json")) return Guess{};
    if (name == "-" && input.inputs.size() > 1) return Guess{};  // it could be read but once
    const auto beginning = text.beginning();
    if (!beginning) return beginning.failure();
    return kind_of(name, *beginning);
}

/// The first input that is a graph, or the last one if none is.
Result<Seen> look(const InputOptions& input) {
    if (input.from == lock && input.inputs.size() > 1)
        return fail(Error::Kind::malformed, "a lock is the only input of a command");
    for (const auto& name : input.inputs) {
        GraphText text{name};
        const auto guess = guess_of(input, name, text);
        if (!guess) return guess.failure();
        const bool is_graph = guess->kind != GraphKind::none;
        if (is_graph && input.inputs.size() > 1) return graph_among_others(text.name());
        if (is_graph || name == input.inputs.back()) return Seen{std::move(text), *guess};
    }
    return fail(Error::Kind::malformed, "INPUT is required");
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
        console.note(seen.text.name() + ": read as an edge list, as its lines have two words each" +
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

Result<Study> study_of_library(QueryOptions options, GraphText text, const std::filesystem::path& folder,
                               Console& console) {
    if (text.was_packed())
        return fail(Error::Kind::malformed,
                    text.name() + ": is compressed, and only graphs are read so; gunzip it first");
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
    if (!options.nodes.empty() && seen->guess.kind != GraphKind::edge_list)
        return fail(Error::Kind::malformed, "--nodes goes with an edge list; other inputs know their dates");
    if (seen->guess.kind == GraphKind::none)
        return study_of_library(options.query, std::move(seen->text), folder, console);
    auto network = network_of(*seen, options, directions, console);
    if (!network) return network.failure();
    return study_of_network(*std::move(network));
}

Result<bool> is_graph_file(const NetworkOptions& options) {
    const auto& input = options.query.input;
    if (input.inputs.front() == "-") return false;  // it could be read but once
    const auto seen = look(input);
    if (!seen) return seen.failure();
    return seen->guess.kind == GraphKind::graph_file;
}

std::string summary_of(const Study& study) {
    if (study.has_library()) return summary_of(study.loaded);
    const auto& graph = study.graph.graph;
    return core::counted(graph.vertices(), "paper") + ", " + core::counted(graph.citations(), "citation");
}

}  // namespace citegraph::app
