#include "app/study/measure_options.hpp"

#include <array>

namespace citegraph::app {
namespace {

constexpr std::array<MeasureFlag, 8> rows{{
    {"--damping", "damping", "CHANCE", "Chance of following a reference; default: 0.85"},
    {"--restart", "restart", "ID,...",
     "Papers, by id or key, at which a reader starts anew, each as likely; default: all"},
    {"--decay", "decay", "YEARS", "Years in which the interest in a paper falls to 1/e; default: 2.6"},
    {"--attenuation", "attenuation", "WEIGHT",
     "Weight of one more step; default: half of what still converges"},
    {"--window", "window", "YEARS", "Years after publication in which citations count; default: all"},
    {"--as-of", "as_of", "DATE", "Stands for now; default: the day of the lock, of a graph its newest date"},
    {"--samples", "samples", "N", "Papers that an estimate looks from; default: 512"},
    {"--seed", "seed", "N", "Of what is drawn at random; default: 1"},
}};

}  // namespace

std::span<const MeasureFlag> measure_flags() {
    return rows;
}

Result<MeasureOptions> options_for(const MeasureFlags& flags, const Study& study) {
    auto options = flags.options;
    if (const auto day = parse_day(flags.as_of)) options.as_of = PackedDay{*day};
    if (!flags.restart.empty()) options.restart.assign(study.graph.graph.vertices(), 0.0);
    for (const auto& name : flags.restart) {
        const auto vertex = vertex_named(study, name);
        if (!vertex) return fail(vertex.error().kind, "--restart: " + vertex.error().message);
        options.restart[*vertex] = 1;
    }
    return options;
}

}  // namespace citegraph::app
