#include "citegraph/paper.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"

#include <algorithm>

namespace citegraph {
namespace {

constexpr std::size_t widest_label = 24;  // columns

/// "Orca" of "Orca: A Distributed Serving System": what a field calls the work. Empty if there is no such
/// name.
std::string name_in_title(const std::string& title) {
    const auto colon = title.find(": ");
    if (colon == std::string::npos || display_width(title.substr(0, colon)) > widest_label) return {};
    return title.substr(0, colon);
}

/// "Yu", "Yu & Jeong", "Yu et al."
std::string byline(const std::vector<Name>& authors) {
    if (authors.empty()) return {};
    const auto first = ellipsis(short_name(authors.front()), widest_label);
    if (authors.size() > 2) return first + " et al.";
    return authors.size() == 1 ? first : first + " & " + ellipsis(short_name(authors.back()), widest_label);
}

}  // namespace

Day core::month_of_arxiv(const std::string& id) {
    const auto digits = id.find('/') == std::string::npos ? id : id.substr(id.find('/') + 1);
    const int year = std::stoi(digits.substr(0, 2)), month = std::stoi(digits.substr(2, 2));
    return {year > 90 ? 1900 + year : 2000 + year, month, 0};
}

const std::string& field_of(const Paper& paper, const std::string& variable) {
    static const std::string none;
    const auto field = paper.fields.find(variable);
    return field == paper.fields.end() ? none : field->second;
}

const std::string& title_of(const Paper& paper) {
    return field_of(paper, "title");
}

const std::vector<Name>& authors_of(const Paper& paper) {
    static const std::vector<Name> nobody;
    const auto authors = paper.names.find("author");
    return authors == paper.names.end() ? nobody : authors->second;
}

Day day_of(const Paper& paper) {
    for (const auto* role : {"issued", "submitted"})
        if (const auto day = core::first_day_of(paper, role); day.year != 0) return day;
    const auto* arxiv = core::id_of(paper, Scheme::arxiv);
    return arxiv ? core::month_of_arxiv(arxiv->value()) : Day{};
}

std::optional<int> year_of(const Paper& paper) {
    const auto year = day_of(paper).year;
    return year == 0 ? std::nullopt : std::optional{year};
}

std::string short_label(const Paper& paper) {
    auto label = name_in_title(title_of(paper));
    if (label.empty()) label = byline(authors_of(paper));
    if (label.empty()) label = ellipsis(title_of(paper), widest_label);
    if (const auto year = year_of(paper)) label += (label.empty() ? "" : " ") + std::to_string(*year);
    return label;
}

}  // namespace citegraph
