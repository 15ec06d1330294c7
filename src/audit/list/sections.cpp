// Links within a list, and what it says of its own order and size.
#include "audit/list/entries.hpp"
#include "audit/list/rules.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace citegraph::auditing {
namespace {

constexpr std::string_view section_links =
    "https://docs.github.com/en/get-started/writing-on-github/"
    "getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links";

/// What follows the "#" of a link to a place of the list itself; nothing of other links.
std::optional<std::string> anchor_in(std::string_view url, std::string_view file) {
    const auto hash = url.find('#');
    if (hash == url.npos) return std::nullopt;
    auto page = url.substr(0, hash);
    if (page.starts_with("./")) page.remove_prefix(2);
    if (!page.empty() && page != file.substr(file.rfind('/') == file.npos ? 0 : file.rfind('/') + 1))
        return std::nullopt;
    auto anchor = core::percent_decoded(url.substr(hash + 1));
    constexpr std::string_view prefix = "user-content-";
    return anchor.starts_with(prefix) ? anchor.substr(prefix.size()) : anchor;
}

/// An anchor by its letters and digits: what is left when somebody forgets how the rest is written.
std::string letters_of(std::string_view anchor) {
    std::string out;
    for (const char c : ascii_lower(anchor))
        if (core::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80) out += c;
    for (std::string_view joined : {"\uFE0F", "\u200D"})
        for (auto at = out.find(joined); at != out.npos; at = out.find(joined)) out.erase(at, joined.size());
    return out;
}

/// Every anchor of a list.
class Anchors {
  public:
    explicit Anchors(const ListText& list) : list_{list}, of_headings_{list.heading_anchors} {
        for (std::size_t i = 0; i < of_headings_.size(); ++i) {
            headings_.try_emplace(of_headings_[i], i);
            ++letters_[letters_of(of_headings_[i])].times;
            letters_[letters_of(of_headings_[i])].heading = i;
            add_custom(list.headings[i].words);
        }
    }

    bool has(const std::string& anchor) const {
        return is_of_page(anchor) || headings_.contains(anchor) || list_.anchors.contains(anchor) ||
               custom_.contains(anchor);
    }
    std::optional<std::size_t> heading(const std::string& anchor) const {
        const auto found = headings_.find(anchor);
        return found == headings_.end() ? std::nullopt : std::optional{found->second};
    }
    /// The one that was meant, if the letters of one heading alone are the same.
    std::optional<std::string> meant(std::string_view anchor) const {
        const auto found = letters_.find(letters_of(anchor));
        if (found == letters_.end() || found->second.times != 1) return std::nullopt;
        return of_headings_[found->second.heading];
    }

  private:
    struct Alike {
        int times = 0;
        std::size_t heading = 0;
    };

    /// What GitHub gives to every page.
    static bool is_of_page(const std::string& anchor) {
        const bool is_line = anchor.size() > 1 && anchor.front() == 'L' && core::is_digit(anchor[1]);
        return anchor.empty() || anchor == "top" || anchor == "readme" || is_line || anchor.starts_with("fn");
    }
    /// "Heading {#name}", which other sites read.
    void add_custom(std::string_view words) {
        const auto open = words.rfind("{#");
        if (open != words.npos && words.ends_with('}'))
            custom_.emplace(words.substr(open + 2, words.size() - open - 3));
    }

    const ListText& list_;
    const std::vector<std::string>& of_headings_;
    std::unordered_map<std::string, std::size_t> headings_;
    std::unordered_map<std::string, Alike> letters_;
    std::unordered_set<std::string> custom_;
};

/// The links to places that the list does not have. `only_case`: of those that differ in case alone, else the others.
std::vector<Finding> lost_links(const AuditInput& input, bool only_case) {
    std::vector<Finding> out;
    if (!input.list) return out;
    const Anchors anchors{*input.list};
    for (const auto& link : input.list->links) {
        const auto anchor = link.is_link() ? anchor_in(link.url, input.file) : std::nullopt;
        if (!anchor || anchors.has(*anchor) || (anchors.has(ascii_lower(*anchor)) != only_case)) continue;
        const auto meant = anchors.meant(*anchor);
        auto found =
            input.list->finding(link.whole, only_case ? "anchors are in lower case: #" + ascii_lower(*anchor)
                                                      : "no heading of the list has the anchor #" + *anchor);
        if (meant)
            found.fix =
                input.list
                    ->finding(link.url, {}, std::string{link.url.substr(0, link.url.find('#') + 1)} + *meant)
                    .fix;
        out.push_back(std::move(found));
    }
    return out;
}

std::vector<Finding> check_dead(const AuditInput& input) {
    return lost_links(input, false);
}

std::vector<Finding> check_case(const AuditInput& input) {
    return lost_links(input, true);
}

constexpr int most_between = 3;  // lines within a table of contents

/// The links of the table of contents with the headings that they lead to: the first links of the list to its own
/// places, line by line.
std::vector<std::pair<const WrittenLink*, std::size_t>> contents_of(const AuditInput& input) {
    std::vector<std::pair<const WrittenLink*, std::size_t>> out;
    const Anchors anchors{*input.list};
    int before = 0;  // line of the link before
    for (const auto& link : input.list->links) {
        const auto anchor = link.is_link() ? anchor_in(link.url, input.file) : std::nullopt;
        const auto heading = anchor ? anchors.heading(*anchor) : std::nullopt;
        const auto line = input.list->lines.place(input.list->offset(link.whole)).line;
        if (!heading) continue;
        if (before > 0 && line > before + most_between) break;
        before = line;
        out.emplace_back(&link, *heading);
    }
    return out;
}

std::vector<Finding> check_contents(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list) return out;
    const auto contents = contents_of(input);
    std::size_t furthest = 0;
    for (const auto& [link, heading] : contents) {
        if (heading < furthest)
            out.push_back(
                input.list->finding(link->whole, "this section stands before one that is named above it"));
        furthest = std::max(furthest, heading);
    }
    if (contents.size() < 5 || out.size() * 5 > contents.size()) out.clear();
    return out;
}

