// Words of one field, as a text.
#include "read/style/spans.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace citegraph::read {
namespace {

constexpr std::size_t widest_gap = 4;  // tokens from word to word within a span

bool is_any_of(std::string_view mark, std::span<const std::string_view> marks) {
    return std::ranges::find(marks, mark) != marks.end();
}

constexpr std::array<std::string_view, 6> opening{"(", "$", "\\", "*", "（", "\""};
constexpr std::array<std::string_view, 14> closing{"?",  "!", "+", "$", "？", "！", ")",
                                                   "）", "]", "*", "…", "#",  "\"", "%"};
constexpr std::array<std::string_view, 8> following{"?", "!", "？", "！", "+", "$", "*", "…"};

class Cutter {
  public:
    Cutter(const EntryText& record, FieldSpan span) : record_{record}, span_{span} {}

    std::string cut() {
        while (!is_empty() && is_mark(span_.begin) && !is_any_of(word(span_.begin), opening)) ++span_.begin;
        while (!is_empty() && is_mark(span_.end - 1) && !is_kept(span_.end - 1)) --span_.end;
        if (is_empty()) return {};
        if (span_.field == EntryField::title) take_whole_words();
        take_sign();
        leave_tag();
        take_following();
        balance('(', ')');
        if (std::ranges::count(text(), '"') % 2 == 1) balance_quotes();
        return tidy(text());
    }

  private:
    bool is_empty() const { return span_.begin >= span_.end; }
    std::string_view word(std::size_t i) const { return record_.of(record_.tokens[i]); }
    bool is_mark(std::size_t i) const { return record_.tokens[i].mark; }

    /// A title and a venue lose their full stop.
    bool is_kept(std::size_t i) const {
        const bool stop =
            word(i) == "." && span_.field != EntryField::title && span_.field != EntryField::venue;
        return stop || is_any_of(word(i), closing);
    }

    /// The token behind the span, if it stands close to it.
    std::string_view next() const {
        const bool close = span_.end < record_.tokens.size() && record_.tokens[span_.end].spaced == 0 &&
                           record_.tokens[span_.end].section == record_.tokens[span_.end - 1].section;
        return close ? word(span_.end) : std::string_view{};
    }

    /// "Church's Thesis", "ARC-AGI-2": no title begins or ends within a word.
    void take_whole_words() {
        static constexpr std::array<std::string_view, 4> within{"-", "'", "’", "‐"};
        const auto joins = [&](std::size_t first) {  // of three tokens without a space
            const auto* all = record_.tokens.data() + first;
            return is_any_of(word(first + 1), within) && !all[0].mark && !all[2].mark && all[1].spaced == 0 &&
                   all[2].spaced == 0 && all[0].piece == all[2].piece && all[0].section == all[2].section;
        };
        while (span_.begin >= 2 && joins(span_.begin - 2)) span_.begin -= 2;
        while (span_.end + 1 < record_.tokens.size() && joins(span_.end - 1)) span_.end += 2;
    }

    /// "∞Bench": a sign that stands close in front belongs to the word.
    void take_sign() {
        const auto first = span_.begin;
        const bool is_close = first > 0 && record_.tokens[first].spaced == 0 &&
                              record_.tokens[first - 1].section == record_.tokens[first].section;
        if (!is_close || span_.field != EntryField::title) return;
        const auto codes = core::code_points(word(first - 1));
        if (codes.size() == 1 && codes.front() >= 0x80 && core::is_math_sign(codes.front())) --span_.begin;
    }

    /// "vLLM] Efficient Memory…": the end of a name in brackets that began before.
    void leave_tag() {
        int depth = 0;
        for (auto i = span_.begin; i + 1 < span_.end; ++i) {
            depth += word(i) == "[" ? 1 : word(i) == "]" ? -1 : 0;
            if (depth < 0) span_.begin = i + 1, depth = 0;
        }
    }

    void take_following() {
        if (span_.field == EntryField::author && next() == ".") ++span_.end;
        if (span_.field != EntryField::title) return;
        auto dots = span_;
        while (next() == ".") ++span_.end;  // "Again...?"
        if (!is_any_of(next(), following)) span_ = dots;
        while (is_any_of(next(), following)) ++span_.end;
    }

    std::string text() const {
        if (is_empty()) return {};  // of a quotation mark alone nothing is left
        const auto begin = record_.tokens[span_.begin].begin;
        return record_.text.substr(begin, record_.tokens[span_.end - 1].end - begin);
    }

