#include "graphs/publication_time.hpp"

#include <algorithm>

namespace citegraph::graphs {

bool any_known(std::span<const PackedDay> dates) {
    return std::ranges::any_of(dates, &PackedDay::known);
}

Failure needs_dates(std::string_view measure) {
    return fail(Error::Kind::malformed,
                std::string{measure} +
                    " needs dates of publication, and none is known: give a table of nodes with a column "
                    "`date`, or rank by another measure");
}

}  // namespace citegraph::graphs
