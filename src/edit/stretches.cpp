// From the words of an entry back to the bytes they were read from.
#include "edit/found_words.hpp"
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
        for (auto& bytes : out) balance(bytes);
        return out;
    }

    /// A bracket that is opened within is closed within: "Robotics and Automation (ICRA)".
    void balance(Bytes& bytes) const {
        const auto raw = found_.raw();
        const auto open = std::ranges::count(text(bytes), '('), closed = std::ranges::count(text(bytes), ')');
        if (open > closed && bytes.end < raw.size() && raw[bytes.end] == ')')
            ++bytes.end;
        else if (open < closed && raw[bytes.end - 1] == ')')
            --bytes.end;
        else if (open > closed && raw[bytes.begin] == '(')
            ++bytes.begin;
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
        const bool is_named =
            parts.size() > 1 && text({name.end - 1, parts[1].begin}).find(':') != std::string_view::npos;
        if (is_named) {
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
        auto last = span.end;
        while (last > span.begin && record_.tokens[last - 1].mark) --last;
        const auto number = last > span.begin ? record_.of(record_.tokens[last - 1]) : std::string_view{};
        std::string digits;
        if (entry_.venue && entry_.venue->year) digits = std::to_string(*entry_.venue->year);
        const bool ends_in_year = last - span.begin > 1 && !digits.empty() &&
                                  (number == digits || number == digits.substr(digits.size() - 2));
        if (ends_in_year) {
            add(Slot::year, found_.of(last - 1));
            venue.end = std::max(venue.begin, found_.of(last - 1).begin);
            while (venue.end > venue.begin &&
                   !core::is_letter(static_cast<unsigned char>(found_.raw()[venue.end - 1])))
                --venue.end;
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

    void take_link(const FoundWords::Address& url) {
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

    const FoundWords found_;
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
