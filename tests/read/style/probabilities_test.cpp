#include "read/labels/probabilities.hpp"
#include "read/labels/witness.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <functional>
#include <vector>

BOOST_AUTO_TEST_SUITE(probabilities_of_labels)

using namespace citegraph::read;

namespace {

constexpr std::size_t labels = 3;

Model small_model() {
    Model::Weights out;
    out.labels = labels;
    out.unit = 0.25F;
    Model::Row a{feature("a"), {}}, b{feature("b"), {}};
    a.weights = {4, -2, 1};
    b.weights = {-3, 5, 2};
    out.rows = {a, b};
    out.follows.resize(2);
    out.follows[0][most_labels] = {0.5F, 0, -0.5F};
    out.follows[0][0] = {1, -1, 0.5F};
    out.follows[0][1] = {-0.5F, 1, 0};
    out.follows[1][2] = {0, 2, -1};
    return Model{std::move(out)};
}

/// "a, b, b, nothing, a": told in groups, with a joint, a border and a label that may not be.
template <class Out>
Out told(Out out) {
    out.begin();
    const auto both_letters = out.group([&] {
        out.add(feature("a"));
        out.add(feature("b"), "b", 0);
    });
    out.add(feature("a"));
    out.next();
    out.use(both_letters);
    out.join(1);
    out.next();
    out.divide();
    out.keep([&] { out.add(feature("b"), "b", 7); });
    out.next();
    out.forbid(1);
    out.next();
    out.recall(3, 1, [&] { out.add(feature("a")); });
    out.lean({0.25F, 0, 0.5F}, 2);
    out.next();
    return out;
}

/// The same by adding up all labellings that `is_allowed`.
std::vector<Scores> counted(const Tally& seen,
                            const std::function<bool(std::span<const std::uint8_t>)>& is_allowed) {
    const auto n = seen.scores().size();
    std::vector<Scores> out(n, Scores{});
    double all = 0;
    std::vector<std::uint8_t> path(n);
    for (std::size_t number = 0; number < 243; ++number) {
        auto rest = number;
        for (auto& label : path) label = static_cast<std::uint8_t>(rest % labels), rest /= labels;
        if (!is_allowed(path)) continue;
        double score = 0;
        for (std::size_t i = 0; i < n; ++i)
            score += seen.scores()[i][path[i]] +
                     seen.model().follows(seen.joints()[i])[i == 0 ? most_labels : path[i - 1]][path[i]];
        all += std::exp(score);
        for (std::size_t i = 0; i < n; ++i) out[i][path[i]] += static_cast<float>(std::exp(score));
    }
    for (auto& scores : out)
        for (auto& score : scores) score /= static_cast<float>(all);
    return out;
}

void check(const std::vector<Scores>& found, const std::vector<Scores>& expected) {
    BOOST_REQUIRE_EQUAL(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t label = 0; label < most_labels; ++label)
            BOOST_TEST(std::abs(found[i][label] - expected[i][label]) < 1e-4, i << ", " << label);
}

/// One stretch of label 1, with no border at the third place within it.
bool is_once(std::span<const std::uint8_t> path) {
    std::size_t stretches = 0;
    for (std::size_t i = 0; i < path.size(); ++i)
        stretches += path[i] == 1 && (i == 0 || path[i - 1] != 1 || i == 2);
    return stretches == 1;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_label_is_as_probable_as_all_labellings_that_have_it) {
    const auto model = small_model();
    const auto seen = told(Tally{model});
    check(probabilities(seen), counted(seen, [](auto) { return true; }));
}

BOOST_AUTO_TEST_CASE(a_label_that_is_given_once_is_as_probable_as_the_labellings_that_give_it_once) {
    const auto model = small_model();
    const auto seen = told(Tally{model});
    check(probabilities(seen, 1), counted(seen, is_once));
}

BOOST_AUTO_TEST_CASE(a_model_that_knows_nothing_finds_nothing_probable) {
    const Model nothing{{}};
    const auto seen = told(Tally{nothing});
    for (const auto& scores : probabilities(seen)) BOOST_TEST((scores == Scores{}));
}

BOOST_AUTO_TEST_CASE(a_witness_hears_what_a_tally_counts) {
    const auto model = small_model();
    const auto tally = told(Tally{model});
    const auto witness = told(Witness{model, 1, 3});
    BOOST_REQUIRE_EQUAL(witness.scores().size(), tally.scores().size());
    check(probabilities(witness), probabilities(tally));
    check(probabilities(witness, 1), probabilities(tally, 1));
}

BOOST_AUTO_TEST_CASE(a_witness_keeps_the_names_at_the_places_that_it_is_asked_about) {
    const auto model = small_model();
    const auto witness = told(Witness{model, 1, 3});
    BOOST_REQUIRE_EQUAL(witness.told(1).size(), 2u);
    BOOST_TEST(witness.told(1)[0].name == std::string_view{""});
    BOOST_TEST(witness.told(1)[1].name == std::string_view{"b"});
    BOOST_REQUIRE_EQUAL(witness.told(2).size(), 1u);
    BOOST_TEST(witness.told(2)[0].value == 7u);
    BOOST_TEST(witness.told(2)[0].seen == feature("b"));
}

BOOST_AUTO_TEST_CASE(a_label_is_denied_where_it_would_else_be_the_best) {
    const auto model = small_model();
    const auto check = [](auto seen) {
        for (const auto* name : {"b", "a", "b"}) {
            seen.add(feature(name));
            if (seen.scores().size() < 2) seen.forbid(1);
            seen.next();
        }
        BOOST_TEST(seen.is_denied(0, 1));
        BOOST_TEST(!seen.is_denied(0, 0));
        BOOST_TEST(!seen.is_denied(1, 1));  // it would not have had it
        BOOST_TEST(!seen.is_denied(2, 1));  // it has it
    };
    check(Tally{model});
    check(Witness{model, 0, 3});
}

BOOST_AUTO_TEST_SUITE_END()
