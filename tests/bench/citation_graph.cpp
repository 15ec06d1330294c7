#include "citegraph/graphs/edge_list.hpp"
#include "citegraph/graphs/graph_file.hpp"
#include "citegraph/graphs/reordered.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

// Makes a graph like those of real citations, of any size, the same for the same options on every machine:
//
//     citation_graph --papers 1000000 --references 12 --shuffle --edges 1m.txt --nodes 1m.csv --cgraph
//     1m.cgraph
//
// Papers appear one after the other, five per cent more each year. One in five cites nothing, the others have
// a log-normal number of references (sigma 0.8). A reference copies what an earlier reference cites, newer
// ones rather (preferential attachment with ageing), or is to a paper drawn by its age. Some citations run
// against time, 0.36 % in cit-HepTh, as papers are revised: such a paper cites one that appears soon after,
// which perhaps cites it, too. The strong components that come of it are as large as real ones.
//     --papers N       how many
//     --references X   mean number of references, citing nothing included
//     --forward X      share of citations that run against time
//     --mutual X       share of those that are answered
//     --shuffle        ids say nothing of publication order; without it they follow it
//     --seed N         another graph of that kind
//     --edges FILE     SNAP's edge list, by citing id
//     --nodes FILE     its node table, with dates
//     --cgraph FILE    citegraph's own format

namespace {

using namespace citegraph;

struct Options {
    Vertex papers = 10'000;
    double references = 12, forward = 0.0036, mutual = 0.5;
    std::uint64_t seed = 1;
    bool shuffle = false;
    std::string edges, nodes, cgraph;
};

/// SplitMix64: Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}

    std::uint64_t bits() {
        auto z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    double share() { return static_cast<double>(bits() >> 11) * 0x1p-53; }  ///< below 1
    std::uint64_t below(std::uint64_t bound) {
        return static_cast<std::uint64_t>(share() * static_cast<double>(bound));
    }
    double exponential(double mean) { return -mean * std::log1p(-share()); }
    double normal() { return std::sqrt(exponential(2)) * std::cos(2 * 3.14159265358979323846 * share()); }

  private:
    std::uint64_t state_;
};

/// A place below `size`, `age` before the end; any place if that is before the beginning.
std::uint64_t aged(std::uint64_t size, double age, Dice& dice) {
    return age < static_cast<double>(size) ? size - 1 - static_cast<std::uint64_t>(age) : dice.below(size);
}

class Literature {
  public:
    explicit Literature(const Options& options) : options_{options}, dice_{options.seed} {
        arcs_.reserve(static_cast<std::size_t>(options.papers * options.references * 1.05));
        for (Vertex paper = 1; paper < options.papers; ++paper) publish(paper);
    }
    std::vector<CitationGraph::Arc> arcs() && { return std::move(arcs_); }

  private:
    static constexpr double without_references = 0.2, sigma = 0.8, copied = 0.8;
    static constexpr double age_of_copied = 0.5, age_of_found = 0.12, wait = 0.02;  // of all so far
    static constexpr std::uint64_t most_references = 300;

    std::uint64_t number_of_references(Vertex paper) {
        if (dice_.share() < without_references) return 0;
        const auto mean = options_.references / (1 - without_references);
        const auto drawn = mean * std::exp(sigma * dice_.normal() - sigma * sigma / 2);
        return std::clamp<std::uint64_t>(std::llround(drawn), 1,
                                         std::min<std::uint64_t>(paper, most_references));
    }
    Vertex drawn(Vertex paper) {
        const auto made = arcs_.size();
        if (made > 0 && dice_.share() < copied)
            return arcs_[aged(made, dice_.exponential(age_of_copied * static_cast<double>(made)), dice_)]
                .second;
        return static_cast<Vertex>(aged(paper, dice_.exponential(age_of_found * paper), dice_));
    }
    /// An earlier paper that is not among the references from `first` on, unless it is hard to find.
    Vertex another(Vertex paper, std::size_t first) {
        const auto is_cited = [&](Vertex work) {
            return std::any_of(arcs_.begin() + static_cast<std::ptrdiff_t>(first), arcs_.end(),
                               [&](const auto& arc) {
                                   return arc == CitationGraph::Arc{paper, work};
                               });
        };
        auto work = drawn(paper);
        for (int attempt = 0; attempt < 5 && (work >= paper || is_cited(work)); ++attempt)
            work = drawn(paper);
        return std::min(work, paper - 1);
    }
    /// `paper` is revised and then cites one that appears soon after, perhaps one that cites it.
    void revise(Vertex paper) {
        const auto later = paper + 1 + std::llround(dice_.exponential(wait * options_.papers));
        if (later >= options_.papers) return;
        arcs_.emplace_back(paper, static_cast<Vertex>(later));
        if (dice_.share() < options_.mutual) arcs_.emplace_back(static_cast<Vertex>(later), paper);
    }
    void publish(Vertex paper) {
        const auto first = arcs_.size();
        for (auto left = number_of_references(paper); left > 0; --left) {
            arcs_.emplace_back(paper, another(paper, first));
            if (dice_.share() < options_.forward) revise(paper);
        }
    }

