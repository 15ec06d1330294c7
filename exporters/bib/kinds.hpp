#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/paper.hpp"

#include <string>
#include <string_view>

namespace citegraph::exporters {

/// How a paper of some CSL type is written: the type of its entry and the names of the fields that depend on
/// it. An empty name: there is no such field.
struct Kind {
    std::string_view type;       ///< "inproceedings"
    std::string_view container;  ///< holds CSL "container-title"
    std::string_view publisher;  ///< holds CSL "publisher"
    std::string_view subtype;    ///< of biblatex, "magazine"
};

/// The kind of `paper` in that dialect. A paper whose type is none of CSL's is a @misc.
Kind kind_of(const Paper& paper, Dialect dialect);

/// Where it appeared: the container, or the event of a conference paper that has none.
const std::string& container_of(const Paper& paper);

/// What sources told us of it, rather than a file of its author: then what does not fit is left out.
bool is_assembled(const Paper& paper);

}  // namespace citegraph::exporters
