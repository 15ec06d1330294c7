#pragma once

#include "citegraph/audit.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// The rules about how a .bib file is written, one function a row of the registry.
namespace citegraph::auditing {

/// Something that is wrong at a stretch of a .bib file.
struct BibFinding {
    std::uint32_t begin = 0, size = 0;  ///< bytes of the source
    std::string field{};
    std::string message;
    std::optional<Fix> fix{};
};

/// With lines and columns, and the entry that each stands in. \cost linear, and O(found log found)
std::vector<Finding> placed(const AuditInput& input, std::string_view rule, Severity severity,
                            std::vector<BibFinding> found);

Rule missing_field();
Rule unknown_macro();
Rule duplicate_key();
Rule unescaped();
Rule lost_crossref();
Rule cited_absent();
Rule never_cited();

}  // namespace citegraph::auditing
