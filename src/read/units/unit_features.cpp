#include "read/units/unit_features.hpp"

#include "citegraph/text.hpp"
#include "read/labels/probabilities.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"
#include "read/style/look.hpp"
#include "read/units/consensus.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace citegraph::read {
namespace {

constexpr int looks = 2;
constexpr auto work = static_cast<std::uint8_t>(Part::work);

template <class Out>
class Seer {
  public:
    Seer(std::span<const Unit> units, Out out) : units_{units}, out_{std::move(out)} {
        looks_.reserve(units.size());
        for (const auto& unit : units) looks_.push_back(look_at(unit, Out::keeps_names));
        count_ahead();
        for (std::size_t i = 0; i < units.size(); ++i)
            if (units[i].kind == DocumentBlock::Kind::heading)
                headings_.insert(word_feature(undecorated(looks_[i].words), 9));
        for (std::size_t i = 0; i < units.size(); ++i) {
            ++shapes_[looks_[i].shape];
            auto& group = groups_[group_of(units_[i])];
            ++group[0];
            group[1] += looks_[i].has_link;
            group[2] += looks_[i].has_paper;
        }
    }

    /// `before`: how an earlier look judged the units, or nothing.
    Out& see(std::span<const std::uint8_t> before) {
        others_ = Consensus{units_, looks_, before};
        out_.begin();
        out_.again();
        heading_.clear();
        since_head_ = 0;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (i == 0 || units_[i].begins) paragraph_ = i;
            if (units_[i].kind == DocumentBlock::Kind::heading || units_[i].kind == DocumentBlock::Kind::open)
                head(i);
            out_.keep([&] {
                itself(looks_[i]);
                around(i);
                list(i);
            });
            again(i);
            for (const auto part : {Part::none, Part::work, Part::more})
                if (others_.denies(i, part)) out_.forbid(static_cast<std::uint8_t>(part));
            if (looks_[i].navigates && units_[i].kind != DocumentBlock::Kind::heading) out_.forbid(work);
            out_.next();
        }
        return out_;
    }

    /// Where nothing looks like a work, an item that is nothing but links, one of them to a paper, is one.
    void believe_links(std::vector<Part>& parts) const {
        for (std::size_t i = 0; i < units_.size(); ++i)
            if (units_[i].begins && units_[i].kind == DocumentBlock::Kind::item && looks_[i].has_paper &&
                looks_[i].signature.find_first_not_of("lLU") == std::string::npos)
                parts[i] = Part::work;
    }

  private:
    void add(FeatureName name, Feature value = 0) { out_.add(both(name.hash, value), name, value); }

    void itself(const Look& look) {
        for (std::size_t i = 0; i < look.seen.size(); ++i)
            if constexpr (Out::keeps_names)
                out_.add(look.seen[i], look.told[i].name, look.told[i].value);
            else
                out_.add(look.seen[i]);
    }

    /// Where a line stands among the lines of its paragraph, and how that paragraph begins.
    void lines(std::size_t i) {
        const auto first = paragraph_;
        auto last = i;
        while (last + 1 < units_.size() && !units_[last + 1].begins && last - first < 20) ++last;
        const auto count = last - first + 1, index = i - first;
        add("line of", both(about(index), about(count)));
        add("line of front", both(both(about(index), about(count)), looks_[first].first_two));
        add("line of block", both(both(about(index), about(count)), static_cast<Feature>(units_[i].kind)));
        if (index > 0) {
            add("first line", looks_[first].first_two);
            add("first line paper", both(looks_[first].has_paper, looks_[i].has_paper));
        }
    }

    void head(std::size_t i) {
        heading_.clear();
        for (const auto word : split(looks_[i].words, ' ')) heading_.push_back(word_feature(word, 3));
        since_head_ = 0;
    }

    void around(std::size_t i) {
        ++since_head_;
        add("since heading", about(since_head_ - 1));
        ahead(i);
        lines(i);
        const bool is_heading =
            units_[i].kind == DocumentBlock::Kind::heading || units_[i].kind == DocumentBlock::Kind::open;
        if (!is_heading)
            add("names a heading",
                both(headings_.contains(word_feature(undecorated(looks_[i].words), 9)), looks_[i].has_link));
        for (std::size_t j = 0; j < std::min<std::size_t>(heading_.size(), 4); ++j) add("under", heading_[j]);
        static constexpr std::array<FeatureName, 7> names{"-3", "-2", "-1", "", "+1", "+2", "+3"};
        for (const std::ptrdiff_t d : {-2, -1, 1, 2}) {
            const auto at = static_cast<std::ptrdiff_t>(i) + d;
            const auto name = names[static_cast<std::size_t>(d + 3)];
            if (at < 0 || at >= static_cast<std::ptrdiff_t>(units_.size())) {
                add(name, 1);
                continue;
            }
            const auto& other = units_[static_cast<std::size_t>(at)];
            const auto& look = looks_[static_cast<std::size_t>(at)];
            for (const auto brief : look.brief) add(name, brief);
            const auto step = static_cast<Feature>(other.level < units_[i].level   ? 0
                                                   : other.level > units_[i].level ? 2
                                                                                   : 1);
            add(name, both(step, feature("deeper")));
            add(name, both(look.shape == looks_[i].shape, feature("same")));
            add(name, both(other.kind == units_[i].kind, feature("same kind")));
            if (d == -1) {
                const auto gap = static_cast<Feature>(std::clamp(units_[i].line - other.line, 0, 3));
                add("gap", gap);
                add("gap of kind", both(gap, looks_[i].kind));
            }
            if (d == 1) {
                const auto gap = static_cast<Feature>(std::clamp(other.line - units_[i].line, 0, 3));
                add("gap after", gap);
                add("below kind", both(looks_[i].kind, both(look.kind, step)));
            }
        }
        add("under unit", units_[i].under.has_value());
        if (units_[i].under) {
            const auto& above = looks_[*units_[i].under];
            add("above paper", above.has_paper);
            add("above link", above.has_link);
            add("above front", above.first_two);
        }
        if (units_[i].columns) {
            for (const auto word : split(looks_[*units_[i].columns].words, ' '))
                add("column", word_feature(word, 5));
        }
    }

