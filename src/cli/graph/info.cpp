#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "app/report/table.hpp"
#include "citegraph/graphs/components.hpp"
#include "cli/graph/command.hpp"
#include "cli/options/network.hpp"
#include "core/counted.hpp"

#include <CLI/CLI.hpp>

namespace citegraph::cli {

using namespace app;

namespace {

struct Options {
    GraphOptions shared;
    bool verify = false;
};

/// A line of the report: what is counted, the count, and how it is to be read.
struct Fact {
    std::string_view name;  ///< in JSON; a person reads it with spaces
    std::uint64_t value;
    std::string remark{};
};

std::string share(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return {};
    const auto tenths = (part * 1000 + whole / 2) / whole;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

/// What the header of a graph file says, and any graph knows.
std::vector<Fact> sizes(std::uint64_t papers, std::uint64_t citations, const Dropped& dropped) {
    return {{"papers", papers},
            {"citations", citations},
            {"self_loops", dropped.self_loops, "citations of a paper by itself, left out"},
            {"repeated_citations", dropped.parallel_arcs, "counted once"}};
}

/// What takes a look at all citations.
std::vector<Fact> structure(const GraphFacts& facts, bool has_dates) {
    std::vector<Fact> out{
        {"uncited", facts.uncited, share(facts.uncited, facts.vertices)},
        {"without_references", facts.without_references, share(facts.without_references, facts.vertices)},
        {"mutual", facts.mutual, "pairs of papers that cite each other"},
        {"components", facts.weak_components, "linked whichever way citations point"},
        {"largest_component", facts.largest_weak, share(facts.largest_weak, facts.vertices)},
        {"strong_components", facts.strong_components, "linked both ways"},
        {"largest_strong_component", facts.largest_strong, share(facts.largest_strong, facts.vertices)},
        {"dated", facts.dated, share(facts.dated, facts.vertices)}};
    if (has_dates)
        out.push_back({"against_time", facts.against_time,
                       share(facts.against_time, facts.citations) + " of citations are of a later paper"});
    return out;
}

std::string lines(const std::vector<Fact>& facts) {
    std::string out;
    for (const auto& fact : facts) {
        std::string name{fact.name};
        std::ranges::replace(name, '_', ' ');
        name.resize(25, ' ');
        const auto value = std::to_string(fact.value);
        out += name + std::string(12 - std::min<std::size_t>(12, value.size()), ' ') + value +
               (fact.remark.empty() ? "" : "  " + fact.remark) + "\n";
    }
    return out;
}

nlohmann::ordered_json object(const std::vector<Fact>& facts) {
    auto out = nlohmann::ordered_json::object();
    for (const auto& fact : facts) out[std::string{fact.name}] = fact.value;
    return out;
}

/// What is said of the input as a whole; of a graph file, before any of its arrays is touched.
struct Report {
    std::vector<Fact> sizes, structure;
    std::optional<std::uint64_t> verified;  ///< bytes

    nlohmann::ordered_json json() const {
        auto out = nlohmann::ordered_json{{"schema", 1}};
        out.update(object(sizes));
        out.update(object(structure));
        if (verified) out["verified_bytes"] = *verified;
        return out;
    }
    /// In the form of that suffix; `text` is that for people.
    std::string in(std::string_view form, const std::string& text) const {
        if (form == ".json") return text_of(json());
        return form == ".csv" ? csv_of(nlohmann::ordered_json::array({json()})) : text;
    }
};

std::string verdict(std::uint64_t bytes) {
    return "every checksum, index and order is right (" + core::counted(bytes, "byte") + " checked)\n";
}

Result<Exit> write(const Options& options, std::string_view bytes) {
    if (auto written = write_output(options.shared.output, bytes); !written) return written.failure();
    return Exit::done;
}

Report report_of(const Network& network) {
    const auto facts = facts_of(network);
    return {sizes(facts.vertices, facts.citations, facts.dropped),
            structure(facts, !network.nodes.dates.empty()),
            {}};
}

/// The header's part is printed before the rest is read, which may take long.
Result<Exit> describe_file(const Options& options, const GraphFile& file) {
    const auto& shared = options.shared;
    Report report{sizes(file.vertices(), file.citations(), file.dropped()), {}, {}};
    report.sizes.push_back({"file_bytes", file.bytes()});
    const auto form = ready_form(shared);
    if (!form) return form.failure();
    const bool at_once = *form == ".txt" && shared.output.file == "-";
    if (at_once)
        if (auto written = write(options, lines(report.sizes)); !written) return written;
    if (options.verify) {
        const auto verified = file.verify(threads_or_all(shared.network.threads));
        if (!verified) return verified.failure();
        report.verified = *verified;
    }
    const auto network = file.network(GraphFile::Directions::both, threads_or_all(shared.network.threads));
    if (!network) return network.failure();
    report.structure = report_of(*network).structure;
    const auto rest = lines(report.structure) + (report.verified ? verdict(*report.verified) : "");
    return write(options, report.in(*form, at_once ? rest : lines(report.sizes) + rest));
}

Result<Exit> run(const Options& options) {
    const auto& shared = options.shared;
    Console console{shared.network.query.console};
    const auto is_file = is_graph_file(shared.network);
    if (!is_file) return is_file.failure();
    const auto form = ready_form(shared);
    if (!form) return form.failure();
    if (*is_file && shared.network.filter.empty()) {
        const auto file = GraphFile::open(shared.network.query.input.inputs.front());
        if (!file) return file.failure();
        return describe_file(options, *file);
    }
    if (options.verify)
        return fail(Error::Kind::malformed, "--verify checks a .cgraph file; other inputs have no checksums");
    const auto study = open_network(shared, GraphFile::Directions::both, console);
    if (!study) return study.failure();
    const auto report = report_of(study->graph);
    if (auto written = write(options, report.in(*form, lines(report.sizes) + lines(report.structure)));
        !written)
        return written;
    return study->loaded.exit;
}

}  // namespace

Subcommand graph_info(CLI::App& graph) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(graph, "info", "How large a graph is, and how well ordered",
                                "  citegraph graph info cit-HepTh.txt.gz\n"
                                "  citegraph graph info papers.md.citegraph.lock.json --json\n"
                                "  citegraph graph info field.cgraph --verify");
    add_shared_options(*command, options->shared, any_number);
    add_filter_options(*command, options->shared.network.filter);
    command->add_flag("--verify", options->verify,
                      "Check every byte of a .cgraph file, and that both directions and the order agree");
    return {command, [options] { return run(*options); }};
}

}  // namespace citegraph::cli
