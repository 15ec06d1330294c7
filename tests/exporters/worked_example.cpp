#include "citegraph/exporter.hpp"
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"

// Refer/BibIX, which EndNote and BibDesk import (refer(1) of groff): a line a field, "%T title", and a blank line
// behind each record. It has no markup, and no way to say a line end within a value.

namespace citegraph::exporters {
namespace {

std::string line(char tag, const std::string& value) {
    if (value.empty()) return "";
    return std::string{'%', tag, ' '} + collapse_space(plain_text(value)) + "\n";
}

std::string record(const Paper& paper) {
    const bool is_article = paper.type == "article-journal";
    std::string out = std::string{"%0 "} + (is_article ? "Journal Article" : "Conference Paper") + "\n";
    out += line('F', paper.key);
    for (const auto& author : authors_of(paper)) out += line('A', display_name(author));
    out += line('T', title_of(paper));
    out += line(is_article ? 'J' : 'B', field_of(paper, "container-title"));
    out += line('V', field_of(paper, "volume"));
    out += line('N', field_of(paper, "issue"));
    out += line('I', field_of(paper, "publisher"));
    out += line('P', field_of(paper, "page"));
    if (const auto year = year_of(paper)) out += line('D', std::to_string(*year));
    return out + line('R', field_of(paper, "DOI")) + "\n";
}

Rendered render(const View& view) {
    Rendered out;
    for (const auto& paper : view.library.papers) out.bytes += record(paper);
    return out;
}

}  // namespace

Exporter refer() {
    return {.name = "refer",
            .extension = ".enw",
            .summary = "Refer, for EndNote and BibDesk",
            .render = render,
            .needs_library = true};
}

}  // namespace citegraph::exporters
