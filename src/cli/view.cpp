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
    // Who pressed Ctrl-C while the services were asked still wants what is there, rankings and all.
    options.progress = [&console, name = std::string{measure.name}, before = interrupted()](double done) {
        console.progress(name + ": " + percent(done));
        return before || !interrupted();
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

Study study_of(Loaded loaded) {
    Study study{std::move(loaded), {}, {}, {}};
    study.graph = build_graph(study.loaded.library);
    return study;
}

Result<Study> scored(Study study, const std::vector<const Measure*>& measures, Console& console) {
    const auto& graph = study.graph;
    std::string trouble;
    for (const auto* measure : measures) {
        auto scores = measure->compute(input_of(graph), options_for(*measure, console));
        if (scores) {
            study.columns.push_back({measure, std::move(scores->scores), std::move(scores->how)});
            continue;
        }
        trouble = scores.error().message;
        console.warn(trouble);
    }
    if (study.columns.empty() && !measures.empty()) return fail(Error::Kind::malformed, trouble);
    if (!study.columns.empty()) study.rows = ranked(study.columns.front().scores);
    return study;
}

}  // namespace citegraph::cli
