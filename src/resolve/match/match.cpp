#include "resolve/match/match.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/people.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/difference.hpp"
#include "resolve/match/kinds.hpp"

#include <algorithm>
#include <cstdlib>

namespace citegraph::resolving {

using namespace core;

namespace {

/// Between what speaks for two works, so that one of them is taken.
constexpr double clear_lead = 1;
/// From a preprint to its last appearance.
constexpr int years_to_publication = 3;

/// A record whose title agrees.
struct Agreeing {
    std::size_t index;  ///< among the candidates
    TitleForm form;
    Comparison title{};
};

/// Records of one work.
struct Group {
    std::vector<const Agreeing*> members;
    Confirmation confirmed{};
    bool is_full = false;     ///< a title agrees token by token
    double title_points = 0;  ///< of the member whose title says most
    bool is_chapter = true;

    double points() const { return title_points + confirmed.points(); }
};

/// A candidate title that only begins another one is a name: what follows may be its subtitle.
bool begins_another(const TitleForm& title, std::span<const TitleForm> titles) {
    return std::ranges::any_of(titles, [&](const auto& other) {
        return other.full.size() > title.full.size() &&
               std::ranges::equal(title.full, std::span{other.full}.first(title.full.size()));
    });
}

Agreeing compared(std::span<const TitleForm> titles, const std::string& title, std::size_t index) {
    Agreeing best{.index = index, .form = title_form(title)};
    for (const auto& one : titles) {
        auto found = compare(one, best.form);
        if (found.is_full() && begins_another(one, titles))
            found.reasons.push_back(Reason::subtitle), found.dropped = one.full;
        if (&one == titles.data() || is_better(found, best.title)) best.title = std::move(found);
    }
    return best;
}

bool are_compatible(const std::vector<int>& a, const std::vector<int>& b) {
    return a.empty() || b.empty() || std::ranges::any_of(a, [&](int year) {
               return std::ranges::any_of(
                   b, [&](int other) { return std::abs(year - other) <= years_to_publication; });
           });
}

/// All that an entry and its candidates say.
class Matching {
  public:
    Matching(const Entry& entry, std::span<const Paper> candidates, double needed)
        : entry_{entry}, candidates_{candidates}, needed_{needed} {
        for (const auto& title : listed_titles(entry)) titles_.push_back(title_form(title));
    }

    Match finish() && {
        for (std::size_t i = 0; i < candidates_.size(); ++i) consider(i);
        group();
        if (agreeing_.empty()) return none();
        const auto winner = choose();
        return winner ? take(*winner) : leave();
    }

  private:
    void consider(std::size_t index) {
        const auto& paper = candidates_[index];
        auto one = compared(titles_, title_of(paper), index);
        const auto id = paper.ids.empty() ? *Identifier::make(Scheme::title, "untitled") : paper.id();
        match_.candidates.push_back({id, title_of(paper), year_of(paper), rejection(one, paper)});
        if (match_.candidates.back().verdict.empty()) agreeing_.push_back(std::move(one));
    }

    /// Empty if there is none.
    std::string rejection(const Agreeing& one, const Paper& paper) const {
        if (one.form.full.empty()) return "without a title";
        if (!one.title.agrees)
            return one.title.unexplained.empty() ? "another title"
                                                 : "another title: " + one.title.unexplained;
        if (is_marked_only(paper))
            return "marked as retracted, without a notice: name its identifier to take it";
        const auto kind = kind_beside_papers(paper);
        return kind.empty() || names_kind(entry_, kind) ? "" : "a " + kind + " of this title";
    }

    /// A mark in the title may be that of the notice of retraction itself, which is not the paper.
    bool is_marked_only(const Paper& paper) const {
        const auto* notice = core::warning_on(paper);
        const bool is_listed_so =
            notice && std::ranges::find(entry_.flags, core::flag_of(notice->kind)) != entry_.flags.end();
        return notice && !notice->id && !is_listed_so;
    }

    bool are_one(const Agreeing& a, const Agreeing& b) const {
        const auto &left = candidates_[a.index], &right = candidates_[b.index];
        if (share_identifier(left, right)) return compare(a.form, b.form).agrees;
        return are_equal(a.form.full, b.form.full) &&
               core::share_author(core::overlap(authors_of(left), authors_of(right))) &&
               are_compatible(years_of(left), years_of(right));
    }

    /// Groups that a record joins become one. \cost O(agreeing²)
    void group() {
        for (const auto& one : agreeing_) {
            Group joined;
            joined.members.push_back(&one);
            std::erase_if(groups_, [&](const Group& group) {
                const bool joins = std::ranges::any_of(
                    group.members, [&](const auto* member) { return are_one(*member, one); });
                if (joins)
                    joined.members.insert(joined.members.end(), group.members.begin(), group.members.end());
                return joins;
            });
            groups_.push_back(std::move(joined));
        }
        for (auto& group : groups_) weigh(group);
    }

