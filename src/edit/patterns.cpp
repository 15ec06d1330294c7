// The pattern of a new entry: from stretch to stretch, what most samples go on with.
#include "edit/writing.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace citegraph::edit {
namespace {

constexpr double left_out = 0.3;         ///< for each stretch that the record has not
constexpr double remark_left_out = 0.8;  ///< the same of what no record has
constexpr double not_said = 0.05;        ///< of a venue or a link that the record has
constexpr double same_past = 20;         ///< an entry that began in the same way
constexpr std::size_t most_slots = 60;

/// A pattern without what the record has not, and how much it counts.
struct Draft {
    Pattern pattern;
    double weight = 0, venue = 1;
    std::vector<std::string> past;  ///< of each place in it, what stands before it
};

bool says(const Pattern& pattern, Slot slot, std::size_t from) {
    return std::find(pattern.slots.begin() + static_cast<std::ptrdiff_t>(from), pattern.slots.end(), slot) !=
           pattern.slots.end();
}

/// A slot as part of a key, "end" behind the last.
std::string step_of(const Pattern& pattern, std::size_t i) {
    if (i >= pattern.slots.size()) return std::string{'\0', '.'};
    const bool is_brief = pattern.slots[i] == Slot::year && pattern.digits[i] == 2;
    return {'\0', static_cast<char>('a' + static_cast<int>(pattern.slots[i])), is_brief ? '2' : '4'};
}

/// Samples cut down to what one record has, and their votes.
class Ballot {
  public:
    Ballot(const Wording& wording, std::span<const Sample> samples) : wording_{wording} {
        for (const auto& sample : samples)
            if (auto draft = draft_of(sample); draft.weight > 0) drafts_.push_back(std::move(draft));
    }

    std::optional<Pattern> vote() const {
        Pattern out;
        std::string past;
        while (out.slots.size() < most_slots) {
            const auto [draft, at] = next_step(out, past);
            if (!draft) return std::nullopt;
            out.marks.push_back(draft->pattern.marks[at]);
            if (at == draft->pattern.slots.size()) return out;
            past += draft->pattern.marks[at] + step_of(draft->pattern, at);
            out.slots.push_back(draft->pattern.slots[at]);
            out.digits.push_back(draft->pattern.digits[at]);
        }
        return std::nullopt;
    }

  private:
    /// The year of a venue goes with it.
    bool is_of_unknown_venue(const std::vector<Slot>& slots, std::size_t i) const {
        const auto is_unknown = [&](std::size_t at) {
            const bool is_place = slots[at] == Slot::venue || slots[at] == Slot::server;
            return is_place && !wording_.is_known(slots[at]);
        };
        return slots[i] == Slot::year &&
               ((i > 0 && is_unknown(i - 1)) || (i + 1 < slots.size() && is_unknown(i + 1)));
    }

    /// Lines of which nothing is known go with their labels.
    void take_out_lines(Pattern& pattern) const {
        auto& [slots, marks, digits] = pattern;
        for (auto end = slots.size(); end > 0;) {
            auto begin = end - 1;
            while (begin > 0 && marks[begin].find('\n') == std::string::npos) --begin;
            const bool is_unknown =
                begin > 0 && std::none_of(slots.begin() + static_cast<std::ptrdiff_t>(begin),
                                          slots.begin() + static_cast<std::ptrdiff_t>(end),
                                          [&](Slot slot) { return wording_.is_known(slot); });
            const auto next = marks[end].find('\n');
            if (is_unknown && next != std::string::npos) {
                marks[begin] = marks[begin].substr(0, marks[begin].rfind('\n')) + marks[end].substr(next);
                const auto erase = [&](auto& from, std::size_t first, std::size_t last) {
                    from.erase(from.begin() + static_cast<std::ptrdiff_t>(first),
                               from.begin() + static_cast<std::ptrdiff_t>(last));
                };
                erase(marks, begin + 1, end + 1);
                erase(slots, begin, end);
                erase(digits, begin, end);
            }
            end = begin;
        }
    }

