#include "citegraph/resolve.hpp"

#include "citegraph/keys.hpp"
#include "citegraph/text.hpp"
#include "resolve/asking.hpp"
#include "resolve/citations.hpp"
#include "resolve/identity.hpp"
#include "resolve/judge.hpp"
#include "resolve/memory.hpp"
#include "resolve/merge.hpp"
#include "resolve/repetition.hpp"
#include "resolve/rivals.hpp"

#include <algorithm>
#include <set>

namespace citegraph {
namespace {

/// An entry on its way to a paper.
struct Case {
    Identifier id;                           ///< by which it is asked for
    const Resolution* remembered = nullptr;  ///< by the lock
    bool from_lock = false;                  ///< and taken from there
    Judgement judgement;
    std::size_t paper = 0;
};

bool is_known(const Judgement& judgement) {
    return judgement.outcome != Outcome::unresolved && judgement.outcome != Outcome::conflict;
}

/// One run. Each step fills in more of the cases.
class Run {
  public:
    Run(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting)
        : entries_{std::move(entries)}, lock_{lock}, setting_{setting}, memory_{lock} {}

    Resolved finish() && {
        remember();
        answers_ = ask_sources(wanted(), setting_);
        for (std::size_t i = 0; i < cases_.size(); ++i)
            if (!cases_[i].from_lock) decide(entries_[i], cases_[i]);
        part_rivals();
        unite();
        number_papers();
        make_papers();
        memory_.restore(library_.papers, remembered_);
        give_keys(library_.papers);
        library_ = with_citations(std::move(library_), std::move(references_));
        return report();
    }

  private:
    bool offline() const { return !setting_.transport; }

    void remember() {
        auto ids = identities(entries_);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            Case one{std::move(ids[i]), memory_.find(entries_[i]), false, {}, 0};
            one.from_lock =
                one.remembered && !setting_.refresh &&
                Memory::settles(*one.remembered, memory_.paper_of(*one.remembered), setting_.today);
            cases_.push_back(std::move(one));
        }
    }

    /// What has to be asked for, in the order of the list.
    std::vector<Identifier> wanted() const {
        std::set<Identifier> seen;
        std::vector<Identifier> out;
        for (const auto& one : cases_)
            if (!one.from_lock && seen.insert(one.id).second) out.push_back(one.id);
        return out;
    }

    std::span<const Answer> answers_to(const Identifier& id) const {
        const auto found = answers_.by_id.find(id);
        return found == answers_.by_id.end() ? std::span<const Answer>{} : std::span{found->second};
    }

    std::vector<Paper> records_of(const Identifier& id) const {
        std::vector<Paper> records;
        for (const auto& answer : answers_to(id))
            if (answer.paper) records.push_back(*answer.paper);
        return records;
    }

    void decide(const Entry& entry, Case& one) const {
        const auto answers = answers_to(one.id);
        const auto records = records_of(one.id);
        const bool lacking =
            std::ranges::any_of(answers, [](const auto& answer) { return !answer.reason.empty(); });
        const bool known_before = one.remembered && one.remembered->outcome != Outcome::unresolved;
        // A service that fails today takes nothing away from what was known yesterday.
        one.from_lock = one.remembered && (lacking || records.empty()) && (known_before || offline());
        if (one.from_lock) return;
        one.judgement = records.empty() ? Judgement{Outcome::unresolved, {why_unknown(one.id)}}
                                        : judge(entry, one.id, records);
    }

    /// Two entries with one identifier and different titles are two papers, whoever is right.
    void part_rivals() {
        std::vector<Claim> claims;
        std::vector<std::size_t> claimants;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            const auto& one = cases_[i];
            const auto outcome = one.from_lock ? one.remembered->outcome : one.judgement.outcome;
            if (outcome == Outcome::conflict) continue;
            claims.push_back({&entries_[i], one.id, outcome == Outcome::exact});
            claimants.push_back(i);
        }
        const auto rival = rivals(claims);
        for (std::size_t i = 0; i < claims.size(); ++i)
            if (rival[i] && !cases_[claimants[i]].from_lock)
                part(cases_[claimants[i]], claims[i], *claims[rival[i]->claim].entry, rival[i]->right);
    }

    void part(Case& one, const Claim& claim, const Entry& other, bool other_is_right) {
        if (other_is_right) {
            one.judgement = {
                Outcome::conflict,
                {to_string(one.id) + " is that of " + named(other) + ", which is another title"}};
            return;
        }
        const auto what = to_string(claim.id) + " stands for two titles: " + both(*claim.entry, other);
        one.judgement = {Outcome::unresolved, {what}};
        one.id = title_identity(*claim.entry);
        if (disputed_.insert(claim.id).second) disputes_.push_back(what);
    }

    static std::string both(const Entry& a, const Entry& b) {
        const bool placed = a.file == b.file && a.line > 0 && b.line > 0;
        if (!placed) return named(a) + " and " + named(b);
        const auto [first, last] = std::minmax(a.line, b.line);
        return "lines " + std::to_string(first) + " and " + std::to_string(last) + " of " + a.file;
    }

    std::string why_unknown(const Identifier& id) const {
        const auto answers = answers_to(id);
        for (const auto& answer : answers)
            if (answer.state == Answer::State::failed) return "could not be asked: " + answer.reason;
        if (!answers.empty()) return "no source has " + to_string(id);
        const bool askable =
            std::ranges::any_of(all_sources(), [&](const auto& source) { return source.knows(id); });
        if (askable && offline()) return "not asked: offline";
        return "the list gives no identifier that a source could be asked for";
    }

    const Paper& lock_paper(const Case& one) const { return memory_.paper_of(*one.remembered); }

