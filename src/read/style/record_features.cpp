// What is seen of the words of an entry.
#include "read/style/joints.hpp"
#include "read/style/look.hpp"
#include "read/style/seen.hpp"
#include "read/style/slot_counts.hpp"
#include "read/style/slots.hpp"
#include "read/style/word_features.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t few = 3;           ///< records or chunks of which nothing general can be said
constexpr std::size_t longest_stem = 6;  ///< bytes

template <class Out>
class Seer {
  public:
    Seer(std::span<const EntryText> records, std::span<const Unit> units, Out out)
        : units_{units}, all_{records}, slots_{all_, units}, out_{std::move(out)} {
        for (std::size_t r = 0; r < all_.size(); ++r) habits_.count(all_[r], slots_);
        habits_.end();
        out_.reserve(all_.tokens());
    }

    /// Keeps what a look said of the words of a record, slot by slot.
    void pool(std::size_t r, std::span<const Scores> scores) {
        const auto seen = all_[r];
        for (const auto& chunk : seen.chunks)
            if (slots_.is_told(seen, chunk.begin)) pools_.add(slots_.of(seen, chunk), chunk, scores);
    }

    /// Takes what an earlier look found as evidence.
    void look(std::span<const std::vector<std::uint8_t>> before) {
        before_ = before;
        out_.again();
        found_ = {};
        if (before_.empty()) return;
        for (std::size_t r = 0; r < all_.size(); ++r) found_.count(all_[r], slots_, before_[r]);
        found_.end();
    }

    /// Of the next record the names of what is seen are kept.
    void listen(std::size_t places) { out_.listen(0, places); }

