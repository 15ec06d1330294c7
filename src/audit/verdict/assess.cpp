// From what the sources said of an entry to a verdict.
#include "audit/verdict/evidence.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/hosts.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <set>

namespace citegraph::auditing {
namespace {

using Kind = core::BylineDifference::Kind;
using Work = std::vector<Witness>;

/// Works of a year are with all services in its last quarter, as far as they come by then.
constexpr int last_quarter = 10;

bool has(const std::vector<Identifier>& ids, const Identifier& id) {
    return std::ranges::find(ids, id) != ids.end();
}

bool share_identifier(const Paper& a, const Paper& b) {
    return std::ranges::any_of(a.ids, [&](const auto& id) { return has(b.ids, id); });
}

/// An entry, all that is known of it, and what comes of it.
class Case {
  public:
    Case(Claim claim, const Testimony& testimony, const Resolution* resolution, const Paper* resolved,
         std::string_view today)
        : claim_{std::move(claim)},
          testimony_{testimony},
          resolution_{resolution},
          resolved_{resolved},
          today_{today} {
        for (const auto& one : testimony.statements)
            witnesses_.push_back(witness_of(claim_, one, has(testimony.own, one.asked)));
    }

    Assessment finish() && {
        if (const auto* other = record_of_another_work()) return another_work(*other);
        const auto work = work_of();
        if (!work.empty()) return of_work(work);
        if (const auto* own = own_record(); own && claim_.own) return another_work(*own);
        return without_record();
    }

  private:
    bool is_resolved() const {
        return resolution_ &&
               (resolution_->outcome == Outcome::exact || resolution_->outcome == Outcome::title_match);
    }

    /// Where the entry names nobody, what resolving has taken is the work.
    bool is_taken(const Witness& witness) const {
        return is_resolved() && resolved_ && share_identifier(witness.statement->record, *resolved_);
    }

    /// Its title, and somebody who wrote it.
    bool is_work(const Witness& witness) const {
        if (witness.title == TitleFit::unknown) return witness.is_own;
        if (witness.title != TitleFit::same) return false;
        if (witness.people.kind == Kind::unknown)
            return witness.is_own || is_taken(witness) || has_firm_title(witness);
        return witness.people.kind != Kind::others;
    }

    /// Nobody is named who could contradict, and the title says enough.
    static bool has_firm_title(const Witness& witness) {
        constexpr std::size_t enough_words = 5;
        return witness.titles.is_full() && witness.titles.content_words >= enough_words;
    }

    /// A similar title by the same people; a list may call a work so.
    bool is_near_work(const Witness& witness) const {
        if (!claim_.own) return witness.is_own && is_taken(witness);
        const bool is_by_them = witness.people.kind <= Kind::added && witness.people.kind != Kind::unknown;
        const bool is_named = witness.people.kind == Kind::unknown && witness.is_own && is_taken(witness);
        return witness.title == TitleFit::near && (is_by_them || is_named);
    }

    /// Under its identifier, by its title, and by others.
    static bool is_work_by_others(const Witness& witness) {
        return witness.is_own && witness.title == TitleFit::same;
    }

    template <class Condition>
    Work those_that(Condition holds) const {
        Work out;
        for (const auto& witness : witnesses_)
            if (holds(witness)) out.push_back(witness);
        return out;
    }

    Work work_of() const {
        if (auto work = those_that([&](const Witness& one) { return is_work(one); }); !work.empty())
            return with_joined(std::move(work));
        if (auto near = those_that([&](const Witness& one) { return is_near_work(one); }); !near.empty())
            return near;
        return those_that(is_work_by_others);
    }

    /// With records that go by an identifier of the work's, though their title is another spelling of it.
    Work with_joined(Work work) const {
        const auto core = work;
        for (const auto& witness : witnesses_) {
            const bool is_near = witness.title == TitleFit::near && witness.shares_people();
            const bool is_joined =
                is_near && std::ranges::any_of(core, [&](const Witness& one) {
                    return share_identifier(one.statement->record, witness.statement->record);
                });
            if (is_joined && !is_work(witness)) work.push_back(witness);
        }
        return work;
    }

    bool is_another(const Witness& witness) const {
        if (is_work(witness) || is_near_work(witness) || is_work_by_others(witness)) return false;
        return claim_.own || (resolution_ && resolution_->outcome == Outcome::conflict);
    }

    /// All records of one of its identifiers are another work's.
    const Witness* record_of_another_work() const {
        for (const auto& id : testimony_.own) {
            const Witness* first = nullptr;
            bool all = true;
            for (const auto& witness : witnesses_)
                if (witness.statement->asked == id) {
                    all = all && is_another(witness);
                    if (!first) first = &witness;
                }
            if (first && all) return first;
        }
        return nullptr;
    }

