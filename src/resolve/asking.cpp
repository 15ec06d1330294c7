#include "resolve/asking.hpp"

#include <algorithm>
#include <set>

namespace citegraph {
namespace {

/// One source's part of a run.
class Conversation {
  public:
    Conversation(const Source& source, const SourceSetting& where, const ResolveSetting& setting,
                 Answers& out)
        : source_{source}, where_{where}, setting_{setting}, out_{out} {}

    void run(std::span<const Identifier> wanted) {
        progress_ = {source_.name, 0, wanted.size(), 0};
        auto open = from_cache(wanted);
        setting_.progress(progress_);
        if (open.empty() || !setting_.transport) return;
        auto step = source_.begin(open, where_);
        take(step.answers);
        while (!step.requests.empty()) {
            step = source_.next(std::move(step.state), exchange(std::move(step.requests)), where_);
            take(step.answers);
        }
    }

  private:
    /// What the cache does not have. Refreshing asks for everything again.
    std::vector<Identifier> from_cache(std::span<const Identifier> wanted) {
        std::set<Identifier> known;
        if (!setting_.refresh || !setting_.transport) {
            for (auto& answer : setting_.cache.find(source_, wanted)) {
                known.insert(answer.asked);
                if (answer.paper) out_.newest = std::max(out_.newest, answer.paper->references.from.date);
                note(std::move(answer));
                ++out_.traffic.from_cache;
            }
        }
        std::vector<Identifier> open;
        std::ranges::copy_if(wanted, std::back_inserter(open),
                             [&](const auto& id) { return !known.contains(id); });
        return open;
    }

    std::vector<Exchange> exchange(std::vector<Request> requests) {
        auto replies = setting_.transport(requests);
        std::vector<Exchange> exchanges;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            auto reply = i < replies.size() ? std::move(replies[i]) : Reply{};
            count(requests[i], reply);
            exchanges.push_back({std::move(requests[i]), std::move(reply)});
        }
        return exchanges;
    }

    void count(const Request& request, const Reply& reply) {
        auto& host = out_.traffic.hosts[host_of(request.url)];
        ++host.requests;
        host.bytes += reply.body.size();
        host.failures += reply.status == 200 ? 0 : 1;
        out_.fetched = out_.fetched || reply.status != 0;
        ++progress_.requests;
    }

    void take(std::vector<Answer>& answers) {
        setting_.cache.store(source_, answers);
        for (auto& answer : answers) note(std::move(answer));
        setting_.progress(progress_);
    }

    void note(Answer answer) {
        ++progress_.answered;
        if (answer.state == Answer::State::found) ++out_.traffic.found[std::string{source_.name}];
        if (!answer.reason.empty()) {
            auto& failures = out_.traffic.failures;
            auto sentence = std::string{source_.name} + ": " + answer.reason;
            if (std::ranges::find(failures, sentence) == failures.end())
                failures.push_back(std::move(sentence));
        }
        out_.by_id[answer.asked].push_back(std::move(answer));
    }

    const Source& source_;
    const SourceSetting& where_;
    const ResolveSetting& setting_;
    Answers& out_;
    Progress progress_;
};

}  // namespace

Answers ask_sources(std::span<const Identifier> wanted, const ResolveSetting& setting) {
    Answers out;
    const auto& sources = all_sources();
    for (std::size_t i = 0; i < sources.size() && i < setting.sources.size(); ++i) {
        std::vector<Identifier> known;
        std::ranges::copy_if(wanted, std::back_inserter(known), sources[i].knows);
        Conversation{sources[i], setting.sources[i], setting, out}.run(known);
    }
    return out;
}

}  // namespace citegraph
