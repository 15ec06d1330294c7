#include "resolve/rounds/rounds.hpp"

#include "citegraph/text.hpp"
#include "resolve/match/match.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

bool is_held(const EntryState& one, const Answers& answers) {
    return std::ranges::any_of(answers.sources, [&](const Source* source) {
        return is_service_of_records(*source) && part_of(one, *source);
    });
}

/// No service of records can be asked about its identifier.
bool is_without_identifier(const EntryState& one, const Answers& answers) {
    const auto outcome = one.judgement.outcome;
    return !one.from_lock && !is_looked_up(one.id, answers.sources) && !is_held(one, answers) &&
           outcome != Outcome::conflict && outcome != Outcome::ambiguous;
}

/// Every source of records that was asked is sure not to hold it.
bool is_absent(const Identifier& id, const Answers& answers) {
    return std::ranges::all_of(answers.sources, [&](const Source* source) {
        const auto* answer = answers.find(*source, id);
        return !answer || source->topic != Topic::record || answer->state == Answer::State::absent;
    });
}

/// No service of records has it so far: none can be asked about its identifier, or none holds that.
bool is_searched(const EntryState& one, const Answers& answers) {
    if (is_without_identifier(one, answers)) return true;
    return !one.from_lock && !is_held(one, answers) && is_looked_up(one.id, answers.sources) &&
           one.judgement.outcome == Outcome::unresolved && is_absent(one.id, answers);
}

/// Whoever is asked title by title is asked for the best one only.
std::vector<Question> titles_of(const EntryState& one, const Source& source) {
    auto questions = one.searches;
    if (source.turn > 1 && questions.size() > 1) questions.erase(questions.begin() + 1, questions.end());
    return questions;
}

std::vector<Question> titles_to_search(std::span<const EntryState> states, const Source& source,
                                       const Answers& answers) {
    std::vector<Question> out;
    for (const auto& one : states)
        if (is_searched(one, answers)) std::ranges::move(titles_of(one, source), std::back_inserter(out));
    return out;
}

/// The records that searches up to `turn` found.
std::vector<SourceRecord> found_by_title(const EntryState& one, int turn, Answers& answers) {
    std::vector<SourceRecord> found;
    for (const auto* source : answers.sources)
        for (const auto& question : one.searches) {
            const bool is_asked = source->topic == Topic::search && source->turn <= turn;
            auto* answer = is_asked ? answers.find(*source, question.id) : nullptr;
            if (!answer) continue;
            for (auto& paper : answer->candidates) found.push_back({&paper, source});
        }
    return found;
}

std::string trimmed_name(const Name& name) {
    return std::string{trimmed(name.given + " " + name.family)};
}

/// The entry with what its landing page tells of its authors and year.
Entry informed(const EntryState& one) {
    auto entry = *one.entry;
    for (const auto& [paper, source] : one.parts) {
        if (entry.authors.empty())
            for (const auto& name : authors_of(*paper))
                entry.authors.push_back(name.literal.empty() ? trimmed_name(name) : name.literal);
        if (!entry.date && year_of(*paper)) entry.date = std::to_string(*year_of(*paper));
    }
    return entry;
}

EntryState matched(EntryState one, const std::vector<SourceRecord>& found) {
    std::vector<Paper> records;
    for (const auto& record : found) records.push_back(*record.paper);
    auto match = resolving::match(informed(one), records);
    one.candidates = std::move(match.candidates);
    for (const auto index : match.taken) one.parts.push_back(found[index]);
    if (one.is_known()) {  // by its landing page
        if (match.outcome == Outcome::title_match)
            std::ranges::move(match.evidence, std::back_inserter(one.judgement.evidence));
    } else if (match.outcome != Outcome::unresolved) {
        one.judgement = {match.outcome, std::move(match.evidence)};
    }
    return one;
}

EntryState searched(EntryState one, int turn, Answers& answers) {
    for (const auto* source : answers.sources)
        if (source->topic == Topic::search && source->turn == turn)
            for (const auto& question : one.searches)
                if (const auto* answer = answers.find(*source, question.id))
                    note_answer(one, *source, *answer);
    const auto found = found_by_title(one, turn, answers);
    return found.empty() ? one : matched(std::move(one), found);
}

}  // namespace

std::vector<Question> titles_without_identifier(std::span<const EntryState> states, const Source& source,
                                                const Answers& answers) {
    std::vector<Question> out;
    for (const auto& one : states)
        if (is_without_identifier(one, answers) || (one.is_heard && !one.from_lock))
            std::ranges::move(titles_of(one, source), std::back_inserter(out));
    return out;
}

void search_by_title(std::span<EntryState> states, const ResolveSetting& setting, Answers& answers) {
    for (int turn = 1; turn <= last_turn(Topic::search, answers.sources); ++turn) {
        std::vector<SourceQuestions> questions;
        for (const auto* source : answers.sources)
            if (source->topic == Topic::search && source->turn == turn)
                questions.push_back({source, titles_to_search(states, *source, answers)});
        ask(questions, setting, answers);
        for (auto& one : states)
            if (is_searched(one, answers)) one = searched(std::move(one), turn, answers);
    }
}

}  // namespace citegraph::resolving
