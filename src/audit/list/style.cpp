// Entries that are written otherwise than nearly all others of their list.
#include "audit/list/entries.hpp"
#include "audit/list/rules.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>

namespace citegraph::auditing {
namespace {

constexpr std::string_view wide_bar = "\uFF5C";
constexpr std::array<std::string_view, 2> colons{":", "："};
constexpr std::array<std::string_view, 3> dashes{"-", "–", "—"};

std::size_t first_shown(std::string_view text) {
    return std::min(text.find_first_not_of(" \t"), text.size());
}

/// What `take` adds of each entry of a list, told its link and what stands behind it.
template <class Seen, class Take>
std::vector<Seen> of_each_entry(const AuditInput& input, const Take& take) {
    std::vector<Seen> out;
    if (!input.list || !input.reading) return out;
    for (std::size_t i = 0; i < input.reading->entries.size(); ++i) {
        const auto* link = main_link(input, i);
        take(out, i, link, behind_link(input, i, link));
    }
    return out;
}

template <class Take>
std::vector<Usage> usages_of(const AuditInput& input, const Take& take) {
    return of_each_entry<Usage>(input, take);
}

/// A finding for each exception among `usages`; `mend` gives what the part is to be, or nothing.
template <class Mend>
std::vector<Finding> unlike(const AuditInput& input, const std::vector<Usage>& usages, std::string_view what,
                            const Mend& mend) {
    std::vector<Finding> out;
    for (const auto& [usage, usual] : exceptions_among(input, usages)) {
        const auto message = "the others of this list write " + std::string{what} + " \"" + usual +
                             "\", this one \"" + usage->value + "\"";
        const std::optional<std::string> mended = mend(*usage, usual);
        auto found = mended ? input.list->finding(usage->part, message, *mended)
                            : input.list->finding(usage->part, message);
        found.entry = usage->entry;
        out.push_back(std::move(found));
    }
    return out;
}

std::optional<std::string> as_usual(const Usage&, const std::string& usual) {
    return usual;
}

std::vector<Finding> check_bullet(const AuditInput& input) {
    const auto usages = usages_of(input, [&](auto& out, std::size_t i, const WrittenLink*, std::string_view) {
        const auto line = input.list->lines.line(input.reading->entries[i].line);
        const auto at = first_shown(line);
        const bool is_item = at + 1 < line.size() && line[at + 1] == ' ' &&
                             std::string_view{"-*+"}.find(line[at]) != std::string_view::npos;
        if (is_item) out.push_back({i, line.substr(at, 1), std::string{line[at]}, std::to_string(at)});
    });
    return unlike(input, usages, "the bullet", as_usual);
}

/// A mark with the spaces around it at the front of `text`; empty if none of `marks` stands there.
std::string_view mark_in_front(std::string_view text, std::span<const std::string_view> marks) {
    const auto at = first_shown(text);
    const auto mark = std::ranges::find_if(marks, [&](auto one) { return text.substr(at).starts_with(one); });
    if (mark == marks.end()) return {};
    const auto behind = at + mark->size();
    const auto end = behind + first_shown(text.substr(behind));
    return end == text.size() ? std::string_view{} : text.substr(0, end);
}

std::vector<Usage> marks_behind_links(const AuditInput& input, std::span<const std::string_view> marks) {
    return usages_of(input, [&](auto& out, std::size_t i, const WrittenLink* link, std::string_view behind) {
        const auto part = link ? mark_in_front(behind, marks) : std::string_view{};
        if (!part.empty()) out.push_back({i, part, std::string{part}});
    });
}

std::vector<Finding> check_colon(const AuditInput& input) {
    return unlike(input, marks_behind_links(input, colons), "the colon behind a link", as_usual);
}

std::vector<Finding> check_dash(const AuditInput& input) {
    return unlike(input, marks_behind_links(input, dashes), "the dash behind a link", as_usual);
}

/// The bars behind the link of each entry, but for rows of tables.
std::vector<Usage> bars(const AuditInput& input) {
    return usages_of(input, [&](auto& out, std::size_t i, const WrittenLink*, std::string_view behind) {
        if (trimmed(input.list->lines.line(input.reading->entries[i].line)).starts_with('|')) return;
        std::size_t done = 0;
        for (std::size_t at = 0; at < behind.size(); ++at) {
            const auto size = behind[at] == '|'                         ? 1U
                              : behind.substr(at).starts_with(wide_bar) ? wide_bar.size()
                                                                        : 0U;
            if (size == 0) continue;
            auto begin = at;
            while (begin > done && (behind[begin - 1] == ' ' || behind[begin - 1] == '\t')) --begin;
            const auto end = at + size + first_shown(behind.substr(at + size));
            if (end < behind.size()) {
                const auto part = between(behind, begin, end);
                out.push_back({i, part, std::string{part}});
            }
            done = end;
            at = end - 1;
        }
    });
}

bool is_wide(const Usage& usage) {
    return usage.value.find(wide_bar) != std::string::npos;
}

std::vector<Finding> check_bars(const AuditInput& input, bool wide) {
    auto usages = bars(input);
    if (!wide) std::erase_if(usages, is_wide);
    auto out = unlike(input, usages, "the bar", as_usual);
    std::erase_if(out, [&](const Finding& found) {
        const auto at = input.list->lines.begin(found.line);
        const auto part = between(input.text, at + static_cast<std::size_t>(found.column) - 1,
                                  at + static_cast<std::size_t>(found.end_column) - 1);
        return wide != (part.find(wide_bar) != part.npos);
    });
    return out;
}

std::vector<Finding> check_bar(const AuditInput& input) {
    return check_bars(input, false);
}

std::vector<Finding> check_wide_bar(const AuditInput& input) {
    auto out = check_bars(input, true);
    for (auto& found : out)
        found.message = "a full-width bar stands where the others of this list have a plain one";
    return out;
}

/// What joins a venue to its year: "' " in "SOSP' 24".
struct VenueYear {
    std::string_view joint, digits;
};

/// Of the venue `name` in `text`; nothing if no year follows it.
std::optional<VenueYear> year_behind(std::string_view text, std::string_view name) {
    for (auto at = text.find(name); !name.empty() && at != text.npos; at = text.find(name, at + 1)) {
        const auto behind = text.substr(at + name.size());
        const auto digit = std::min(behind.find_first_of("0123456789"), behind.size());
        auto end = digit;
        while (end < behind.size() && core::is_digit(behind[end])) ++end;
        const auto joint = behind.substr(0, digit);
        static constexpr std::array<std::string_view, 5> apostrophes{"'", "’", "‘", "`", "´"};
        auto bare = trimmed(joint);
        for (const auto apostrophe : apostrophes)
            if (bare == apostrophe) bare = {};
        const bool is_year = end - digit == 2 || end - digit == 4;
        if (bare.empty() && is_year) return VenueYear{joint, between(behind, digit, end)};
    }
    return std::nullopt;
}

std::vector<Finding> check_venue(const AuditInput& input) {
    const auto usages = usages_of(input, [&](auto& out, std::size_t i, const WrittenLink*,
                                             std::string_view behind) {
        const auto& venue = input.reading->entries[i].venue;
        const auto found = venue && venue->year ? year_behind(behind, venue->name) : std::nullopt;
        if (!found) return;
        const auto part = std::string_view{found->joint.data(), found->joint.size() + found->digits.size()};
        out.push_back(
            {i, part, "SOSP" + std::string{found->joint} + (found->digits.size() == 2 ? "25" : "2025")});
    });
    return unlike(input, usages, "a venue's year", [](const Usage& usage, const std::string& usual) {
        const auto is_short = [](std::string_view value) { return !value.ends_with("2025"); };
        if (!is_short(usual) || !is_short(usage.value)) return std::optional<std::string>{};
        const auto joint = between(usual, std::string_view{"SOSP"}.size(), usual.size() - 2);
        return std::optional{std::string{joint} + std::string{usage.part.substr(usage.part.size() - 2)}};
    });
}

/// "[Name](…): rest", "[Name:](…) rest", "[Name](…) rest".
std::vector<Finding> check_name_form(const AuditInput& input) {
    const auto usages =
        usages_of(input, [&](auto& out, std::size_t i, const WrittenLink* link, std::string_view behind) {
            if (!link || link->form != WrittenLink::Form::markdown) return;
            const auto at = first_shown(behind);
            if (at == behind.size()) return;
            const std::string_view part{link->whole.data(), link->whole.size() + at};
            const bool is_word = core::is_alphanumeric(behind[at]) || behind[at] == '(';
            if (trimmed(link->label).ends_with(':'))
                out.push_back({i, part, "[Name:](…) title"});
            else if (behind[at] == ':')
                out.push_back({i, part, "[Name](…): title"});
            else if (is_word && at > 0)
                out.push_back({i, part, "[Name](…) title"});
        });
    return unlike(input, usages, "a name",
                  [](const Usage&, const std::string&) { return std::optional<std::string>{}; });
}

/// "[Name](…): Name: title".
std::vector<Finding> check_name_twice(const AuditInput& input) {
    return of_each_entry<Finding>(
        input, [&](auto& out, std::size_t i, const WrittenLink* link, std::string_view behind) {
            if (!link || link->label.empty() || link->label.size() > 80) return;
            const auto rest = behind.substr(mark_in_front(behind, colons).size());
            const auto name = ascii_lower(link->label) + ":";
            if (rest.size() == behind.size() || !ascii_lower(rest.substr(0, name.size())).starts_with(name))
                return;
            out.push_back(
                input.list->finding(rest.substr(0, name.size()), "the name of the paper is said twice"));
            out.back().entry = i;
        });
}

std::vector<Finding> check_hyphen(const AuditInput& input) {
    constexpr std::string_view hyphen = "\u2011";
    auto found =
        of_each_entry<Finding>(input, [&](auto& out, std::size_t i, const WrittenLink*, std::string_view) {
            const auto line = input.list->lines.line(input.reading->entries[i].line);
            const auto at = line.find(hyphen);
            if (at == line.npos) return;
            out.push_back(
                input.list->finding(line.substr(at, hyphen.size()),
                                    "a hyphen that does not break stands where a plain one is searched for"));
            out.back().entry = i;
        });
    if (input.reading && found.size() * 10 > input.reading->entries.size()) found.clear();
    return found;
}

}  // namespace

std::vector<Rule> style_rules() {
    constexpr std::string_view learned =
        "What nearly all entries of the list, or of the section, do is its style: three of four at least. "
        "This one is among the one of ten that do otherwise. Whoever reads the list by a program, or sorts "
        "it, is spared a special case if all are alike.";
    return {
        {"fullwidth-bar", Severity::warning, "A full-width bar between the parts of an entry",
         "The bar \"｜\" of Chinese and Japanese keyboards looks nearly like \"|\", and programs that cut "
         "entries at bars do not find it.",
         check_wide_bar},
        {"style-bullet", Severity::note, "An entry with another bullet than the others", learned,
         check_bullet},
        {"style-colon", Severity::note, "Other spaces around the colon than in the others", learned,
         check_colon},
        {"style-dash", Severity::note, "Another dash behind the link than in the others", learned,
         check_dash},
        {"style-bar", Severity::note, "Other spaces around a bar than in the others", learned, check_bar},
        {"style-venue", Severity::note, "A venue's year that is written otherwise", learned, check_venue},
        {"style-name", Severity::note, "A name that is set off otherwise", learned, check_name_form},
        {"name-repeated", Severity::note, "The name of a paper said twice: [Name](…): Name: title",
         "The link has the name already, and once is enough: [Name](…): title. It is right where both are "
         "the title's own.",
         check_name_twice},
        {"nonbreaking-hyphen", Severity::note, "A hyphen that does not break (U+2011)",
         "It comes with text that is copied from a web page or a chat. Nobody who searches for the title "
         "with a plain hyphen finds it.",
         check_hyphen},
    };
}

}  // namespace citegraph::auditing
