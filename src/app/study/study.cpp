#include "app/study/study.hpp"

#include "app/io/process.hpp"
#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/words.hpp"

#include <thread>

namespace citegraph::app {
namespace {

/// "now" and the processors, where `options` leave them open, and a line of progress.
MeasureOptions completed(MeasureOptions options, const Study& study) {
    options.threads = threads_or_all(options.threads);
    const auto today = parse_day(study.loaded.library.as_of);
    if (!options.as_of.known() && today) options.as_of = PackedDay{*today};
    return options;
}

std::function<bool(double)> progress_of(const Measure& measure, Console& console, bool stoppable) {
    return [&console, name = std::string{measure.name}, stoppable](double done) {
        console.progress(name + ": " + percent(done));
        return !stoppable || !interrupted();
    };
}

}  // namespace

std::string percent(double done) {
    return std::to_string(static_cast<int>(done * 100)) + " %";
}

Result<std::vector<const Measure*>> measures_named(const std::vector<std::string>& wanted) {
    std::vector<const Measure*> out;
    for (const auto& name : wanted) {
        const auto* measure = measure_named(name);
        if (!measure) {
            const auto meant = core::did_you_mean(name, core::names(all_measures()));
            return fail(Error::Kind::malformed, "there is no measure '" + name + "'" +
                                                    (meant.empty() ? "" : "; did you mean " + meant + "?") +
                                                    " (" + join(core::names(all_measures()), ", ") + ")");
        }
        out.push_back(measure);
    }
    return out;
}

unsigned threads_or_all(unsigned threads) {
    return threads > 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
}

Study study_of(Loaded loaded) {
    Study study{std::move(loaded), {}, {}, {}};
    study.graph = build_graph(study.loaded.library);
    return study;
}

Result<Study> measured(Study study, const std::vector<const Measure*>& measures, MeasureOptions options,
                       Console& console) {
    options = completed(std::move(options), study);
    // Who pressed Ctrl-C while the services were asked still wants what is there, rankings and all.
    const bool stoppable = !study.has_library() || !interrupted();
    std::string trouble;
    for (const auto* measure : measures) {
        if (stoppable && interrupted()) {
            console.warn(std::string{measure->name} + " is left out: interrupted");
            continue;
        }
        options.progress = progress_of(*measure, console, stoppable);
        auto scores = measure->compute(input_of(study.graph), options);
        if (scores) {
            if (scores->how.done < 1)
                console.warn(std::string{measure->name} + " is partial: it was stopped at " +
                             percent(scores->how.done));
            study.columns.push_back({measure, std::move(scores->scores), std::move(scores->how)});
            continue;
        }
        trouble = scores.error().message;
        console.warn(trouble);
    }
    if (stoppable && interrupted()) study.loaded.exit = Exit::interrupted;
    if (study.columns.empty() && !measures.empty()) return fail(Error::Kind::malformed, trouble);
    return study;
}

Result<Study> scored(Study study, const std::vector<const Measure*>& measures, Console& console) {
    auto done = measured(std::move(study), measures, {.threads = 0}, console);
    if (done && !done->columns.empty())
        done->rows = ranked(done->columns.front().scores, done->graph.nodes.ids);
    return done;
}

std::string rendered(const Exporter& format, const View& view, Console& console) {
    auto [bytes, notices] = format.render(view);
    console.warn_of(notices);
    return std::move(bytes);
}

}  // namespace citegraph::app
