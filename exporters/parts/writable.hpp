#pragma once

#include <string>
#include <string_view>

namespace citegraph::exporters {

/// Whether `text` is UTF-8 and of characters that XML 1.0 has a place for: no control characters but tab and
/// line ends, and neither U+FFFE nor U+FFFF.
/// \source https://www.w3.org/TR/xml/#charsets
bool is_writable(std::string_view text);

/// `text` with U+FFFD in the place of every byte and character that is not writable.
std::string writable(std::string_view text);

}  // namespace citegraph::exporters
