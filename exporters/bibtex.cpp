#include "citegraph/cite_key.hpp"
#include "exporters/bibtex_record.hpp"
#include "exporters/facts.hpp"

#include <algorithm>

// A BibTeX database, btxdoc.pdf: one entry a paper, in the order of the list, two spaces in front of each
// field, equals signs in one column, a blank line between entries. ASCII as far as LaTeX has a spelling; what
// has none (CJK, Cyrillic, pictograms) is UTF-8.

namespace citegraph::exporters {
namespace {

constexpr std::size_t name_column = 13;  // the longest, archiveprefix

/// The key as it is if BibTeX or biber reads it; else letters, digits and a few signs, and hyphens for what
/// else it holds.
std::string plain_key(std::string key, Dialect dialect) {
    if (!trouble_with_key(key, dialect)) return key;
    std::ranges::replace_if(
        key,
        [](char letter) {
            const bool ascii = static_cast<unsigned char>(letter) < 0x7F && letter > ' ';
            return !ascii || std::string_view{"{}(),=\"#%\\~'&$^"}.find(letter) != std::string_view::npos;
        },
        '-');
    return key;
}

std::string entry(const Paper& paper, Dialect dialect) {
    const auto record = bibtex_record(paper, dialect);
    auto out = "@" + record.type + "{" + plain_key(record.key, dialect);
    for (const auto& [name, value] : record.fields)
        out += ",\n  " + name + std::string(name_column - name.size(), ' ') + " = " + value;
    return out + "\n}\n";
}

std::string database(const View& view, Dialect dialect) {
    std::string out;
    for (const auto& paper : view.library.papers) {
        if (!out.empty()) out += '\n';
        out += entry(paper, dialect);
    }
    return out;
}

std::string render_bibtex(const View& view) {
    return database(view, Dialect::bibtex);
}

std::string render_biblatex(const View& view) {
    return database(view, Dialect::biblatex);
}

}  // namespace

Exporter bibtex() {
    return {.name = "bibtex",
            .extension = ".bib",
            .summary = "BibTeX, in ASCII as far as LaTeX goes",
            .render = render_bibtex};
}

Exporter biblatex() {
    return {.name = "biblatex",
            .extension = ".bib",
            .summary = "biblatex and biber, in UTF-8",
            .render = render_biblatex};
}

}  // namespace citegraph::exporters
