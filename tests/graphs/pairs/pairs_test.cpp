#include "citegraph/graphs/pairs.hpp"
#include "graphs/graphs.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace citegraph {

std::ostream& operator<<(std::ostream& out, const Pair& pair) {
    return out << pair.first << '-' << pair.second << ": " << pair.count << ", " << pair.likeness;
}

std::ostream& operator<<(std::ostream& out, Likeness likeness) {
    return out << (likeness == Likeness::cocitation ? "co-citation" : "coupling");
}

std::ostream& operator<<(std::ostream& out, Normalisation normalisation) {
    return out << static_cast<int>(normalisation);
}

}  // namespace citegraph

namespace {

const std::vector likenesses{Likeness::cocitation, Likeness::coupling};
const std::vector normalisations{Normalisation::none, Normalisation::cosine, Normalisation::jaccard};

/// Of every two papers what they have in common: AᵀA or AAᵀ, dense. The diagonal holds the degrees.
std::vector<std::vector<std::uint32_t>> product(const CitationGraph& graph, Likeness likeness) {
    const auto n = graph.vertices();
    std::vector<std::vector<std::uint32_t>> counts(n, std::vector<std::uint32_t>(n));
    for (Vertex k = 0; k < n; ++k)
        for (Vertex a = 0; a < n; ++a)
            for (Vertex b = 0; b < n; ++b) {
                const auto cites = [&](Vertex citing, Vertex cited) {
                    return std::ranges::count(graph.references(citing), cited) > 0;
                };
                counts[a][b] += likeness == Likeness::cocitation ? cites(k, a) && cites(k, b)
                                                                 : cites(a, k) && cites(b, k);
            }
    return counts;
}

double likeness_of(double count, double a, double b, Normalisation normalisation) {
    if (normalisation == Normalisation::cosine) return count / std::sqrt(a * b);
    if (normalisation == Normalisation::jaccard) return count / (a + b - count);
    return count;
}

std::vector<Pair> by_definition(const CitationGraph& graph, const PairOptions& options) {
    const auto counts = product(graph, options.likeness);
    std::vector<Pair> found;
    for (Vertex a = 0; a < graph.vertices(); ++a)
        for (Vertex b = a + 1; b < graph.vertices(); ++b) {
            const auto count = counts[a][b];
            const auto likeness = likeness_of(count, counts[a][a], counts[b][b], options.normalisation);
            if (count >= std::max(options.at_least, 1u) && likeness >= options.threshold)
                found.push_back({a, b, count, likeness});
        }
    return found;
}

std::vector<Pair> most_alike_first(std::vector<Pair> pairs) {
    std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::likeness);
    return pairs;
}

std::vector<Pair> first(std::vector<Pair> pairs, std::size_t size) {
    pairs.resize(std::min(pairs.size(), size));
    return pairs;
}

Pairs found(const CitationGraph& graph, const PairOptions& options) {
    auto found = pairs(graph, options);
    BOOST_REQUIRE_MESSAGE(found, (found ? "" : found.error().message));
    return *found;
}

/// One paper that cites all others.
CitationGraph star(Vertex size) {
    Arcs arcs;
    for (Vertex v = 1; v < size; ++v) arcs.emplace_back(0, v);
    return {size, arcs};
}

const auto per_element = boost::test_tools::per_element();

}  // namespace

BOOST_AUTO_TEST_SUITE(pairs_of_papers)

BOOST_DATA_TEST_CASE(all_pairs_are_those_of_the_dense_product,
                     data::make(varied_graphs()) * data::make(likenesses) * data::make(normalisations), row,
                     likeness, normalisation) {
    const auto graph = row.graph();
    const PairOptions options{.likeness = likeness, .normalisation = normalisation};
    const auto expected = by_definition(graph, options);
    const auto all = found(graph, options);
    BOOST_TEST(all.pairs == expected, per_element);
    BOOST_TEST(all.count == expected.size());
    BOOST_TEST(all.done == 1);
    BOOST_TEST(count_pairs(graph, likeness) == expected.size());
}

BOOST_DATA_TEST_CASE(limits_leave_out_what_is_below_them,
                     data::make(varied_graphs()) * data::make(likenesses) * data::make(normalisations), row,
                     likeness, normalisation) {
    const auto graph = row.graph();
    for (const auto& [at_least, threshold] : {std::pair{2u, 0.0}, {1u, 0.5}, {2u, 0.3}, {3u, 2.0}}) {
        const PairOptions options{.likeness = likeness,
                                  .normalisation = normalisation,
                                  .at_least = at_least,
                                  .threshold = threshold};
        BOOST_TEST(found(graph, options).pairs == by_definition(graph, options), per_element);
    }
}