    /// What stands before the next unit of its sort: a work has a link or a few there, a section has many.
    void ahead(std::size_t i) {
        const auto& look = looks_[i];
        const auto next = next_[i];
        const auto papers = papers_[next] - papers_[i], links = links_[next] - links_[i];
        add("until next", both(about(next - i), look.kind));
        add("papers until next", both(about(papers), static_cast<Feature>(units_[i].kind)));
        add("links until next", both(about(links), static_cast<Feature>(units_[i].kind)));
        add("papers until next of front", both(about(papers), look.first_two));
        add("own paper share", both(both(look.has_paper, about(papers)), about(next - i)));
    }

    /// For each unit the next of its kind and level at that level or above; links and papers so far.
    void count_ahead() {
        const auto n = units_.size();
        next_.assign(n, n);
        papers_.assign(n + 1, 0);
        links_.assign(n + 1, 0);
        for (std::size_t i = 0; i < n; ++i) {
            papers_[i + 1] = papers_[i] + looks_[i].has_paper;
            links_[i + 1] = links_[i] + looks_[i].has_link;
        }
        std::unordered_map<Feature, std::size_t> last;
        std::size_t heading = n;
        for (auto i = n; i-- > 0;) {
            const bool is_heading = units_[i].kind == DocumentBlock::Kind::heading;
            auto& same = last.try_emplace(is_heading ? looks_[i].kind : looks_[i].first_two, n).first->second;
            next_[i] = std::min(same, heading);
            same = i;
            if (is_heading) heading = i;
        }
    }

    /// What the list as a whole says of such a unit.
    void list(std::size_t i) {
        const auto& look = looks_[i];
        const auto same = shapes_[look.shape];
        add("same shape", about(same));
        add("same shape share", static_cast<Feature>(8 * same / units_.size()));
        const auto& group = groups_[group_of(units_[i])];
        add("group", about(group[0]));
        add("group links", static_cast<Feature>(4 * group[1] / group[0]));
        add("group papers", static_cast<Feature>(4 * group[2] / group[0]));
        add("group papers of kind", both(static_cast<Feature>(4 * group[2] / group[0]), look.kind));
    }

    /// What an earlier look made of such units.
    void again(std::size_t i) {
        if (others_.is_empty()) return add("first look");
        for (const auto part : {Part::none, Part::work, Part::more}) {
            const auto name = static_cast<Feature>(part) * 16;
            add("of shape", name + others_.share_of_shape(i, part));
            add("of front", name + others_.share_of_front(i, part));
            add("of group", name + others_.share_of_group(i, part));
        }
    }

    std::span<const Unit> units_;
    std::vector<Look> looks_;
    std::unordered_map<Feature, std::size_t> shapes_;
    std::unordered_map<Feature, std::array<std::size_t, 3>> groups_;
    Consensus others_{units_, looks_, {}};
    std::vector<Feature> heading_;
    std::vector<std::size_t> next_, papers_, links_;
    std::unordered_set<Feature> headings_;
    std::size_t since_head_ = 0;
    std::size_t paragraph_ = 0;  ///< the unit that begins the one of the unit at hand
    Out out_;
};

}  // namespace

Sequence seen_of(std::span<const Unit> units, std::span<const std::uint8_t> before) {
    return Seer{units, Sequence{}}.see(before);
}

Judgements judgements_of(std::span<const Unit> units, const Model& model) {
    Seer seer{units, Tally{model}};
    std::vector<std::uint8_t> labels;
    for (int look = 1; look < looks; ++look) labels = best_labels(seer.see(labels));
    auto& seen = seer.see(labels);
    Judgements out{{}, {}, std::move(labels)};
    for (const auto label : best_labels(seen)) out.parts.push_back(static_cast<Part>(label));
    if (std::ranges::find(out.parts, Part::work) == out.parts.end()) seer.believe_links(out.parts);
    for (const auto& sure : probabilities(seen))
        out.of_work.push_back(seen.is_denied(out.of_work.size(), work) ? 1 : sure[work]);
    return out;
}

Witness witness_of(std::span<const Unit> units, std::span<const std::uint8_t> before, const Model& model,
                   std::size_t from, std::size_t to) {
    return Seer{units, Witness{model, from, to}}.see(before);
}

std::vector<Part> parts_of(std::span<const Unit> units, const Model& model) {
    return judgements_of(units, model).parts;
}

}  // namespace citegraph::read
