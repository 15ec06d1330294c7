#include "resolve/rounds.hpp"

#include "citegraph/text.hpp"
#include "resolve/identity.hpp"
#include "resolve/match/match.hpp"
#include "resolve/match/title_agreement.hpp"
#include "resolve/telling.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

constexpr int most_lessons = 3;  // rounds of identifiers learnt from records just found

/// Landing pages say what an entry is, but not who cites it.
bool is_service_of_records(const Source& source) {
    return source.topic == Topic::record && source.service.role != Role::landing_page;
}

int last_turn(Topic topic, std::span<const Source* const> sources) {
    int last = 0;
    for (const auto* source : sources)
        if (source->topic == topic) last = std::max(last, source->turn);
    return last;
}

/// One run through all rounds.
class Rounds {
  public:
    Rounds(std::span<Case> cases, const ResolveSetting& setting, Answers& answers)
        : cases_{cases}, setting_{setting}, answers_{answers} {}

    void run() {
        look_up();
        for (auto& one : cases_)
            if (is_open(one)) judge_records(one);
        search();
        for (int lesson = 0; lesson < most_lessons && learn(); ++lesson) {
        }
        for (auto& one : cases_)
            if (is_open(one) && one.judgement.outcome == Outcome::unresolved)
                one.judgement.evidence = {why_unknown(one, answers_, setting_)};
        for (auto& one : cases_)  // nothing is judged by them any more, and they are long
            for (const auto& record : one.parts) record.paper->fields.erase("abstract");
        ask_for_references();
    }

  private:
    static bool is_open(const Case& one) { return !one.from_lock; }

    /// No service of records has it so far: none can be asked about its identifier, or none holds that.
    bool is_searched(const Case& one) const {
        if (one.from_lock || is_held(one)) return false;
        const auto outcome = one.judgement.outcome;
        if (!is_looked_up(one.id, answers_.sources))
            return outcome != Outcome::conflict && outcome != Outcome::ambiguous;
        return judged_ && outcome == Outcome::unresolved && is_absent(one);
    }

    bool is_held(const Case& one) const {
        return std::ranges::any_of(answers_.sources, [&](const Source* source) {
            return is_service_of_records(*source) && part_of(one, *source);
        });
    }

    bool is_absent(const Case& one) const {
        return std::ranges::all_of(answers_.sources, [&](const Source* source) {
            const auto* answer = answers_.find(*source, one.id);
            return !answer || source->topic != Topic::record || answer->state == Answer::State::absent;
        });
    }

    /// Round 1: records of every turn, and bulk searches beside the first.
    void look_up() {
        for (int turn = 1; turn <= last_turn(Topic::record, answers_.sources); ++turn) {
            std::vector<Errand> errands;
            for (const auto* source : answers_.sources) {
                if (source->turn != turn) continue;
                if (source->topic == Topic::record) errands.push_back({source, records_wanted(*source)});
                if (source->topic == Topic::search && turn == 1)
                    errands.push_back({source, titles_wanted(*source)});
            }
            ask(errands, setting_, answers_);
        }
    }

    std::vector<Question> records_wanted(const Source& source) const {
        std::vector<Question> out;
        for (const auto& one : cases_)
            if (is_open(one) && source.knows(one.id) && (source.turn == 1 || !is_found(one.id)))
                out.push_back({one.id, {}, 0});
        return out;
    }

    bool is_found(const Identifier& id) const {
        return std::ranges::any_of(answers_.sources, [&](const Source* source) {
            const auto* answer = answers_.find(*source, id);
            return answer && answer->paper;
        });
    }

    /// Whoever is asked title by title is asked for the best one only.
    std::vector<Question> titles_wanted(const Source& source) const {
        std::vector<Question> out;
        for (const auto& one : cases_) {
            auto questions = is_searched(one) ? one.searches : std::vector<Question>{};
            if (source.turn > 1 && questions.size() > 1)
                questions.erase(questions.begin() + 1, questions.end());
            std::ranges::move(questions, std::back_inserter(out));
        }
        return out;
    }

    static void tell(Case& one, const Source& source, const Answer& answer) {
        if (one.is_reviewed) one.steps.push_back(told(source, answer));
    }

    void judge_records(Case& one) const {
        std::vector<Paper> records;
        for (const auto* source : answers_.sources) {
            auto* answer = source->topic == Topic::record ? answers_.find(*source, one.id) : nullptr;
            if (!answer) continue;
            tell(one, *source, *answer);
            if (answer->paper) {
                records.push_back(*answer->paper);
                one.parts.push_back({&*answer->paper, source});
            }
        }
        one.judgement = records.empty() ? Judgement{} : judge(*one.entry, one.id, records);
        if (!one.is_known()) one.parts.clear();
    }

    /// Rounds 2 and 3.
    void search() {
        judged_ = true;
        for (int turn = 1; turn <= last_turn(Topic::search, answers_.sources); ++turn) {
            std::vector<Errand> errands;
            for (const auto* source : answers_.sources)
                if (source->topic == Topic::search && source->turn == turn)
                    errands.push_back({source, titles_wanted(*source)});
            ask(errands, setting_, answers_);
            for (auto& one : cases_)
                if (is_searched(one)) match_candidates(one, turn);
        }
    }

