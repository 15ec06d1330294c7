#include "exporters/bib/keys.hpp"
#include "exporters/bib/notices.hpp"
#include "exporters/bib/record.hpp"

#include <algorithm>

// A BibTeX or biblatex database, btxdoc.pdf and biblatex.pdf: one entry a paper, in the order of the list,
// two spaces in front of each field, equals signs in one column, a blank line between entries. BibTeX in
// ASCII as far as LaTeX has a spelling, biblatex in UTF-8, unless somebody wants it otherwise.

namespace citegraph::exporters {
namespace {

constexpr std::size_t name_column = 13;  // the longest of most entries, archiveprefix

std::string entry(const BibtexRecord& record, const std::string& key) {
    auto out = "@" + record.type + "{" + key;
    for (const auto& [name, value] : record.fields) {
        out += ",\n  " + name;
        out.append(name_column - std::min(name_column, name.size()), ' ').append(" = ").append(value);
    }
    if (record.fields.empty()) out += ",";  // without one, biber's parser takes no entry
    return out + "\n}\n";
}

Rendered database(const View& view, Dialect dialect) {
    const auto& papers = view.library.papers;
    const auto keys = written_keys(papers, dialect);
    const auto spelling = spelling_of(dialect, view.layout);
    BibNotices notices{spelling};
    std::string out;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto record = arranged(bibtex_record(papers[i], spelling), view.layout);
        notices.add(record, keys[i]);
        if (i > 0) out += '\n';
        out += entry(record, keys[i]);
    }
    return {std::move(out), notices.all()};
}

}  // namespace

Exporter bibtex() {
    return {.name = "bibtex",
            .extension = ".bib",
            .summary = "BibTeX, in ASCII as far as LaTeX goes",
            .render = [](const View& view) { return database(view, Dialect::bibtex); },
            .needs_library = true};
}

Exporter biblatex() {
    return {.name = "biblatex",
            .extension = ".bib",
            .summary = "biblatex and biber, in UTF-8",
            .render = [](const View& view) { return database(view, Dialect::biblatex); },
            .needs_library = true};
}

}  // namespace citegraph::exporters
