#pragma once

#include <string_view>

namespace citegraph::resolving {

/// Whether `venue`, as a list writes it ("OSDI", "NIPS'17", "Proc. of the VLDB Endowment"), is the venue that
/// a record calls `recorded`: the same words, an acronym that stands in it or that its initials give
/// ("Operating Systems Design and Implementation"), or one that everybody knows though no initials give it.
/// Preprint servers agree with nothing: they tell no two papers apart. \cost linear
bool venues_agree(std::string_view venue, std::string_view recorded);

}  // namespace citegraph::resolving
