#include "read/labels/model.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(labels_of_sequences)

using namespace citegraph::read;

namespace {

constexpr Feature a = feature("a"), b = feature("b");

Model::Row row(Feature seen, std::int8_t zero, std::int8_t one) {
    Model::Row out{seen, {}};
    out.weights[0] = zero;
    out.weights[1] = one;
    return out;
}

/// Two labels: "a" speaks for the first, "b" for the second.
Model::Weights weights() {
    Model::Weights out;
    out.labels = 2;
    out.unit = 0.5F;
    out.rows = {row(a, 10, -10), row(b, -10, 10)};
    return out;
}

/// Tells a tally the same.
Tally tally_of(const Model& model, std::string_view letters) {
    Tally out{model};
    for (const char c : letters) {
        out.add(feature(std::string_view{&c, 1}));
        out.next();
    }
    return out;
}

/// A place for each letter, with the feature of its name.
Sequence places(std::string_view letters) {
    Sequence out;
    for (const char c : letters) {
        out.add(feature(std::string_view{&c, 1}));
        out.next();
    }
    return out;
}

std::string labels(const Model::Weights& weights, std::string_view letters) {
    std::string out;
    for (const auto label : best_labels(Model{weights}, places(letters)))
        out += static_cast<char>('0' + label);
    return out;
}

std::string stretch(std::string_view letters) {
    const Model model{weights()};
    auto tally = tally_of(model, letters);
    std::string out;
    for (const auto label : best_labels(tally, 1)) out += static_cast<char>('0' + label);
    return out;
}

/// So many labels, of which three letters and all neighbours say something.
Model::Weights any_weights(std::size_t labels) {
    Model::Weights out;
    out.labels = labels;
    out.follows.resize(1);
    int number = 7;
    const auto next = [&] { return static_cast<std::int8_t>((number = number * 131 % 241) % 19 - 9); };
    for (const auto letter : {"a", "b", "c"}) {
        out.rows.push_back({feature(letter), {}});
        for (std::size_t label = 0; label < labels; ++label) out.rows.back().weights[label] = next();
    }
    for (auto& row : out.follows[0])
        for (std::size_t label = 0; label < labels; ++label) row[label] = next();
    std::swap(out.follows[0][labels], out.follows[0][most_labels]);  // of the beginning
    return out;
}

double score(const Model::Weights& weights, std::string_view letters,
             const std::vector<std::uint8_t>& labels) {
    double out = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        out += weights.rows[static_cast<std::size_t>(letters[i] - 'a')].weights[labels[i]];
        out += weights.follows[0][i == 0 ? most_labels : labels[i - 1]][labels[i]];
    }
    return out;
}

std::vector<std::vector<std::uint8_t>> all_labels(std::size_t labels, std::size_t places) {
    std::vector<std::vector<std::uint8_t>> out{{}};
    for (std::size_t place = 0; place < places; ++place) {
        std::vector<std::vector<std::uint8_t>> longer;
        for (const auto& one : out)
            for (std::size_t label = 0; label < labels; ++label) {
                longer.push_back(one);
                longer.back().push_back(static_cast<std::uint8_t>(label));
            }
        out = std::move(longer);
    }
    return out;
}

/// Whether label 1 is there, and once.
bool is_one_stretch(const std::vector<std::uint8_t>& labels) {
    int begun = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) begun += labels[i] == 1 && (i == 0 || labels[i - 1] != 1);
    return begun == 1;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_place_has_the_label_that_its_features_speak_for) {
    BOOST_TEST(labels(weights(), "aabba") == "00110");
    BOOST_TEST(labels(weights(), "") == "");
}

BOOST_AUTO_TEST_CASE(a_place_of_which_nothing_is_known_goes_with_its_neighbours) {
    auto sticky = weights();
    sticky.follows.resize(1);
    sticky.follows[0][0][0] = sticky.follows[0][1][1] = 1;
    BOOST_TEST(labels(sticky, "bxxb") == "1111");
    BOOST_TEST(labels(sticky, "axxa") == "0000");
}