    void balance(char open, char close) {
        const auto more = [&] {
            const auto words = text();
            return std::ranges::count(words, open) - std::ranges::count(words, close);
        };
        if (more() > 0 && next() == std::string_view{&close, 1}) ++span_.end;
        if (more() < 0 && span_.begin > 0 && word(span_.begin - 1) == std::string_view{&open, 1})
            --span_.begin;
        if (more() < 0 && word(span_.end - 1) == std::string_view{&close, 1}) --span_.end;
        if (more() > 0 && word(span_.begin) == std::string_view{&open, 1}) ++span_.begin;
    }

    void balance_quotes() {
        if (word(span_.end - 1) == "\"")
            --span_.end;
        else if (word(span_.begin) == "\"")
            ++span_.begin;
        else if (span_.begin > 0 && word(span_.begin - 1) == "\"")
            --span_.begin;
    }

    const EntryText& record_;
    FieldSpan span_;
};

/// A title that is most of a link, or of words in a print of their own, is all of it: "(How) Can Transformers…?".
class WholeTitle {
  public:
    WholeTitle(const EntryText& record, const std::vector<std::uint8_t>& fields, FieldSpan span)
        : record_{record}, fields_{fields}, span_{span} {}

    FieldSpan span() {
        unbroken();
        if (const auto name = name_before()) return {span_.field, *name, span_.end};
        const auto piece = record_.tokens[span_.begin].piece;
        const auto& print = *record_.pieces[piece];
        const bool stands_out = print.is(InlinePiece::Kind::link) || print.strong || print.emphasis;
        if (record_.tokens[span_.end - 1].piece != piece) return span_;
        auto out = span_;
        while (out.begin > 0 && record_.tokens[out.begin - 1].piece == piece) --out.begin;
        while (out.end < fields_.size() && record_.tokens[out.end].piece == piece) ++out.end;
        if (print.is(InlinePiece::Kind::link) && stands_alone(out)) return out;
        if (!stands_out) return {out.field, begins_line(out.begin) ? out.begin : span_.begin, span_.end};
        return FieldSpan{out.field, takes(out.begin, span_.begin) ? out.begin : span_.begin,
                         takes(span_.end, out.end) ? out.end : span_.end};
    }

  private:
    /// Where the link begins that an entry begins with, if it names the work whose title stands behind a colon:
    /// "[Llama 2](…): Open Foundation…". What it is called by all lists is no name.
    std::optional<std::size_t> name_before() const {
        constexpr std::size_t longest_name = 6;  // tokens
        if (span_.begin < 2 || span_.begin > longest_name + 1) return std::nullopt;
        const auto colon = span_.begin - 1;
        const auto& link = *record_.pieces[record_.tokens[0].piece];
        if (record_.of(record_.tokens[colon]) != ":" || !link.is(InlinePiece::Kind::link))
            return std::nullopt;
        if (core::is_one_of(ascii_lower(link.text), "paper pdf arxiv link url code doi here"))
            return std::nullopt;
        for (std::size_t i = 0; i < colon; ++i)
            if (record_.tokens[i].piece != record_.tokens[0].piece || fields_[i] != 0) return std::nullopt;
        return record_.tokens[colon].section == record_.tokens[0].section ? std::optional<std::size_t>{0}
                                                                          : std::nullopt;
    }

    /// A title neither begins nor ends between two words that nothing parts, unless the others are of a field.
    void unbroken() {
        auto begin = span_.begin, end = span_.end;
        while (begin > 0 && is_one_run(begin)) --begin;
        while (end < fields_.size() && is_one_run(end)) ++end;
        if (are_free(begin, span_.begin) && !core::is_digits(record_.of(record_.tokens[begin])))
            span_.begin = begin;
        if (are_free(span_.end, end)) span_.end = end;
    }

    /// Whether a word stands one space behind a word of its piece.
    bool is_one_run(std::size_t i) const {
        const auto &now = record_.tokens[i], &before = record_.tokens[i - 1];
        return !now.mark && !before.mark && now.spaced == 1 && now.piece == before.piece &&
               now.section == before.section;
    }

    bool are_free(std::size_t from, std::size_t to) const {
        return std::all_of(fields_.begin() + static_cast<std::ptrdiff_t>(from),
                           fields_.begin() + static_cast<std::ptrdiff_t>(to),
                           [](auto field) { return field == 0; });
    }

