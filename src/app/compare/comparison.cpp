#include "app/compare/comparison.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace citegraph::app {
namespace {

constexpr std::size_t least_move = 3;  // places

using Pairs = std::vector<std::optional<std::size_t>>;  // by new paper: the old one

/// Old papers by identifier and by title.
class Known {
  public:
    explicit Known(const std::vector<Paper>& papers) {
        for (std::size_t place = 0; place < papers.size(); ++place) {
            for (const auto& id : papers[place].ids) by_id_.emplace(to_string(id), place);
            by_title_.emplace(normal_title(title_of(papers[place])), place);
        }
    }

    std::optional<std::size_t> by_id(const Paper& paper) const {
        for (const auto& id : paper.ids)
            if (const auto found = by_id_.find(to_string(id)); found != by_id_.end()) return found->second;
        return std::nullopt;
    }
    std::optional<std::size_t> by_title(const Paper& paper) const {
        const auto title = normal_title(title_of(paper));
        const auto found = by_title_.find(title);
        return title.empty() || found == by_title_.end() ? std::nullopt : std::optional{found->second};
    }

  private:
    std::map<std::string, std::size_t> by_id_, by_title_;
};

/// Each old paper is at most one new one; who shares an identifier comes before who shares a title.
Pairs paired(const std::vector<Paper>& before, const std::vector<Paper>& after) {
    const Known known{before};
    Pairs out(after.size());
    std::set<std::size_t> taken;
    for (const bool by_title : {false, true})
        for (std::size_t place = 0; place < after.size(); ++place) {
            if (out[place]) continue;
            const auto old = by_title ? known.by_title(after[place]) : known.by_id(after[place]);
            if (old && taken.insert(*old).second) out[place] = old;
        }
    return out;
}

/// By paper: the headings above its first entry, "Training / Fault tolerance".
std::vector<std::string> sections(const Library& library) {
    std::vector<std::string> out(library.papers.size());
    std::vector<bool> known(out.size());
    for (const auto& [entry, paper, outcome, evidence, candidates, failed] : library.entries) {
        if (!known[paper]) out[paper] = join(entry.section, " / ");
        known[paper] = true;
    }
    return out;
}

std::string published_venue(const Paper& paper) {
    for (const auto& each : paper.manifestations)
        if (each.kind == Manifestation::Kind::published) return each.venue.empty() ? "published" : each.venue;
    return {};
}

/// The gravest notice by name: "retraction"; a correction changes no list.
std::string notice_of(const Paper& paper) {
    for (const auto& notice : paper.notices)
        if (notice.kind != EditorialNotice::Kind::correction) return std::string{core::name_of(notice.kind)};
    return {};
}

/// Names of one paper, as long as they are no names of another version's.
std::string first_id(const Paper& paper) {
    return paper.ids.empty() ? std::string{} : to_string(paper.id());
}

/// By paper of each version: its rank among the papers of both, from 1.
std::pair<std::vector<std::size_t>, std::vector<std::size_t>> common_ranks(const Version& before,
                                                                           const Version& after,
                                                                           const Pairs& old) {
    std::vector<std::pair<std::size_t, std::size_t>> olds, news;  // rank among all, new paper
    for (std::size_t place = 0; place < old.size(); ++place)
        if (old[place]) {
            olds.emplace_back(before.rank[*old[place]], place);
            news.emplace_back(after.rank[place], place);
        }
    std::ranges::sort(olds);
    std::ranges::sort(news);
    std::vector<std::size_t> first(old.size()), second(old.size());
    for (std::size_t rank = 0; rank < olds.size(); ++rank) {
        first[olds[rank].second] = rank + 1;
        second[news[rank].second] = rank + 1;
    }
    return {first, second};
}

/// Puts together what changed.
class Comparison {
  public:
    Comparison(const Version& before, const Version& after)
        : before_{before}, after_{after}, old_{paired(before.library.papers, after.library.papers)} {}

    std::vector<ListChange> run() && {
        compare_lists();
        for (std::size_t place = 0; place < old_.size(); ++place)
            if (old_[place]) compare(before_.library.papers[*old_[place]], after_.library.papers[place]);
        compare_ranks();
        std::ranges::stable_sort(changes_, {}, &ListChange::became);
        return std::move(changes_);
    }

  private:
    void tell(Became became, const Paper& paper, std::string before, std::string after) {
        changes_.push_back({became, first_id(paper), paper.key, title_of(paper),
                            exporters::public_link(paper), std::move(before), std::move(after)});
    }

    void compare_lists() {
        const auto from = sections(before_.library), to = sections(after_.library);
        std::set<std::size_t> stays;
        for (std::size_t place = 0; place < old_.size(); ++place) {
            const auto& paper = after_.library.papers[place];
            if (!old_[place]) {
                tell(Became::added, paper, "", to[place]);
                continue;
            }
            stays.insert(*old_[place]);
            if (from[*old_[place]] != to[place]) tell(Became::moved, paper, from[*old_[place]], to[place]);
        }
        for (std::size_t place = 0; place < from.size(); ++place)
            if (!stays.contains(place)) tell(Became::removed, before_.library.papers[place], from[place], "");
    }

    void compare(const Paper& old, const Paper& now) {
        if (!core::share_identifier(old, now)) tell(Became::reidentified, now, first_id(old), first_id(now));
        if (published_venue(old).empty() && !published_venue(now).empty())
            tell(Became::published, now, "", published_venue(now));
        if (normal_title(title_of(old)) != normal_title(title_of(now)))
            tell(Became::retitled, now, title_of(old), title_of(now));
        if (notice_of(old) != notice_of(now) && !notice_of(now).empty())
            tell(Became::retracted, now, notice_of(old), notice_of(now));
    }

    void compare_ranks() {
        if (before_.rank.empty() || after_.rank.empty()) return;
        const auto [first, second] = common_ranks(before_, after_, old_);
        std::vector<std::pair<std::size_t, std::size_t>> moves;  // how far, new paper
        for (std::size_t place = 0; place < old_.size(); ++place) {
            const auto far = std::max(first[place], second[place]) - std::min(first[place], second[place]);
            if (far >= least_move) moves.emplace_back(far, place);
        }
        std::ranges::stable_sort(moves, std::ranges::greater{}, [](const auto& move) { return move.first; });
        for (const auto& move : moves)
            tell(Became::ranked, after_.library.papers[move.second], std::to_string(first[move.second]),
                 std::to_string(second[move.second]));
    }

    const Version& before_;
    const Version& after_;
    Pairs old_;
    std::vector<ListChange> changes_;
};

}  // namespace

std::vector<ListChange> changes(const Version& before, const Version& after) {
    return Comparison{before, after}.run();
}

}  // namespace citegraph::app
