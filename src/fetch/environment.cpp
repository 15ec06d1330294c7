#include "fetch/wire.hpp"

#include "citegraph/text.hpp"

#include "fetch/address.hpp"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

namespace citegraph::fetching {
namespace {

/// The first of these variables that is not empty.
std::string first_of(std::initializer_list<const char*> names) {
    for (const auto* name : names)
        if (const auto* value = std::getenv(name); value && *value) return value;
    return {};
}

/// "example.org" covers itself and "api.example.org", but not "myexample.org". A leading dot says no more.
bool covers(std::string_view pattern, std::string_view name) {
    if (pattern == "*") return true;
    if (pattern.starts_with('.')) pattern.remove_prefix(1);
    if (pattern.empty() || !name.ends_with(pattern)) return false;
    return name.size() == pattern.size() || name[name.size() - pattern.size() - 1] == '.';
}

bool covers_any(std::string_view patterns, std::string_view name) {
    while (!patterns.empty()) {
        const auto end = std::min(patterns.find_first_of(", \t"), patterns.size());
        if (covers(patterns.substr(0, end), name)) return true;
        patterns.remove_prefix(std::min(end + 1, patterns.size()));
    }
    return false;
}

}  // namespace

Certificates trusted_certificates() {
    return {first_of({"CURL_CA_BUNDLE", "SSL_CERT_FILE"}), first_of({"SSL_CERT_DIR"})};
}

std::optional<std::string> proxy_for(std::string_view host) {
    auto proxy = first_of({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"});
    const auto direct = ascii_lower(first_of({"no_proxy", "NO_PROXY"}));
    if (proxy.empty() || covers_any(direct, ascii_lower(without_port(host)))) return std::nullopt;
    return proxy;
}

}  // namespace citegraph::fetching
