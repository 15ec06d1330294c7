#include "resolve/match/match.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "resolve/match/confirmation.hpp"
#include "resolve/match/title_agreement.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace citegraph::resolving {

using namespace core;

namespace {

/// With as many words a title hardly ever names two works; with fewer, what is left of it says too little.
constexpr std::size_t enough_words = 6, enough_words_left = 3;
/// From a preprint to its last appearance.
constexpr int years_to_publication = 3;

/// A record whose title agrees.
struct Agreeing {
    std::size_t index;  ///< among the candidates
    TitleForm form;
    Fit fit = Fit::none;
    std::size_t words = 0;  ///< content words that agree
    bool vague = false;     ///< what was dropped says only what sort of paper it is
};

/// Records of one work.
struct Group {
    std::vector<const Agreeing*> members;
    Confirmation confirmed;
    Fit fit = Fit::dropped;
    std::size_t words = 0;
    bool vague = true;
};

bool is_vague(const Words& part) {
    return std::ranges::all_of(part, [](const auto& word) { return is_sort(word); });
}

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
        auto fit = fit_of(one, best.form);
        if (fit == Fit::full && begins_another(one, titles)) fit = Fit::dropped;
        if (fit >= best.fit) continue;
        best.fit = fit;
        best.words = std::min(content_words(one.full), content_words(best.form.full));
        const auto part = dropped_part(one, best.form);
        best.vague = fit == Fit::dropped && !part.empty() && is_vague(part);
    }
    return best;
}

bool share_identifier(const Paper& a, const Paper& b) {
    return std::ranges::any_of(a.ids,
                               [&](const auto& id) { return std::ranges::find(b.ids, id) != b.ids.end(); });
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
    Matching(const Entry& entry, std::span<const Paper> candidates) : entry_{entry}, candidates_{candidates} {
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
        match_.candidates.push_back(
            {id, title_of(paper), year_of(paper), one.fit == Fit::none ? rejection(one) : ""});
        if (one.fit != Fit::none) agreeing_.push_back(std::move(one));
    }

    std::string rejection(const Agreeing& one) const {
        if (one.form.full.empty()) return "without a title";
        for (const auto& title : titles_)
            if (auto why = telling_difference(title, one.form); !why.empty()) return why;
        return "another title";
    }

    bool are_one(const Agreeing& a, const Agreeing& b) const {
        const auto &left = candidates_[a.index], &right = candidates_[b.index];
        if (share_identifier(left, right)) return fit_of(a.form, b.form) != Fit::none;
        return are_equal(a.form.full, b.form.full) &&
               core::share_surname(core::overlap(authors_of(left), authors_of(right))) &&
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
            group.fit = std::min(group.fit, member->fit);
            group.words = std::max(group.words, member->words);
            group.vague = group.vague && member->vague;
        }
        group.confirmed = confirmation(entry_, records);
    }

    static bool is_confirmed(const Group& group) {
        const auto& by = group.confirmed;
        if (by.others) return false;
        const bool year_is_enough =
            group.fit == Fit::full || (group.words >= enough_words_left && !group.vague);
        return by.author || by.venue || (by.year && year_is_enough);
    }

    /// All that speaks for `b` speaks for `a`, and something besides.
    static bool outweighs(const Group& a, const Group& b) {
        const auto marks = [](const Group& group) {
            const auto& by = group.confirmed;
            return std::array{group.fit == Fit::full, by.author, by.venue, by.year};
        };
        const auto left = marks(a), right = marks(b);
        for (std::size_t i = 0; i < left.size(); ++i)
            if (right[i] && !left[i]) return false;
        return left != right;
    }

    const Group* choose() const {
        std::vector<const Group*> confirmed;
        for (const auto& group : groups_)
            if (is_confirmed(group)) confirmed.push_back(&group);
        for (const auto* one : confirmed)
            if (std::ranges::all_of(
                    confirmed, [&](const auto* other) { return one == other || outweighs(*one, *other); }))
                return one;
        const bool alone = groups_.size() == 1 && confirmed.empty() && !groups_[0].confirmed.asked;
        return alone && groups_[0].fit == Fit::full && groups_[0].words >= enough_words ? &groups_[0]
                                                                                        : nullptr;
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

    static std::string agreement(const Group& group) {
        return group.fit == Fit::full ? "title" : "title, but for a subtitle or a name,";
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
                       : agreement(winner) + " and " + by + " agree with " + named(winner));
        return std::move(match_);
    }

    std::string doubt(const Group& group) const {
        if (group.confirmed.others) return "title agrees, the authors are others";
        if (is_confirmed(group)) return "title agrees and is confirmed, as is another work's";
        if (group.confirmed.any()) return "only a short title and the year agree";
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
    std::vector<TitleForm> titles_;
    std::vector<Agreeing> agreeing_;
    std::vector<Group> groups_;
    Match match_;
};

}  // namespace

Match match(const Entry& entry, std::span<const Paper> candidates) {
    return Matching{entry, candidates}.finish();
}

}  // namespace citegraph::resolving