/// A number of papers that a text states: "Serving (33 papers)"; nothing if it states none.
std::optional<int> stated_count(std::string_view words) {
    static constexpr std::array<std::string_view, 8> units{" papers",   " paper", " entries", " works",
                                                           " articles", "篇",     " 篇",      "papers"};
    for (const auto unit : units) {
        const auto at = words.find(unit);
        if (at == words.npos || at == 0) continue;
        auto begin = at;
        while (begin > 0 && core::is_digit(words[begin - 1])) --begin;
        const bool is_exact = begin == 0 || words[begin - 1] == '(' || words[begin - 1] == '[' ||
                              words.substr(0, begin).ends_with("（") ||
                              words.substr(0, begin).ends_with(": ");
        if (is_exact && begin < at && at - begin <= 6)
            return std::stoi(std::string{words.substr(begin, at - begin)});
    }
    return std::nullopt;
}

std::vector<Finding> check_count(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list || !input.reading) return out;
    const auto& headings = input.list->headings;
    std::size_t told = 0;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const auto stated = stated_count(headings[i].words);
        if (!stated) continue;
        ++told;
        const auto next =
            std::ranges::find_if(headings.begin() + static_cast<std::ptrdiff_t>(i) + 1, headings.end(),
                                 [&](const auto& one) { return one.level <= headings[i].level; });
        const auto end = next == headings.end() ? input.list->lines.count() + 1 : next->line;
        const auto before = [&](int line) {
            return std::ranges::lower_bound(input.reading->entries, line, {}, &Entry::line);
        };
        const auto count = before(end) - before(headings[i].line + 1);
        if (count != *stated)
            out.push_back(
                input.list->finding(headings[i].words, "the heading states " + std::to_string(*stated) +
                                                           ", and below it stand " + std::to_string(count)));
    }
    if (told >= 3 && out.size() * 2 > told) out.clear();  // then it counts something else
    return out;
}

/// How a list says that it is sorted.
enum class Order : std::uint8_t { alphabet, newest_first, oldest_first };
struct Statement {
    std::string_view words;
    Order order;
};
constexpr std::array<Statement, 10> statements{{
    {"reverse chronological", Order::newest_first},
    {"reverse-chronological", Order::newest_first},
    {"newest first", Order::newest_first},
    {"latest first", Order::newest_first},
    {"most recent first", Order::newest_first},
    {"时间倒序", Order::newest_first},
    {"oldest first", Order::oldest_first},
    {"in chronological order", Order::oldest_first},
    {"in alphabetical order", Order::alphabet},
    {"sorted alphabetically", Order::alphabet},
}};

/// What the words before the first entry say of the order of all entries.
std::optional<Order> stated_order(const AuditInput& input) {
    const auto& list = *input.list;
    const auto first = std::min(input.reading->entries.front().line, list.lines.count());
    const auto preface = ascii_lower(list.text.substr(0, list.lines.begin(first)));
    for (const auto& statement : statements)
        if (preface.find(statement.words) != preface.npos) return statement.order;
    return std::nullopt;
}

/// What an entry is sorted by; empty if it does not say.
std::string sort_key(const Entry& entry, Order order) {
    if (order == Order::alphabet) return normal_title(entry.title);
    if (entry.venue && entry.venue->year) return std::to_string(*entry.venue->year);
    return entry.date ? entry.date->substr(0, 4) : std::string{};
}

std::vector<Finding> check_order(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list || !input.reading || input.reading->entries.empty()) return out;
    const auto order = stated_order(input);
    if (!order) return out;
    const auto& entries = input.reading->entries;
    std::size_t told = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const auto before = sort_key(entries[i - 1], *order), key = sort_key(entries[i], *order);
        const bool together =
            entries[i].section == entries[i - 1].section && entries[i].bucket == entries[i - 1].bucket;
        if (!together || before.empty() || key.empty()) continue;
        ++told;
        if (*order == Order::newest_first ? before < key : key < before)
            out.push_back(about_entry(
                input, i, "this entry stands behind the one above against the order that the list states"));
    }
    if (told < 10 || out.size() * 5 > told) out.clear();
    return out;
}

}  // namespace

std::vector<Rule> section_rules() {
    return {
        {"dead-anchor", Severity::error, "A link to a place that the list does not have",
         "GitHub makes the anchor of a heading from its words: lower case, punctuation left out, each space "
         "a hyphen, \"-1\" behind the second of equal ones. No heading and no HTML of the list gives the "
         "one that is linked: the link does nothing. Link the heading as it is called now.",
         check_dead, section_links},
        {"anchor-case", Severity::warning, "A link to a heading in other letters",
         "GitHub writes anchors in lower case, and not every browser finds one that is written otherwise.",
         check_case, section_links},
        {"contents-order", Severity::note, "A table of contents in another order than the sections",
         "All other lines of the table of contents stand in the order of the sections. Move the line or the "
         "section.",
         check_contents},
        {"section-count", Severity::warning,
         "A heading that states another number of papers than stand below it",
         "Papers were added or taken out below the heading, and its number was not changed. Where half of "
         "such numbers are others, they count something else, and none is reported.",
         check_count},
        {"section-order", Severity::note, "An entry against the order that the list states",
         "The words before the first entry say how entries are sorted, and most are. Move the entry.",
         check_order},
    };
}

}  // namespace citegraph::auditing
