#pragma once

#include "citegraph/reader.hpp"
#include "slurp.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lists {

using nlohmann::json;

inline std::filesystem::path data(std::string_view name) {
    return std::filesystem::path{TEST_DATA} / "data/lists" / name;
}

inline citegraph::Reading read(std::string_view text, std::string_view file = "list.md") {
    return citegraph::reader_for(file, text)->read(text, file);
}

/// "SOSP 2024"; null where there is none.
inline json venue_of(const citegraph::Entry& entry) {
    if (!entry.venue) return nullptr;
    return entry.venue->name + (entry.venue->year ? " " + std::to_string(*entry.venue->year) : "");
}

template <class T>
json or_null(const std::optional<T>& value) {
    return value ? json(*value) : json(nullptr);
}

/// What an expectation may speak about, by its key; `ids` is the first identifier alone.
inline json seen(const citegraph::Entry& entry) {
    auto ids = json::array();
    if (!entry.identifiers.empty()) ids.push_back(to_string(entry.identifiers.front().id));
    return {{"line", entry.line},          {"title", entry.title},
            {"url", or_null(entry.url)},   {"ids", ids},
            {"venue", venue_of(entry)},    {"affiliations", entry.affiliations},
            {"authors", entry.authors},    {"date", or_null(entry.date_text)},
            {"iso", or_null(entry.date)},  {"award", or_null(entry.award)},
            {"note", or_null(entry.note)}, {"bucket", or_null(entry.bucket)},
            {"section", entry.section},    {"links", entry.links.size()},
            {"flags", entry.flags}};
}

/// A list and what is to be read from it.
struct Case {
    std::string name, markdown;
    json entries;
};

inline std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << c.name;
}

/// The rows of a file of cases; a row without "entries" expects none.
inline std::vector<Case> cases(std::string_view file) {
    std::vector<Case> out;
    for (const auto& row : json::parse(slurp(data(file))))
        out.push_back({row.value("why", row.at("markdown").get<std::string>()), row.at("markdown"),
                       row.value("entries", json::array())});
    return out;
}

}  // namespace lists
