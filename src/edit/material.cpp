// From a record to what a list may say of it, with all markup made harmless.
#include "edit/material.hpp"

#include "citegraph/text.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/url.hpp"

#include <algorithm>

namespace citegraph::edit {
namespace {

bool is_preprint(const Paper& paper, const std::string& container) {
    if (!paper.manifestations.empty())
        return paper.manifestations.front().kind == Manifestation::Kind::preprint;
    return container.empty() || core::is_preprint_server(container);
}

std::string server_of(const Paper& paper, const std::string& container) {
    const auto server = core::preprint_server(container);
    if (!server.empty()) return std::string{server};
    const bool is_arxiv =
        std::ranges::any_of(paper.ids, [](const Identifier& id) { return id.scheme() == Scheme::arxiv; });
    return is_arxiv ? "arXiv" : "";
}

/// Whether emphasis could begin and end in it.
bool may_emphasize(std::string_view text, char mark) {
    return std::ranges::count(text, mark) > 1;
}

bool opens_markup(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '*' || c == '_' || c == '~') return may_emphasize(text, c);
    if (c == '\\') return at + 1 < text.size() && std::ispunct(static_cast<unsigned char>(text[at + 1])) != 0;
    return std::string_view{"[]`|"}.find(c) != std::string_view::npos;
}

}  // namespace

Material material_of(const Paper& paper) {
    Material out;
    out.title = title_of(paper);
    out.authors = authors_of(paper);
    const auto& container = field_of(paper, "container-title");
    const auto& event = field_of(paper, "event-title");
    if (!is_preprint(paper, container)) {
        out.venue = container.empty() ? event : container;
        out.venue_short = field_of(paper, "container-title-short");
    }
    if (out.venue.empty()) out.server = server_of(paper, container);
    out.day = day_of(paper);
    out.ids = paper.ids;
    out.url = field_of(paper, "URL");
    return out;
}

std::string plain_markdown(std::string_view text) {
    const auto line = collapse_space(clean(text));
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_tag = line[i] == '<' && i + 1 < line.size() && line[i + 1] != ' ' && line[i + 1] != '=';
        if (is_tag) {
            out += "&lt;";
            continue;
        }
        if (opens_markup(line, i)) out += '\\';
        out += line[i];
    }
    return out;
}

std::string plain_address(std::string_view url) {
    const auto address = trimmed(url);
    if (!core::is_link(address)) return {};
    return core::percent_encoded(address, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && byte != 0x7F &&
               std::string_view{"()<>\"'\\`|[]"}.find(c) == std::string_view::npos;
    });
}

}  // namespace citegraph::edit
