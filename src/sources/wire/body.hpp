#pragma once

#include "citegraph/request.hpp"

#include <string>
#include <string_view>

namespace citegraph::sources {

/// What a body is by its first byte; the header is not believed, as bot pages come with status 200.
enum class Body { json, xml, other };

/// \cost O(1) beyond leading white space
Body sniff(std::string_view body);

/// "HTTP 504: Endpoint request timed out", "HTTP 200, but no JSON: <html>...": one line for a failed answer.
std::string describe(const Reply& reply, std::string_view expected);

/// `text` without HTML entities and inline tags, cleaned, NFC and with single spaces. Raw C1 control bytes,
/// which stand for Windows-1252 letters in real records, become those letters.
std::string plain_text(std::string_view text);

}  // namespace citegraph::sources
