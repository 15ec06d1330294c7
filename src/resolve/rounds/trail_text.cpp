#include "resolve/rounds/rounds.hpp"

#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

std::string described(const Paper& paper) {
    const auto year = year_of(paper);
    return to_string(paper.id()) + " '" + ellipsis(title_of(paper), 100) + "'" +
           (year ? " (" + std::to_string(*year) + ")" : "");
}

std::string what_was_said(const Source& source, const Answer& answer) {
    if (answer.state == Answer::State::failed) return "could not say: " + answer.reason;
    if (answer.paper) return "has " + described(*answer.paper);
    const auto name =
        source.topic == Topic::search ? "'" + answer.asked.value() + "'" : to_string(answer.asked);
    if (answer.state == Answer::State::absent) return "has nothing on " + name;
    return "has " + std::to_string(answer.candidates.size()) + " that may be " + name;
}

}  // namespace

std::string describe_answer(const Source& source, const Answer& answer) {
    return std::string{source.name} + ": " + what_was_said(source, answer);
}

void note_answer(EntryState& one, const Source& source, const Answer& answer) {
    if (one.is_reviewed) one.steps.push_back(describe_answer(source, answer));
}

std::string why_unknown(const EntryState& one, const Answers& answers, const ResolveSetting& setting) {
    std::vector<std::string> names;             // under which nobody holds it
    bool is_askable = answers.sources.empty();  // then nobody may be asked about anything
    for (const auto& id : asked_of(one)) {
        bool is_asked = false;
        for (const auto* source : answers.sources) {
            const auto* answer = answers.find(*source, id);
            if (answer && answer->state == Answer::State::failed && !is_not_tried(answer->reason))
                return std::string{source->name} + " could not say";  // why is no fact about the entry
            is_asked = is_asked || answer;
            is_askable = is_askable || source->knows(id);
        }
        if (is_asked) names.push_back(id.scheme() == Scheme::title ? "this title" : to_string(id));
    }
    if (is_askable && !setting.transport && names.empty()) return "not asked: offline";
    if (names.empty()) return "there is no identifier to look up, and the title is too short to search for";
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return "no source has " + join(names, " or ");
}

}  // namespace citegraph::resolving
