#pragma once

#include <string>
#include <string_view>

namespace citegraph::sources {

/// `text` percent-encoded for a query: all but RFC 3986's unreserved characters.
std::string query_text(std::string_view text);

/// `text` percent-encoded for a path; slashes and colons stay, as identifiers hold them.
std::string path_text(std::string_view text);

}  // namespace citegraph::sources
