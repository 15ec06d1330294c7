#pragma once

#include <string>
#include <string_view>

namespace citegraph::core {

/// What `diff -u` would say of two versions of the text file `name`, so that `patch` makes one of the other,
/// byte for byte; empty if they are equal. Three lines of context; the headers carry no dates. Lines that
/// stand once in each version hold the two together (Cohen's patience diff), and the gaps between them are
/// compared line by line while that is cheap, else replaced as a whole: it is right always, and shortest for
/// edits in place. \cost O(lines log lines)
std::string unified_diff(std::string_view before, std::string_view after, std::string_view name);

}  // namespace citegraph::core
