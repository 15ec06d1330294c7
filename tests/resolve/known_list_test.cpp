#include "resolve/match/judge.hpp"

#include "needs.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <map>
#include <set>

BOOST_AUTO_TEST_SUITE(known_list)

using namespace citegraph;
using namespace citegraph::resolving;

namespace {

const std::string folder = std::string{SHARED_DATA} + "/data/llm-systems/";

/// The cells of one line of CSV (RFC 4180); no cell of the file has a line end in it.
std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> out{""};
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool doubled = quoted && line.compare(i, 2, "\"\"") == 0;
        if (doubled) ++i;
        if (line[i] == '"' && !doubled)
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            out.emplace_back();
        else if (line[i] != '\r')
            out.back() += line[i];
    }
    return out;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rows() {
    std::ifstream in{folder + "entries.csv"};
    std::string line;
    std::getline(in, line);
    const auto columns = cells_of(line);
    std::vector<Row> out;
    while (std::getline(in, line)) {
        auto& row = out.emplace_back();
        const auto cells = cells_of(line);
        for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) row[columns[i]] = cells[i];
    }
    return out;
}

Entry entry_of(const Row& row) {
    Entry entry;
    entry.title = row.at("title");
    entry.titles = {entry.title, row.at("link_text")};
    if (!row.at("date").empty()) entry.date = row.at("date");
    const auto& venue = row.at("venue");
    if (const auto space = venue.rfind(' '); space != std::string::npos)
        entry.venue = Venue{venue.substr(0, space), std::atoi(venue.c_str() + space)};
    return entry;
}

Paper record(const std::string& arxiv, const std::string& title) {
    Paper paper;
    paper.ids = {*Identifier::make(Scheme::arxiv, arxiv)};
    paper.fields["title"] = title;
    return paper;
}

std::map<std::string, Paper> known_records() {
    std::ifstream in{folder + "papers.json"};
    std::map<std::string, Paper> out;
    for (const auto& from : nlohmann::json::parse(in)) {
        auto paper = record(from.at("arxiv"), from.at("title"));
        for (const auto& author : from.value("authors", std::vector<std::string>{}))
            paper.names["author"].push_back(parse_name(author));
        if (from.contains("comment")) paper.foreign["comment"] = from.at("comment").get<std::string>();
        out.emplace(from.at("arxiv"), std::move(paper));
    }
    out.emplace("2404.11083", record("2404.11083", "Spectral gaps of random hyperbolic surfaces"));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_the_records_known_for_a_real_list_just_two_are_of_other_papers,
                     *test::needs_shared("data/llm-systems")) {
    const auto known = known_records();
    std::set<std::string> seen, conflicts;
    std::map<Outcome, int> counts;
    for (const auto& row : rows()) {
        const auto found = known.find(row.at("arxiv_id"));
        if (found == known.end()) continue;
        seen.insert(found->first);
        const auto [outcome, evidence] = judge(entry_of(row), found->second.id(), {&found->second, 1});
        ++counts[outcome];
        if (outcome == Outcome::conflict) conflicts.insert(row.at("line") + " " + found->first);
        if (outcome == Outcome::unconfirmed)
            std::cout << "  " << row.at("line") << ": " << evidence.front() << "\n";
    }
    std::cout << "  exact " << counts[Outcome::exact] << ", unconfirmed " << counts[Outcome::unconfirmed]
              << "\n";
    BOOST_TEST(seen.size() == 189u);
    BOOST_TEST((conflicts == std::set<std::string>{"219 2506.14851", "367 2404.11083"}));
    BOOST_TEST(counts[Outcome::exact] > 170);
}

BOOST_AUTO_TEST_SUITE_END()
