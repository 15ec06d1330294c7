// Quoting, https://graphviz.org/doc/info/lang.html and
// https://graphviz.org/docs/attr-types/escString
#include "exporters/parts/dot_text.hpp"

#include "citegraph/text.hpp"

namespace citegraph::exporters {

std::string dot_string(std::string_view text) {
    std::string out = "\"";
    for (const char letter : collapse_space(clean(text))) {
        if (letter == '"' || letter == '\\') out += '\\';
        out += letter;
        if (letter == '&') out += "amp;";
    }
    return out + '"';
}

}  // namespace citegraph::exporters
