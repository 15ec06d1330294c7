#pragma once

#include "citegraph/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::sources {

/// How often a source follows one redirect after another before it gives up.
inline constexpr int most_hops = 3;

/// The absolute URL that a redirect (301, 302, 303, 307, 308) leads to, its Location taken against the URL
/// that was asked (RFC 3986, 5.2.2, without removing dot segments); nothing for any other reply, or for a
/// Location that is none. Whether to go there is the source's decision.
std::optional<std::string> redirected(const Exchange& exchange);

/// "HTTP 301 leads to ..., which is not followed"; empty for a reply that is no redirect.
std::string refused_move(const Exchange& exchange);

/// "https://Api.example.org:8080/x" → "https://api.example.org:8080"; empty without "://".
std::string origin_of(std::string_view url);

/// `text` percent-encoded for a query: all but RFC 3986's unreserved characters.
std::string query_text(std::string_view text);

/// `text` percent-encoded for a path; slashes and colons stay, as identifiers hold them.
std::string path_text(std::string_view text);

}  // namespace citegraph::sources
