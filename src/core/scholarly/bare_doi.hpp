#pragma once

#include <string>
#include <string_view>

namespace citegraph::core {

/// The DOI that people write as an address, with "doi:" before it or in percent encoding, which is for addresses
/// alone (DOI Handbook, section 3.4): "https://doi.org/10.1002/a%3C1::b" is "10.1002/a<1::b". Case, and what is no
/// DOI, as they are.
std::string bare_doi(std::string_view written);

}  // namespace citegraph::core