    Out& see(std::size_t r) {
        now_ = all_[r];
        out_.begin();
        const auto& tokens = now_.record->tokens;
        const auto found = groups(now_.chunks.size(), [&](std::size_t i) { list(r, now_.chunks[i]); });
        const bool is_again = out_.is_again();
        const auto sections = groups(is_again ? 0 : now_.keys.size(), [&](std::size_t i) { section(i); });
        const auto pieces = groups(is_again ? 0 : now_.print.size(), [&](std::size_t i) { piece(i); });
        const auto chunks = groups(is_again ? 0 : now_.chunks.size(), [&](std::size_t i) { chunk(i); });
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (begins_section(i)) out_.divide();
            if (!now_.chunks.empty()) out_.use(found + now_.chunk_of[i]);
            out_.keep([&] {
                out_.use(sections + tokens[i].section);
                out_.use(pieces + tokens[i].piece);
                if (!now_.chunks.empty()) out_.use(chunks + now_.chunk_of[i]);
                words_.see(i);
            });
            if (!before_.empty() && all_.size() >= few) again(r, i), lean(i);
            out_.join(joint_before(*now_.record, i));
            out_.next();
        }
        return out_;
    }

  private:
    void add(FeatureName name, Feature value = 0) { out_.add(both(name.hash, value), name, value); }

    template <class See>
    std::uint32_t groups(std::size_t count, See see) {
        const auto first = static_cast<std::uint32_t>(out_.groups());
        for (std::size_t i = 0; i < count; ++i) out_.group([&] { see(i); });
        return first;
    }

    // What is seen of a section, a piece, a chunk.

    void section(std::size_t which) {
        const auto& section = now_.record->sections[which];
        const auto& unit = units_[section.unit];
        add("section", slots_.kind(now_, which));
        add("unit", static_cast<Feature>(unit.kind));
        if (!unit.columns) return;
        const auto& heads = units_[*unit.columns].cells;
        if (section.cell >= heads.size()) return;
        const auto head = plain_text(heads[section.cell]);
        add("column head", word_feature(head, feature("head")));
        for (const auto word : split(head, ' ')) {
            add("column word", word_feature(word, feature("head")));
            named(word);
        }
    }

    /// A word of the head of a column, or of the label of a line: the author's name of the field, singular or plural.
    void named(std::string_view word) {
        add("named", word_feature(word.substr(0, longest_stem), feature("named")));
    }

    void label(const Chunk& chunk) {
        const auto& tokens = now_.record->tokens;
        const auto section = tokens[chunk.begin].section;
        const auto& key = now_.keys[section];
        if (chunk.begin < key.end || key.end == 0) return;
        add("labelled", slots_.is_label(key));
        for (std::size_t i = key.end; i-- > 0 && tokens[i].section == section;)
            if (!tokens[i].mark) named(now_.record->of(tokens[i]));
    }

    void piece(std::size_t which) {
        const auto& piece = *now_.record->pieces[which];
        const auto words = word_count(std::string_view{piece.text}.substr(0, 400));
        add("piece length", both(about(words), now_.print[which]));
        if (!piece.is(InlinePiece::Kind::link)) return;
        const auto target = target_of(piece.url);
        add("target", target.kind);
        add("host", target.host);
        add("label length", about(words));
        add("link cites", both(may_be_citation(piece.text), now_.print[which]));
        if (words <= words_of_a_label) add("label", word_feature(piece.text, feature("label")));
    }

    void chunk(std::size_t which) {
        const auto& chunks = now_.chunks;
        const auto& chunk = chunks[which];
        const auto style = now_.style(chunk.begin);
        add("chunk index", static_cast<Feature>(std::min<std::size_t>(chunk.index, 8)));
        add("chunk index style", both(static_cast<Feature>(std::min<std::size_t>(chunk.index, 4)), style));
        add("chunk length", about(chunk.words));
        add("chunk capitals", both(chunk.capitals, about(chunk.words)));
        add("chunk look", chunk.look);
        add("chunk before", chunk.before);
        add("chunk after", chunk.after);
        add("chunk between", both(chunk.before, chunk.after));
        add("chunk holds",
            static_cast<Feature>(chunk.venue) * 4 + static_cast<Feature>(chunk.year) * 2 + chunk.initials);
        add("chunk first", now_.word(chunk.begin));
        add("chunk last", now_.word(chunk.end - 1));
        if (chunk.words <= words_of_a_label) add("chunk text", chunk.text);
        words_.course(chunk);
        alone(chunk);
        label(chunk);
        const auto times = habits_.times(chunk);
        add("recurs", both(about(8 * (times - 1) / all_.size()), about(times)));
        for (const int d : {-2, -1, 1, 2})
            neighbour(static_cast<std::ptrdiff_t>(which) + d, static_cast<Feature>(d + 3));
        habit("slot habit", slots_.of(now_, chunk));
        habit("column habit", slots_.column(now_, chunk.begin));
    }

    void alone(const Chunk& chunk) {
        if (!chunk.alone) return;
        const auto kind = static_cast<Feature>(
            units_[now_.record->sections[now_.record->tokens[chunk.begin].section].unit].kind);
        add("alone", both(kind, about(chunk.words)));
        add("alone look", both(kind, chunk.look));
        add("alone shape", both(kind, chunk.words == 1 ? now_.shape(chunk.begin) : 0));
    }

    void neighbour(std::ptrdiff_t which, Feature step) {
        const auto& chunks = now_.chunks;
        if (which < 0 || which >= static_cast<std::ptrdiff_t>(chunks.size()))
            return add("other chunk", both(step, 1));
        const auto& other = chunks[static_cast<std::size_t>(which)];
        add("other chunk", both(step, other.look));
        add("other chunk holds",
            both(step, static_cast<Feature>(other.venue) * 8 + static_cast<Feature>(other.year) * 4 +
                           static_cast<Feature>(other.initials) * 2 + (other.words > 4)));
        add("other chunk before", both(step, other.before));
    }

    /// What the fields that an earlier look gave say of the slot.
    void list(std::size_t r, const Chunk& chunk) {
        if (before_.empty() || all_.size() < few) return add("first look");
        const auto own = std::size_t{before_[r][chunk.begin]};
        share("slot", found_.by_slot, slots_.of(now_, chunk), own);
        share("place", found_.by_place, slots_.place(now_, chunk.begin), own);
        share("column", found_.by_column, slots_.column(now_, chunk.begin), own);
    }

    void share(FeatureName name, const FieldCounts& counts, Feature slot, std::size_t own) {
        add(name, counts.top(slot, own));
        if constexpr (Out::keeps_names) out_.count(counts.share(slot, own));
    }

    void habit(FeatureName name, Feature key) {
        const auto& habit = habits_.of(key);
        if (habit.chunks < few) return add(name, 1);
        const auto share = [&](std::size_t part) { return static_cast<Feature>(4 * part / habit.chunks); };
        const auto length = about(habit.words / habit.chunks), variety = share(habit.texts);
        add(name, both(length, 2));
        add(name, both(variety, 3));
        add(name, both(both(length, variety), 4));
        add(name, both(both(share(habit.years), share(habit.links)), 5));
        add(name, both(both(static_cast<Feature>(habit.capitals / habit.chunks), length), 6));
        add(name, both(both(about(8 * habit.venues / habit.chunks), share(habit.years)), 7));
        add(name, both(both(share(habit.initials), length), 8));
    }

    // What is seen of a word.

    bool begins_section(std::size_t i) const {
        const auto& tokens = now_.record->tokens;
        if (i == 0 || tokens[i].section == tokens[i - 1].section) return false;
        const auto& unit = units_[now_.record->sections[tokens[i].section].unit];
        return unit.begins || unit.asked_break || unit.kind == DocumentBlock::Kind::row;
    }

    /// Behind a label and in a column what the others say there counts as much as the words.
    void lean(std::size_t i) {
        if (now_.chunks.empty() || now_.record->tokens[i].mark || !slots_.is_told(now_, i)) return;
        if (const auto* mean = pools_.mean(slots_.of(now_, now_.chunks[now_.chunk_of[i]])))
            out_.lean(*mean, 1);
    }

    /// What an earlier look made of it.
    void again(std::size_t r, std::size_t i) {
        const auto field = before_[r][i];
        const bool mark = now_.record->tokens[i].mark;
        share("word elsewhere", found_.by_word, now_.word(i), mark ? 0 : field);
        const auto& all = before_[r];
        const bool best_column = found_.best_column[field] == slots_.column(now_, i);
        const bool best_place = found_.best_place[field] == slots_.place(now_, i);
        const std::uint32_t none = field_count, left = i > 0 ? all[i - 1] : none,
                            right = i + 1 < all.size() ? all[i + 1] : none;
        const auto around = ((field * 16U + left) * 16U + right) * 4U + best_column * 2U + best_place;
        out_.recall(around, WordSeer<Out>::steps_used, [&] {
            add("before", field);
            if (left != none) add("before -1", left);
            if (right != none) add("before +1", right);
            add("best column", static_cast<Feature>(field) * 2 + best_column);
            add("best place", static_cast<Feature>(field) * 2 + best_place);
        });
    }

    std::span<const Unit> units_;
    std::span<const std::vector<std::uint8_t>> before_;
    Sight all_;
    Seen now_;
    Slots slots_;
    SlotHabits habits_;
    SlotPools pools_;
    FieldsBySlot found_;
    Out out_;
    WordSeer<Out> words_{now_, slots_, out_};
};

}  // namespace

