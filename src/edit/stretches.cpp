// From the words of an entry back to the bytes they were read from.
#include "edit/listing.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"
#include "read/style/spans.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::edit {
namespace {

using read::EntryField;

struct Bytes {
    std::size_t begin = 0, end = 0;
    bool is_empty() const { return begin >= end; }
};

bool is_letter_byte(char c) {
    return core::is_letter(static_cast<unsigned char>(c));
}

/// Whether a word that is found between `before` and `after` is none of its own but a part of one.
bool goes_on(char before, char first) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return (is_letter_byte(before) && is_letter_byte(first)) || (is_digit(before) && is_digit(first));
}

/// The bytes of an entry with each of its words found in them.
class Found {
  public:
    Found(std::string_view raw, const read::EntryText& record)
        : raw_{raw}, record_{record}, masked_(raw.size()), words_(record.tokens.size()) {
        find_urls();
        mask_tags();
        find_words();
        find_marks();
    }

    struct Address {
        Bytes bytes;
        std::size_t piece;
    };
    const std::vector<Address>& urls() const { return urls_; }
    const Bytes& of(std::size_t token) const { return words_[token]; }
    bool is_masked(std::size_t from, std::size_t to) const {
        return std::find(at(from), at(to), true) != at(to);
    }
    std::string_view raw() const { return raw_; }

  private:
    std::vector<bool>::const_iterator at(std::size_t i) const {
        return masked_.begin() + static_cast<std::ptrdiff_t>(i);
    }
    void mask(Bytes bytes) {
        std::fill(masked_.begin() + static_cast<std::ptrdiff_t>(bytes.begin),
                  masked_.begin() + static_cast<std::ptrdiff_t>(bytes.end), true);
    }

    void find_urls() {
        std::size_t from = 0;
        for (std::size_t i = 0; i < record_.pieces.size(); ++i)
            for (const auto& url : {record_.pieces[i]->picture, record_.pieces[i]->url}) {
                if (url.empty()) continue;
                const auto found = raw_.find(url, from);
                if (found == raw_.npos) continue;
                from = found + url.size();
                if (record_.pieces[i]->text == url) continue;  // it is its own label
                urls_.push_back({{found, from}, i});
                mask(urls_.back().bytes);
            }
    }

    void mask_tags() {
        for (auto open = raw_.find('<'); open != raw_.npos; open = raw_.find('<', open + 1)) {
            const auto close = raw_.find('>', open);
            if (close == raw_.npos || open + 1 == close) return;
            if (is_letter_byte(raw_[open + 1]) || raw_[open + 1] == '/') mask({open, close + 1});
        }
    }

    bool is_at(std::size_t place, std::string_view word) const {
        const auto end = place + word.size();
        if (is_masked(place, end)) return false;
        const bool begins = place == 0 || !goes_on(raw_[place - 1], word.front());
        return begins && (end == raw_.size() || !goes_on(word.back(), raw_[end]));
    }

    void find_words() {
        std::size_t from = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (record_.tokens[i].mark) continue;
            const auto word = record_.of(record_.tokens[i]);
            auto place = raw_.find(word, from);
            while (place != raw_.npos && !is_at(place, word)) place = raw_.find(word, place + 1);
            if (place == raw_.npos) continue;
            from = place + word.size();
            words_[i] = {place, from};
        }
    }

    /// Marks that stand where the words around them leave room.
    void find_marks() {
        std::size_t from = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (!words_[i].is_empty()) {
                from = words_[i].end;
                continue;
            }
            if (!record_.tokens[i].mark) continue;
            auto next = i + 1;
            while (next < words_.size() && words_[next].is_empty()) ++next;
            const auto stop = next < words_.size() ? words_[next].begin : raw_.size();
            const auto mark = record_.of(record_.tokens[i]);
            const auto place = raw_.find(mark, from);
            if (place == raw_.npos || place + mark.size() > stop || is_masked(from, place + mark.size()))
                continue;
            from = place + mark.size();
            words_[i] = {place, from};
        }
    }

    std::string_view raw_;
    const read::EntryText& record_;
    std::vector<bool> masked_;
    std::vector<Bytes> words_;  ///< of each token; empty where it was not found
    std::vector<Address> urls_;
};

class Cutter {
  public:
    Cutter(std::string_view raw, const read::EntryText& record, const std::vector<std::uint8_t>& fields,
           const Entry& entry)
        : found_{raw, record}, record_{record}, fields_{fields}, entry_{entry} {}

