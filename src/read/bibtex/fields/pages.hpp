#pragma once

#include <string>
#include <string_view>

namespace citegraph::bibtex {

/// Pages as CSL wants them: "1--27" becomes "1-27", "12:1--12:20" "12:1-12:20", "1,3,5--7+" "1, 3, 5-7+". A
/// range of numbers that have a hyphen themselves is cut at a dash: "A-1--A-9" becomes "A-1–A-9". \cost
/// linear
std::string pages_of(std::string_view latex);

}  // namespace citegraph::bibtex
