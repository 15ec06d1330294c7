#pragma once

#include "citegraph/source.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace citegraph::test {

/// What a service would say to a request.
using Service = std::function<Reply(const Request&)>;

struct Driven {
    std::map<Identifier, Answer> answers;
    std::vector<Request> requests;
};

inline Reply reply(int status, std::string body) {
    Reply out;
    out.status = status;
    out.body = std::move(body);
    return out;
}

inline Identifier id(std::string_view text) {
    return *Identifier::parse(text);
}

/// Runs a source to its end against `service`. More than a thousand requests count as a loop.
inline Driven drive(const Source& source, const std::vector<Identifier>& wanted, const Service& service,
                    std::string key = {}) {
    const SourceSetting setting{"http://127.0.0.1:1", std::move(key), "2026-11-22"};
    Driven out;
    const auto take = [&](Step& step) {
        for (auto& answer : step.answers) out.answers.insert_or_assign(answer.asked, answer);
    };
    auto step = source.begin(wanted, setting);
    take(step);
    while (!step.requests.empty() && out.requests.size() < 1000) {
        std::vector<Exchange> exchanges;
        for (auto& request : step.requests) {
            out.requests.push_back(request);
            exchanges.push_back({request, service(request)});
        }
        step = source.next(std::move(step.state), exchanges, setting);
        take(step);
    }
    return out;
}

inline const Source& source_named(std::string_view name) {
    for (const auto& source : all_sources())
        if (source.name == name) return source;
    return all_sources().front();
}

}  // namespace citegraph::test
