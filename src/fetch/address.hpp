#pragma once

#include "citegraph/fetch.hpp"

#include <string_view>

namespace citegraph::fetching {

/// "[::1]:80" → "::1", "localhost:80" → "localhost".
std::string_view without_port(std::string_view host);

/// Whether the host part of a URL ("127.0.0.1:80", "[::1]") is this machine by its very name. A name that
/// only resolves to a loopback address is not.
bool is_loopback(std::string_view host);

/// Whether an IPv4 or IPv6 address in figures is one of the open internet: not private, shared, loopback,
/// link-local, multicast, unspecified, reserved or for documentation. An IPv6 address that carries an IPv4
/// address (v4-mapped, NAT64, 6to4) is what it carries. False for what is no address.
///
/// \source IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)
bool is_public_address(std::string_view address);

/// Whether the host part of a URL is written as an address that is not public, or as "localhost".
bool names_private_address(std::string_view host);

/// Why a request is not sent at all, for its address alone; empty if it is.
std::string_view refusal(const Request& request);

}  // namespace citegraph::fetching
