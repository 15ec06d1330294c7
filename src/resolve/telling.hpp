#pragma once

#include "resolve/asking.hpp"
#include "resolve/case.hpp"

#include <string>

namespace citegraph::resolving {

/// "arxiv: has arxiv:2309.06180 'Efficient ...' (2023)": what a source said, for a reader.
std::string told(const Source& source, const Answer& answer);

/// Why nobody has a record of an entry: who could not say, or that nobody holds it under its identifier or
/// title, or that nobody could be asked.
std::string why_unknown(const Case& one, const Answers& answers, const ResolveSetting& setting);

}  // namespace citegraph::resolving
