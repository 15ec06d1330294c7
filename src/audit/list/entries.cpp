#include "audit/list/entries.hpp"

#include "audit/rules.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::auditing {

int end_of_entry(const AuditInput& input, std::size_t entry) {
    const auto& entries = input.reading->entries;
    const auto line = entries[entry].line;
    auto end = input.list->lines.count() + 1;
    if (entry + 1 < entries.size()) end = std::max(entries[entry + 1].line, line + 1);
    const auto heading = std::ranges::upper_bound(input.list->headings, line, {}, &WrittenHeading::line);
    return heading == input.list->headings.end() ? end : std::min(end, heading->line);
}

std::optional<std::size_t> entry_above(const AuditInput& input, int line) {
    const auto& entries = input.reading->entries;
    const auto behind = std::ranges::upper_bound(entries, line, {}, &Entry::line);
    if (behind == entries.begin()) return std::nullopt;
    return static_cast<std::size_t>(behind - entries.begin()) - 1;
}

std::optional<std::size_t> entry_of_line(const AuditInput& input, int line) {
    if (!input.reading || !input.list || line < 1) return std::nullopt;
    const auto entry = entry_above(input, line);
    return entry && line < end_of_entry(input, *entry) ? entry : std::nullopt;
}

std::vector<const WrittenLink*> main_links(const AuditInput& input) {
    const auto& entries = input.reading->entries;
    std::vector<const WrittenLink*> out(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].url) continue;
        const auto links = input.list->links_on(entries[i].line, end_of_entry(input, i));
        const auto found =
            std::ranges::find_if(links, [&](const WrittenLink& link) { return link.url == *entries[i].url; });
        if (found != links.end()) out[i] = &*found;
    }
    return out;
}

bool is_named_alike(const Entry& a, const Entry& b) {
    const auto one = normal_title(a.title), other = normal_title(b.title);
    return one.starts_with(other) || other.starts_with(one);
}

Finding about_entry(const AuditInput& input, std::size_t entry, std::string message) {
    const auto* link = main_link(input, entry);
    const auto line = trimmed(input.list->lines.line(input.reading->entries[entry].line));
    auto out = input.list->finding(link ? link->whole : line, std::move(message));
    out.entry = entry;
    return out;
}

}  // namespace citegraph::auditing
