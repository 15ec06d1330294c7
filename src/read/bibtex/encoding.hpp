#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::bibtex {

/// The offset of the first byte that is not UTF-8. \cost linear; runs of ASCII eight bytes at a time
std::optional<std::size_t> first_not_utf8(std::string_view text);

/// windows-1252 as UTF-8. The five bytes that it leaves open become the control characters of ISO 8859-1.
/// \source https://encoding.spec.whatwg.org/#index-windows-1252
std::string from_windows_1252(std::string_view text);

/// UTF-8 as windows-1252; nothing if a character has no place there.
std::optional<std::string> to_windows_1252(std::string_view text);

}  // namespace citegraph::bibtex
