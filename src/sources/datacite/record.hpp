#pragma once

#include "citegraph/source.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace citegraph::sources {

inline constexpr Service datacite_service{.name = "datacite",
                                          .role = Role::archive_registry,
                                          .rank = 5,
                                          .base = "https://api.datacite.org",
                                          .variable = "CITEGRAPH_DATACITE_URL"};

/// A reply of DataCite's /dois.
struct DataciteList {
    std::vector<Paper> papers;  ///< those of arXiv
    bool whole = false;         ///< every row was read, and the service says that there are no more
};

/// Reads a list; nothing if the body is no JSON with a `data` array. `today` goes into the provenance.
std::optional<DataciteList> read_datacite(std::string_view body, std::string_view today);

}  // namespace citegraph::sources
