#pragma once

#include <string>
#include <string_view>

namespace citegraph::sources {

/// A text of Crossref without markup: JATS, MathML and HTML tags removed, with or without attributes,
/// entities resolved, also where depositors escaped them twice ("&amp;amp;", "&lt;i&gt;"). What only looks
/// like a tag
/// ("p < q > r") stays. \cost linear
std::string without_jats(std::string_view text);

}  // namespace citegraph::sources
