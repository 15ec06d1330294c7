#pragma once

#include "scholarly.hpp"

namespace citegraph::test::lists {

using namespace scholarly;
using List = ReferenceList::State;

inline const Source& references() {
    return source_named("semantic_scholar_references");
}

/// The paper of number `i`, which is said to have `count` references.
inline Question paper(int i, int count) {
    return {id("s2:" + sha(i)), {}, static_cast<std::size_t>(count)};
}

inline bool is_batch(const Request& request) {
    return request.method == "POST";
}

/// A service whose batches tell `told` references of each paper, and whose pages are up to `pages`.
inline FakeService world(
    int told, FakeService pages = [](const Request&) { return reply(500, ""); }) {
    return [told, pages](const Request& request) {
        if (!is_batch(request)) return pages(request);
        auto out = json::array();
        for (const auto& asked : ids_of(request))
            out.push_back({{"paperId", asked}, {"references", works(told)}});
        return reply(200, out.dump() + "\n");
    };
}

inline std::string page(int first, int count, json next) {
    auto data = json::array();
    for (int i = 0; i < count; ++i) data.push_back({{"citedPaper", {{"paperId", sha(600000 + first + i)}}}});
    json out{{"offset", first}, {"data", data}};
    if (!next.is_null()) out["next"] = next;
    return out.dump();
}

inline int offset_of(const Request& request) {
    return std::stoi(parameter(request, "offset"));
}

/// Pages of a list of `count` works, of as many rows as are asked for.
inline FakeService pages(int count) {
    return [count](const Request& request) {
        const auto offset = offset_of(request);
        const auto end = std::min(offset + std::stoi(parameter(request, "limit")), count);
        return reply(200, page(offset, end - offset, end < count ? json(end) : json()));
    };
}

struct Outcome {
    Answer answer;
    std::size_t requests;
};

/// What comes of one paper that is said to have `count` references.
inline Outcome outcome(int count, const FakeService& service) {
    const auto driven = drive(references(), {paper(1, count)}, service);
    return {driven.answers.at(paper(1, count).id), driven.requests.size()};
}

}  // namespace citegraph::test::lists
