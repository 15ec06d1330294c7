// Why a list was read as it was.
#include "read/account/account.hpp"

#include "citegraph/text.hpp"
#include "read/account/phrases.hpp"
#include "read/account/skipped.hpp"
#include "read/labels/probabilities.hpp"
#include "read/style/spans.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace citegraph::read {
namespace {

using Kind = DocumentBlock::Kind;

constexpr std::size_t most_reasons = 3;
constexpr float least_part = 0.1F;  ///< of the strongest reason; what is weaker is not told

constexpr char lean_topic = 0;

/// What phrases come to, summed by what they speak of.
class Reasons {
  public:
    void add(Phrase phrase, float weight) {
        if (phrase.words.empty()) return;
        auto found = std::ranges::find(all_, phrase.topic, [](const auto& one) { return one.phrase.topic; });
        if (found == all_.end()) found = all_.insert(found, Reason{{phrase.topic, {}}});
        found->sum += weight;
        if (weight <= found->most && !found->phrase.words.empty()) return;
        found->most = weight;
        found->phrase = std::move(phrase);
    }

    /// The words of those that weigh most, the strongest first.
    std::vector<std::string> strongest() && {
        std::ranges::stable_sort(all_, std::greater{}, &Reason::sum);
        std::vector<std::string> out;
        for (auto& reason : all_)
            if (reason.sum > 0 && (reason.phrase.is_counted || (out.size() < most_reasons &&
                                                                reason.sum >= least_part * all_.front().sum)))
                out.push_back(std::move(reason.phrase.words));
        return out;
    }

  private:
    struct Reason {
        Phrase phrase;
        float sum = 0, most = 0;
    };
    std::vector<Reason> all_;
};

/// The label of the highest score but for one.
std::size_t best_but(const Scores& scores, std::size_t label, std::size_t labels) {
    auto best = label == 0 ? std::size_t{1} : std::size_t{0};
    for (std::size_t other = 0; other < labels; ++other)
        if (other != label && scores[other] > scores[best]) best = other;
    return best;
}

/// What something told says for one label and against another.
float weight_of(const Model& model, const Told& told, std::size_t label, std::size_t other) {
    Sums sums{};
    model.add(told.seen, sums);
    const auto scores = model.score_of(sums);
    return scores[label] - scores[other];
}

class Teller {
  public:
    Teller(std::vector<DocumentBlock> blocks, const Habits& habits)
        : habits_{habits},
          units_{units_of(std::move(blocks))},
          judged_{judgements_of(units_, habits.units)},
          works_{works_of(units_, judged_.parts)} {}

    std::vector<Account> tell(int earliest, int line) {
        std::vector<Account> out;
        const auto [from, to] = units_at(line);
        if (from == to || units_[from].line < earliest) return out;
        for (std::size_t r = 0; r < works_.records.size(); ++r) {
            const auto& sections = works_.records[r].sections;
            const auto first = first_unit(r), last = sections.back().unit;
            if (first < to && last >= from) out.push_back(of_entry(r, first, last + 1));
        }
        for (auto i = from; out.empty() && i < to; ++i)
            if (!beginning_of(units_[i]).empty()) out.push_back(of_skipped(i));
        return out;
    }

  private:
    std::size_t first_unit(std::size_t r) const { return works_.records[r].sections.front().unit; }

    /// The units that stand at a line; if none begins there, that which began above.
    std::pair<std::size_t, std::size_t> units_at(int line) const {
        std::size_t to = 0;
        while (to < units_.size() && units_[to].line <= line) ++to;
        auto from = to;
        while (from > 0 && units_[from - 1].line == units_[to - 1].line) --from;
        return {from, to};
    }

    Account of_skipped(std::size_t i) {
        const auto passed = passed_over(units_, judged_, {});
        const auto found =
            std::ranges::find(passed, units_[i].line, [](const auto& one) { return one.what.line; });
        return {.line = units_[i].line,
                .summary = "no entry: " + (found == passed.end() ? "nothing to read" : found->what.reason),
                .lines = lines(i, i + 1),
                .words = {}};
    }

    Account of_entry(std::size_t r, std::size_t from, std::size_t to) {
        return {.line = units_[from].line,
                .summary = "an entry (" + shape_of(r) + "); " + alike(r),
                .lines = lines(from, to),
                .words = words(r)};
    }

    /// How many entries are made of the same lines and pieces.
    std::string alike(std::size_t r) const {
        const auto own = shape_of(r);
        std::size_t same = 0;
        for (std::size_t other = 0; other < works_.records.size(); ++other)
            same += other != r && shape_of(other) == own;
        const auto others = works_.records.size() - 1;
        if (others == 0) return "the only one";
        if (same == 0) return "none of the " + std::to_string(others) + " others is written so";
        return std::to_string(same) + " of the " + std::to_string(others) + " others are written so";
    }

    /// "item: link, words; line: words"
    std::string shape_of(std::size_t r) const {
        std::string out;
        auto last = units_.size();
        for (const auto& [unit, cell] : works_.records[r].sections)
            if (unit != std::exchange(last, unit))
                out += (out.empty() ? "" : "; ") + shape_in_words(units_[unit]);
        return out;
    }

