#pragma once

#include "app/study/study.hpp"
#include "citegraph/graphs/measure.hpp"
#include "citegraph/result.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// What a user may set of measures, as typed.
struct MeasureFlags {
    MeasureOptions options{.threads = 0};
    std::vector<std::string> restart;  ///< ids of papers
    std::string as_of;                 ///< a date, or empty
};

/// The options for `study`: its papers found by name. Fails as vertex_named does.
Result<MeasureOptions> options_for(const MeasureFlags& flags, const Study& study);

/// An option of measures, as --help and --explain have it.
struct MeasureFlag {
    std::string_view option;  ///< "--damping"
    std::string_view field;   ///< of MeasureOptions: what the definition of a measure that takes it names
    std::string_view unit;    ///< "CHANCE"
    std::string_view help;    ///< with the default
};

/// All of them, in --help order.
std::span<const MeasureFlag> measure_flags();

}  // namespace citegraph::app
