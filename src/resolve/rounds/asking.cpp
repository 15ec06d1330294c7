#include "resolve/rounds/asking.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace citegraph::resolving {
namespace {

/// One source's part of a round.
class SourceSession {
  public:
    SourceSession(const Source& source, const SourceSetting& where, const ResolveSetting& setting,
                  Answers& out)
        : source_{source}, where_{where}, setting_{setting}, out_{out} {}

    /// How many questions neither this run nor the cache can answer.
    std::size_t look_up(std::span<const Question> wanted) {
        wanted_ = open_of(wanted);
        return setting_.transport ? wanted_.questions.size() : 0;
    }

    /// The first requests.
    std::vector<Request> begin() {
        const auto [open, begun] = std::exchange(wanted_, {});
        if (open.empty() || !setting_.transport) return {};
        return take(source_.begin(open, begun, where_));
    }

    /// Remembers what is on its way.
    void sent(Ticket ticket, Request request) {
        place_.emplace(ticket, exchanges_.size());
        exchanges_.push_back({std::move(request), {}});
        ++open_;
    }

    bool has(Ticket ticket) const { return place_.contains(ticket); }

    /// The next requests, once all replies to the last ones are there.
    std::vector<Request> receive(Delivery delivery) {
        auto& exchange = exchanges_[place_.at(delivery.ticket)];
        exchange.reply = std::move(delivery.reply);
        count(exchange);
        if (--open_ > 0) return {};
        const auto exchanges = std::exchange(exchanges_, {});
        place_.clear();
        return take(source_.next(std::move(state_), exchanges, where_));
    }

  private:
    struct Open {
        std::vector<Question> questions;
        std::vector<Answer> begun;
    };

    /// Refreshing asks for everything again.
    Open open_of(std::span<const Question> wanted) {
        auto& known = out_.by_source[source_.name];
        std::vector<Identifier> unknown;
        for (const auto& question : wanted)
            if (!known.contains(question.id)) unknown.push_back(question.id);
        Open open;
        std::set<Identifier> cached;
        const bool may_look = !setting_.refresh || !setting_.transport;
        for (auto& answer : may_look ? setting_.cache.find(source_, unknown) : std::vector<Answer>{}) {
            if (answer.resume > 0 && setting_.transport) {
                open.begun.push_back(answer);
                note(std::move(answer));
                continue;
            }
            cached.insert(answer.asked);
            out_.newest = std::max(out_.newest, answer.day);
            ++out_.traffic.from_cache;
            note(std::move(answer));
        }
        progress_ = {source_.name, 0, 0, 0};
        if (!setting_.transport) return open;  // nobody is asked what is open
        const std::set<Identifier> asked{unknown.begin(), unknown.end()};
        std::set<Identifier> seen;
        for (const auto& question : wanted)
            if (asked.contains(question.id) && !cached.contains(question.id) &&
                seen.insert(question.id).second)
                open.questions.push_back(question);
        progress_ = {source_.name, 0, open.questions.size(), 0};
        return open;
    }

    void count(const Exchange& exchange) {
        auto& host = out_.traffic.hosts[host_of(exchange.request.url)];
        const auto calls = exchange.reply.calls;
        host.requests += calls;
        host.retries += calls > 1 ? calls - 1 : 0;
        host.bytes += exchange.reply.body.size();
        host.failures += exchange.reply.status == 200 ? 0 : 1;
        note_connection(exchange.reply);
        progress_.requests += calls;
    }

    void note_connection(const Reply& reply) {
        using enum Reply::Fault;
        out_.fetched = out_.fetched || reply.status != 0;
        out_.connected = out_.connected || reply.status != 0 || reply.fault == passing;
        const bool is_cut_off = reply.status == 0 && reply.fault == unreachable;
        if (is_cut_off && out_.cut_off.empty()) out_.cut_off = reply.trouble;
    }

