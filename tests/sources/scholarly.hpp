#pragma once

#include "drive.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace citegraph::test::scholarly {

using nlohmann::json;

inline const Source& scholar() {
    return source_named("semantic_scholar");
}

inline std::string sha(int number) {
    auto digits = std::to_string(number);
    return std::string(40 - digits.size(), 'a') + digits;
}

inline std::vector<Identifier> arxiv_ids(int count) {
    std::vector<Identifier> ids;
    for (int i = 0; i < count; ++i) {
        auto number = std::to_string(10000 + i);
        ids.push_back(id("arxiv:2301." + number));
    }
    return ids;
}

inline json record(const std::string& asked, int references = 0) {
    const auto arxiv = asked.substr(asked.find(':') + 1);
    return {{"paperId", sha(std::stoi(arxiv.substr(5)))},
            {"externalIds", {{"ArXiv", arxiv}, {"CorpusId", std::stoi(arxiv.substr(5))}}},
            {"title", "Paper " + arxiv},
            {"year", 2023},
            {"referenceCount", references}};
}

inline json works(int count) {
    auto list = json::array();
    for (int i = 0; i < count; ++i) list.push_back({{"paperId", sha(500000 + i)}, {"title", "Work"}});
    return list;
}

inline std::vector<std::string> ids_of(const Request& request) {
    return json::parse(request.body)["ids"].get<std::vector<std::string>>();
}

/// Holds every arXiv paper.
inline Reply records(const Request& request) {
    auto out = json::array();
    for (const auto& asked : ids_of(request)) out.push_back(record(asked));
    return reply(200, out.dump() + "\n");
}

inline bool has_key(const Request& request) {
    return std::ranges::find(request.headers, "x-api-key", &Header::first) != request.headers.end();
}

/// The value of a parameter, as it stands in the URL.
inline std::string parameter(const Request& request, const std::string& name) {
    auto at = request.url.find("?" + name + "=");
    if (at == std::string::npos) at = request.url.find("&" + name + "=");
    if (at == std::string::npos) return {};
    at += name.size() + 2;
    return request.url.substr(at, request.url.find('&', at) - at);
}

inline std::string decoded(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%') {
            out += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

/// The phrases of a search, without their quotes.
inline std::vector<std::string> phrases(const std::string& query) {
    std::vector<std::string> out;
    for (std::size_t open = query.find('"'); open != std::string::npos;) {
        const auto close = query.find('"', open + 1);
        out.push_back(query.substr(open + 1, close - open - 1));
        open = query.find('"', close + 1);
    }
    return out;
}

}  // namespace citegraph::test::scholarly
