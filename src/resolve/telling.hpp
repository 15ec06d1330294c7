#pragma once

#include "resolve/asking.hpp"

#include <string>

namespace citegraph {

/// "arxiv: has arxiv:2309.06180 'Efficient ...' (2023)": what a source said, for a reader.
std::string told(const Source& source, const Answer& answer);

/// Why no source has a record under `id`: who failed, or that nobody holds it, or that nobody was asked.
std::string why_unknown(const Identifier& id, const Answers& answers, const ResolveSetting& setting);

}  // namespace citegraph
