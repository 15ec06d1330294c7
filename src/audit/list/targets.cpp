// What an entry links, and where it stands.
#include "audit/list/entries.hpp"
#include "audit/list/rules.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace citegraph::auditing {
namespace {

bool has_flag(const Entry& entry, std::string_view name) {
    return std::ranges::find(entry.flags, name) != entry.flags.end();
}

/// How the line of an entry begins: a bullet, a number, a heading, a row, words.
char front_of(std::string_view line) {
    line = trimmed(line);
    const auto front = line.empty() ? ' ' : line.front();
    if (core::is_digit(front)) return '1';
    return std::string_view{"-*+|#<"}.find(front) == std::string_view::npos ? 'w' : front;
}

/// The entries whose flag tells them from nearly all others that are written alike, in their section and in the list:
/// one of ten at most. Others may be no entries at all, but words around them.
std::vector<std::size_t> exceptions(const AuditInput& input, std::string_view flag) {
    std::vector<std::size_t> out;
    if (!input.list || !input.reading) return out;
    struct Times {
        std::size_t all = 0, flagged = 0;
    };
    std::unordered_map<std::string, Times> alike;
    std::vector<std::pair<std::string, std::string>> keys;
    for (const auto& entry : input.reading->entries) {
        const std::string front{front_of(input.list->lines.line(entry.line))};
        keys.emplace_back(front, front + join(entry.section, "\n"));
        for (const auto& key : {keys.back().first, keys.back().second}) {
            ++alike[key].all;
            alike[key].flagged += has_flag(entry, flag);
        }
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto &list = alike[keys[i].first], &section = alike[keys[i].second];
        const bool is_exception =
            list.all >= 10 && list.flagged * 10 <= list.all && section.flagged * 4 <= section.all;
        if (is_exception && has_flag(input.reading->entries[i], flag)) out.push_back(i);
    }
    return out;
}

std::vector<Finding> check_missing(const AuditInput& input) {
    std::vector<Finding> out;
    const auto is_empty = [](const WrittenLink& link) { return link.url.empty(); };  // is told of as such
    for (const auto i : exceptions(input, "no-link")) {
        const auto line = input.reading->entries[i].line;
        if (std::ranges::none_of(input.list->links_on(line, end_of_entry(input, i)), is_empty))
            out.push_back(about_entry(input, i, "this entry has no link"));
    }
    return out;
}

std::vector<Finding> check_local(const AuditInput& input) {
    std::vector<Finding> out;
    for (const auto i : exceptions(input, "local-file"))
        out.push_back(about_entry(
            input, i, "the link leads to a file beside the list, where no reader looks for a paper"));
    return out;
}

/// The year that an entry states of itself; nothing if it does not.
std::optional<int> stated_year(const Entry& entry) {
    if (entry.venue && entry.venue->year) return entry.venue->year;
    if (!entry.date || entry.date->size() < 4 || !core::is_digits(entry.date->substr(0, 4)))
        return std::nullopt;
    return std::stoi(entry.date->substr(0, 4));
}

std::vector<Finding> check_bucket(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list || !input.reading) return out;
    std::size_t told = 0;
    const auto& entries = input.reading->entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto year = entries[i].bucket ? stated_year(entries[i]) : std::nullopt;
        if (!year) continue;
        ++told;
        if (std::to_string(*year) == *entries[i].bucket) continue;
        out.push_back(about_entry(
            input, i,
            "this entry is of " + std::to_string(*year) + " and stands under " + *entries[i].bucket));
    }
    if (told < 20 || out.size() * 20 > told) out.clear();  // then its years are no years of publication
    return out;
}

/// "FlexGen" of "FlexGen: High-Throughput …": one word that somebody made up; empty if the title has none.
std::string coined_name(const Entry& entry) {
    const auto colon = entry.title.find(": ");
    const auto name = std::string_view{entry.title}.substr(0, colon == std::string::npos ? 0 : colon);
    const auto capitals = std::ranges::count_if(name, [](char c) { return core::is_capital(c); });
    const bool is_coined = name.find(' ') == name.npos && name.size() >= 4 && capitals >= 2;
    return is_coined ? normal_title(name) : std::string{};
}

bool share_identifier(const Entry& a, const Entry& b) {
    return std::ranges::any_of(a.identifiers, [&](const Mention& one) {
        return std::ranges::find(b.identifiers, one.id, &Mention::id) != b.identifiers.end();
    });
}

std::vector<Finding> check_name(const AuditInput& input) {
    std::vector<Finding> out;
    if (!input.list || !input.reading) return out;
    std::unordered_map<std::string, std::size_t> first;
    const auto& entries = input.reading->entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto name = coined_name(entries[i]);
        if (name.empty()) continue;
        const auto [place, is_new] = first.try_emplace(name, i);
        const auto& other = entries[place->second];
        if (is_new || is_named_alike(entries[i], other) || share_identifier(entries[i], other)) continue;
        out.push_back(about_entry(
            input, i, "another paper of line " + std::to_string(other.line) + " goes by the same name"));
    }
    return out;
}

}  // namespace

std::vector<Rule> target_rules() {
    return {
        {"missing-link", Severity::warning, "An entry without a link",
         "Nine of ten entries of the list have a link, and this one has none: readers have to search for "
         "it. Link the paper, its abstract at best.",
         check_missing},
        {"local-file", Severity::warning, "A link to a file beside the list",
         "Where a list links the web, a file of its own repository is mostly a leftover. It is right for "
         "what exists nowhere else.",
         check_local},
        {"wrong-year", Severity::warning, "An entry under the heading of another year",
         "The year of its venue or its date is not that of the heading, as it is for nearly all others of "
         "the list. Move the entry, or mend its year.",
         check_bucket},
        {"name-reused", Severity::note, "Two papers that go by one name",
         "Two entries with other titles begin with the same made-up name. That happens, and then there is "
         "nothing to mend; or one is the other's older title.",
         check_name},
    };
}

}  // namespace citegraph::auditing
