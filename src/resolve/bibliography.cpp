#include "resolve/assembly.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

Bibliography taken_from(Answer& answer, const Source& source) {
    Bibliography out{{answer.completeness, {std::string{source.service.name}, answer.day}}, {}};
    if (answer.resume > 0) out.list = {ReferenceList::State::truncated, {}};  // to be asked again
    out.works.reserve(answer.references.size());
    for (auto& stub : answer.references) out.works.push_back({std::move(stub), ""});
    answer.references = {};
    return out;
}

/// Everything that `source` said about the entry under any of its names.
std::vector<Answer*> said(Answers& answers, const Source& source, const EntryState& one) {
    std::vector<Answer*> out;
    for (const auto& id : asked_of(one))
        if (auto* answer = answers.find(source, id)) out.push_back(answer);
    return out;
}

/// Of a service of reference lists, if it knows one.
std::optional<Bibliography> listed(Answers& answers, const EntryState& one) {
    for (const auto* source : answers.sources) {
        if (source->topic != Topic::references) continue;
        for (auto* answer : said(answers, *source, one))
            if (answer->state == Answer::State::found) return taken_from(*answer, *source);
    }
    return std::nullopt;
}

/// That came with a record.
std::optional<Bibliography> attached(Answers& answers, const EntryState& one) {
    for (const auto* source : answers.sources) {
        if (source->topic != Topic::record) continue;
        for (auto* answer : said(answers, *source, one)) {
            const bool is_taken = answer->paper && std::ranges::find(one.parts, &*answer->paper,
                                                                     &SourceRecord::paper) != one.parts.end();
            if (is_taken && !answer->references.empty()) return taken_from(*answer, *source);
        }
    }
    return std::nullopt;
}

/// Who is sure that there is nothing to know: the most trusted service, if it was asked and nothing failed.
ReferenceList nothing_known(Answers& answers, const EntryState& one) {
    if (answers.sources.empty()) return {};
    const auto service = answers.sources.front()->service.name;
    std::string day;
    for (const auto* source : answers.sources)
        for (const auto* answer :
             source->service.name == service ? said(answers, *source, one) : std::vector<Answer*>{}) {
            // What was not tried will not be tried tomorrow either: in a week, as with an absence.
            if (answer->state == Answer::State::failed && !is_not_tried(answer->reason)) return {};
            day = std::max(day, answer->day);
        }
    if (day.empty()) return {};
    return {ReferenceList::State::unknown, {std::string{service}, day}};
}

/// That came with the entry. Who was asked and knew nothing better stays known.
Bibliography told_by_list(Bibliography asked, std::span<const EntryState* const> states) {
    for (const auto* one : states) {
        if (one->cited.empty()) continue;
        asked.list.state = ReferenceList::State::complete;
        for (const auto& stub : one->cited) asked.works.push_back({stub, ""});
        break;
    }
    return asked;
}

}  // namespace

Bibliography bibliography_of(std::span<const EntryState* const> states, Answers& answers) {
    Bibliography best;
    for (const auto* one : states) {
        if (one->from_lock || one->judgement.outcome == Outcome::conflict) continue;
        auto found = listed(answers, *one);
        const bool is_told = found && found->list.state != ReferenceList::State::withheld;
        if (is_told) return *std::move(found);
        if (auto other = attached(answers, *one)) return *std::move(other);
        if (found) best = *std::move(found);
        if (best.list.from == Provenance{}) best.list = nothing_known(answers, *one);
    }
    return told_by_list(std::move(best), states);
}

}  // namespace citegraph::resolving
