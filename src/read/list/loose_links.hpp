#pragma once

#include "read/list/piece.hpp"

#include <string_view>

namespace citegraph::read {

/// The pieces with the web addresses that stand bare in a text made links of their own, and with the links
/// that CommonMark does not see repaired and marked as malformed: "(Text)[url]", "[Text] (url)",
/// "［文］（url）",
/// "[text](url with spaces)". \cost linear in the text
Pieces with_loose_links(Pieces pieces);

/// True for "https://…", "http://…" and "www.…".
bool is_web_address(std::string_view text);

}  // namespace citegraph::read
