#include "citegraph/graphs/measure.hpp"

#include <algorithm>

namespace citegraph::measures {
Measure citations_in_list(), total_citations(), citations_per_year(), pagerank(), citerank(), katz(),
    authority(), hub(), eigenvector(), betweenness(), betweenness_sampled(), harmonic(), harmonic_approx(),
    core(), disruption(), spc(), splc(), spnp(), depth(), reading_order(), community(), component();
}

namespace citegraph {

const std::vector<Measure>& all_measures() {
    static const std::vector all{measures::citations_in_list(),
                                 measures::total_citations(),
                                 measures::citations_per_year(),
                                 measures::pagerank(),
                                 measures::citerank(),
                                 measures::katz(),
                                 measures::authority(),
                                 measures::hub(),
                                 measures::eigenvector(),
                                 measures::betweenness(),
                                 measures::betweenness_sampled(),
                                 measures::harmonic(),
                                 measures::harmonic_approx(),
                                 measures::core(),
                                 measures::disruption(),
                                 measures::spc(),
                                 measures::splc(),
                                 measures::spnp(),
                                 measures::depth(),
                                 measures::reading_order(),
                                 measures::community(),
                                 measures::component()};
    return all;
}

const Measure* measure_named(std::string_view name) {
    const auto found = std::ranges::find(all_measures(), name, &Measure::name);
    return found == all_measures().end() ? nullptr : &*found;
}

}  // namespace citegraph
