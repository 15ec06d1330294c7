#include "resolve/rounds/entry_state.hpp"

#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

constexpr std::size_t telling_words = 3;

/// A title of fewer words is searched for only beside an author, who tells it from others of that name.
bool is_telling(const std::string& title, bool has_author) {
    return title_words(title).size() >= (has_author ? 1 : telling_words) &&
           title.find("://") == std::string::npos && !identify(title);
}

}  // namespace

std::vector<Question> searches_for(const Entry& entry) {
    std::vector<Question> out;
    for (const auto& title : entry.titles.empty() ? std::vector{entry.title} : entry.titles)
        if (auto id = is_telling(title, !entry.authors.empty()) ? Identifier::make(Scheme::title, title)
                                                                : std::nullopt)
            out.push_back({*std::move(id), title, 0});
    return out;
}

std::set<Identifier> asked_of(const EntryState& one) {
    auto ids = names_of(one);
    ids.insert(one.id);
    for (const auto& question : one.searches) ids.insert(question.id);
    return ids;
}

const Paper* part_of(const EntryState& one, const Source& source) {
    const auto part = std::ranges::find(one.parts, source.service.name,
                                        [](const auto& record) { return record.source->service.name; });
    return part == one.parts.end() ? nullptr : part->paper;
}

std::set<Identifier> names_of(const EntryState& one) {
    std::set<Identifier> names;
    for (const auto& [paper, source] : one.parts) names.insert(paper->ids.begin(), paper->ids.end());
    return names;
}

std::vector<WorkPart> parts_of(const std::vector<const EntryState*>& states) {
    std::vector<WorkPart> parts;
    std::set<const Paper*> seen;
    for (const auto* one : states)
        for (const auto& [paper, source] : one->parts)
            if (seen.insert(paper).second) parts.push_back({paper, source});
    std::ranges::stable_sort(parts, {}, [](const auto& part) { return part.source->service.rank; });
    return parts;
}

}  // namespace citegraph::resolving
