#pragma once

#include "citegraph/audit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The rules, but for those about how a list is written: one function a row of the registry.
namespace citegraph::auditing {

// Which work an entry names.
Rule same_paper_twice();
Rule one_id_two_papers();

// What the records of its work say.
/// Those that tell of the contradictions of an assessment, in --help order.
std::vector<Rule> contradiction_rules();
Rule retracted();
Rule corrected();
Rule placeholder_authors();

// How a .bib file is written.
Rule missing_field();
Rule unknown_macro();
Rule duplicate_key();
Rule unescaped();
Rule lost_crossref();
Rule cited_absent();
Rule never_cited();

/// The entry that begins last at or above a line; nothing above the first. \cost logarithmic
std::optional<std::size_t> entry_above(const AuditInput& input, int line);

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

}  // namespace citegraph::auditing
