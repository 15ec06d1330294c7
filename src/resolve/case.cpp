#include "resolve/case.hpp"

#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::resolving {
namespace {

constexpr std::size_t telling_words = 3;

bool is_telling(const std::string& title) {
    return title_words(title).size() >= telling_words && title.find("://") == std::string::npos &&
           !identify(title);
}

}  // namespace

std::vector<Question> searches_for(const Entry& entry) {
    std::vector<Question> out;
    for (const auto& title : entry.titles.empty() ? std::vector{entry.title} : entry.titles)
        if (auto id = is_telling(title) ? Identifier::make(Scheme::title, title) : std::nullopt)
            out.push_back({*std::move(id), title, 0});
    return out;
}

std::set<Identifier> asked_of(const Case& one) {
    auto ids = names_of(one);
    ids.insert(one.id);
    for (const auto& question : one.searches) ids.insert(question.id);
    return ids;
}

bool is_part_of(const Paper& part, const Source& source) {
    const auto from = part.origin.find("type");
    return from != part.origin.end() && from->second.source == source.service;
}

const Paper* part_of(const Case& one, const Source& source) {
    const auto part =
        std::ranges::find_if(one.parts, [&](const auto* paper) { return is_part_of(*paper, source); });
    return part == one.parts.end() ? nullptr : *part;
}

std::set<Identifier> names_of(const Case& one) {
    std::set<Identifier> names;
    for (const auto* part : one.parts) names.insert(part->ids.begin(), part->ids.end());
    return names;
}

std::vector<Paper> parts_of(const std::vector<const Case*>& cases) {
    std::vector<Paper> parts;
    std::set<const Paper*> seen;
    for (const auto& source : all_sources())
        for (const auto* one : cases)
            for (const auto* part : one->parts)
                if (is_part_of(*part, source) && seen.insert(part).second) parts.push_back(*part);
    return parts;
}

}  // namespace citegraph::resolving
