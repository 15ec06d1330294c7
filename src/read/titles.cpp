// Titles alone, as they come out of a mail or a notebook: one a line, perhaps numbered, in bold, with a year behind.
#include "citegraph/identifier.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/written_date.hpp"
#include "read/list/finish.hpp"
#include "read/list/lines.hpp"
#include "read/list/piece.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_title = 400;  // bytes; what is longer is a paragraph
constexpr int most_marks = 3;               // "- [ ] 12. **Title**"
constexpr int any_number = 999;  // counts lines; a greater one does if it follows on the one before

/// "12. ", "[12] ", "(12) ", "12、" at the front of a line.
struct Numbering {
    int number;
    std::string_view rest;
};

std::optional<Numbering> numbering(std::string_view line) {
    const char open = line.empty() ? '\0' : line.front();
    const bool bracketed = open == '[' || open == '(';
    auto rest = line.substr(bracketed ? 1 : 0);
    const auto digits = rest.substr(0, std::min(rest.find_first_not_of("0123456789"), rest.size()));
    int number = 0;
    if (digits.empty() || digits.size() > 6) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    rest.remove_prefix(digits.size());
    static constexpr std::array<std::string_view, 2> wide{"、", "．"};
    for (const auto mark : wide)
        if (!bracketed && rest.starts_with(mark)) return Numbering{number, trimmed(rest.substr(mark.size()))};
    const bool closed = rest.size() > 1 && (rest[1] == ' ' || rest[1] == '\t') &&
                        (open == '[' ? rest[0] == ']' : rest[0] == ')' || (!bracketed && rest[0] == '.'));
    return closed ? std::optional{Numbering{number, trimmed(rest.substr(2))}} : std::nullopt;
}

std::string_view without_bullet(std::string_view line) {
    static constexpr std::array<std::string_view, 14> bullets{"-", "*", "+", "•", "–", "—",   "·",
                                                              "◦", "‣", "▪", ">", "●", "[ ]", "[x]"};
    for (const auto bullet : bullets)
        if (line.starts_with(bullet) && line.substr(bullet.size()).find_first_of(" \t") == 0)
            return trimmed(line.substr(bullet.size()));
    return line;
}

/// Without the marks that stand around the whole: "**Title**", "“Title”".
std::string_view unwrapped(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> pairs{{{"**", "**"},
                                                                                          {"__", "__"},
                                                                                          {"*", "*"},
                                                                                          {"_", "_"},
                                                                                          {"`", "`"},
                                                                                          {"\"", "\""},
                                                                                          {"“", "”"},
                                                                                          {"«", "»"},
                                                                                          {"「", "」"},
                                                                                          {"《", "》"},
                                                                                          {"『", "』"}}};
    for (const auto& [open, close] : pairs) {
        if (!text.starts_with(open) || !text.ends_with(close) || text.size() <= open.size() + close.size())
            continue;
        const auto inside = text.substr(open.size(), text.size() - open.size() - close.size());
        if (inside.find(open) == inside.npos && inside.find(close) == inside.npos) return trimmed(inside);
    }
    return text;
}

/// "Title." as "Title"; not "What now..." nor "Made in the U.S."
std::string_view without_full_stop(std::string_view text) {
    if (!text.ends_with('.')) return text;
    const auto word = text.substr(std::min(text.rfind(' ') + 1, text.size()));
    const bool is_only_one = word.find('.') + 1 == word.size() && word.size() > 2;
    return is_only_one ? text.substr(0, text.size() - 1) : text;
}

/// "NeurIPS 2024", "ICML'24", "SOSP": a known venue, perhaps with its year.
std::optional<Venue> venue_of(std::string_view text) {
    auto name = text;
    while (!name.empty() && core::is_digit(name.back())) name.remove_suffix(1);
    const auto year = std::string{text.substr(name.size())};
    while (name.ends_with('\'') || name.ends_with("’") || name.ends_with(' '))
        name.remove_suffix(name.ends_with("’") ? 3 : 1);
    if (!is_known_venue(name)) return std::nullopt;
    const auto date = core::written_date(year.size() == 2 ? "'" + year : year, core::latest_year());
    if (!date && !year.empty()) return std::nullopt;
    return Venue{std::string{name}, date ? std::optional{date->begin.year} : std::nullopt};
}

