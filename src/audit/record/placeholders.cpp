// Authors that somebody meant to fill in.
#include "audit/rules.hpp"
#include "citegraph/text.hpp"
#include "core/text/words.hpp"
#include "resolve/match/confirmation.hpp"

#include <algorithm>
#include <array>

namespace citegraph::auditing {
namespace {

/// Names of nobody, as title_words has them; "doe john" is for "Doe, John".
bool is_placeholder(const Name& name) {
    static constexpr std::array<std::string_view, 24> names{
        "john doe",      "jane doe",   "doe john",       "jane roe",          "firstname lastname",
        "first last",    "last first", "given family",   "author name",       "first author",
        "second author", "author one", "author two",     "author 1",          "author 2",
        "author a",      "author b",   "unknown author", "anonymous authors", "todo",
        "tbd",           "unknown",    "your name",      "name surname"};
    return core::is_one_of(normal_title(display_name(name)), names);
}

std::vector<Finding> check_placeholders(const AuditInput& input) {
    std::vector<Finding> out;
    for (std::size_t i = 0; i < input.reading->entries.size(); ++i) {
        const auto& entry = input.reading->entries[i];
        const auto authors = resolving::byline_of(entry);
        const auto found = std::ranges::find_if(authors, is_placeholder);
        if (found == authors.end()) continue;
        out.push_back({.rule = "placeholder-authors",
                       .severity = Severity::warning,
                       .file = entry.file,
                       .line = entry.line,
                       .field = "author",
                       .message = "'" + display_name(*found) + "' stands for a name",
                       .entry = i});
    }
    return out;
}

}  // namespace

Rule placeholder_authors() {
    return {"placeholder-authors", Severity::warning, "Authors that somebody meant to fill in",
            "\"Firstname Lastname\", \"John Doe\" and \"TBD\" are written where a name was not at hand.",
            check_placeholders};
}

}  // namespace citegraph::auditing