    /// Whether a slot could go with the marks that belong to it.
    static bool take_out(Pattern& pattern, std::size_t i) {
        auto& [slots, marks, digits] = pattern;
        if (slots[i] == Slot::url && i > 0 && marks[i].starts_with("](") && marks[i - 1].ends_with('[')) {
            marks[i - 1].pop_back();  // words that lead nowhere are no link
            marks[i].erase(0, 1);
        }
        const auto left = joint(marks[i], marks[i + 1], i + 1 == slots.size());
        if (!left) return false;
        const auto at = static_cast<std::ptrdiff_t>(i);
        marks[i] = *left;
        marks.erase(marks.begin() + at + 1);
        slots.erase(slots.begin() + at);
        digits.erase(digits.begin() + at);
        return true;
    }

    Draft draft_of(const Sample& sample) const {
        Draft out{*sample.pattern, sample.weight, wording_.venue_likeness(*sample.entry), {}};
        auto& [slots, marks, digits] = out.pattern;
        take_out_lines(out.pattern);
        for (std::size_t i = slots.size(); i-- > 0;) {
            if (wording_.is_known(slots[i]) && !is_of_unknown_venue(slots, i)) continue;
            out.weight *=
                slots[i] == Slot::note || slots[i] == Slot::affiliation ? remark_left_out : left_out;
            if (!take_out(out.pattern, i)) return {};
        }
        if (!says(out.pattern, Slot::title, 0) && !says(out.pattern, Slot::rest, 0)) out.weight = 0;
        if (says(out.pattern, Slot::title, 0) && wording_.has_name()) out.weight *= left_out;
        std::string past;
        for (std::size_t i = 0; i <= slots.size(); ++i) {
            out.past.push_back(past);
            if (i < slots.size()) past += marks[i] + step_of(out.pattern, i);
        }
        return out;
    }

    struct Step {
        const Draft* draft = nullptr;
        std::size_t at = 0;
    };

    /// The places of drafts at which they stand where `out` does: behind the same slots.
    std::vector<Step> places_of(const Pattern& out) const {
        std::vector<Step> places;
        for (const auto& draft : drafts_) {
            const auto& slots = draft.pattern.slots;
            for (std::size_t at = 0; at <= slots.size(); ++at) {
                const auto count = std::min<std::size_t>(out.slots.size(), 2);
                const bool is_alike =
                    at >= count && (count > 0 || at == 0) && (count == 2 || at == count) &&
                    std::equal(out.slots.end() - static_cast<std::ptrdiff_t>(count), out.slots.end(),
                               slots.begin() + static_cast<std::ptrdiff_t>(at - count));
                if (is_alike) places.push_back({&draft, at});
            }
        }
        return places;
    }

    Step next_step(const Pattern& out, const std::string& past) const {
        const auto places = places_of(out);
        std::vector<Slot> due;
        for (const auto& [draft, at] : places)
            if (at < draft->pattern.slots.size())
                if (const auto slot = draft->pattern.slots[at]; wording_.is_due(slot) && !says(out, slot, 0))
                    due.push_back(slot);
        std::map<std::string, std::pair<double, Step>> votes;
        for (const auto& place : places) {
            const auto& [draft, at] = place;
            auto weight = draft->weight * (draft->past[at] == past ? same_past : 1);
            const auto next = at < draft->pattern.slots.size() ? draft->pattern.slots[at] : Slot::note;
            const bool is_of_venue =
                next == Slot::venue || (at > 0 && draft->pattern.slots[at - 1] == Slot::venue);
            if (is_of_venue) weight *= draft->venue;
            for (const auto slot : due)
                if (!says(draft->pattern, slot, at)) {
                    weight *= not_said;
                    break;
                }
            auto& vote = votes[draft->pattern.marks[at] + step_of(draft->pattern, at)];
            vote.first += weight;
            vote.second = place;
        }
        const auto best =
            std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second.first; });
        return best == votes.end() ? Step{} : best->second.second;
    }

    const Wording& wording_;
    std::vector<Draft> drafts_;
};

}  // namespace

std::optional<Pattern> voted_pattern(const Wording& wording, std::span<const Sample> samples) {
    return Ballot{wording, samples}.vote();
}

}  // namespace citegraph::edit
