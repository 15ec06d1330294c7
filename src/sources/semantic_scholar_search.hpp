#pragma once

#include <string_view>

namespace citegraph::sources {

/// The fields of a paper that a search may ask for: searches know no subfields, and give authors with names.
inline constexpr std::string_view search_fields =
    "externalIds,title,venue,publicationVenue,year,publicationDate,publicationTypes,journal,authors,"
    "citationCount,referenceCount,influentialCitationCount";

}  // namespace citegraph::sources
