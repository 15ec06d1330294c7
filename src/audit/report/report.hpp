#pragma once

#include "citegraph/audit.hpp"

#include <span>
#include <string>

/// What is printed of an audit.
namespace citegraph::auditing {

/// {"schema": 1, "entries": [...], "list": [...]}, one entry or finding a line.
std::string audit_json(std::span<const Audited> files);

/// "papers.md:12:3: error: message [rule]", a line each.
std::string audit_text(std::span<const Audited> files);

}  // namespace citegraph::auditing