/// Takes what stands in brackets behind a title, if it says when or where the work appeared.
bool take_bracketed(Entry& entry, std::string& title) {
    const auto found = trailing_brackets(title);
    if (!found || found->rest.empty()) return false;
    if (const auto date = core::written_date(found->inside, core::latest_year()); date && !entry.date) {
        entry.date = edtf(*date);
        entry.date_text = found->inside;
    } else if (auto venue = venue_of(found->inside); venue && !entry.venue) {
        entry.venue = std::move(venue);
    } else {
        return false;
    }
    title = trimmed(found->rest);
    return true;
}

/// The words of a line without the addresses in it, which are links of the entry.
std::string words_of(Entry& entry, std::string_view line) {
    std::string out;
    for (const auto& piece : with_loose_links({{.text = std::string{line}}})) {
        if (piece.is(InlinePiece::Kind::link)) entry.links.push_back({piece.text, piece.url});
        if (!is_web_address(piece.text)) out += piece.text;
    }
    return tidy(out);
}

/// Why a line can be no title; empty if it can.
std::string objection(std::string_view line) {
    if (is_web_address(line) || (line.find(' ') == line.npos && identify(line)))
        return "it is an identifier or an address, which --from ids reads";
    if (!has_letter(line)) return "it has no words";
    if (line.size() > longest_title) return "it is too long";
    return line.ends_with(':') || line.ends_with("：") ? "it heads what follows" : "";
}

Entry entry_of(std::string_view line, std::string_view written) {
    Entry entry;
    auto title = words_of(entry, line);
    for (bool changes = true; changes;) {
        const std::string less{without_full_stop(unwrapped(title))};
        changes = less != title;
        title = less;
        changes |= take_bracketed(entry, title);
    }
    if (!title.empty()) entry.titles = {std::move(title)};
    return finished(std::move(entry), written);
}

/// One title a line; what can be none costs a message.
Reading read_titles(std::string_view text, std::string_view file) {
    Reading out;
    int last = 0;  // number that a line began with
    for (const auto& [written, number] : said_lines(text)) {
        auto line = written;
        for (int marks = 0; marks < most_marks; ++marks) {
            const auto found = numbering(line);
            const bool counts = found && (found->number <= any_number || found->number == last + 1);
            if (counts) last = found->number;
            line = counts ? found->rest : without_bullet(line);
        }
        if (const auto why = objection(unwrapped(line)); !why.empty()) {
            out.problems.push_back(
                {std::string{file}, number, "no title, as " + why + ": \"" + ellipsis(written, 60) + "\""});
            continue;
        }
        out.entries.push_back(entry_of(line, written));
        out.entries.back().file = file;
        out.entries.back().line = number;
    }
    return out;
}

/// "Vaswani, A. (2017). Attention …", "[Title](https://…)": says more of a work than its title, or goes on with a
/// sentence.
bool says_more(std::string_view line) {
    if (line.size() > longest_title || line.find("://") != line.npos) return true;
    if (core::is_small(line.front())) return true;
    for (std::size_t at = 0; at + 3 < line.size(); ++at) {
        const bool starts = at == 0 || line[at - 1] == ' ' || line[at - 1] == '(' || line[at - 1] == ',';
        if (!starts) continue;
        const auto word = line.substr(at, line.find_first_of(" \t", at) - at);
        const bool initial = word.size() >= 2 && core::is_capital(word[0]) && word[1] == '.';
        const bool year = word.size() > 4 && core::is_digits(word.substr(0, 4)) &&
                          has_letter(line.substr(at + word.size()));
        if (initial || year || identify(word)) return true;
    }
    return false;
}

bool are_titles(std::string_view text) {
    const auto lines = said_lines(text);
    return std::ranges::count_if(lines, says_more, &Line::text) * 2 < std::ssize(lines);
}

}  // namespace

Reader titles() {
    return {.name = "titles",
            .suffixes = {".txt"},
            .summary = "Titles, one a line, each perhaps with a year",
            .read = read_titles,
            .suits = are_titles};
}

}  // namespace citegraph::read
