#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

/// The parts of a URL that tell what it names (RFC 3986), percent-decoded; Unicode hyphens in it as "-".
struct Url {
    std::string scheme;                 ///< lower case
    std::string host;                   ///< lower case, without "www." and port
    std::string path;                   ///< from the first "/"; may be empty
    std::string query;                  ///< as written, without "?"
    std::vector<std::string> segments;  ///< the non-empty pieces of the path

    /// The value of a query parameter, if there is one.
    std::optional<std::string> parameter(std::string_view name) const;
};

/// Nothing if `text` is no absolute http or https URL. "//host/…" and "www.host/…" are understood.
std::optional<Url> parse_url(std::string_view text);

/// `text` with every %XX replaced by its byte.
std::string percent_decoded(std::string_view text);

/// `text` with every byte for which `is_kept` does not hold as %XX (RFC 3986, 2.1).
template <class Kept>
std::string percent_encoded(std::string_view text, const Kept& is_kept) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (is_kept(letter))
            out += letter;
        else
            out += {'%', digits[byte / 16], digits[byte % 16]};
    }
    return out;
}

/// Normal form of a web address for comparison: https, host in lower case without default port, no
/// fragment, no tracking parameters, no "/" at the end. Empty if it is none.
std::string normal_url(std::string_view text);

/// `url` as written, but for the parameters of its query that do nothing but tell where a reader came from
/// ("utm_source=…", "fbclid=…"). "ref=…" stays: it names a branch elsewhere. \cost linear
std::string untracked_url(std::string_view url);

/// Whether a reader may be sent to `text`: it has no scheme, or http, https, mailto or doi, and no control
/// character, which browsers drop before they read the scheme. All else ("javascript:…", "file:…") is text.
bool is_link(std::string_view text);

}  // namespace citegraph::core
