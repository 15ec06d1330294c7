#pragma once

#include <string>
#include <string_view>

namespace citegraph::read {

/// The words on a static badge of shields.io, from the address of its picture: "ACL2024-findings" for
/// ".../badge/ACL2024--findings-orange"; empty for other pictures.
///
/// \source  shields.io, "static badge": /badge/[label-]message-color, "_" is a space, "--" a dash, "__" an
/// underscore
std::string badge_words(std::string_view picture);

}  // namespace citegraph::read
