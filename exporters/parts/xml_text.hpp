#pragma once

#include <string>
#include <string_view>

namespace citegraph::exporters {

/// Writable `text` between tags or quotes of XML, where it comes back as it is, line ends too.
std::string xml_text(std::string_view text);

}  // namespace citegraph::exporters
