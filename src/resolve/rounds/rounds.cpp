#include "resolve/rounds/rounds.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

constexpr int most_follow_ups = 3;  // rounds under identifiers of records just found

bool is_open(const EntryState& one) {
    return !one.from_lock;
}

bool is_found(const Identifier& id, const Answers& answers) {
    return std::ranges::any_of(answers.sources, [&](const Source* source) {
        const auto* answer = answers.find(*source, id);
        return answer && answer->paper;
    });
}

/// A later turn is asked for what the earlier ones did not find.
std::vector<Question> records_to_ask(std::span<const EntryState> states, const Source& source,
                                     const Answers& answers) {
    std::vector<Question> out;
    const auto take = [&](const Identifier& id) {
        if (source.knows(id) && (source.turn == 1 || !is_found(id, answers))) out.push_back({id, {}, 0});
    };
    for (const auto& one : states)
        if (is_open(one)) {
            take(one.id);
            std::ranges::for_each(one.others, take);
        }
    return out;
}

/// Round 1: records of every turn, and bulk searches beside the first.
void look_up(std::span<const EntryState> states, const ResolveSetting& setting, Answers& answers) {
    for (int turn = 1; turn <= last_turn(Topic::record, answers.sources); ++turn) {
        std::vector<SourceQuestions> questions;
        for (const auto* source : answers.sources) {
            if (source->turn != turn) continue;
            if (source->topic == Topic::record)
                questions.push_back({source, records_to_ask(states, *source, answers)});
            if (source->topic == Topic::search && turn == 1)
                questions.push_back({source, titles_without_identifier(states, *source, answers)});
        }
        ask(questions, setting, answers);
    }
}

EntryState judged_by_records(EntryState one, Answers& answers) {
    std::vector<Paper> records;
    const Paper* registered = nullptr;
    for (const auto* source : answers.sources) {
        auto* answer = source->topic == Topic::record ? answers.find(*source, one.id) : nullptr;
        if (!answer) continue;
        note_answer(one, *source, *answer);
        if (answer->paper) {
            records.push_back(*answer->paper);
            one.parts.push_back({&*answer->paper, source});
            if (WorkPart{&*answer->paper, source}.knows_whose()) registered = &*answer->paper;
        }
    }
    one.judgement = records.empty() ? Judgement{} : judge(*one.entry, one.id, records, registered);
    if (!one.is_known()) one.parts.clear();
    return one;
}

std::vector<Question> follow_up_questions(std::span<const EntryState> states, const Source& source,
                                          const Answers& answers) {
    std::vector<Question> out;
    for (const auto& one : states) {
        if (!is_open(one) || !one.is_known() || part_of(one, source)) continue;
        for (const auto& id : names_of(one))
            if (source.knows(id)) {
                if (!answers.find(source, id)) out.push_back({id, {}, 0});
                break;  // one name is enough
            }
    }
    return out;
}

/// With the records under its names; in an account, what is absent is noted if somebody was asked just now.
EntryState with_follow_ups(EntryState one, Answers& answers, bool is_asked) {
    for (const auto& id : names_of(one))
        for (const auto* source : answers.sources) {
            const bool is_new = is_service_of_records(*source) && !part_of(one, *source);
            auto* answer = is_new ? answers.find(*source, id) : nullptr;
            if (!answer || id == one.id || (!answer->paper && !is_asked)) continue;
            note_answer(one, *source, *answer);
            // Also a record of another work: only vetting it shows that its identifier does not belong to this one.
            if (answer->paper) one.parts.push_back({&*answer->paper, source});
        }
    return one;
}

/// Round 4; whether there was anything new.
bool follow_ids(std::span<EntryState> states, const ResolveSetting& setting, Answers& answers) {
    std::vector<SourceQuestions> questions;
    for (const auto* source : answers.sources)
        if (is_service_of_records(*source) && source->turn == 1)
            questions.push_back({source, follow_up_questions(states, *source, answers)});
    const bool is_asked =
        std::ranges::any_of(questions, [](const auto& one) { return !one.questions.empty(); });
    if (is_asked) ask(questions, setting, answers);
    bool is_more = is_asked;
    for (auto& one : states) {  // also if another entry asked: what it heard is said of this one too
        const auto known = one.parts.size();
        if (is_open(one) && one.is_known()) one = with_follow_ups(std::move(one), answers, is_asked);
        is_more = is_more || one.parts.size() > known;
    }
    return is_more;
}

std::size_t listed(const Source& source, const EntryState& one) {
    const auto* part = part_of(one, source);
    const auto count = part ? part->counts.references.value_or(0) : 0;
    return static_cast<std::size_t>(std::max<std::int64_t>(0, count));
}

/// Round 5.
void ask_for_references(std::span<const EntryState> states, const ResolveSetting& setting, Answers& answers) {
    std::vector<SourceQuestions> questions;
    for (const auto* source : answers.sources) {
        if (source->topic != Topic::references) continue;
        auto& lists = questions.emplace_back(SourceQuestions{source, {}}).questions;
        for (const auto& one : states)
            if (const auto* id = is_open(one) && one.is_known() ? listed_under(*source, one) : nullptr)
                if (const auto count = listed(*source, one); count > 0) lists.push_back({*id, {}, count});
    }
    ask(questions, setting, answers);
}

}  // namespace

void ask_in_rounds(std::span<EntryState> states, const ResolveSetting& setting, Answers& answers) {
    look_up(states, setting, answers);
    for (auto& one : states)
        if (is_open(one)) one = judged_by_records(std::move(one), answers);
    search_by_title(states, setting, answers);
    for (int round = 0; round < most_follow_ups && follow_ids(states, setting, answers); ++round) {
    }
    for (auto& one : states)
        if (is_open(one) && one.judgement.outcome == Outcome::unresolved)
            one.judgement.evidence = {why_unknown(one, answers, setting)};
    for (auto& one : states)  // nothing is judged by them any more, and they are long
        for (const auto& record : one.parts) record.paper->fields.erase("abstract");
    ask_for_references(states, setting, answers);
}

const Identifier* listed_under(const Source& source, const EntryState& one) {
    const auto* part = part_of(one, source);
    if (!part) return nullptr;
    const auto id = std::ranges::find_if(part->ids, source.knows);
    return id == part->ids.end() ? nullptr : &*id;
}

}  // namespace citegraph::resolving
