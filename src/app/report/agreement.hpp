#pragma once

#include "app/study/study.hpp"

#include <string>

namespace citegraph::app {

/// How far the columns of `study` agree in how they rank all papers: a matrix for a terminal.
std::string agreement_table(const Study& study);

/// The same for programs: {"schema":1,"correlations":[{"first","second","spearman","kendall","papers"}]}; a
/// correlation that is not defined is null.
std::string agreement_json(const Study& study);

}  // namespace citegraph::app