    const Witness* own_record() const {
        const auto found = std::ranges::find(witnesses_, true, &Witness::is_own);
        return found == witnesses_.end() ? nullptr : &*found;
    }

    /// A list calls works as it likes, and their authors rename them.
    Assessment perhaps_renamed(const Witness& own) const {
        const auto what = to_string(own.statement->asked) + " is " +
                          resolving::quoted(title_of(own.statement->record)) + ": perhaps renamed";
        auto out = not_checkable(what);
        out.remarks.push_back({"renamed", "title", what, {sentence_of(*own.statement)}});
        return out;
    }

    Assessment another_work(const Witness& other) const {
        const bool is_by_them = other.shares_people() && other.people.kind <= Kind::added;
        const auto id = to_string(other.statement->asked);
        const auto what = id + " is " + resolving::quoted(title_of(other.statement->record));
        Assessment out{Verdict::other_work, what};
        out.contradictions.push_back(
            {is_by_them ? "chimera" : "other-work",
             is_by_them ? "title" : "",
             is_by_them ? what + ", by the authors that are named here under another title" : what,
             {sentence_of(*other.statement)}});
        return out;
    }

    /// Identifiers of its own that nobody has, though who registers them was asked.
    std::vector<Contradiction> unregistered() const {
        std::vector<Contradiction> out;
        for (const auto& id : testimony_.own) {
            const bool is_known = std::ranges::any_of(
                witnesses_, [&](const Witness& one) { return one.statement->asked == id; });
            if (!is_known && is_denied(id) && !core::is_deposit(id))
                out.push_back({"unregistered", "doi", "nobody has registered " + to_string(id), deniers(id)});
        }
        return out;
    }

    /// By who gives such identifiers out, and nobody failed.
    bool is_denied(const Identifier& id) const {
        const auto giver = id.scheme() == Scheme::doi     ? "crossref"
                           : id.scheme() == Scheme::arxiv ? "arxiv"
                                                          : "";
        bool is_denied = false;
        for (const auto& one : testimony_.silences)
            if (one.asked == id) {
                if (!one.reason.empty()) return false;
                is_denied = is_denied || one.source == giver;
            }
        return is_denied;
    }

    std::vector<std::string> deniers(const Identifier& id) const {
        std::vector<std::string> out;
        for (const auto& one : testimony_.silences)
            if (one.asked == id) out.push_back(one.source + " has nothing on " + to_string(id));
        return out;
    }

    /// Records of other works, under identifiers that came with those of this one.
    std::vector<Contradiction> strangers() const {
        std::vector<Contradiction> out;
        for (const auto& witness : witnesses_) {
            const auto& asked = witness.statement->asked;
            const bool is_other = witness.title == TitleFit::other && witness.people.kind == Kind::others;
            if (!witness.is_own && !witness.statement->is_by_title() && is_other)
                out.push_back({"second-hop",
                               "",
                               to_string(asked) + " came with its records, and is another work",
                               {sentence_of(*witness.statement)}});
        }
        return out;
    }

    Assessment of_work(const Work& work) const {
        Assessment out{Verdict::verified, {}};
        std::set<std::string> sources;
        for (const auto& witness : work) sources.insert(witness.statement->source);
        out.sources = {sources.begin(), sources.end()};
        out.contradictions = contradictions_of(claim_, work, today_);
        for (auto& one : unregistered()) out.contradictions.push_back(std::move(one));
        out.remarks = remarks_on(claim_, work, today_);
        for (auto& one : strangers()) out.remarks.push_back(std::move(one));
        if (!out.contradictions.empty()) out.verdict = Verdict::differs;
        out.why = out.contradictions.empty() ? join(out.sources, " and ") + " agree"
                                             : out.contradictions.front().message;
        return out;
    }

    /// Records of this title, though nobody who is named wrote them.
    const Witness* namesake() const {
        const auto found = std::ranges::find(witnesses_, TitleFit::same, &Witness::title);
        return found == witnesses_.end() ? nullptr : &*found;
    }

    std::string failure() const {
        for (const auto& one : testimony_.silences)
            if (!one.reason.empty()) return one.source + " could not say: " + one.reason;
        return {};
    }

    bool is_asked() const { return !testimony_.silences.empty() || !testimony_.statements.empty(); }

    /// Papers of conferences and journals, and what has an identifier that is looked up.
    bool is_held_by_services() const {
        static constexpr std::string_view held = "paper-conference article-journal article chapter";
        if (claim_.own) return core::is_one_of(claim_.own->type, held) && !is_page();
        return !testimony_.own.empty() && is_looked_up(testimony_.own.front());
    }

