// From the fields of words to the fields of an entry.
#include "read/style/assembly.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/written_date.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"
#include "read/style/appearance.hpp"
#include "read/style/spans.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_note = 240;          // bytes
constexpr std::size_t longest_word = 100;          // bytes; a longer one is no word of a title
constexpr std::size_t often = 5;                   // one of so many
constexpr std::size_t longest_alias = 24;          // bytes
constexpr std::size_t words_of_a_description = 5;  // a longer alias is hardly a name
constexpr std::size_t words_of_a_tag = 3;          // at most

void add_each(std::vector<std::string>& to, std::vector<std::string> more) {
    for (auto& value : more)
        if (std::ranges::find(to, value) == to.end()) to.push_back(std::move(value));
}

/// "A" and "B" of "A: B".
std::string with_alias(std::string_view alias, std::string_view title) {
    return tidy(alias) + ": " + tidy(title);
}

class Assembly {
  public:
    Assembly(const EntryText& record, std::span<const Unit> units, const std::vector<std::uint8_t>& fields,
             bool surnames_alone)
        : record_{record},
          units_{units},
          fields_{fields},
          surnames_alone_{surnames_alone},
          spans_{spans_of(record, fields)} {}

    Entry assemble(Place place) {
        out_.line = units_[record_.sections.front().unit].line;
        out_.section = std::move(place.path);
        out_.bucket = std::move(place.bucket);
        take_links();
        for (const auto& span : spans_) take(span);
        appearance_.end();
        out_.venue = std::move(place.venue);
        if (appearance_.venue()) out_.venue = appearance_.venue();
        if (const auto& date = appearance_.date()) out_.date = date->date, out_.date_text = date->text;
        take_notes();
        return std::move(out_);
    }

  private:
    const InlinePiece& piece_of(std::size_t token) const {
        return *record_.pieces[record_.tokens[token].piece];
    }
    std::string_view word(std::size_t token) const { return record_.of(record_.tokens[token]); }

    void take_links() {
        for (std::size_t i = 0; i < record_.pieces.size(); ++i) {
            const auto* piece = record_.pieces[i];
            if (!piece->is(InlinePiece::Kind::link)) continue;
            if (identify(piece->url) && names_another_work(record_, fields_, i)) {
                notes_.push_back(piece->text + " (" + piece->url + ")");
                continue;
            }
            out_.links.push_back({piece->text, piece->url});
            if (piece->malformed) out_.flags.emplace_back("malformed-link");
        }
    }

    void take(const FieldSpan& span) {
        auto text = text_of(record_, span);
        if (text.empty()) return;
        switch (span.field) {
            case EntryField::title:
                return take_title(span, std::move(text));
            case EntryField::author:
                return add_each(out_.authors, names_in(text, surnames_alone_));
            case EntryField::affiliation:
                // "SC", "ICS": what is short may look like either.
                if (is_known_venue(text)) return appearance_.take_venue(span, std::move(text));
                return add_each(out_.affiliations, institutions_in(text));
            case EntryField::venue:
                if (!heads_title(text)) appearance_.take_venue(span, std::move(text));
                return;
            case EntryField::date:
                return appearance_.take_date(span, std::move(text));
            case EntryField::publisher:
                if (is_known_venue(text)) appearance_.take_venue(span, std::move(text));
                return;
            case EntryField::award:
                if (!out_.award) out_.award = std::move(text);
                return;
            default:
                return;
        }
    }

    /// "**SPINE**: SPINE: Online Planning": the name of the work is no venue, though one may be called so.
    bool heads_title(std::string_view name) const {
        return std::ranges::any_of(spans_, [&](const FieldSpan& span) {
            const auto title = std::string_view{record_.text}.substr(record_.tokens[span.begin].begin);
            return span.field == EntryField::title && title.starts_with(name) &&
                   title.substr(name.size()).starts_with(":");
        });
    }

    // The title, its link, and its other forms.

    void take_title(const FieldSpan& span, std::string text) {
        if (!out_.titles.empty() || names_itself(span)) return;
        const auto colon = colon_between_pieces(span);
        if (colon) {
            const auto alias = text_of(record_, {EntryField::title, span.begin, *colon}),
                       rest = text_of(record_, {EntryField::title, *colon + 1, span.end});
            take_named(alias, rest);
        } else {
            out_.titles.push_back(std::move(text));
            take_tail(span);
            take_tag(span);
        }
        for (auto i = span.begin; i < span.end && !out_.url; ++i)
            if (const auto& piece = piece_of(i); piece.is(InlinePiece::Kind::link) && !piece.url.empty())
                put_first(piece);
    }

    /// An address or an identifier in the place of a title, or nothing that a title can be.
    bool names_itself(const FieldSpan& span) const {
        const auto& piece = piece_of(span.begin);
        const auto whole =
            piece.is(InlinePiece::Kind::link) ? std::string_view{piece.text} : std::string_view{};
        if (!whole.empty() && (is_web_address(whole) || (whole.find(' ') == whole.npos && identify(whole))))
            return true;
        bool has_word = false;
        for (auto i = span.begin; i < span.end; ++i)
            has_word |= has_letter(word(i)) && word(i).size() <= longest_word;
        return !has_word;
    }

    /// "[SLA](…): Sparse: Linear Attention", "[Star Attention](…): Star Attention: …".
    void take_named(const std::string& alias, const std::string& rest) {
        if (folded(rest).starts_with(folded(alias) + " ")) {
            out_.titles = {rest, alias};
            return void(out_.flags.emplace_back("name-repeated"));
        }
        out_.titles = {with_alias(alias, rest), alias};
        if (const auto inner = rest.find(": "); inner < longest_alias) {
            out_.flags.emplace_back("alias-before-title");
            out_.titles.push_back(rest);
        }
        if (word_count(alias) >= words_of_a_description) out_.flags.emplace_back("maybe-description");
    }

