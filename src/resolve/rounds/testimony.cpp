#include "resolve/rounds/rounds.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace citegraph::resolving {
namespace {

/// Takes what every source said, each thing once.
class Hearing {
  public:
    explicit Hearing(const Answers& answers) : answers_{answers} {}

    void ask_about(const Identifier& id) {
        for (const auto* source : answers_.sources)
            if (const auto* answer =
                    source->topic == Topic::references ? nullptr : answers_.find(*source, id);
                answer && heard_.insert(answer).second)
                take(*source, *answer);
    }

    Testimony finish() && { return std::move(out_); }

  private:
    void take(const Source& source, const Answer& answer) {
        if (answer.paper) state(source, answer, *answer.paper);
        for (const auto& paper : answer.candidates) state(source, answer, paper);
        const bool is_silent = !answer.paper && answer.candidates.empty();
        const bool is_failed = answer.state == Answer::State::failed;
        if (!is_silent || (is_failed && is_not_tried(answer.reason))) return;
        out_.silences.push_back({std::string{source.name}, answer.asked, is_failed ? answer.reason : ""});
    }

    void state(const Source& source, const Answer& answer, Paper record) {
        record.fields.erase("abstract");
        out_.statements.push_back(
            {std::string{source.name}, source.service.role, answer.asked, std::move(record)});
    }

    const Answers& answers_;
    std::set<const Answer*> heard_;
    Testimony out_;
};

}  // namespace

Testimony testimony_of(const EntryState& one, const Answers& answers) {
    Hearing hearing{answers};
    std::vector own{one.id};
    own.insert(own.end(), one.others.begin(), one.others.end());
    for (const auto& id : own) hearing.ask_about(id);
    for (const auto& id : names_of(one)) hearing.ask_about(id);
    for (const auto& question : one.searches) hearing.ask_about(question.id);
    auto out = std::move(hearing).finish();
    if (one.id.scheme() != Scheme::title) out.own = std::move(own);
    return out;
}

}  // namespace citegraph::resolving