    void unite() {
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            auto& one = cases_[i];
            if (one.from_lock) {
                unite_record(lock_paper(one).id(), lock_paper(one));
                one.id = lock_paper(one).id();
            } else if (is_known(one.judgement)) {
                for (const auto& answer : answers_to(one.id))
                    if (answer.paper) unite_record(one.id, *answer.paper);
            } else if (one.judgement.outcome == Outcome::conflict) {
                one.id = title_identity(entries_[i]);
            }
            works_.work(one.id);
        }
    }

    void unite_record(const Identifier& id, const Paper& record) {
        works_.entitle(id, title_of(record));
        for (const auto& other : record.ids) works_.unite(id, other);
    }

    void number_papers() {
        std::map<std::size_t, std::size_t> place;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            const auto [at, fresh] = place.emplace(works_.work(cases_[i].id), place.size());
            if (fresh) members_.emplace_back();
            cases_[i].paper = at->second;
            members_[at->second].push_back(i);
        }
        names_.resize(members_.size());
        for (auto& [work, ids] : works_.names())
            if (const auto paper = place.find(work); paper != place.end())
                names_[paper->second] = std::move(ids);
    }

    void make_papers() {
        const auto lock_references = references_of(lock_);
        for (std::size_t i = 0; i < members_.size(); ++i) {
            auto& remembered = remembered_.emplace_back();
            for (const auto member : members_[i])
                if (cases_[member].remembered) remembered.push_back(cases_[member].remembered);
            const auto kept =
                std::ranges::find_if(members_[i], [&](auto member) { return cases_[member].from_lock; });
            if (kept == members_[i].end()) {
                make_paper(i);
                continue;
            }
            library_.papers.push_back(lock_paper(cases_[*kept]));
            library_.papers.back().ids = names_[i];
            references_.push_back(lock_references[cases_[*kept].remembered->paper]);
        }
    }

    /// The answers that entries of a paper were taken to be right about, in the order of the sources.
    std::vector<const Answer*> answers_for(std::size_t paper) const {
        std::vector<const Answer*> out;
        std::set<Identifier> seen;
        for (const auto member : members_[paper]) {
            const auto& one = cases_[member];
            if (one.judgement.outcome == Outcome::conflict || !seen.insert(one.id).second) continue;
            for (const auto& answer : answers_to(one.id)) out.push_back(&answer);
        }
        return out;
    }

    void make_paper(std::size_t index) {
        const auto answers = answers_for(index);
        std::vector<Paper> parts;
        auto& references = references_.emplace_back();
        for (const auto& source : all_sources())
            for (const auto* answer : answers)
                if (answer->paper && is_of(*answer, source)) parts.push_back(*answer->paper);
        for (const auto* answer : answers)
            if (references.empty())
                for (const auto& stub : answer->references) references.push_back({stub, ""});
        for (const auto member : members_[index])
            parts.push_back(paper_of_list(entries_[member], names_[index].front(), setting_.today));
        auto paper = merge(parts, names_[index]);
        if (paper.references.from == Provenance{}) paper.references.from = absence(answers);
        library_.papers.push_back(std::move(paper));
    }

    static bool is_of(const Answer& answer, const Source& source) {
        const auto from = answer.paper->origin.find("type");
        return from != answer.paper->origin.end() && from->second.source == source.name;
    }

    /// Who is sure to know no references, so that the lock need not ask again; nobody if a source failed.
    Provenance absence(const std::vector<const Answer*>& answers) const {
        const auto is = [](Answer::State state) {
            return [state](const Answer* answer) { return answer->state == state; };
        };
        if (std::ranges::any_of(answers, is(Answer::State::failed))) return {};
        if (std::ranges::none_of(answers, is(Answer::State::absent))) return {};
        return {std::string{all_sources().front().name}, setting_.today};
    }

    Resolved report() {
        Resolved out;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            auto& one = cases_[i];
            if (one.from_lock) {
                one.judgement = {one.remembered->outcome, one.remembered->evidence};
                ++answers_.traffic.from_lock;
            }
            if (one.judgement.outcome == Outcome::conflict)
                out.warnings.push_back(conflict(entries_[i], one));
            library_.entries.push_back({std::move(entries_[i]), one.paper, one.judgement.outcome,
                                        std::move(one.judgement.evidence)});
        }
        std::ranges::move(disputes_, std::back_inserter(out.warnings));
        std::ranges::move(repetitions(library_), std::back_inserter(out.warnings));
        std::ranges::move(memory_.farewells(library_.papers), std::back_inserter(out.warnings));
        library_.as_of = answers_.fetched ? setting_.today : std::max(lock_.as_of, answers_.newest);
        if (library_.as_of.empty()) library_.as_of = setting_.today;
        out.library = std::move(library_);
        out.traffic = std::move(answers_.traffic);
        return out;
    }

    static std::string conflict(const Entry& entry, const Case& one) {
        return named(entry) + ": " + one.judgement.evidence.front();
    }

    std::vector<Entry> entries_;
    const Library& lock_;
    const ResolveSetting& setting_;
    Memory memory_;
    std::vector<Case> cases_;  ///< by entry
    Answers answers_;
    std::set<Identifier> disputed_;      ///< that stand for two titles
    std::vector<std::string> disputes_;  ///< one sentence each
    Works works_;
    std::vector<std::vector<std::size_t>> members_;           ///< by paper: its entries
    std::vector<std::vector<Identifier>> names_;              ///< by paper
    std::vector<std::vector<const Resolution*>> remembered_;  ///< by paper
    References references_;                                   ///< by paper
    Library library_;
};

}  // namespace

Resolved resolve(std::vector<Entry> entries, const Library& lock, const ResolveSetting& setting) {
    return Run{std::move(entries), lock, setting}.finish();
}

}  // namespace citegraph