    std::vector<Choice> lines(std::size_t from, std::size_t to) const {
        static constexpr std::array<std::string_view, 3> parts{"no work", "a work", "part of the work above"};
        const auto witness = witness_of(units_, judged_.before, habits_.units, from, to);
        const auto sure = probabilities(witness);
        std::vector<Choice> out;
        for (auto i = from; i < to; ++i) {
            const auto label = static_cast<std::size_t>(judged_.parts[i]);
            const auto other = best_but(sure[i], label, parts.size());
            Reasons reasons;
            for (const auto& told : witness.told(i))
                reasons.add(phrase_of(told, units_, i), weight_of(habits_.units, told, label, other));
            out.push_back({.line = units_[i].line,
                           .words = beginning_of(units_[i]),
                           .taken_for = std::string{parts[label]},
                           .probability = sure[i][label],
                           .because = with_rule(witness, i, std::move(reasons).strongest()),
                           .instead = std::string{parts[other]},
                           .instead_probability = sure[i][other]});
        }
        return out;
    }

    /// A rule that decided comes first.
    std::vector<std::string> with_rule(const Witness& witness, std::size_t i,
                                       std::vector<std::string> reasons) const {
        const auto is_denied = [&](Part part) {
            return witness.is_denied(i, static_cast<std::size_t>(part));
        };
        if (is_denied(Part::none))
            reasons.insert(reasons.begin(), "nearly all other headings of its level are works");
        if (is_denied(Part::more))
            reasons.insert(reasons.begin(), "stands among works, and none of these is part of another");
        if (is_denied(Part::work))
            reasons.insert(reasons.begin(),
                           units_[i].kind == Kind::heading ? "few other headings of its level are works"
                           : navigates(units_[i]) ? "leads to other places of the list and nowhere else"
                                                  : "nearly all others written like it are part of works");
        return reasons;
    }

    std::vector<Choice> words(std::size_t r) const {
        const auto& records = works_.records;
        const auto fields = fields_of(records, units_, habits_.words);
        const auto before = fields_of(records, units_, habits_.words, looks_at_words - 1);
        const auto witness = witness_of(records, units_, before, habits_.words, r);
        const auto sure = probabilities(witness, static_cast<std::uint8_t>(EntryField::title));
        std::vector<Choice> out;
        for (const auto& span : with_gaps(records[r], spans_of(records[r], fields[r])))
            out.push_back(choice_of(records[r], span, witness, sure));
        return out;
    }

    /// The spans with what stands between them, in order.
    static std::vector<FieldSpan> with_gaps(const EntryText& record, const std::vector<FieldSpan>& spans) {
        std::vector<FieldSpan> out;
        std::size_t at = 0;
        const auto add_gap = [&](std::size_t end) {
            while (at < end) {
                auto to = at + 1;
                while (to < end && record.tokens[to].section == record.tokens[at].section) ++to;
                auto first = at, last = to;
                while (first < last && record.tokens[first].mark) ++first;
                while (first < last && record.tokens[last - 1].mark) --last;
                if (first < last) out.push_back({EntryField::other, first, last});
                at = to;
            }
        };
        for (const auto& span : spans) {
            add_gap(span.begin);
            out.push_back(span);
            at = span.end;
        }
        add_gap(record.tokens.size());
        return out;
    }

    Choice choice_of(const EntryText& record, FieldSpan span, const Witness& witness,
                     std::span<const Scores> sure) const {
        Scores mean{};
        std::vector<std::size_t> words;
        for (auto i = span.begin; i < span.end; ++i)
            if (!record.tokens[i].mark) words.push_back(i);
        for (const auto i : words)
            for (std::size_t label = 0; label < field_count; ++label)
                mean[label] += sure[i][label] / static_cast<float>(words.size());
        const auto label = static_cast<std::size_t>(span.field), other = best_but(mean, label, field_count);
        Reasons reasons;
        for (const auto i : words) {
            for (const auto& told : witness.told(i))
                reasons.add(phrase_of(told, Spot{record, units_, i}),
                            weight_of(habits_.words, told, label, other));
            const auto& lean = witness.leaning(i);
            reasons.add({&lean_topic, rest_of_place(record, i)}, lean[label] - lean[other]);
        }
        return {.line = units_[record.sections[record.tokens[span.begin].section].unit].line,
                .words = text_of(record, span),
                .taken_for = std::string{name_of(span.field)},
                .probability = mean[label],
                .because = std::move(reasons).strongest(),
                .instead = std::string{name_of(static_cast<EntryField>(other))},
                .instead_probability = mean[other]};
    }

    std::string rest_of_place(const EntryText& record, std::size_t token) const {
        const bool is_row = units_[record.sections[record.tokens[token].section].unit].kind == Kind::row;
        return is_row ? "looks like the rest of its column"
                      : "looks like what stands behind its label elsewhere";
    }

    const Habits& habits_;
    std::vector<Unit> units_;
    Judgements judged_;
    ListedWorks works_;
};

}  // namespace

std::vector<Account> accounts_of(std::vector<DocumentBlock> blocks, std::string_view text, int line,
                                 const Habits& habits) {
    const auto lines = split(text, '\n');
    const auto is_empty = [&](int number) {
        return trimmed(lines[static_cast<std::size_t>(number) - 1]).empty();
    };
    if (line < 1 || static_cast<std::size_t>(line) > lines.size() || is_empty(line)) return {};
    auto earliest = line;
    while (earliest > 1 && !is_empty(earliest - 1)) --earliest;
    return Teller{std::move(blocks), habits}.tell(earliest, line);
}

}  // namespace citegraph::read
