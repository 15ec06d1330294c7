// Semantic Scholar Academic Graph API (https://api.semanticscholar.org/api-docs/graph), in two waves.
//
// Wave one asks POST /paper/batch for the metadata of up to 500 ids a call. Wave two asks the same endpoint
// for the references of what was found: 9,999 references is the most that one reply holds, and the papers
// after that silently come back empty, so papers are packed until the sum of their referenceCount reaches
// 9,000. A paper above that, or one that came back short by more than max(3, 5 %), is paged through
// /paper/{id}/references. One request a step, so that each answer is settled, and may be stored, as early
// as can be.
//
// A batch that is refused (400) or breaks the service (5xx) is halved until the id at fault stands alone;
// after six such replies in a row nothing is halved any more, as then the service is at fault.
#include "citegraph/source.hpp"
#include "sources/body.hpp"
#include "sources/semantic_scholar_batch.hpp"
#include "sources/semantic_scholar_jobs.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace citegraph::sources {
namespace {

constexpr std::size_t most_ids = 500;          // per batch
constexpr std::size_t most_references = 9000;  // per batch: 9,999 with room for counts that are off
constexpr int most_barren = 6;                 // refused batches in a row
constexpr int most_pages = 200;                // requests spent on lists that came back short

struct State {
    std::deque<Job> jobs;  ///< the first is the one in flight
    int barren = 0;        ///< refused batches since the last good one
    int pages = 0;
};

/// What the pieces of one step share while a reply is read.
struct Round {
    State state;
    std::vector<Answer> answers;
    const SourceSetting& setting;

    void fail(const std::vector<Identifier>& ids, const std::string& reason) {
        for (const auto& id : ids) answers.push_back({id, Answer::State::failed, {}, {}, reason});
    }

    void absent(const std::vector<Identifier>& ids) {
        for (const auto& id : ids) answers.push_back({id, Answer::State::absent, {}, {}, {}});
    }

    /// `reason` is empty unless the references could not be asked.
    void settle(const Pending& pending, ReferenceList::State completeness, const std::string& reason = {}) {
        for (const auto& id : pending.asked) {
            auto paper = pending.paper;
            paper.references.state = completeness;
            answers.push_back({id, Answer::State::found, std::move(paper), pending.references, reason});
        }
    }

