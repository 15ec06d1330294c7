#include "cli/options/measure.hpp"

#include "citegraph/text.hpp"
#include "cli/argument.hpp"

namespace citegraph::cli {

using namespace app;

namespace {

constexpr auto measure_group = "What measures take (rank --explain MEASURE says which)";

std::string is_date(const std::string& text) {
    return parse_day(text) ? "" : "'" + text + "' is no date: 2003, 2003-05 or 2003-05-01";
}

}  // namespace

void add_measure_options(CLI::App& command, MeasureFlags& flags) {
    auto& options = flags.options;
    auto row = measure_flags().begin();
    const auto add = [&](auto& value) {
        const auto& [name, field, unit, help] = *row++;
        return option(command, std::string{name}, value, std::string{help})
            .type_name(std::string{unit})
            .group(measure_group);
    };
    add(options.damping).between(0.0, 0.999999);
    add(flags.restart).comma_list();
    add(options.decay).positive();
    add(options.attenuation).not_negative();
    add(options.window).not_negative();
    add(flags.as_of).checked_by(is_date);
    add(options.samples).between(1u, 4'000'000'000u);
    add(options.seed);
}

}  // namespace citegraph::cli