    /// Whether a piece is all of its line and no other field is in it: "[Paper 7 of a series](…)".
    bool stands_alone(FieldSpan piece) const {
        const auto section = [&](std::size_t i) { return record_.tokens[i].section; };
        for (auto i = piece.begin; i < piece.end; ++i)
            if (fields_[i] != 0 && fields_[i] != static_cast<std::uint8_t>(EntryField::title)) return false;
        return (piece.begin == 0 || section(piece.begin - 1) != section(piece.begin)) &&
               (piece.end == fields_.size() || section(piece.end) != section(piece.begin));
    }

    /// Whether no mark that parts fields stands between the beginning of the line and the title.
    bool begins_line(std::size_t from) const {
        static constexpr std::array<std::string_view, 8> parting{":", "|", "-", "–", "—", "]", ".", "】"};
        const bool first = from == 0 || record_.tokens[from - 1].section != record_.tokens[from].section;
        if (!first || !takes(from, span_.begin)) return false;
        for (auto i = from; i < span_.begin; ++i)
            if (is_any_of(record_.of(record_.tokens[i]), parting)) return false;
        return true;
    }

    bool takes(std::size_t from, std::size_t to) const {
        if (from == to || record_.tokens[from].section != record_.tokens[to - 1].section) return false;
        const auto word = [&](std::size_t i) { return record_.of(record_.tokens[i]); };
        const bool is_tag = to == span_.begin && word(to - 1) == "]";
        const bool is_number =
            to == span_.begin && core::is_digits(word(from)) && !record_.tokens[from + 1].spaced;
        const bool is_subtitle = word(from) == ":" || word(to - 1) == ":";
        if (is_tag || (is_number && to - from == 2)) return false;
        if (!are_free(from, to)) return false;
        return is_subtitle || 2 * words(from, to) <= words(span_.begin, span_.end);
    }

    std::size_t words(std::size_t from, std::size_t to) const {
        std::size_t out = 0;
        for (auto i = from; i < to; ++i) out += !record_.tokens[i].mark;
        return out;
    }

    const EntryText& record_;
    const std::vector<std::uint8_t>& fields_;
    FieldSpan span_;
};

/// Whether nothing but marks without a field stand between two words.
bool are_joined(const EntryText& record, const std::vector<std::uint8_t>& fields, std::size_t last,
                std::size_t i) {
    if (i - last > widest_gap || record.tokens[last].section != record.tokens[i].section) return false;
    for (auto j = last + 1; j < i; ++j)
        if (!record.tokens[j].mark || fields[j] != 0) return false;
    return true;
}

}  // namespace

std::vector<FieldSpan> spans_of(const EntryText& record, const std::vector<std::uint8_t>& fields) {
    std::vector<FieldSpan> out;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto field = static_cast<EntryField>(fields[i]);
        if (field == EntryField::other) continue;
        const bool goes_on =
            !out.empty() && out.back().field == field &&
            (field == EntryField::title || are_joined(record, fields, out.back().end - 1, i));
        if (goes_on)
            out.back().end = i + 1;
        else
            out.push_back({field, i, i + 1});
    }
    std::erase_if(out, [&](const FieldSpan& span) {  // marks alone
        for (auto i = span.begin; i < span.end; ++i)
            if (!record.tokens[i].mark) return false;
        return true;
    });
    for (auto& span : out)
        if (span.field == EntryField::title) span = WholeTitle{record, fields, span}.span();
    return out;
}

std::string text_of(const EntryText& record, FieldSpan span) {
    return Cutter{record, span}.cut();
}

bool names_another_work(const EntryText& record, const std::vector<std::uint8_t>& fields, std::size_t piece) {
    constexpr std::size_t words_of_a_title = 4, letters_of_a_long_word = 4;  // at least
    std::size_t words = 0, small = 0, capitals = 0;
    for (std::size_t i = 0; i < record.tokens.size(); ++i) {
        const auto& token = record.tokens[i];
        if (token.piece != piece || token.mark) continue;
        if (fields[i] != 0 || record.sections[token.section].unit == record.sections.front().unit)
            return false;
        const auto word = record.of(token);
        const bool capital = core::is_capital(word.front());
        ++words;
        capitals += capital;
        small += !capital && word.size() >= letters_of_a_long_word;
    }
    return words >= words_of_a_title && small == 0 && capitals * 2 > words;
}

}  // namespace citegraph::read
