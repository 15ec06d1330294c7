#include "read/latex/marks.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>

// The control file that biblatex writes for biber (biber's manual, "Control file"):
//     <bcf:controlfile><bcf:bibdata section="0"><bcf:datasource type="file" …>refs.bib</bcf:datasource>
//     </bcf:bibdata><bcf:section number="0"><bcf:citekey order="1">key</bcf:citekey>
// A citekey of type "set" is made of its `members`; order counts within a section.

namespace citegraph::read {
namespace {

std::size_t offset_of(const pugi::xml_node& node) {
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
}

void read_key(const pugi::xml_node& node, CiteMarks& marks) {
    const bool is_set = std::strcmp(node.attribute("type").value(), "set") == 0;
    marks.add_keys(is_set ? node.attribute("members").value() : node.text().get(), offset_of(node));
}

void read_child(const pugi::xml_node& node, CiteMarks& marks) {
    const std::string_view name = node.name();
    if (name == "bcf:citekey") read_key(node, marks);
    if (name == "bcf:datasource" && std::strcmp(node.attribute("type").value(), "file") == 0)
        marks.add(CiteMark::Kind::bibliography, node.text().get(), offset_of(node));
}

}  // namespace

CitingFile cited_in_bcf(std::string_view text, std::string_view file) {
    CiteMarks marks{text, file};
    marks.load_biblatex();
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    for (const auto& part : document.child("bcf:controlfile"))
        for (const auto& node : part) read_child(node, marks);
    if (!parsed)
        marks.complain(std::string{"is no whole control file of biblatex ("} + parsed.description() +
                           "); run LaTeX again",
                       static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)));
    return std::move(marks).take();
}

}  // namespace citegraph::read