    /// "article" of a bibliography that has neither a venue nor authors stands for a page.
    bool is_page() const {
        return claim_.venue.empty() && claim_.preprint_server.empty() && claim_.own->type == "article" &&
               testimony_.own.empty();
    }

    static bool is_looked_up(const Identifier& id) {
        return id.scheme() == Scheme::arxiv || id.scheme() == Scheme::doi;
    }

    /// What appears now has not yet come to the services.
    bool is_too_new() const {
        const auto day = parse_day(today_);
        if (!day || !claim_.year || is_in_future(claim_, today_)) return false;
        return *claim_.year > day->year || (*claim_.year == day->year && day->month < last_quarter);
    }

    Assessment not_checkable(std::string why) const { return {Verdict::not_checkable, std::move(why)}; }

    Assessment without_record() const {
        if (!is_asked()) return not_checkable("nobody was asked");
        if (const auto* own = own_record()) return perhaps_renamed(*own);
        if (auto why = failure(); !why.empty()) return not_checkable(std::move(why));
        if (!is_held_by_services()) return not_checkable("of a kind that the services need not hold");
        if (is_too_new()) return not_checkable("newer than what the services are sure to have");
        if (const auto* other = namesake()) return by_others(*other);
        Assessment out{Verdict::not_found, "no source has it"};
        out.contradictions = unregistered();
        if (out.contradictions.empty())
            out.contradictions.push_back({"not-found", "", not_found_message(), who_was_silent()});
        return out;
    }

    Assessment by_others(const Witness& other) const {
        const auto what = "the only work of this title is by others";
        Assessment out{Verdict::other_work, what};
        out.contradictions.push_back({"authors-differ", "author", what, {sentence_of(*other.statement)}});
        return out;
    }

    std::string not_found_message() const {
        std::set<std::string> asked;
        for (const auto& one : testimony_.silences) asked.insert(one.source);
        for (const auto& one : testimony_.statements) asked.insert(one.source);
        return "not found by " + join({asked.begin(), asked.end()}, ", ");
    }

    std::vector<std::string> who_was_silent() const {
        std::set<std::string> out;
        for (const auto& one : testimony_.silences)
            out.insert(one.source + " has nothing on " +
                       (one.asked.scheme() == Scheme::title ? "this title" : to_string(one.asked)));
        return {out.begin(), out.end()};
    }

    Claim claim_;
    const Testimony& testimony_;
    const Resolution* resolution_;
    const Paper* resolved_;
    std::string_view today_;
    std::vector<Witness> witnesses_;
};

/// What a library kept of an entry's work, as if one source had said it; nothing where the list alone says it.
Testimony remembered(const Resolution& resolution, const Paper& paper) {
    Testimony out;
    for (const auto& mention : resolution.entry.identifiers) out.own.push_back(mention.id);
    if (out.own.size() > 1) out.own.erase(out.own.begin() + 1, out.own.end());
    const auto from = paper.origin.find("title");
    if (from == paper.origin.end() || from->second.source == list_source) return out;
    const auto asked = out.own.empty() ? paper.id() : out.own.front();
    out.statements.push_back({from->second.source, Role::aggregator, asked, paper});
    auto& record = out.statements.back().record;
    for (const auto& [field, origin] : paper.origin)
        if (origin.source == list_source) record.fields.erase(field), record.dates.erase(field);
    return out;
}

}  // namespace
}  // namespace citegraph::auditing

namespace citegraph {

using namespace auditing;

std::vector<Assessment> assessments_of(const AuditInput& input) {
    std::vector<Assessment> out;
    const auto& [entries, papers, problems, skipped, is_bibliography, references] = *input.reading;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto* own = i < papers.size() ? &papers[i] : nullptr;
        const auto* resolution =
            input.library && i < input.library->entries.size() ? &input.library->entries[i] : nullptr;
        const auto* resolved = resolution ? &input.library->papers[resolution->paper] : nullptr;
        const bool is_heard = i < input.testimonies.size() && !input.testimonies[i].statements.empty();
        const auto kept = is_heard     ? Testimony{}
                          : resolution ? remembered(*resolution, *resolved)
                                       : Testimony{};
        const bool is_kept = !is_heard && !kept.statements.empty();
        const auto& testimony = is_kept || i >= input.testimonies.size() ? kept : input.testimonies[i];
        out.push_back(Case{claim_of(entries[i], own), testimony, resolution, resolved, input.today}.finish());
    }
    return out;
}

}  // namespace citegraph
