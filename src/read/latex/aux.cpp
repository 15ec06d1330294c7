#include "citegraph/text.hpp"
#include "read/latex/marks.hpp"

// What LaTeX writes for BibTeX: \citation{a,b}, \bibdata{refs,own} and, for each chapter,
// \@input{chapter.aux} (latex.ltx; btxdoc.pdf, section 4); and what biblatex writes for itself:
// \abx@aux@cite{SECTION}{key}, in old versions \abx@aux@cite{key}, and \abx@aux@nociteall (biblatex.sty). One
// to a line, at its beginning.

namespace citegraph::read {
namespace {

/// The braced arguments at the beginning of `text`; braces within them are balanced.
std::vector<std::string_view> arguments(std::string_view text) {
    std::vector<std::string_view> out;
    while (text.starts_with('{')) {
        int depth = 0;
        std::size_t end = 0;
        for (; end < text.size(); ++end) {
            if (text[end] == '{') ++depth;
            if (text[end] == '}' && --depth == 0) break;
        }
        if (end == text.size()) break;
        out.push_back(text.substr(1, end - 1));
        text.remove_prefix(end + 1);
    }
    return out;
}

void read_line(std::string_view line, std::size_t offset, CiteMarks& marks) {
    const auto name = line.substr(0, line.find_first_of("{ \t\r"));
    if (name.starts_with("\\abx@aux@")) marks.load_biblatex();
    if (name == "\\abx@aux@nociteall") return marks.add(CiteMark::Kind::all, "*", offset);
    const auto given = arguments(line.substr(name.size()));
    if (given.empty()) return;
    if (name == "\\citation") marks.add_keys(given.front(), offset);
    if (name == "\\abx@aux@cite") marks.add_keys(given[given.size() > 1 ? 1 : 0], offset);
    if (name == "\\bibdata") marks.add_bibliographies(given.front(), offset);
    if (name == "\\@input") marks.add_file(given.front(), offset);
}

}  // namespace

CitingFile cited_in_aux(std::string_view text, std::string_view file) {
    CiteMarks marks{text, file};
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (text[at] == '\\') read_line(text.substr(at, end - at), at, marks);
        at = end + 1;
    }
    return std::move(marks).take();
}

}  // namespace citegraph::read
