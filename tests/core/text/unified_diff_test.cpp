#include "core/text/unified_diff.hpp"

#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>
#include <sstream>
#include <vector>

BOOST_AUTO_TEST_SUITE(unified_diffs)

using namespace citegraph;
using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

/// Applies a diff as POSIX patch is told to: it counts on every number and every line of context.
std::string patched(const std::string& before, const std::string& diff) {
    const auto old_lines = lines_of(before);
    auto lines = lines_of(diff);
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 2; i < lines.size(); ++i) {
        const auto& line = lines[i];
        if (line.starts_with("@@ -")) {
            auto first = std::stoul(line.substr(4));
            const auto comma = line.find(','), plus = line.find('+');
            const bool none = comma < plus && line.compare(comma, 3, ",0 ") == 0;
            for (first -= none ? 0 : 1; at < first; ++at) out += old_lines.at(at);
            continue;
        }
        auto text = line.substr(1);
        if (i + 1 < lines.size() && lines[i + 1].starts_with("\\")) text.pop_back();
        if (line.front() == ' ' || line.front() == '-') {
            BOOST_REQUIRE_EQUAL(old_lines.at(at), text);
            ++at;
        }
        if (line.front() == ' ' || line.front() == '+') out += text;
    }
    for (; at < old_lines.size(); ++at) out += old_lines[at];
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(equal_texts_have_no_diff) {
    BOOST_TEST(unified_diff("a\nb\n", "a\nb\n", "x").empty());
    BOOST_TEST(unified_diff("", "", "x").empty());
}

BOOST_AUTO_TEST_CASE(a_changed_line_stands_between_three_lines_of_context) {
    BOOST_TEST(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "x.bib") ==
               "--- x.bib\n+++ x.bib\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

BOOST_AUTO_TEST_CASE(a_file_that_was_empty_has_line_0) {
    BOOST_TEST(unified_diff("", "a\n", "x") == "--- x\n+++ x\n@@ -0,0 +1 @@\n+a\n");
    BOOST_TEST(unified_diff("a\n", "", "x") == "--- x\n+++ x\n@@ -1 +0,0 @@\n-a\n");
}

BOOST_AUTO_TEST_CASE(a_missing_line_end_is_said) {
    BOOST_TEST(unified_diff("a", "a\n", "x") ==
               "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    BOOST_TEST(unified_diff("a\nb", "c\nb", "x") ==
               "--- x\n+++ x\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n");
}

BOOST_AUTO_TEST_CASE(a_name_with_spaces_ends_with_a_tab) {
    BOOST_TEST(
        unified_diff("a\n", "b\n", "my refs.bib").starts_with("--- my refs.bib\t\n+++ my refs.bib\t\n"));
}

BOOST_AUTO_TEST_CASE(carriage_returns_belong_to_their_lines) {
    BOOST_TEST(unified_diff("a\r\nb\r\n", "a\r\nc\r\n", "x") ==
               "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
}

BOOST_AUTO_TEST_CASE(changes_that_share_context_share_a_hunk_and_others_do_not) {
    const auto text = [](const std::string& b, const std::string& h) {
        return "a\n" + b + "c\nd\ne\nf\ng\ni\n" + h + "j\n";
    };
    const auto diff = unified_diff(text("b\n", "h\n"), text("B\n", "H\n"), "x");
    BOOST_TEST(diff.find("@@ -1,10 +1,10 @@") != std::string::npos);
    const auto far = unified_diff("b\nc\nd\ne\nf\ng\nh\ni\nj\n", "B\nc\nd\ne\nf\ng\nh\ni\nJ\n", "x");
    BOOST_TEST(far.find("@@ -6,4 +6,4 @@") != std::string::npos);
}

BOOST_DATA_TEST_CASE(a_diff_of_random_texts_makes_one_of_the_other, data::xrange(200), seed) {
    std::mt19937 random{static_cast<unsigned>(seed)};
    const auto text = [&] {
        std::string out;
        for (auto lines = random() % 30; lines > 0; --lines)
            out += std::string(1, static_cast<char>('a' + random() % 6)) + "\n";
        if (!out.empty() && random() % 3 == 0) out.pop_back();
        return out;
    };
    const auto before = text(), after = text();
    if (before == after) return;
    BOOST_TEST(patched(before, unified_diff(before, after, "x")) == after);
}

BOOST_AUTO_TEST_CASE(edits_far_apart_cost_their_own_lines_alone) {
    struct Edited {
        std::string before, after;
    };
    const auto edited = [](std::size_t entries) {
        Edited all;
        for (std::size_t i = 0; i < entries; ++i) {
            const auto head = "@article{key" + std::to_string(i) + ",\n  title = {T},\n  author = {A}";
            all.before += head + "\n}\n\n";
            all.after += head + ",\n  year = {2020}\n}\n\n";
        }
        return all;
    };
    const auto diff_of = [](const Edited& all) { return unified_diff(all.before, all.after, "x"); };
    const auto all = edited(100'000);
    const auto diff = diff_of(all);
    BOOST_TEST(std::ranges::count(diff, '\n') == 2 + 1 + 5 * 100'000 + 2 * 100'000);
    BOOST_TEST((patched(all.before, diff) == all.after));
    BOOST_TEST(test::growth(5'000, edited, diff_of) < test::quadratic);
}

BOOST_AUTO_TEST_SUITE_END()
