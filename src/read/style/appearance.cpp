// The venue and the date of an entry.
#include "read/style/appearance.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"
#include "read/list/words.hpp"
#include "read/style/chunks/chunks.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t widest_step = 8;    // tokens between a venue and its year
constexpr std::size_t longest_label = 4;  // tokens
constexpr std::size_t longest_date = 8;   // tokens in brackets

/// "24" as "'24", "012025" as "01/2025", "1991a" as "1991".
std::string plain_date(const std::string& text) {
    if (text.size() == 2 && core::is_digits(text)) return "'" + text;
    if (text.size() == 6 && core::is_digits(text)) return text.substr(0, 2) + "/" + text.substr(2);
    const bool lettered = text.size() == 5 && core::is_digits(std::string_view{text}.substr(0, 4));
    return lettered ? text.substr(0, 4) : text;
}

}  // namespace

/// "Operations Research 36, 3 (1988)", "Film Comment 40.1": the number behind a name that a number or bracket follows is
/// a volume. "IJCAI 95, 1995" and "NeurIPS 36 (2023)" are not of this form: a year follows, or the name is an acronym.
std::size_t Appearance::volume_behind(const FieldSpan& span) const {
    constexpr std::size_t longest_volume = 3;
    auto last = span.end - 1;
    while (last > span.begin && record_.tokens[last].mark) --last;
    const bool may_be = last > span.begin && word(last).size() <= longest_volume &&
                        core::is_digits(word(last)) && !record_.tokens[last - 1].mark;
    const auto behind = may_be ? number_behind(last + 1) : std::nullopt;
    if (!behind) return span.end;
    const bool is_of_year = word(last + 1) != "(" && shape_of(word(*behind)) == year_shape;
    if (is_of_year) return span.end;
    return is_known_venue(text_of(record_, {span.field, span.begin, last})) ? span.end : last;
}

/// The number that stands at a token, or behind a mark there that parts numbers.
std::optional<std::size_t> Appearance::number_behind(std::size_t token) const {
    const auto& tokens = record_.tokens;
    if (token < tokens.size() && core::is_one_of(word(token), "( , : . /")) ++token;
    const bool is_number = token < tokens.size() && tokens[token].section == tokens[token - 1].section &&
                           core::is_digit(word(token).front());
    return is_number ? std::optional{token} : std::nullopt;
}

void Appearance::take_venue(FieldSpan span, std::string name) {
    if (const auto end = volume_behind(span); end != span.end) {
        span.end = end;
        name = text_of(record_, span);
    }
    const auto server = core::preprint_server(name);
    if (!server.empty() && server != "preprint" && name.find_first_of(" :/") != name.npos) name = server;
    if (venue_ && (!core::is_preprint_server(venue_->name) || !server.empty())) return;
    venue_ = Venue{std::move(name), std::nullopt};
    span_ = span;
}

/// "Publisher: arXiv", "… | SC": a line or cell, or what stands behind a bar in it, that is nothing but a venue, behind its
/// label.
void Appearance::take_lone_venue() {
    const auto& tokens = record_.tokens;
    for (std::size_t begin = 0, end = 0; begin < tokens.size(); begin = std::max(end, begin + 1)) {
        auto from = begin;
        const auto goes_on = [&](std::size_t i) {
            return i < tokens.size() && tokens[i].section == tokens[begin].section && word(i) != "|";
        };
        for (end = begin; goes_on(end); ++end)
            if (word(end) == ":" && end - begin <= longest_label) from = end + 1;
        const bool is_free = std::all_of(fields_.begin() + static_cast<std::ptrdiff_t>(from),
                                         fields_.begin() + static_cast<std::ptrdiff_t>(end),
                                         [](auto field) { return field == 0; });
        if (from == end || !is_free || is_link(from)) continue;
        const FieldSpan span{EntryField::venue, from, end};
        if (auto name = text_of(record_, span); is_known_venue(name))
            return take_venue(span, std::move(name));
    }
    for (std::size_t i = 0; i + 1 < tokens.size() && !venue_; ++i) take_venue_before(i + 1);
}

