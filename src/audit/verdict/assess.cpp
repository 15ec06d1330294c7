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
using Work = std::vector<Exhibit>;

/// Works of a year are with all services in its last quarter, as far as they come by then.
constexpr int last_quarter = 10;

/// An entry, all that is known of it, and what comes of it.
class Case {
  public:
    Case(const Evidence& evidence, std::string_view today)
        : evidence_{evidence}, claim_{evidence.claim}, testimony_{*evidence.testimony}, today_{today} {}

    Assessment finish() && {
        if (const auto* other = record_of_another_work(evidence_)) return another_work(*other);
        const auto work = work_in(evidence_);
        if (!work.empty()) return of_work(work);
        if (const auto* own = own_record(evidence_); own && claim_.own && !is_perhaps_renamed(*own))
            return another_work(*own);
        return without_record();
    }

  private:
    /// A list calls works as it likes, and their authors rename them.
    Assessment perhaps_renamed(const Exhibit& own) const {
        const auto what = to_string(own.statement->asked) + " is " +
                          resolving::quoted(title_of(own.statement->record)) + ": perhaps renamed";
        auto out = not_checkable(what);
        out.remarks.push_back({"renamed", "title", what, {sentence_of(*own.statement)}});
        return out;
    }

    Assessment another_work(const Exhibit& other) const {
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
                evidence_.exhibits, [&](const Exhibit& one) { return one.statement->asked == id; });
            if (!is_known && is_denied(id) && !core::is_of_another_agency(id))
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
        for (const auto& exhibit : evidence_.exhibits) {
            const auto& asked = exhibit.statement->asked;
            const bool is_other = exhibit.title == TitleFit::other && exhibit.people.kind == Kind::others;
            if (!exhibit.is_own && !exhibit.statement->is_by_title() && is_other)
                out.push_back({"second-hop",
                               "",
                               to_string(asked) + " came with its records, and is another work",
                               {sentence_of(*exhibit.statement)}});
        }
        return out;
    }

    Assessment of_work(const Work& work) const {
        Assessment out{Verdict::verified, {}};
        std::set<std::string> sources;
        for (const auto& exhibit : work) sources.insert(exhibit.statement->source);
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
    const Exhibit* namesake() const {
        const auto found = std::ranges::find(evidence_.exhibits, TitleFit::same, &Exhibit::title);
        return found == evidence_.exhibits.end() ? nullptr : &*found;
    }

    std::string failure() const {
        for (const auto& one : testimony_.silences)
            if (!one.reason.empty()) return one.source + " could not say: " + one.reason;
        return {};
    }

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
        if (const auto* own = own_record(evidence_)) return perhaps_renamed(*own);
        if (auto why = failure(); !why.empty()) return not_checkable(std::move(why));
        if (auto denied = unregistered(); !denied.empty()) return not_found(std::move(denied));
        if (!is_held_by_services()) return not_checkable("of a kind that the services need not hold");
        if (is_too_new()) return not_checkable("newer than what the services are sure to have");
        if (const auto* other = namesake()) return by_others(*other);
        return not_found({{"not-found", "", not_found_message(), who_was_silent()}});
    }

    /// An identifier that is denied is missed whatever the kind of the work.
    static Assessment not_found(std::vector<Contradiction> contradictions) {
        Assessment out{Verdict::not_found, "no source has it"};
        out.contradictions = std::move(contradictions);
        return out;
    }

    Assessment by_others(const Exhibit& other) const {
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

    const Evidence& evidence_;
    const Claim& claim_;
    const Testimony& testimony_;
    std::string_view today_;
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
    std::erase_if(record.manifestations, [](const auto& one) { return one.source == list_source; });
    return out;
}

/// What resolving made of an entry of which no record is at hand.
Assessment without_testimony(const Resolution* resolution) {
    if (!resolution || resolution->outcome != Outcome::conflict || resolution->evidence.empty())
        return {Verdict::not_checkable, "nobody was asked"};
    Assessment out{Verdict::other_work, resolution->evidence.front()};
    out.contradictions.push_back({"other-work", "", out.why, resolution->evidence});
    return out;
}

}  // namespace
}  // namespace citegraph::auditing

namespace citegraph {

using namespace auditing;

std::vector<Assessment> assessments_of(const AuditInput& input) {
    std::vector<Assessment> out;
    const auto& entries = input.reading->entries;
    const auto& papers = input.reading->papers;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto* resolution = input.is_resolved() ? &input.library->entries[i] : nullptr;
        const auto* resolved = resolution ? &input.library->papers[resolution->paper] : nullptr;
        const bool is_heard = i < input.testimonies.size() && !input.testimonies[i].statements.empty();
        const auto kept = !is_heard && resolution ? remembered(*resolution, *resolved) : Testimony{};
        const bool is_told = i < input.testimonies.size() && kept.statements.empty();
        const auto& testimony = is_told ? input.testimonies[i] : kept;
        if (testimony.statements.empty() && testimony.silences.empty()) {
            out.push_back(without_testimony(resolution));
            continue;
        }
        const auto* own = i < papers.size() ? &papers[i] : nullptr;
        const auto evidence = evidence_of(claim_of(entries[i], own), testimony, resolution, resolved);
        out.push_back(Case{evidence, input.today}.finish());
    }
    return out;
}

}  // namespace citegraph
