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

inline bool is_metadata(const Request& request) {
    return request.method == "POST" && request.url.find("references") == std::string::npos;
}

/// Holds every arXiv paper, each citing `references` works that a batch tells in full.
inline Service world(int references) {
    return [references](const Request& request) {
        auto out = json::array();
        for (const auto& asked : ids_of(request)) {
            if (is_metadata(request))
                out.push_back(record(asked, references));
            else
                out.push_back({{"paperId", asked}, {"references", works(references)}});
        }
        return reply(200, out.dump() + "\n");
    };
}

inline std::size_t metadata_calls(const Driven& driven) {
    return static_cast<std::size_t>(std::ranges::count_if(driven.requests, is_metadata));
}

}  // namespace citegraph::test::scholarly