void see_each(std::span<const EntryText> records, std::span<const Unit> units,
              std::span<const std::vector<std::uint8_t>> before,
              const std::function<void(std::size_t record, const Sequence& seen)>& take) {
    Seer seer{records, units, Sequence{}};
    seer.look(before);
    for (std::size_t r = 0; r < records.size(); ++r) take(r, seer.see(r));
}

std::vector<std::vector<std::uint8_t>> fields_of(std::span<const EntryText> records,
                                                 std::span<const Unit> units, const Model& model, int looks) {
    Seer seer{records, units, Tally{model}};
    std::vector<std::vector<std::uint8_t>> out, next(records.size());
    std::vector<std::uint64_t> prints(records.size());
    for (int look = 0; look < looks; ++look) {
        seer.look(out);
        for (std::size_t r = 0; r < records.size(); ++r) {
            auto& seen = seer.see(r);
            const auto print =
                seen.print();  // what a second look says of an entry, a third mostly says again
            const bool is_known = std::exchange(prints[r], print) == print && look > 0;
            next[r] = is_known ? out[r] : best_labels(seen, static_cast<std::uint8_t>(EntryField::title));
            if (look == 0) seer.pool(r, seen.scores());
        }
        out.resize(records.size());
        out.swap(next);
    }
    return out;
}

Witness witness_of(std::span<const EntryText> records, std::span<const Unit> units,
                   std::span<const std::vector<std::uint8_t>> before, const Model& model,
                   std::size_t record) {
    Seer seer{records, units, Witness{model, 0, 0}};
    for (std::size_t r = 0; r < records.size(); ++r) seer.pool(r, seer.see(r).scores());
    seer.look(before);
    seer.listen(records[record].tokens.size());
    return seer.see(record);
}

}  // namespace citegraph::read