    /// The list again from its beginning, page by page, if the budget allows.
    void page(Pending pending) {
        if (++state.pages > most_pages) return settle(pending, ReferenceList::State::truncated);
        pending.references.clear();
        pending.listed = 0;
        state.jobs.emplace_back(PageJob{std::move(pending)});
    }
};

/// Two halves of `items` as jobs at the end of the queue, so that every part is tried before a smaller one.
template <class Job, class Item>
void halve(State& state, std::vector<Item> items, std::vector<Item> Job::*member) {
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    Job first, second;
    (first.*member).assign(std::move_iterator{items.begin()}, std::move_iterator{middle});
    (second.*member).assign(std::move_iterator{middle}, std::move_iterator{items.end()});
    state.jobs.emplace_back(std::move(first));
    state.jobs.emplace_back(std::move(second));
}

bool is_refusal(const Reply& reply) {
    return reply.status == 400 || reply.status >= 500;
}

/// The one refusal that says something about the ids: none of them is held. Ours are well-formed.
bool none_is_held(const Reply& reply) {
    return reply.status == 400 && reply.body.find("No valid paper ids given") != std::string::npos;
}

/// Packs papers into wave two, in order; those that no batch can hold are paged.
void ask_references(Round& round, std::vector<Pending> papers) {
    std::vector<ReferencesJob> packs;
    std::size_t sum = 0;
    for (auto& pending : papers) {
        const auto expected = pending.expected();
        if (expected == 0) {
            round.settle(pending, ReferenceList::State::unknown);
        } else if (expected > most_references) {
            round.page(std::move(pending));
        } else {
            sum += expected;
            if (packs.empty() || sum > most_references || packs.back().papers.size() == most_ids) {
                packs.emplace_back();
                sum = expected;
            }
            packs.back().papers.push_back(std::move(pending));
        }
    }
    for (auto& pack : packs) round.state.jobs.emplace_back(std::move(pack));
}

Pending pending_of(const Record& record, const Identifier& asked) {
    Pending pending{{asked}, record.paper, {}, 0};
    auto& ids = pending.paper.ids;
    if (std::ranges::find(ids, asked) == ids.end()) ids.insert(std::ranges::upper_bound(ids, asked), asked);
    return pending;
}

void read_records(Round& round, const MetadataJob& job, const Batch& batch) {
    std::vector<Pending> found;
    std::map<std::size_t, std::size_t> place;  // record → index into found: asked under two names
    const auto verdicts = match_batch(job.ids, batch);
    for (std::size_t i = 0; i < job.ids.size(); ++i) {
        const auto& id = job.ids[i];
        const auto [state, record] = verdicts[i];
        if (state == Verdict::State::absent) {
            round.absent({id});
        } else if (state == Verdict::State::ask_alone) {
            round.state.jobs.emplace_back(MetadataJob{{id}});
        } else if (state == Verdict::State::unreadable) {
            round.fail({id}, "the record is unreadable or of another paper");
        } else if (const auto [at, fresh] = place.emplace(record, found.size()); fresh) {
            found.push_back(pending_of(*batch[record], id));
        } else {
            found[at->second].asked.push_back(id);
        }
    }
    ask_references(round, std::move(found));
}

void read(Round& round, MetadataJob job, const Reply& reply) {
    if (none_is_held(reply)) return round.absent(job.ids);
    const auto batch = reply.status == 200 ? read_batch(reply.body, round.setting.today) : std::nullopt;
    if (batch && batch->size() == job.ids.size()) {
        round.state.barren = 0;
        return read_records(round, job, *batch);
    }
    const bool halvable = (batch || is_refusal(reply)) && ++round.state.barren <= most_barren;
    if (halvable && job.ids.size() > 1) return halve(round.state, std::move(job.ids), &MetadataJob::ids);
    round.fail(job.ids, batch ? "the reply is not as long as the request" : describe(reply, "JSON"));
}

void read_references(Round& round, Pending pending, const Record* record) {
    if (!record) return round.page(std::move(pending));
    if (record->withheld) return round.settle(pending, ReferenceList::State::withheld);
    pending.references = record->references;
    pending.listed = record->listed;
    if (pending.is_short()) return round.page(std::move(pending));
    round.settle(pending, ReferenceList::State::complete);
}

void read(Round& round, ReferencesJob job, const Reply& reply) {
    const auto batch = reply.status == 200 ? read_batch(reply.body, round.setting.today) : std::nullopt;
    if (!batch) {
        const bool halvable = is_refusal(reply) && ++round.state.barren <= most_barren;
        if (halvable && job.papers.size() > 1)
            return halve(round.state, std::move(job.papers), &ReferencesJob::papers);
        for (const auto& pending : job.papers)
            round.settle(pending, ReferenceList::State::unknown, "references: " + describe(reply, "JSON"));
        return;
    }
    round.state.barren = 0;
    std::map<Identifier, const Record*> records;
    for (const auto& record : *batch)
        if (record && !record->paper.ids.empty()) records.emplace(own_id(record->paper), &*record);
    for (auto& pending : job.papers) {
        const auto record = records.find(own_id(pending.paper));
        read_references(round, std::move(pending), record == records.end() ? nullptr : record->second);
    }
}

void read(Round& round, PageJob job, const Reply& reply) {
    auto& pending = job.pending;
    const auto page = reply.status == 200 ? read_reference_page(reply.body) : std::nullopt;
    if (!page) {
        const auto state = pending.listed ? ReferenceList::State::truncated : ReferenceList::State::unknown;
        return round.settle(pending, state, "references: " + describe(reply, "JSON"));
    }
    if (page->withheld) return round.settle(pending, ReferenceList::State::withheld);
    pending.listed += page->listed;
    pending.references.insert(pending.references.end(), page->references.begin(), page->references.end());
    // `next` that does not advance, and a page without rows, are ends: both have been seen.
    const bool more =
        page->next && *page->next > job.offset && page->listed > 0 && *page->next < last_reference_row;
    if (more) {
        const auto next = *page->next;
        round.state.jobs.emplace_front(PageJob{std::move(pending), next});
        return;
    }
    using enum ReferenceList::State;
    round.settle(pending, pending.is_short() ? truncated : complete);
}

/// The next job that makes a request.
Step step_of(Round round) {
    Step step;
    step.answers = std::move(round.answers);
    if (!round.state.jobs.empty())
        step.requests.push_back(std::visit([&](const auto& job) { return request_of(job, round.setting); },
                                           round.state.jobs.front()));
    step.state = std::move(round.state);
    return step;
}

bool knows(const Identifier& id) {
    return !graph_id(id).empty();
}

Step begin(std::span<const Identifier> wanted, const SourceSetting& setting) {
    Round round{{}, {}, setting};
    for (std::size_t at = 0; at < wanted.size(); at += most_ids) {
        const auto part = wanted.subspan(at, std::min(most_ids, wanted.size() - at));
        round.state.jobs.emplace_back(MetadataJob{{part.begin(), part.end()}});
    }
    return step_of(std::move(round));
}

Step next(std::any state, std::span<const Exchange> exchanges, const SourceSetting& setting) {
    Round round{std::any_cast<State>(std::move(state)), {}, setting};
    for (const auto& exchange : exchanges) {
        if (round.state.jobs.empty()) break;
        auto job = std::move(round.state.jobs.front());
        round.state.jobs.pop_front();
        std::visit([&](auto&& mine) { read(round, std::forward<decltype(mine)>(mine), exchange.reply); },
                   std::move(job));
    }
    return step_of(std::move(round));
}

}  // namespace

Source semantic_scholar() {
    return {.name = "semantic_scholar",
            .summary = "Semantic Scholar: identifiers, venues, counts, references",
            .base = "https://api.semanticscholar.org",
            .variable = "CITEGRAPH_SEMANTIC_SCHOLAR_URL",
            .schema = 1,
            .knows = knows,
            .begin = begin,
            .next = next};
}

}  // namespace citegraph::sources
