#pragma once

#include <string>
#include <string_view>

namespace citegraph::core {

// The types of RIS ("RIS Format Specifications", Research Information Systems; as of 2011 with EndNote's)
// among those of CSL 1.0.2.

/// The CSL type of a type of RIS: "JOUR" → "article-journal"; "document" for one that is none.
std::string_view csl_type_of_ris(std::string_view ris);

/// The other way: "article-journal" → "JOUR"; "GEN" for one that RIS has not.
std::string_view ris_type_of_csl(std::string_view csl);

}  // namespace citegraph::core
