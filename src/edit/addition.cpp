// New entries in their places.
#include "edit/addition.hpp"

#include "citegraph/text.hpp"
#include "edit/style.hpp"

#include <algorithm>
#include <map>

namespace citegraph::edit {
namespace {

std::string place_of(const Listing& listing, const ListedEntry& entry) {
    const auto section = name_of(listing.sections[entry.section]);
    return "line " + std::to_string(entry.entry.line) + (section.empty() ? "" : ", under " + section);
}

/// What is on a list, by identifier and title.
class Known {
  public:
    explicit Known(const Listing& listing) {
        for (const auto& entry : listing.entries) {
            if (!entry.entry.identifiers.empty())
                ids_.try_emplace(entry.entry.identifiers.front().id, place_of(listing, entry));
            for (const auto& title : entry.entry.titles)
                if (is_whole(title)) titles_.try_emplace(normal_title(title), place_of(listing, entry));
        }
    }

    /// Where a paper is already; empty if nowhere. From now on it is known.
    std::string take(const Material& paper) {
        for (const auto& id : paper.ids)
            if (const auto found = ids_.find(id); found != ids_.end()) return found->second;
        const auto title = normal_title(paper.title);
        if (const auto found = titles_.find(title); found != titles_.end()) return found->second;
        for (const auto& id : paper.ids) ids_.emplace(id, among_added);
        if (is_whole(paper.title)) titles_.emplace(title, among_added);
        return {};
    }

    static constexpr auto among_added = "among those that are added";

  private:
    /// A name alone may be of several works.
    static bool is_whole(const std::string& title) { return title.find(' ') != std::string::npos; }

    std::map<Identifier, std::string> ids_;
    std::map<std::string, std::string> titles_;
};

class Adding {
  public:
    Adding(const Listing& listing, const std::string& section)
        : listing_{listing}, asked_{section}, style_{listing}, ranking_{listing}, known_{listing} {}

    void take(std::size_t index, const WantedPaper& wanted) {
        if (wanted.paper.title.empty()) return leave_out(index, "its title is not known");
        if (const auto where = known_.take(wanted.paper); !where.empty()) {
            leave_out(index, "is there already: " + where);
            out_.left_out.back().is_listed = true;
            return;
        }
        Placed placed;
        placed.wanted = index;
        if (!choose_section(placed, wanted)) return;
        place(placed, wanted.paper);
    }

    Addition finish() {
        out_.after = listing_.text;
        std::ranges::stable_sort(insertions_, [](const Insertion& a, const Insertion& b) {
            if (a.at != b.at) return a.at < b.at;
            return comes_before(a.order, a.key, b.key).value_or(false);
        });
        for (auto i = insertions_.size(); i-- > 0;)
            out_.after.insert(insertions_[i].at, insertions_[i].bytes);
        return std::move(out_);
    }

  private:
    struct Insertion {
        std::size_t at;
        std::string bytes;
        Order order;
        SortKey key;
    };

    void leave_out(std::size_t index, std::string reason, std::vector<SectionGuess> ranking = {}) {
        out_.left_out.push_back({index, std::move(reason), false, std::move(ranking)});
    }

    bool choose_section(Placed& placed, const WantedPaper& wanted) {
        const auto year = wanted.paper.day.year > 0 ? std::optional{wanted.paper.day.year} : std::nullopt;
        if (!asked_.empty()) {
            const auto named = sections_named(listing_, asked_, year);
            if (named.size() != 1) {
                leave_out(placed.wanted, named.empty() ? "no section is called '" + asked_ + "'"
                                                       : "several sections are called '" + asked_ + "'");
                for (const auto section : named) out_.left_out.back().ranking.push_back({section, 0, {}});
                return false;
            }
            placed.section = named.front();
            return true;
        }
        placed.ranking = ranking_.rank(wanted.paper, wanted.ties);
        if (placed.ranking.empty() || placed.ranking.front().probability < sure_enough ||
            (placed.ranking.size() > 1 && placed.ranking.front().reasons.empty())) {
            leave_out(placed.wanted, "no section is sure enough: name one with --section",
                      std::move(placed.ranking));
            return false;
        }
        placed.section = placed.ranking.front().section;
        return true;
    }

    void place(Placed& placed, const Material& paper) {
        const auto& section = listing_.sections[placed.section];
        placed.order = order_of(listing_, placed.section);
        const auto key = key_of(paper);
        const auto place = place_in(listing_, placed.section, placed.order, key);
        const bool is_last = place == section.entries.size();
        const auto before =
            is_last ? (section.entries.empty() ? next_entry(section.begin) : section.entries.back() + 1)
                    : section.entries[place];
        placed.text = with_line_end(style_.entry_of(paper, {placed.section, before}));
        Insertion insertion{0, placed.text, placed.order, key};
        const auto gap = gap_in(section);
        if (section.entries.empty()) {
            insertion.at = section.begin;
            insertion.bytes = line_end() + insertion.bytes;
        } else if (is_last) {
            insertion.at = listing_.entries[section.entries.back()].end;
            insertion.bytes =
                (insertion.at == listing_.text.size() && !listing_.text.ends_with('\n') ? line_end() : "") +
                gap + insertion.bytes;
        } else {
            insertion.at = listing_.entries[before].begin;
            insertion.bytes += gap;
        }
        placed.line = static_cast<int>(std::count(
                          listing_.text.begin(),
                          listing_.text.begin() + static_cast<std::ptrdiff_t>(insertion.at), '\n')) +
                      1;
        insertions_.push_back(std::move(insertion));
        out_.placed.push_back(std::move(placed));
    }

    std::size_t next_entry(std::size_t byte) const {
        const auto found = std::ranges::find_if(
            listing_.entries, [&](const ListedEntry& entry) { return entry.begin >= byte; });
        return static_cast<std::size_t>(found - listing_.entries.begin());
    }

    std::string line_end() const { return listing_.text.find("\r\n") == std::string::npos ? "\n" : "\r\n"; }

    std::string with_line_end(std::string text) const {
        return text.ends_with('\n') ? text : text + line_end();
    }

    /// The empty lines between the last two entries of a section.
    std::string gap_in(const ListedSection& section) const {
        for (auto i = section.entries.size(); i-- > 1;) {
            const auto end = listing_.entries[section.entries[i - 1]].end,
                       begin = listing_.entries[section.entries[i]].begin;
            if (begin < end) continue;
            const auto gap = listing_.text.substr(end, begin - end);
            if (trimmed(gap).empty()) return gap;
        }
        return {};
    }

    const Listing& listing_;
    const std::string& asked_;
    ListStyle style_;
    SectionRanking ranking_;
    Known known_;
    std::vector<Insertion> insertions_;
    Addition out_;
};

}  // namespace

Addition with_added(const Listing& listing, const std::vector<WantedPaper>& wanted,
                    const std::string& section) {
    Adding adding{listing, section};
    for (std::size_t i = 0; i < wanted.size(); ++i) adding.take(i, wanted[i]);
    return adding.finish();
}

std::string place_on(const Listing& listing, const Material& paper) {
    return Known{listing}.take(paper);
}

}  // namespace citegraph::edit
