#pragma once

#include "citegraph/source.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::sources {

/// The base stands for every page at its own host.
inline constexpr Service pages_service{.name = "pages",
                                       .role = Role::landing_page,
                                       .rank = 4,
                                       .base = "https://*",
                                       .variable = "CITEGRAPH_PAGES_URL"};

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

/// What an HTML page says about itself.
struct PageTags {
    std::vector<std::pair<std::string, std::string>> metas;  ///< name in lower case and content, in order
    std::string title;                                       ///< of <title>

    /// The contents of that name, none of them empty.
    std::vector<std::string> all(std::string_view name) const;
    /// The first of them, or an empty text.
    std::string first(std::string_view name) const;
};

/// Reads the first megabyte of a page, as lenient as browsers are; nothing if it is no markup at all. Texts
/// are UTF-8, cleaned, without entities and inline tags. `charset` is that of the Content-Type header, or
/// empty. \cost linear
std::optional<PageTags> read_tags(std::string_view html, std::string_view charset);

/// Why the page is no data: it describes no work, or more than one; empty if it describes one.
std::string objection_to(const PageTags& tags);

/// The work that a page to which there is no objection describes. `ids` are its identifiers by which the page
/// was found; `host` tells proceedings from journals. `today` goes into the provenance.
Paper paper_of_page(const PageTags& tags, std::vector<Identifier> ids, std::string_view host,
                    std::string_view today);

/// "2023/7/3", "2023-07", "2023", "July 2023": as much of it as is known; an unknown day for anything else.
Day day_of_page(std::string_view text);

}  // namespace citegraph::sources