    std::vector<Request> take(Step step) {
        state_ = std::move(step.state);
        for (auto& answer : step.answers) answer.day = setting_.today;
        setting_.cache.store(source_, step.answers);
        for (auto& answer : step.answers) note(std::move(answer));
        for (auto& notice : step.notices) add_once(out_.traffic.notices, std::move(notice));
        setting_.progress(progress_);
        return std::move(step.requests);
    }

    void note(Answer answer) {
        if (answer.resume == 0) ++progress_.answered;
        if (answer.state == Answer::State::found && answer.resume == 0)
            ++out_.traffic.found[std::string{source_.name}];
        if (answer.state == Answer::State::failed) complain(answer.reason);
        auto& known = out_.by_source[source_.name];
        const auto before = known.find(answer.asked);
        // A list that breaks off is better than none.
        const bool is_broken = answer.state == Answer::State::failed && before != known.end();
        if (!is_broken) known.insert_or_assign(Identifier{answer.asked}, std::move(answer));
    }

    /// Skipped questions and unreadable pages are notices, not failures.
    void complain(const std::string& reason) {
        auto& traffic = out_.traffic;
        const bool is_aside = is_not_tried(reason) || source_.service.role == Role::landing_page;
        add_once(is_aside ? traffic.notices : traffic.failures, std::string{source_.name} + ": " + reason);
    }

    static void add_once(std::vector<std::string>& sentences, std::string sentence) {
        if (std::ranges::find(sentences, sentence) == sentences.end())
            sentences.push_back(std::move(sentence));
    }

    const Source& source_;
    const SourceSetting& where_;
    const ResolveSetting& setting_;
    Answers& out_;
    Open wanted_;
    Progress progress_;
    std::any state_;
    std::vector<Exchange> exchanges_;      ///< of the step in flight
    std::map<Ticket, std::size_t> place_;  ///< of each request among them
    std::size_t open_ = 0;
};

const SourceSetting& setting_of(const Source& source, const ResolveSetting& setting) {
    return std::ranges::find(setting.sources, &source, &ConfiguredSource::source)->setting;
}

}  // namespace

const Answer* Answers::find(const Source& source, const Identifier& id) const {
    const auto answers = by_source.find(source.name);
    if (answers == by_source.end()) return nullptr;
    const auto found = answers->second.find(id);
    return found == answers->second.end() ? nullptr : &found->second;
}

Answer* Answers::find(const Source& source, const Identifier& id) {
    return const_cast<Answer*>(std::as_const(*this).find(source, id));
}

bool is_service_of_records(const Source& source) {
    return source.topic == Topic::record && source.service.role != Role::landing_page;
}

bool is_looked_up(const Identifier& id, std::span<const Source* const> sources) {
    return std::ranges::any_of(
        sources, [&](const Source* source) { return is_service_of_records(*source) && source->knows(id); });
}

int last_turn(Topic topic, std::span<const Source* const> sources) {
    int last = 0;
    for (const auto* source : sources)
        if (source->topic == topic) last = std::max(last, source->turn);
    return last;
}

void ask(std::span<const SourceQuestions> asked, const ResolveSetting& setting, Answers& answers) {
    std::deque<SourceSession> sessions;
    const auto send = [&](SourceSession& session, std::vector<Request> requests) {
        for (auto& request : requests) {
            const auto ticket = setting.transport.send(request);
            session.sent(ticket, std::move(request));
        }
    };
    Plan plan;
    for (const auto& [source, questions] : asked) {
        auto& session = sessions.emplace_back(*source, setting_of(*source, setting), setting, answers);
        const auto open = session.look_up(questions);
        if (source->service.takes_key)
            (source->topic == Topic::search ? plan.titles : plan.identifiers) += open;
    }
    if (!answers.planned && plan.identifiers + plan.titles > 0) setting.planned(plan), answers.planned = true;
    for (auto& session : sessions) send(session, session.begin());
    while (setting.transport) {
        auto delivery = setting.transport.receive();
        if (!delivery) return;
        const auto owner =
            std::ranges::find_if(sessions, [&](const auto& one) { return one.has(delivery->ticket); });
        if (owner != sessions.end()) send(*owner, owner->receive(*std::move(delivery)));
    }
}

}  // namespace citegraph::resolving
