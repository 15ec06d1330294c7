#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <string>
#include <vector>

namespace citegraph::test {

/// One pair of tests/data/matching: what a list says, the records that are held or found for it, and what is
/// to be thought of it: "accept", "ambiguous" or "reject" by title, "accept", "unconfirmed" or "conflict" by
/// identifier; "refuse" is any of these but "accept".
struct Labelled {
    std::string why, route, expect;
    Entry entry;
    std::vector<Paper> records;
    std::size_t take = 0;  ///< the record to accept
};

inline Entry labelled_entry(const nlohmann::json& from) {
    Entry entry;
    entry.title = from.at("title").get<std::string>();
    entry.titles = from.value("titles", std::vector<std::string>{entry.title});
    entry.authors = from.value("authors", std::vector<std::string>{});
    if (from.contains("date")) entry.date = from.at("date").get<std::string>();
    if (from.contains("bucket")) entry.bucket = from.at("bucket").get<std::string>();
    const auto venue = from.value("venue", std::string{});
    const auto year = from.value("year", 0);
    if (!venue.empty() || year != 0) entry.venue = Venue{venue, year ? std::optional{year} : std::nullopt};
    return entry;
}

inline Paper labelled_record(const nlohmann::json& from, std::size_t index) {
    Paper paper;
    const auto id = from.value("id", "corpus:" + std::to_string(1000 + index));
    paper.ids = {*Identifier::parse(id)};
    paper.fields["title"] = from.at("title").get<std::string>();
    paper.origin["title"] = {"semantic_scholar", "2026-11-22"};
    if (from.contains("venue")) paper.fields["container-title"] = from.at("venue").get<std::string>();
    if (from.contains("abstract")) paper.fields["abstract"] = from.at("abstract").get<std::string>();
    if (from.contains("type")) paper.foreign["crossref-type"] = from.at("type").get<std::string>();
    if (from.contains("comment")) paper.foreign["comment"] = from.at("comment").get<std::string>();
    if (from.contains("year")) paper.dates["issued"].begin.year = from.at("year").get<int>();
    for (const auto& author : from.value("authors", std::vector<std::string>{}))
        paper.names["author"].push_back(parse_name(author));
    return paper;
}

inline std::vector<Labelled> labelled(const std::string& file) {
    std::ifstream in{std::string{TEST_DATA} + "/data/matching/" + file};
    std::vector<Labelled> out;
    for (const auto& pair : nlohmann::json::parse(in)) {
        Labelled one{pair.at("why"),
                     pair.at("route"),
                     pair.at("expect"),
                     labelled_entry(pair.at("entry")),
                     {},
                     pair.value("take", std::size_t{0})};
        for (const auto& record : pair.at("records"))
            one.records.push_back(labelled_record(record, one.records.size()));
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace citegraph::test
