#include "labelled.hpp"

#include "resolve/match/judge.hpp"
#include "resolve/match/match.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <map>

using namespace citegraph;
using namespace citegraph::resolving;
using namespace citegraph::test;

namespace {

std::string word(Outcome outcome) {
    if (outcome == Outcome::exact || outcome == Outcome::title_match) return "accept";
    return outcome == Outcome::unresolved ? "reject" : std::string{name_of(outcome)};
}

std::string found(const Labelled& pair) {
    if (pair.route == "id") return word(judge(pair.entry, pair.records.front().id(), pair.records).outcome);
    return word(match(pair.entry, pair.records).outcome);
}

/// How often each answer was given where another was right.
struct Confusion {
    std::map<std::string, std::map<std::string, int>> counts;  ///< by "route expected", by found
    int positives = 0, accepted = 0, false_accepts = 0;

    void add(const Labelled& pair, const std::string& answer) {
        ++counts[pair.route + " " + pair.expect][answer];
        const bool positive = pair.expect == "accept", taken = answer == "accept";
        positives += positive;
        accepted += positive && taken;
        false_accepts += taken && !positive;
    }
};

std::ostream& operator<<(std::ostream& out, const Confusion& table) {
    for (const auto& [expected, answers] : table.counts) {
        out << "  " << expected << ":";
        for (const auto& [answer, count] : answers) out << " " << answer << " " << count;
        out << "\n";
    }
    return out << "  true accepts " << table.accepted << " of " << table.positives << ", false accepts "
               << table.false_accepts << "\n";
}

Confusion confusion(const std::string& file) {
    Confusion table;
    for (const auto& pair : labelled(file)) {
        const auto answer = found(pair);
        table.add(pair, answer);
        if (answer != pair.expect)
            std::cout << "  " << pair.route << " " << pair.expect << ", found " << answer << ": " << pair.why
                      << ": " << pair.entry.title << " / " << title_of(pair.records.front()) << "\n";
    }
    std::cout << file << ":\n" << table;
    return table;
}

void check(const std::string& file) {
    const auto table = confusion(file);
    BOOST_TEST(table.false_accepts == 0);
    BOOST_TEST(100 * table.accepted >= 97 * table.positives);
    BOOST_TEST(table.positives > 30);
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_wrong_paper_is_taken_and_nearly_every_right_one) {
    check("tuned.json");
}

BOOST_AUTO_TEST_CASE(nor_among_pairs_that_no_rule_was_written_for) {
    check("held_back.json");
}