    std::vector<FieldBytes> cut() {
        for (const auto& span : read::spans_of(record_, fields_)) take(span);
        for (const auto& url : found_.urls()) take_link(url);
        take_ordinal();
        take_notes();
        std::ranges::sort(out_, {}, &FieldBytes::begin);
        return std::move(out_);
    }

  private:
    bool overlaps(Bytes bytes) const {
        return std::ranges::any_of(
            out_, [&](const FieldBytes& one) { return bytes.begin < one.end && one.begin < bytes.end; });
    }
    void add(Slot slot, Bytes bytes) {
        if (!bytes.is_empty() && !overlaps(bytes)) out_.push_back({slot, bytes.begin, bytes.end});
    }
    std::string_view text(Bytes bytes) const {
        return found_.raw().substr(bytes.begin, bytes.end - bytes.begin);
    }
    bool is_mark_of(std::size_t token, std::string_view marks) const {
        return record_.tokens[token].mark &&
               marks.find(record_.of(record_.tokens[token])) == std::string_view::npos;
    }

    /// The bytes of a span, in as many as addresses and the ends of cells part it into.
    std::vector<Bytes> bytes_of(read::FieldSpan span) const {
        while (span.begin < span.end && is_mark_of(span.begin, "($\"\\")) ++span.begin;
        while (span.begin < span.end && is_mark_of(span.end - 1, "?!)+$%\"*#")) --span.end;
        std::vector<Bytes> out;
        for (auto i = span.begin; i < span.end; ++i) {
            const auto& word = found_.of(i);
            if (word.is_empty()) continue;
            const bool goes_on = !out.empty() && !found_.is_masked(out.back().end, word.begin) &&
                                 record_.tokens[i].section == record_.tokens[i - 1].section;
            if (goes_on)
                out.back().end = word.end;
            else if (!record_.tokens[i].mark)
                out.push_back(word);
        }
        return out;
    }

    void take(const read::FieldSpan& span) {
        const auto parts = bytes_of(span);
        if (parts.empty()) return;
        switch (span.field) {
            case EntryField::title:
                return take_title(parts);
            case EntryField::author:
                return add(Slot::author, with_others(parts.front()));
            case EntryField::affiliation:
                return add(Slot::affiliation, parts.front());
            case EntryField::venue:
                return take_venue(parts.front(), span);
            case EntryField::date:
                return take_date(parts.front());
            default:
                return add(Slot::note, parts.front());
        }
    }

    /// With the "et al." behind it.
    Bytes with_others(Bytes names) const {
        constexpr std::size_t gap = 3;  // bytes, at most
        const auto others = found_.raw().find("et al", names.end);
        if (others == std::string_view::npos || others - names.end > gap) return names;
        const auto end = others + 5;
        return {names.begin, end + found_.raw().substr(end).starts_with(".")};
    }

    void take_title(const std::vector<Bytes>& parts) {
        if (has_title_) return add(Slot::note, parts.front());
        has_title_ = true;
        auto name = parts.front();
        if (parts.size() > 1) {
            while (name.end > name.begin && is_border(found_.raw()[name.end - 1])) --name.end;
            add(Slot::name, name);
            return add(Slot::rest, parts[1]);
        }
        const auto whole = text(name);
        const auto colon = whole.find(": ");
        if (colon == whole.npos) return add(Slot::title, name);
        Bytes rest{name.begin + whole.find_first_not_of("*_ ", colon + 1), name.end};
        name.end = name.begin + colon;
        while (name.end > name.begin && is_border(found_.raw()[name.end - 1])) --name.end;
        add(Slot::name, name);
        add(Slot::rest, rest);
    }

    static bool is_border(char c) { return std::string_view{": *_"}.find(c) != std::string_view::npos; }

    /// "CVPR 2023" may be a venue from end to end; its year is cut off.
    void take_venue(Bytes venue, const read::FieldSpan& span) {
        const auto year = entry_.venue ? entry_.venue->year : std::nullopt;
        auto last = span.end;
        while (last > span.begin && record_.tokens[last - 1].mark) --last;
        const auto number = last > span.begin ? record_.of(record_.tokens[last - 1]) : std::string_view{};
        const auto digits = year ? std::to_string(*year) : std::string{};
        const bool ends_in_year = last - span.begin > 1 && !digits.empty() &&
                                  (number == digits || number == digits.substr(digits.size() - 2));
        if (ends_in_year) {
            add(Slot::year, found_.of(last - 1));
            venue.end = std::max(venue.begin, found_.of(last - 1).begin);
            while (venue.end > venue.begin && !is_letter_byte(found_.raw()[venue.end - 1])) --venue.end;
        }
        const bool is_server = core::is_preprint_server(text(venue));
        add(is_server ? Slot::server : Slot::venue, venue);
    }

