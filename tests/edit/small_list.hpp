#pragma once

#include "edit/listing.hpp"
#include "edit/material.hpp"

#include <string>
#include <vector>

namespace citegraph::edit {

/// A list of our own, written by one hand: names before a colon, venues with an apostrophe, blogs without a venue.
inline const std::string small_list = R"(# Papers on rivers

## Floods
- [Weir](https://arxiv.org/abs/2101.00001): Holding Back the Spring Flood | SOSP' 21
- [Levee](https://arxiv.org/abs/2103.00002): Dams That Learn from Storms | Delft
- [Forecasting Rain from Radar Pictures](https://arxiv.org/abs/2105.00003) | OSDI' 21
- [Sluice](https://arxiv.org/abs/2107.00004): Opening Gates before the Wave Arrives
- [Gauge](https://arxiv.org/abs/2202.00005): Cheap Sensors for Rising Water | NSDI' 22

## Droughts
- [Well](https://arxiv.org/abs/2102.00006): Digging Deeper for Groundwater
- [Cistern](https://arxiv.org/abs/2104.00007): Storing Winter Rain for Dry Summers | OSDI' 21
- [Measuring Soil Moisture from Orbit](https://arxiv.org/abs/2106.00008)
- [Basin](https://arxiv.org/abs/2108.00009): Sharing Scarce Water between Farms | SOSP' 21

## Blogs
- [Why the river rose](https://rivers.example/posts/why)
- [What a dam costs](https://rivers.example/posts/dam)
- [How farms save water](https://farms.example/water)
)";

/// A preprint as a service tells of it.
inline Material preprint(const std::string& id, const std::string& title, Day day = {2022, 5, 0}) {
    Material out;
    out.title = title;
    out.ids = {*Identifier::make(Scheme::arxiv, id)};
    out.server = "arXiv";
    out.day = day;
    return out;
}

inline Material published(const std::string& id, const std::string& title, const std::string& venue,
                          Day day) {
    auto out = preprint(id, title, day);
    out.server.clear();
    out.venue = venue;
    return out;
}

}  // namespace citegraph::edit