    void put_first(const InlinePiece& piece) {
        const auto at = std::ranges::find(out_.links, Link{piece.text, piece.url});
        if (at != out_.links.end()) std::rotate(out_.links.begin(), at, at + 1);
        out_.url = piece.url;
    }

    /// "[SLA](…): Sparse…", "**SLA** : Sparse…": the colon where the print changes.
    std::optional<std::size_t> colon_between_pieces(const FieldSpan& span) const {
        for (auto i = span.begin + 1; i + 1 < span.end; ++i) {
            const bool is_colon = word(i) == ":" || word(i) == "：";
            if (is_colon && (record_.tokens[i - 1].piece != record_.tokens[i].piece ||
                             record_.tokens[i].piece != record_.tokens[i + 1].piece))
                return i;
            if (!record_.tokens[i].mark && record_.tokens[i].piece != record_.tokens[span.begin].piece)
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// "[Ring Attention](…) with Blockwise Transformers": perhaps the link alone is the title.
    void take_tail(const FieldSpan& span) {
        if (!piece_of(span.begin).is(InlinePiece::Kind::link)) return;
        auto end = span.begin;
        while (end < span.end && record_.tokens[end].piece == record_.tokens[span.begin].piece) ++end;
        if (end == span.end || piece_of(span.end - 1).is(InlinePiece::Kind::link)) return;
        out_.titles.push_back(text_of(record_, {EntryField::title, span.begin, end}));
        notes_.push_back(text_of(record_, {EntryField::title, end, span.end}));
        out_.flags.emplace_back("text-after-link-without-colon");
    }

    /// A short name in brackets before a title may be part of it: "[GPTQ] Accurate…".
    void take_tag(const FieldSpan& span) {
        auto at = span.begin;
        while (at > 0 && record_.tokens[at - 1].mark && word(at - 1) != "]") --at;
        if (at == 0 || word(at - 1) != "]") return;
        auto open = at - 1;
        while (open > 0 && word(open) != "[") --open;
        if (word(open) != "[" || at - 1 - open > words_of_a_tag * 2 || at - 1 == open + 1) return;
        for (auto i = open; i < at; ++i)
            if (fields_[i] != 0 || piece_of(i).is(InlinePiece::Kind::link)) return;
        const auto begin = record_.tokens[open + 1].begin;
        const auto tag = record_.text.substr(begin, record_.tokens[at - 2].end - begin);
        if (folded(tag).size() < 2) return;  // "[x]"
        notes_.push_back("[" + tag + "]");
        if (!folded(out_.titles.front()).starts_with(folded(tag)))
            out_.titles.push_back(with_alias(tag, out_.titles.front()));
    }

    // What is left.

    void take_notes() {
        for (std::size_t i = 0; i < record_.tokens.size();) {
            std::size_t end = i, words = 0;
            for (; end < record_.tokens.size() && goes_on(i, end); ++end) words += !record_.tokens[end].mark;
            if (words > 0) add_note(i, end);
            i = std::max(end, i + 1);
        }
        if (!notes_.empty()) out_.note = join(notes_, "; ");
    }

    bool goes_on(std::size_t first, std::size_t i) const {
        return fields_[i] == 0 && !piece_of(i).is(InlinePiece::Kind::link) &&
               record_.tokens[i].section == record_.tokens[first].section;
    }

    /// But not a key: "Authors:".
    void add_note(std::size_t begin, std::size_t end) {
        static constexpr std::array<std::string_view, 8> edges{",", ";", "|", "-", "–", "—", "/", "•"};
        static constexpr std::array<std::string_view, 3> open{"[", "(", "（"};
        const auto from = record_.tokens[begin].begin;
        auto text = stripped(record_.text.substr(from, record_.tokens[end - 1].end - from), edges);
        while (auto less = before_mark(text, open)) text = stripped(*less, edges);
        for (std::string_view mark : {":", "："})
            if (text.ends_with(mark)) return;
        text = without_pictographs(text);
        if (!text.empty() && text.find('.') == text.size() - 1) text.pop_back();
        if (folded(text).size() < 2) return;  // "[x]"
        const bool is_new = std::ranges::find(notes_, text) == notes_.end();
        if (has_letter(text) && is_new && text.size() <= longest_note) notes_.push_back(std::move(text));
    }

    /// "[Survey :mag:]" as "[Survey]".
    static std::string without_pictographs(const std::string& text) {
        if (!text.starts_with('[') || !text.ends_with(']')) return undecorated(text);
        return "[" + undecorated(std::string_view{text}.substr(1, text.size() - 2)) + "]";
    }

    const EntryText& record_;
    std::span<const Unit> units_;
    const std::vector<std::uint8_t>& fields_;
    bool surnames_alone_;
    std::vector<FieldSpan> spans_;
    std::vector<std::string> notes_;
    Appearance appearance_{record_, fields_};
    Entry out_;
};

}  // namespace

Entry assembled(const EntryText& record, std::span<const Unit> units, const std::vector<std::uint8_t>& fields,
                Place place, bool surnames_alone) {
    return Assembly{record, units, fields, surnames_alone}.assemble(std::move(place));
}

bool names_surnames_alone(std::span<const EntryText> records,
                          std::span<const std::vector<std::uint8_t>> fields) {
    std::size_t names = 0, single = 0;
    for (std::size_t i = 0; i < records.size(); ++i)
        for (const auto& span : spans_of(records[i], fields[i])) {
            if (span.field != EntryField::author) continue;
            ++names;
            single += span.end - span.begin == 1;
        }
    return single > 0 && single * often >= names;
}

}  // namespace citegraph::read
