#include "cli/view.hpp"

#include "citegraph/text.hpp"
#include "cli/command.hpp"
#include "cli/interrupt.hpp"

#include <thread>

namespace citegraph::cli {
namespace {

std::string percent(double done) {
    return std::to_string(static_cast<int>(done * 100)) + " %";
}

MeasureOptions options_for(const Measure& measure, Console& console) {
    MeasureOptions options;
    options.threads = std::max(1u, std::thread::hardware_concurrency());
    options.progress = [&console, name = std::string{measure.name}](double done) {
        console.progress(name + ": " + percent(done));
        return !interrupted();
    };
    return options;
}

}  // namespace

Result<std::vector<const Measure*>> measures_named(const std::vector<std::string>& wanted) {
    std::vector<const Measure*> out;
    for (const auto& name : wanted) {
        const auto* measure = measure_named(name);
        if (!measure) {
            const auto meant = did_you_mean(name, names(all_measures()));
            return fail(Error::Kind::malformed, "there is no measure '" + name + "'" +
                                                    (meant.empty() ? "" : "; did you mean " + meant + "?") +
                                                    " (" + join(names(all_measures()), ", ") + ")");
        }
        out.push_back(measure);
    }
    return out;
}

Result<std::vector<Column>> score(const PaperGraph& graph, const std::vector<const Measure*>& measures,
                                  Console& console) {
    std::vector<Column> out;
    std::string trouble;
    for (const auto* measure : measures) {
        auto scores =
            measure->compute({graph.graph, graph.dates, graph.citations}, options_for(*measure, console));
        if (scores) {
            out.push_back({measure, *std::move(scores)});
            continue;
        }
        trouble = std::string{measure->name} + ": " + scores.error().message;
        console.warn(trouble);
    }
    if (out.empty() && !measures.empty()) return fail(Error::Kind::malformed, trouble);
    return out;
}

}  // namespace citegraph::cli
