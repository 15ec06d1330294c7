// Shared by the readers of XML, and of formats that borrow from it.
#include "graphs/readers/xml/document.hpp"

#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"

namespace citegraph::readers {

using namespace graphs;

Result<XmlDocument> XmlDocument::of(const NamedText& text, std::string_view root) {
    XmlDocument out;
    const std::string file{text.name};
    const auto parsed = out.tree.load_buffer(text.text.data(), text.text.size());
    if (!parsed) {
        const auto line = LineCount{text.text}.at(static_cast<std::size_t>(parsed.offset));
        return fail(Error::Kind::malformed,
                    file + ":" + std::to_string(line) + ": is no XML: " + parsed.description());
    }
    if (local_name(out.tree.document_element()) != root)
        return fail(Error::Kind::malformed, file + ": has no <" + std::string{root} + ">");
    return out;
}

std::string_view local_name(const pugi::xml_node& element) {
    const std::string_view name = element.name();
    return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

bool begins_xml(std::string_view beginning, std::string_view element) {
    return trimmed(without_mark(beginning)).starts_with('<') &&
           beginning.find("<" + std::string{element}) != std::string_view::npos;
}

std::string without_references(std::string_view text) {
    if (text.find('&') == std::string_view::npos) return std::string{text};
    std::string element = "<x>";
    for (const char letter : text) element += letter == '<' ? std::string{"&lt;"} : std::string{letter};
    pugi::xml_document parsed;
    const auto flags = pugi::parse_escapes | pugi::parse_ws_pcdata | pugi::parse_fragment;
    const bool is_sound = parsed.load_buffer((element + "</x>").data(), element.size() + 4, flags);
    return is_sound ? parsed.first_child().child_value() : std::string{text};
}

}  // namespace citegraph::readers
