#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::sources {

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

}  // namespace citegraph::sources