    void weigh(Group& group) const {
        std::vector<const Paper*> records;
        for (const auto* member : group.members) {
            records.push_back(&candidates_[member->index]);
            group.is_full = group.is_full || member->title.is_full();
            group.title_points =
                std::max(group.title_points, title_points(member->title.words, member->title.content_words));
            group.is_chapter = group.is_chapter && is_chapter(*records.back());
        }
        group.confirmed = confirmation(entry_, records);
    }

    /// What was left out, or mistyped, is confirmed; and all together rules enough out. A chapter bears the title of a
    /// paper too often for its year alone to confirm it.
    bool is_confirmed(const Group& group) const {
        const auto& by = group.confirmed;
        if (by.others() || (!group.is_full && !by.is_firm())) return false;
        return group.points() >= needed_ && (!group.is_chapter || by.author() || by.venue);
    }

    /// It says clearly more for `a` than for `b`.
    static bool outweighs(const Group& a, const Group& b) {
        return a.is_full >= b.is_full && a.points() >= b.points() + clear_lead;
    }

    const Group* choose() const {
        std::vector<const Group*> confirmed;
        for (const auto& group : groups_)
            if (is_confirmed(group) && (group.confirmed.any() || groups_.size() == 1))
                confirmed.push_back(&group);
        for (const auto* one : confirmed)
            if (std::ranges::all_of(
                    confirmed, [&](const auto* other) { return one == other || outweighs(*one, *other); }))
                return one;
        return nullptr;
    }

    std::string named(const Agreeing& one) const {
        const auto& paper = candidates_[one.index];
        const auto from = paper.origin.find("title");
        const auto id = to_string(match_.candidates[one.index].id);
        return from == paper.origin.end() ? id : from->second.source + "'s " + id;
    }

    std::string named(const Group& group) const {
        std::vector<std::string> names;
        for (const auto* member : group.members) names.push_back(named(*member));
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return join(names, " and ");
    }

    void judge(const Group& group, const std::string& verdict) {
        for (const auto* member : group.members) match_.candidates[member->index].verdict = verdict;
    }

    /// Of the member that agrees best.
    static std::string left_out(const Group& group) {
        const auto best = std::ranges::min_element(group.members, {},
                                                   [](const auto* one) { return one->title.reasons.size(); });
        return (*best)->title.left_out();
    }

    /// " (6.5 points of 3)": on the scale of confirmation.hpp.
    static std::string weighed(const Group& group) {
        const auto tenths = static_cast<long>(10 * group.points() + 0.5);
        return " (" + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " points of " +
               std::to_string(static_cast<long>(enough)) + ")";
    }

    static std::string agreement(const Group& group) {
        return group.is_full ? "title" : "title, but for " + left_out(group) + ",";
    }

    Match take(const Group& winner) {
        match_.outcome = Outcome::title_match;
        for (const auto& group : groups_) judge(group, "title agrees, less confirms it");
        for (const auto* member : winner.members) match_.taken.push_back(member->index);
        std::ranges::sort(match_.taken);
        judge(winner, "taken");
        for (const auto& group : groups_)
            if (!is_confirmed(group) && &group != &winner) judge(group, doubt(group));
        const auto by = winner.confirmed.words();
        match_.evidence.push_back(
            by.empty() ? "the title, which says enough, agrees with " + named(winner) + " and no other work"
                       : agreement(winner) + " and " + by + " agree with " + named(winner) + weighed(winner));
        return std::move(match_);
    }

    std::string doubt(const Group& group) const {
        const auto& by = group.confirmed;
        if (by.others()) return "title agrees, the authors are others";
        if (is_confirmed(group) && by.any()) return "title agrees and is confirmed, as is another work's";
        if (by.any() && !group.is_full && !by.is_firm())
            return "title agrees but for " + left_out(group) + ", and " + by.words() + " alone confirms it";
        if (by.any()) return "title and " + by.words() + " agree, which is too little" + weighed(group);
        if (by.years == YearFit::far || by.years == YearFit::apart) return "title agrees, the year does not";
        if (groups_.size() > 1 && !group.confirmed.asked) return "title agrees, as does another work's";
        return "title agrees, nothing confirms it";
    }

    Match leave() {
        match_.outcome = Outcome::ambiguous;
        for (const auto& group : groups_) {
            judge(group, doubt(group));
            match_.evidence.push_back(named(group) + ": " + doubt(group));
        }
        return std::move(match_);
    }

    Match none() {
        match_.evidence.emplace_back(candidates_.empty() ? "no search found a record"
                                                         : "no record that a search found bears this title");
        return std::move(match_);
    }

    const Entry& entry_;
    std::span<const Paper> candidates_;
    double needed_;
    std::vector<TitleForm> titles_;
    std::vector<Agreeing> agreeing_;
    std::vector<Group> groups_;
    Match match_;
};

}  // namespace

Match match(const Entry& entry, std::span<const Paper> candidates, double needed) {
    return Matching{entry, candidates, needed}.finish();
}

}  // namespace citegraph::resolving