    std::vector<Record> found_by_title(Case& one, int turn) const {
        std::vector<Record> found;
        for (const auto* source : answers_.sources)
            for (const auto& question : one.searches) {
                const bool is_asked = source->topic == Topic::search && source->turn <= turn;
                auto* answer = is_asked ? answers_.find(*source, question.id) : nullptr;
                if (!answer) continue;
                if (source->turn == turn) tell(one, *source, *answer);
                for (auto& paper : answer->candidates) found.push_back({&paper, source});
            }
        return found;
    }

    /// The entry with what its landing page tells of its authors and year.
    static Entry informed(const Case& one) {
        auto entry = *one.entry;
        for (const auto& [paper, source] : one.parts) {
            if (entry.authors.empty())
                for (const auto& name : authors_of(*paper))
                    entry.authors.push_back(name.literal.empty() ? trimmed_name(name) : name.literal);
            if (!entry.date && year_of(*paper)) entry.date = std::to_string(*year_of(*paper));
        }
        return entry;
    }

    static std::string trimmed_name(const Name& name) {
        return std::string{trimmed(name.given + " " + name.family)};
    }

    void match_candidates(Case& one, int turn) const {
        const auto found = found_by_title(one, turn);
        if (found.empty()) return;
        std::vector<Paper> records;
        for (const auto& record : found) records.push_back(*record.paper);
        auto match = resolving::match(informed(one), records);
        one.candidates = std::move(match.candidates);
        for (const auto index : match.taken) one.parts.push_back(found[index]);
        if (one.is_known()) {  // by its landing page: the services only add to it
            if (match.outcome == Outcome::title_match)
                std::ranges::move(match.evidence, std::back_inserter(one.judgement.evidence));
            return;
        }
        if (match.outcome != Outcome::unresolved) one.judgement = {match.outcome, std::move(match.evidence)};
    }

    /// Round 4; whether anything new was learnt.
    bool learn() {
        std::vector<Errand> errands;
        std::size_t open = 0;
        for (const auto* source : answers_.sources) {
            if (!is_service_of_records(*source) || source->turn > 1) continue;
            errands.push_back({source, lessons(*source)});
            open += errands.back().questions.size();
        }
        if (open == 0) return false;
        ask(errands, setting_, answers_);
        for (auto& one : cases_)
            if (is_open(one) && one.is_known()) take_lessons(one);
        return true;
    }

    std::vector<Question> lessons(const Source& source) const {
        std::vector<Question> out;
        for (const auto& one : cases_) {
            if (!is_open(one) || !one.is_known() || part_of(one, source)) continue;
            for (const auto& id : names_of(one))
                if (source.knows(id)) {
                    if (!answers_.find(source, id)) out.push_back({id, {}, 0});
                    break;  // one name is enough
                }
        }
        return out;
    }

    void take_lessons(Case& one) const {
        for (const auto& id : names_of(one))
            for (const auto* source : answers_.sources) {
                const bool is_new = is_service_of_records(*source) && !part_of(one, *source);
                auto* answer = is_new ? answers_.find(*source, id) : nullptr;
                if (!answer || id == one.id) continue;
                tell(one, *source, *answer);
                if (answer->paper && is_same_work(one, *answer->paper))
                    one.parts.push_back({&*answer->paper, source});
            }
    }

    static bool is_same_work(const Case& one, const Paper& record) {
        return std::ranges::any_of(one.parts, [&](const Record& known) {
            return title_agreement({&title_of(*known.paper), 1}, {&title_of(record), 1}) <
                   Agreement::too_short;
        });
    }

    /// Round 5.
    void ask_for_references() {
        std::vector<Errand> errands;
        for (const auto* source : answers_.sources) {
            if (source->topic != Topic::references) continue;
            Errand errand{source, {}};
            for (const auto& one : cases_)
                if (const auto* id = is_open(one) && one.is_known() ? listed_under(*source, one) : nullptr)
                    if (const auto count = listed(*source, one); count > 0)
                        errand.questions.push_back({*id, {}, count});
            errands.push_back(std::move(errand));
        }
        ask(errands, setting_, answers_);
    }

    static std::size_t listed(const Source& source, const Case& one) {
        const auto* part = part_of(one, source);
        const auto count = part ? part->counts.references.value_or(0) : 0;
        return static_cast<std::size_t>(std::max<std::int64_t>(0, count));
    }

    std::span<Case> cases_;
    const ResolveSetting& setting_;
    Answers& answers_;
    bool judged_ = false;  ///< what the records say by identifier is known
};

}  // namespace

bool is_looked_up(const Identifier& id, std::span<const Source* const> sources) {
    return std::ranges::any_of(
        sources, [&](const Source* source) { return is_service_of_records(*source) && source->knows(id); });
}

void ask_in_rounds(std::span<Case> cases, const ResolveSetting& setting, Answers& answers) {
    Rounds{cases, setting, answers}.run();
}

const Identifier* listed_under(const Source& source, const Case& one) {
    const auto* part = part_of(one, source);
    if (!part) return nullptr;
    const auto id = std::ranges::find_if(part->ids, source.knows);
    return id == part->ids.end() ? nullptr : &*id;
}

}  // namespace citegraph::resolving
