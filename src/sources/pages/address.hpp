#pragma once

#include "citegraph/identifier.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace citegraph::sources {

/// A page of one of the hosts that are asked.
struct Page {
    std::string host;
    std::string path;  ///< from the first "/", percent-encoded, with its query

    auto operator<=>(const Page&) const = default;
};

/// The abstract page of a work, derived from its identifier or from the URL of its file; nothing if it stands
/// on no host of the list, or the page cannot be told.
std::optional<Page> page_of(const Identifier& id);

/// `url` as a page: https, no port and no user, a host of the list; nothing for anything else.
std::optional<Page> listed_page(std::string_view url);

/// The host publishes journals beside proceedings, so that a journal's title means one.
bool holds_journals(std::string_view host);

}  // namespace citegraph::sources
