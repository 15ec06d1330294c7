#include "fetch/address.hpp"

#include "citegraph/fetch.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

namespace citegraph::fetching {
namespace {

/// An address of either kind: IPv4 in its v4-mapped form.
using Address = std::array<unsigned char, 16>;

/// Addresses that begin with the same bits.
struct Block {
    std::string_view first;
    unsigned bits;  ///< of 32 for IPv4, of 128 for IPv6
};

constexpr std::array not_public_v4{
    Block{"0.0.0.0", 8},      Block{"10.0.0.0", 8},     Block{"100.64.0.0", 10}, Block{"127.0.0.0", 8},
    Block{"169.254.0.0", 16}, Block{"172.16.0.0", 12},  Block{"192.0.0.0", 24},  Block{"192.0.2.0", 24},
    Block{"192.88.99.0", 24}, Block{"192.168.0.0", 16}, Block{"198.18.0.0", 15}, Block{"198.51.100.0", 24},
    Block{"203.0.113.0", 24}, Block{"224.0.0.0", 3},
};
constexpr Block global_v6{"2000::", 3};  // all that IANA has given out so far
constexpr std::array not_public_v6{Block{"2001::", 23}, Block{"2001:db8::", 32}, Block{"3fff::", 20}};
constexpr Block mapped{"::ffff:0:0", 96}, nat64{"64:ff9b::", 96}, six_to_four{"2002::", 16};

std::optional<Address> parsed(std::string_view text) {
    text = text.substr(0, text.find('%'));  // a scope: "fe80::1%eth0"
    const auto words = (text.find(':') == std::string_view::npos ? "::ffff:" : "") + std::string{text};
    Address address{};
    if (inet_pton(AF_INET6, words.c_str(), address.data()) != 1) return std::nullopt;
    return address;
}

bool within(const Address& address, const Block& block) {
    const auto first = parsed(block.first);
    const unsigned bits = block.first.find(':') == std::string_view::npos ? block.bits + 96 : block.bits;
    const auto whole = bits / 8;
    if (!first || !std::equal(address.begin(), address.begin() + whole, first->begin())) return false;
    return bits % 8 == 0 || (address[whole] ^ (*first)[whole]) >> (8 - bits % 8) == 0;
}

bool within_any(const Address& address, std::span<const Block> blocks) {
    return std::ranges::any_of(blocks, [&](const Block& block) { return within(address, block); });
}

/// The IPv4 address that stands in `address` at byte `offset`.
Address carried(const Address& address, std::size_t offset) {
    auto result = *parsed("0.0.0.0");
    std::copy_n(address.begin() + static_cast<std::ptrdiff_t>(offset), 4, result.begin() + 12);
    return result;
}

bool is_public(const Address& address) {
    if (within(address, mapped)) return !within_any(address, not_public_v4);
    if (within(address, nat64)) return is_public(carried(address, 12));
    if (within(address, six_to_four)) return is_public(carried(address, 2));
    return within(address, global_v6) && !within_any(address, not_public_v6);
}

}  // namespace

std::string_view without_port(std::string_view host) {
    if (host.starts_with('[')) return host.substr(1, host.find(']') - 1);
    return host.substr(0, host.find(':'));
}

bool is_loopback(std::string_view host) {
    const auto name = without_port(host);
    if (host.starts_with('[')) return name == "::1";
    return name == "localhost" ||
           (name.starts_with("127.") && name.find_first_not_of("0123456789.") == std::string_view::npos);
}

bool is_public_address(std::string_view text) {
    const auto address = parsed(text);
    return address && is_public(*address);
}

bool names_private_address(std::string_view host) {
    const auto address = parsed(without_port(host));
    return is_loopback(host) || (address && !is_public(*address));
}

std::string_view refusal(const Request& request) {
    const auto host = host_of(request.url);
    // Plain http is for tests on this machine alone.
    if (request.url.starts_with("http://") && is_loopback(host)) return {};
    if (!request.url.starts_with("https://")) return "only https is asked (http on this machine alone)";
    if (request.is_public && names_private_address(host))
        return "a page of the open web has no private address";
    return {};
}

}  // namespace citegraph::fetching

namespace citegraph {

std::string host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const auto user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
    return std::string{url};
}

}  // namespace citegraph
