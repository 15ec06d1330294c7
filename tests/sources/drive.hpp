#pragma once

#include "citegraph/source.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace citegraph::test {

/// What a service would say to a request.
using FakeService = std::function<Reply(const Request&)>;

struct Driven {
    std::map<Identifier, Answer> answers;  ///< the last to each identifier
    std::vector<Answer> all;               ///< in the order in which they came
    std::vector<Request> requests;
    std::vector<std::string> notices;
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

inline std::vector<Question> questions(const std::vector<Identifier>& ids) {
    std::vector<Question> out;
    for (const auto& one : ids) out.push_back({one, {}, 0});
    return out;
}

/// The question for a paper of that title; nothing is asked that has no word.
inline Question title(const std::string& text) {
    const auto own = Identifier::make(Scheme::title, text);
    return {own ? *own : id("title:wordless"), text, 0};
}

inline std::vector<Question> titles(const std::vector<std::string>& texts) {
    std::vector<Question> out;
    for (const auto& text : texts) out.push_back(title(text));
    return out;
}

/// What a source is driven with, beside the questions.
struct Circumstances {
    std::string key = {};
    std::vector<Answer> begun = {};
    std::size_t most_requests = 1000;  ///< the run is cut off after these; a thousand count as a loop
};

/// Runs a source to its end against `service`.
inline Driven drive(const Source& source, const std::vector<Question>& wanted, const FakeService& service,
                    const Circumstances& around = {}) {
    const SourceSetting setting{"http://127.0.0.1:1", around.key, "2026-11-22"};
    Driven out;
    const auto take = [&](Step& step) {
        for (auto& notice : step.notices) out.notices.push_back(notice);
        for (auto& answer : step.answers) {
            out.answers.insert_or_assign(answer.asked, answer);
            out.all.push_back(answer);
        }
    };
    auto step = source.begin(wanted, around.begun, setting);
    take(step);
    while (!step.requests.empty() && out.requests.size() < around.most_requests) {
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

inline Driven drive(const Source& source, const std::vector<Identifier>& wanted, const FakeService& service,
                    std::string key = {}) {
    return drive(source, questions(wanted), service, {.key = std::move(key)});
}

inline const Source& source_named(std::string_view name) {
    for (const auto& source : all_sources())
        if (source.name == name) return source;
    return all_sources().front();
}

}  // namespace citegraph::test