BOOST_AUTO_TEST_CASE(one_strange_place_does_not_change_where_pairs_weigh_more) {
    auto sticky = weights();
    sticky.follows.resize(1);
    sticky.follows[0][0][1] = sticky.follows[0][1][0] = -8;
    BOOST_TEST(labels(sticky, "aaabaaa") == "0000000");
    BOOST_TEST(labels(sticky, "aaabbbb") == "0001111");
}

BOOST_AUTO_TEST_CASE(what_joins_two_places_tells_whether_a_label_goes_on) {
    auto broken = weights();
    broken.follows.resize(2);
    broken.follows[0][0][0] = broken.follows[0][1][1] = 1;  // goes on, but at a joint of the second kind
    broken.follows[1][0][1] = broken.follows[1][1][0] = 1;
    Sequence seen;
    for (const char letter : std::string_view{"axx"}) {
        if (letter == 'a') seen.add(a);
        seen.join(seen.size() == 2 ? 1 : 0);
        seen.next();
    }
    BOOST_TEST((best_labels(Model{broken}, seen) == std::vector<std::uint8_t>{0, 0, 1}));
}

BOOST_AUTO_TEST_CASE(a_label_that_is_given_once_is_one_stretch_and_is_there) {
    BOOST_TEST(stretch("aabba") == "00110");
    BOOST_TEST(stretch("bbaab") == "11000");  // the longer of two
    const auto none = stretch("aaa");
    BOOST_TEST(std::count(none.begin(), none.end(), '1') == 1);
}

BOOST_AUTO_TEST_CASE(no_stretch_goes_over_a_division) {
    const Model model{weights()};
    Tally divided{model};
    for (int i = 0; i < 4; ++i) {
        if (i == 2) divided.divide();
        divided.add(b);
        divided.next();
    }
    const auto found = best_labels(divided, 1);
    BOOST_TEST(std::count(found.begin(), found.end(), 1) == 2);
    BOOST_TEST(int{found[1]} != int{found[2]});
}

BOOST_AUTO_TEST_CASE(no_other_labels_score_better) {
    for (const std::size_t count : {2U, 5U, 12U, 14U}) {
        const auto weights = any_weights(count);
        const Model model{weights};
        for (const std::string letters : {"abc", "ccab", "bacb"}) {
            auto tally = tally_of(model, letters);
            const auto best = best_labels(tally), once = best_labels(tally, 1);
            for (const auto& other : all_labels(count, letters.size())) {
                BOOST_TEST(score(weights, letters, best) >= score(weights, letters, other) - 1e-4);
                if (!is_one_stretch(other)) continue;
                BOOST_TEST(score(weights, letters, once) >= score(weights, letters, other) - 1e-4);
            }
            BOOST_TEST(is_one_stretch(once));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_print_tells_what_is_said_from_all_else) {
    const Model model{weights()};
    BOOST_TEST(tally_of(model, "abab").print() == tally_of(model, "abab").print());
    BOOST_TEST(tally_of(model, "abab").print() != tally_of(model, "abba").print());
    BOOST_TEST(tally_of(model, "ab").print() != tally_of(model, "abx").print());
    BOOST_TEST(tally_of(model, "").print() != tally_of(model, "x").print());
}

BOOST_AUTO_TEST_CASE(a_tally_says_what_a_kept_sequence_says) {
    const Model model{weights()};
    for (const std::string letters : {"a", "abba", "xxbax", "bbbb"}) {
        auto tally = tally_of(model, letters);
        BOOST_TEST((best_labels(tally) == best_labels(model, places(letters))));
    }
}

BOOST_AUTO_TEST_CASE(a_model_comes_back_from_its_bytes) {
    auto sticky = weights();
    sticky.follows.resize(1);
    sticky.follows[0][0][1] = sticky.follows[0][1][0] = -8;
    const auto back = Model::parse(bytes_of(sticky));
    BOOST_TEST(back.labels() == 2u);
    BOOST_TEST((best_labels(back, places("aaabaaa")) == best_labels(Model{sticky}, places("aaabaaa"))));
}

BOOST_AUTO_TEST_CASE(torn_bytes_give_a_model_that_knows_less_and_harm_nothing) {
    const auto bytes = bytes_of(weights());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto torn = Model::parse(std::string_view{bytes}.substr(0, size));
        BOOST_TEST(best_labels(torn, places("aabba")).size() == 5u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