    void take_date(Bytes date) {
        const auto words = text(date);
        const bool is_year = core::is_digits(words) && (words.size() == 4 || words.size() == 2);
        if (is_year) return add(Slot::year, date);
        add(core::written_date(words, core::latest_year()) ? Slot::date : Slot::note, date);
    }

    bool is_of_work(std::string_view url) const {
        if (entry_.url && *entry_.url == url) return true;
        const auto found = identify(url);
        return found && !entry_.identifiers.empty() && found->id == entry_.identifiers.front().id;
    }

    void take_link(const Found::Address& url) {
        const auto address = text(url.bytes);
        const bool is_of_picture = record_.pieces[url.piece]->picture == address ||
                                   record_.pieces[url.piece]->is(read::InlinePiece::Kind::image);
        if (!is_of_picture && is_of_work(address)) return add(Slot::url, url.bytes);
        const auto whole = link_around(url.bytes);
        add(Slot::note, overlaps(whole) ? url.bytes : whole);
    }

    /// "[Code](https://...)" or <a href="...">Code</a> around an address, else itself.
    Bytes link_around(Bytes url) const {
        const auto raw = found_.raw();
        if (url.begin >= 2 && raw.substr(url.begin - 2, 2) == "](") {
            const auto close = raw.find(')', url.end);
            int depth = 1;
            auto open = url.begin - 2;
            while (open > 0 && depth > 0) {
                --open;
                depth += raw[open] == ']' ? 1 : raw[open] == '[' ? -1 : 0;
            }
            if (close == raw.npos || depth > 0) return url;
            return {open - (open > 0 && raw[open - 1] == '!'), close + 1};
        }
        const auto tag = raw.rfind('<', url.begin), tag_end = raw.find('>', url.end);
        if (tag == raw.npos || tag_end == raw.npos || found_.raw().find('>', tag) != tag_end) return url;
        const auto close = raw.substr(tag).starts_with("<a") ? raw.find("</a>", tag_end) : raw.npos;
        return {tag, close == raw.npos ? tag_end + 1 : close + 4};
    }

    /// "12." or "[12]" in front of an entry.
    void take_ordinal() {
        const auto raw = found_.raw();
        const auto digit = raw.find_first_not_of(" \t-+*_[(|");
        if (digit == raw.npos) return;
        const auto end = raw.find_first_not_of("0123456789", digit);
        const bool is_number = end != raw.npos && end > digit && end - digit < 5 &&
                               std::string_view{".)]|"}.find(raw[end]) != std::string_view::npos;
        if (is_number) add(Slot::ordinal, {digit, end});
    }

    /// Words of no field, those of one piece and line that follow on each other as one.
    void take_notes() {
        Bytes run;
        std::size_t piece = 0;
        const auto end = [&] { add(Slot::note, std::exchange(run, {})); };
        for (std::size_t i = 0; i < record_.tokens.size(); ++i) {
            const auto& word = found_.of(i);
            if (record_.tokens[i].mark || word.is_empty()) continue;
            if (overlaps(word)) {
                end();
                continue;
            }
            const bool goes_on = !run.is_empty() && record_.tokens[i].piece == piece &&
                                 !overlaps({run.begin, word.end}) &&
                                 text({run.begin, word.end}).find('\n') == std::string_view::npos;
            if (!goes_on) end(), run = word;
            run.end = word.end;
            piece = record_.tokens[i].piece;
        }
        end();
    }

    const Found found_;
    const read::EntryText& record_;
    const std::vector<std::uint8_t>& fields_;
    const Entry& entry_;
    std::vector<FieldBytes> out_;
    bool has_title_ = false;
};

}  // namespace

std::vector<FieldBytes> stretches_of(std::string_view text, std::size_t begin, std::size_t end,
                                     const read::EntryText& record, const std::vector<std::uint8_t>& fields,
                                     const Entry& entry) {
    auto out = Cutter{text.substr(begin, end - begin), record, fields, entry}.cut();
    for (auto& stretch : out) stretch.begin += begin, stretch.end += begin;
    return out;
}

}  // namespace citegraph::edit
