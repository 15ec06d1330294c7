#include "citegraph/exporter.hpp"

#include <algorithm>

namespace citegraph::exporters {
Exporter bibtex(), biblatex(), csl_json(), ris(), dot(), svg(), svg_years(), svg_ranking(), html(),
    markdown(), csv(), json(), graphml(), gexf(), pajek(), node_link(), nodes_csv(), edges_csv(), vosviewer(),
    vosviewer_network();
}

namespace citegraph {

const std::vector<Exporter>& all_exporters() {
    // Of those with the same extension, the first is the one that it stands for.
    static const std::vector all{exporters::bibtex(),    exporters::biblatex(),
                                 exporters::csl_json(),  exporters::ris(),
                                 exporters::dot(),       exporters::svg(),
                                 exporters::svg_years(), exporters::svg_ranking(),
                                 exporters::html(),      exporters::markdown(),
                                 exporters::csv(),       exporters::json(),
                                 exporters::graphml(),   exporters::gexf(),
                                 exporters::pajek(),     exporters::node_link(),
                                 exporters::nodes_csv(), exporters::edges_csv(),
                                 exporters::vosviewer(), exporters::vosviewer_network()};
    return all;
}

const Exporter* exporter_named(std::string_view name) {
    const auto found = std::ranges::find(all_exporters(), name, &Exporter::name);
    return found == all_exporters().end() ? nullptr : &*found;
}

}  // namespace citegraph