/// "…, LCTES 2020.", "arXiv preprint arXiv:1409.1556 (2014)": a venue that its year or its kind follows.
void Appearance::take_venue_before(std::size_t mark) {
    const auto& tokens = record_.tokens;
    const bool is_server = ascii_lower(word(mark)) == "preprint";
    if (!is_server && !is_year(mark)) return;
    auto begin = mark;
    while (begin > 0 && mark - begin < longest_label && !tokens[begin - 1].mark &&
           tokens[begin - 1].section == tokens[mark].section &&
           fields_[begin - 1] != static_cast<std::uint8_t>(EntryField::title))
        --begin;
    const FieldSpan span{EntryField::venue, begin, mark};
    if (begin == mark) return;
    auto name = text_of(record_, span);
    if (is_server ? core::is_preprint_server(name) : is_known_venue(name)) take_venue(span, std::move(name));
}

/// Four digits, and not those of a title.
bool Appearance::is_year(std::size_t token) const {
    return word(token).size() == 4 && core::is_digits(word(token)) &&
           fields_[token] != static_cast<std::uint8_t>(EntryField::title);
}

/// "Nature 521.7553 (2015): 436-444", "Springer 2018.": a date that has brackets to itself, or a year at the end of the
/// words of a line or cell, whatever else it was taken for.
void Appearance::take_lone_date() {
    const auto& tokens = record_.tokens;
    const auto here = [&](std::size_t i, std::size_t first) {
        return i < tokens.size() && tokens[i].section == tokens[first].section;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool opens = word(i) == "(" || word(i) == "（";
        auto end = i + 1;
        bool has_year = false;
        while (opens && here(end, i) && end - i <= longest_date && word(end) != ")" && word(end) != "）")
            has_year |= is_year(end++);
        if (has_year && here(end, i) && end - i <= longest_date) {
            const FieldSpan span{EntryField::date, i + 1, end};
            take_date(span, text_of(record_, span));
        }
        if (dates_.empty() && i > 0 && is_year(i) && tokens[i].spaced > 0 && here(i - 1, i)) {
            while (here(end, i) && tokens[end].mark) ++end;
            if (!here(end, i) || is_link(end)) take_date({EntryField::date, i, i + 1}, std::string{word(i)});
        }
        if (!dates_.empty()) return;
    }
}

void Appearance::take_date(const FieldSpan& span, std::string text) {
    const auto written = plain_date(text);
    const auto date = core::written_date(written, core::latest_year());
    if (!date || date->begin.year == 0) return;
    const bool is_more = date->begin.month != 0 || date->season != 0;
    if (is_more && !date_) date_ = Date{edtf(*date), text};
    dates_.push_back({span, date->begin.year, std::move(text)});
}

/// The year nearest to the venue is the venue's; another is the date, if there is no better one.
void Appearance::take_year() {
    const DateSpan* nearest = nullptr;
    for (const auto& date : dates_)
        if (venue_ && is_beside(date) && (!nearest || gap_to(date) <= gap_to(*nearest))) nearest = &date;
    if (nearest) venue_->year = nearest->year;
    if (const auto year = year_on_venue()) venue_->year = year;
    for (const auto& date : dates_)
        if (&date != nearest && !date_) date_ = Date{std::to_string(date.year), date.text};
}

/// The year that is written onto the venue or next to it: "OSDI'24", "ACL2024-findings", "ICLR 2021".
std::optional<int> Appearance::year_on_venue() const {
    if (!venue_ || span_.end == 0) return std::nullopt;
    auto at = span_.end;
    const auto is_close = [&](int gap) {
        return at < record_.tokens.size() && record_.tokens[at].spaced <= gap &&
               record_.tokens[at].section == record_.tokens[span_.begin].section;
    };
    const bool cut = is_close(0) && (word(at) == "'" || word(at) == "’");
    if (cut) ++at;
    if (!is_close(cut ? 0 : 1) || word(at).size() != (cut ? 2U : 4U) || !core::is_digits(word(at)))
        return std::nullopt;
    const auto date = core::written_date((cut ? "'" : "") + std::string{word(at)}, core::latest_year());
    return date && date->begin.year != 0 ? std::optional{date->begin.year} : std::nullopt;
}

std::size_t Appearance::gap_to(const DateSpan& date) const {
    const auto &a = date.span, &b = span_;
    return a.begin >= b.end ? a.begin - b.end : b.begin >= a.end ? b.begin - a.end : 0;
}

bool Appearance::is_beside(const DateSpan& date) const {
    return gap_to(date) <= widest_step &&
           record_.tokens[date.span.begin].section == record_.tokens[span_.begin].section;
}

void Appearance::end() {
    if (!venue_) take_lone_venue();
    if (dates_.empty()) take_lone_date();
    take_year();
}

}  // namespace citegraph::read
