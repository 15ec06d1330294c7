// What they ask of a paper.
#include "exporters/parts/facts.hpp"

#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/text/normal_form.hpp"
#include "core/url.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <unordered_map>
#include <unordered_set>

namespace citegraph::exporters {

std::string key_of(const Paper& paper) {
    return paper.key.empty() ? to_string(paper.id()) : paper.key;
}

std::vector<std::string> distinct(std::vector<std::string> names) {
    std::unordered_set<std::string_view> used;
    used.reserve(names.size());
    std::vector<std::size_t> repeated;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!used.insert(names[i]).second) repeated.push_back(i);
    std::unordered_map<std::string, int>
        numbers;  // so that a thousand equal names do not take a million steps
    for (const auto i : repeated) {
        const auto stem = names[i];
        auto& number = numbers.try_emplace(stem, 2).first->second;
        do names[i] = stem + "-" + std::to_string(number++);
        while (!used.insert(names[i]).second);
    }
    return names;
}

std::string doi_of(const Paper& paper) {
    const auto* id = core::id_of(paper, Scheme::doi);
    const auto& field = field_of(paper, "DOI");
    auto doi = field.empty() && id != nullptr ? id->value() : field;
    const bool names_preprint =
        doi.starts_with(core::arxiv_doi_prefix) && core::id_of(paper, Scheme::arxiv) != nullptr;
    return names_preprint ? std::string{} : doi;
}

std::string own_link(const Paper& paper) {
    const auto& address = field_of(paper, "URL");
    return core::is_link(address) ? address : std::string{};
}

std::string note_of(const Paper& paper) {
    const auto& note = field_of(paper, "note");
    const auto& address = field_of(paper, "URL");
    if (address.empty() || core::is_link(address)) return note;
    return note.empty() ? address : note + "; " + address;
}

std::optional<Paper> branded(const Paper& paper, const Layout& layout) {
    const auto brand = layout.retraction_notes ? core::brand_of(paper) : std::string{};
    if (brand.empty()) return std::nullopt;
    auto out = paper;
    auto& note = out.fields["note"];
    if (note.empty())
        note = brand;
    else if (normal_title(note).find(normal_title(brand)) == std::string::npos)
        note += "; " + brand;
    return out;
}

std::string public_link(const Paper& paper) {
    for (const auto& id : paper.ids)
        if (auto url = url_of(id); !url.empty()) return url;
    return own_link(paper);
}

std::string link_to(const Paper& paper) {
    const bool told = !paper.origin.empty() || core::id_of(paper, Scheme::arxiv) != nullptr;
    const bool page =
        !paper.ids.empty() && (paper.id().scheme() == Scheme::url || paper.id().scheme() == Scheme::github);
    return told || page ? public_link(paper) : own_link(paper);
}

std::string short_venue(const Paper& paper) {
    for (const auto* variable : {"container-title-short", "container-title", "event-title"})
        if (const auto& venue = field_of(paper, variable); !venue.empty()) return venue;
    return core::id_of(paper, Scheme::arxiv) != nullptr ? "arXiv" : field_of(paper, "publisher");
}

std::string heading_of(const Paper& paper) {
    return title_of(paper).empty() ? to_string(paper.id()) : plain_text(title_of(paper));
}

bool means_others(const Name& name) {
    const auto text = ascii_lower(display_name(name));
    return text == "others" || text == "et al." || text == "et al";
}

std::string short_authors(const Paper& paper) {
    const auto& authors = authors_of(paper);
    if (authors.empty()) return {};
    const auto first = short_name(authors.front());
    if (authors.size() == 1) return first;
    return authors.size() == 2 ? first + " and " + short_name(authors.back()) : first + " et al.";
}

std::string exact_number(double value) {
    if (std::isnan(value)) return {};
    std::array<char, 32> out{};
    const auto end = std::to_chars(out.data(), out.data() + out.size(), value).ptr;
    return {out.data(), end};
}

std::string readable_number(double value) {
    if (std::isnan(value)) return "–";
    if (value == std::floor(value) && std::abs(value) < 1e15) return exact_number(value);
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%.4g", value);
    return out.data();
}

}  // namespace citegraph::exporters