BOOST_DATA_TEST_CASE(the_top_is_the_head_of_all_pairs_by_likeness,
                     data::make(varied_graphs()) * data::make(likenesses) * data::make(normalisations), row,
                     likeness, normalisation) {
    const auto graph = row.graph();
    for (const std::size_t top : {1u, 7u, 100'000u}) {
        const PairOptions options{
            .likeness = likeness, .normalisation = normalisation, .at_least = 2, .top = top};
        const auto expected = most_alike_first(by_definition(graph, options));
        const auto best = found(graph, options);
        BOOST_TEST(best.pairs == first(expected, top), per_element);
        BOOST_TEST(best.count == expected.size());
    }
}

BOOST_DATA_TEST_CASE(what_is_similar_to_a_paper_is_its_row_of_the_pairs,
                     data::make(varied_graphs()) * data::make(likenesses) * data::make(normalisations), row,
                     likeness, normalisation) {
    const auto graph = row.graph();
    PairOptions options{.likeness = likeness, .normalisation = normalisation, .threshold = 0.1};
    const auto all = most_alike_first(found(graph, options).pairs);
    for (Vertex v = 0; v < graph.vertices(); ++v) {
        auto expected = all;
        std::erase_if(expected, [v](const Pair& pair) { return pair.first != v && pair.second != v; });
        options.top = 0;
        BOOST_TEST(similar_to(graph, v, options) == expected, per_element);
        options.top = 3;
        BOOST_TEST(similar_to(graph, v, options) == first(expected, 3), per_element);
    }
}

BOOST_DATA_TEST_CASE(any_number_of_threads_finds_the_same_pairs,
                     data::make(likenesses) * data::make(std::vector<std::size_t>{0, 50}), likeness, top) {
    const auto graph = random_graph(3000, 100'000, 5).graph();  // some blocks
    PairOptions options{.likeness = likeness, .at_least = 3, .top = top};
    const auto alone = found(graph, options);
    const auto count = count_pairs(graph, likeness);
    for (const unsigned threads : {0u, 2u, 3u, 8u}) {
        options.threads = threads;
        const auto together = found(graph, options);
        BOOST_TEST((together.pairs == alone.pairs), threads << " threads");
        BOOST_TEST(together.count == alone.count);
        BOOST_TEST(count_pairs(graph, likeness, threads) == count);
    }
}

BOOST_AUTO_TEST_CASE(pairs_of_a_large_sparse_graph_come_in_order) {
    const auto all = found(random_graph(200'000, 600'000, 9).graph(), {});
    const auto place = [](const Pair& pair) { return std::pair{pair.first, pair.second}; };
    BOOST_TEST(all.pairs.size() > 100'000u);
    BOOST_TEST(std::ranges::is_sorted(all.pairs, {}, place));
}

BOOST_AUTO_TEST_CASE(papers_with_the_same_citers_are_alike_to_the_full) {
    const CitationGraph graph{6, Arcs{{3, 0}, {3, 1}, {4, 0}, {4, 1}, {5, 0}, {5, 1}, {5, 2}}};
    for (const auto normalisation : {Normalisation::cosine, Normalisation::jaccard})
        BOOST_TEST(found(graph, {.normalisation = normalisation}).pairs.front().likeness == 1);
}

BOOST_AUTO_TEST_CASE(no_paper_and_one_paper_have_no_pairs) {
    for (const Vertex size : {0u, 1u}) {
        const CitationGraph graph{size, Arcs{}};
        for (const std::size_t top : {0u, 3u}) BOOST_TEST(found(graph, {.top = top}).pairs.empty());
        BOOST_TEST(found(graph, {}).done == 1);
        BOOST_TEST(count_pairs(graph, Likeness::coupling) == 0u);
    }
    BOOST_TEST(similar_to(CitationGraph{1, Arcs{}}, 0, {}).empty());
}

BOOST_AUTO_TEST_CASE(a_long_list_of_references_fills_the_top_alone) {
    const auto best = found(star(5000), {.top = 2});
    BOOST_TEST(best.pairs == (std::vector<Pair>{{1, 2, 1, 1}, {1, 3, 1, 1}}), per_element);
    BOOST_TEST(best.count == 4999u * 4998u / 2);
}

BOOST_AUTO_TEST_CASE(more_pairs_than_are_to_be_kept_are_an_error_that_says_how_many) {
    const auto all = pairs(star(5000), {.at_most = 1'000'000});
    BOOST_REQUIRE(!all);
    BOOST_TEST((all.error().kind == Error::Kind::limit));
    BOOST_TEST(all.error().message.find("more than 1000000 pairs") != std::string::npos);
    BOOST_TEST(found(star(100), {.at_most = 99 * 98 / 2}).pairs.size() == 99u * 98 / 2);
}

BOOST_DATA_TEST_CASE(a_walk_that_is_stopped_says_how_far_it_came, data::make(std::vector<std::size_t>{0, 3}),
                     top) {
    const auto graph = star(10'000);
    int calls = 0;
    const auto some = found(graph, {.top = top, .progress = [&calls](double) { return ++calls < 3; }});
    BOOST_TEST(calls == 3);
    BOOST_TEST(some.done > 0);
    BOOST_TEST(some.done < 1);
    BOOST_TEST(some.count < 9999u * 9998 / 2);
}

BOOST_AUTO_TEST_SUITE_END()