    const Options& options_;
    Dice dice_;
    std::vector<CitationGraph::Arc> arcs_;
};

/// Thirty years from 1992 on, each with five per cent more papers than the one before.
std::vector<PackedDay> dates(Vertex papers) {
    using namespace std::chrono;
    const auto begin = sys_days{1992y / January / 1};
    const double growth = std::log(1.05), span = std::expm1(30 * growth);
    std::vector<PackedDay> out;
    for (Vertex v = 0; v < papers; ++v) {
        const auto years_on = std::log1p(span * v / papers) / growth;
        const year_month_day day{begin + days{static_cast<int>(years_on * 365.2425)}};
        out.emplace_back(Day{static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}),
                             static_cast<int>(unsigned{day.day()})});
    }
    return out;
}

/// The id of each paper, a permutation of the numbers from 0 on.
std::vector<Vertex> numbers(const Options& options) {
    std::vector<Vertex> ids(options.papers);
    std::iota(ids.begin(), ids.end(), Vertex{0});
    Dice dice{~options.seed};
    for (auto left = options.shuffle ? ids.size() : 0; left > 1; --left)
        std::swap(ids[left - 1], ids[dice.below(left)]);
    return ids;
}

Network made(const Options& options, const std::vector<Vertex>& ids) {
    TextColumn names;
    for (const auto id : ids) names.add(std::to_string(id));
    const auto arcs = Literature{options}.arcs();
    Network out;
    out.graph = CitationGraph{options.papers, arcs};
    out.nodes.ids = std::move(names).finished();
    out.nodes.dates = dates(options.papers);
    return out;
}

std::vector<Vertex> inverse(const std::vector<Vertex>& order) {
    std::vector<Vertex> out(order.size());
    for (Vertex place = 0; place < order.size(); ++place) out[order[place]] = place;
    return out;
}

using Write = Result<std::uint64_t> (*)(const Network&, const ByteSink&);

bool written(const std::string& path, Write write, const Network& network) {
    if (path.empty()) return true;
    std::ofstream file{path, std::ios::binary};
    const auto bytes = write(network, [&](std::string_view piece) {
        return static_cast<bool>(file.write(piece.data(), static_cast<std::streamsize>(piece.size())));
    });
    if (!bytes) std::cerr << path << ": " << bytes.error().message << '\n';
    return static_cast<bool>(bytes);
}

int run(const Options& options) {
    const auto ids = numbers(options);
    const auto network = made(options, ids);
    std::cerr << network.graph.vertices() << " papers, " << network.graph.citations() << " citations\n";
    const bool list =
        options.edges.empty() || written(options.edges, write_edge_list, reordered(network, inverse(ids)));
    const bool table = written(options.nodes, write_node_table, network);
    return list && table && written(options.cgraph, write_graph_file, network) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"A graph like those of real citations"};
    Options options;
    app.add_option("--papers", options.papers)->check(CLI::Range(2u, 4'000'000'000u));
    app.add_option("--references", options.references)->check(CLI::Range(0.0, 200.0));
    app.add_option("--forward", options.forward)->check(CLI::Range(0.0, 1.0));
    app.add_option("--mutual", options.mutual)->check(CLI::Range(0.0, 1.0));
    app.add_option("--seed", options.seed);
    app.add_flag("--shuffle", options.shuffle);
    app.add_option("--edges", options.edges);
    app.add_option("--nodes", options.nodes);
    app.add_option("--cgraph", options.cgraph);
    CLI11_PARSE(app, argc, argv);
    return run(options);
}
