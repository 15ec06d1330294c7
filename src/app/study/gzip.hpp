#pragma once

#include "citegraph/result.hpp"

#include <string>
#include <string_view>

namespace citegraph::app {

/// Whether `bytes` begin as a gzip file does (RFC 1952).
bool is_gzip(std::string_view bytes);

/// What a gzip file holds, all of its members. Fails with `malformed`, naming `name`, if it is torn or
/// damaged.
Result<std::string> gunzip(std::string_view bytes, std::string_view name);

/// The same of the first bytes of a file: as much as is in them.
Result<std::string> gunzip_head(std::string_view bytes, std::string_view name);

}  // namespace citegraph::app
