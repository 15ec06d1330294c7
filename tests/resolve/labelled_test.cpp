#include "labelled.hpp"

#include "resolve/match/judge.hpp"
#include "resolve/match/match.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <map>

BOOST_AUTO_TEST_SUITE(labelled_pairs)

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

std::string word(Outcome outcome) {
    if (outcome == Outcome::exact || outcome == Outcome::title_match) return "accept";
    return outcome == Outcome::unresolved ? "reject" : std::string{name_of(outcome)};
}

std::string found(const Labelled& pair, double needed) {
    if (pair.route == "id") return word(judge(pair.entry, pair.records.front().id(), pair.records).outcome);
    const auto result = match(pair.entry, pair.records, needed);
    const auto is_wrong = !result.taken.empty() && pair.expect == "accept" &&
                          std::ranges::find(result.taken, pair.take) == result.taken.end();
    return is_wrong ? "another record" : word(result.outcome);
}

struct Count {
    int positives = 0, accepted = 0, negatives = 0, false_accepts = 0;

    void add(const std::string& expect, const std::string& answer) {
        const bool is_positive = expect == "accept", is_taken = answer == "accept";
        positives += is_positive;
        negatives += !is_positive;
        accepted += is_positive && is_taken;
        false_accepts += (is_taken && !is_positive) || answer == "another record";
    }
    int false_rejects() const { return positives - accepted; }
};

/// How often each answer was given where another was right.
struct Confusion {
    std::map<std::string, std::map<std::string, int>> answers;  ///< by "route expected", by found
    std::map<std::string, Count> kinds;
    Count all;

    void add(const Labelled& pair, const std::string& answer) {
        ++answers[pair.route + " " + pair.expect][answer];
        kinds[pair.why].add(pair.expect, answer);
        all.add(pair.expect, answer);
    }
};

std::ostream& operator<<(std::ostream& out, const Confusion& table) {
    for (const auto& [expected, answers] : table.answers) {
        out << "  " << expected << ":";
        for (const auto& [answer, count] : answers) out << " " << answer << " " << count;
        out << "\n";
    }
    for (const auto& [kind, count] : table.kinds)
        if (count.false_accepts + count.false_rejects() > 0)
            out << "  " << kind << ": false accepts " << count.false_accepts << " of " << count.negatives
                << ", false rejects " << count.false_rejects() << " of " << count.positives << "\n";
    return out << "  true accepts " << table.all.accepted << " of " << table.all.positives
               << ", false accepts " << table.all.false_accepts << " of " << table.all.negatives << "\n";
}

Confusion confusion(const std::string& file, double needed = enough) {
    Confusion table;
    for (const auto& pair : labelled(file)) table.add(pair, found(pair, needed));
    return table;
}

const std::vector<std::string> files{"tuned.json", "held_back.json", "written.json", "neighbours.json"};

}  // namespace

BOOST_DATA_TEST_CASE(no_wrong_paper_is_taken_and_nearly_every_right_one, data::make(files), file) {
    const auto table = confusion(file);
    std::cout << file << ":\n" << table;
    BOOST_TEST(table.all.false_accepts == 0);
    BOOST_TEST(100 * table.all.accepted >= 97 * table.all.positives);
}

BOOST_AUTO_TEST_CASE(less_than_the_points_that_are_asked_for_takes_wrong_papers) {
    std::map<double, Count> curve;
    std::vector<Labelled> pairs;
    for (const auto& file : files) std::ranges::copy(labelled(file), std::back_inserter(pairs));
    for (const auto needed : {0.0, 2.0, 2.5, enough, 3.5, 4.0, 5.0}) {
        for (const auto& pair : pairs) curve[needed].add(pair.expect, found(pair, needed));
        const auto& count = curve[needed];
        std::cout << "  at " << needed << " points: false accepts " << count.false_accepts << " of "
                  << count.negatives << ", false rejects " << count.false_rejects() << " of "
                  << count.positives << "\n";
    }
    BOOST_TEST(curve[enough].false_accepts == 0);
    BOOST_TEST(curve[2.0].false_accepts > 0);
    BOOST_TEST(curve[4.0].false_rejects() > curve[enough].false_rejects());
    BOOST_TEST(curve[enough].positives + curve[enough].negatives >= 700);
    BOOST_TEST(curve[enough].negatives >= 400);
}

BOOST_AUTO_TEST_SUITE_END()
