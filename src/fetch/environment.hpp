#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::fetching {

/// Where the certificates lie that are trusted instead of the system's. Empty: not set.
struct Certificates {
    std::string file;    ///< CURL_CA_BUNDLE, else SSL_CERT_FILE: all of them, in PEM
    std::string folder;  ///< SSL_CERT_DIR: one a file, named by its hash
};

/// What the environment says, by the names that curl and OpenSSL read.
Certificates trusted_certificates();

/// The proxy for https to `host` ("example.org:443"): https_proxy, else all_proxy, in small or capital
/// letters. None if there is none, or if no_proxy lists the host, a domain that it is in, or "*".
///
/// \source curl(1), "ENVIRONMENT"; blocks of addresses ("10.0.0.0/8") are not looked for
std::optional<std::string> proxy_for(std::string_view host);

}  // namespace citegraph::fetching
