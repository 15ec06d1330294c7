#include "citegraph/graphs/drawing.hpp"

#include <algorithm>

namespace citegraph::layouts {
GraphLayout time(), force();
}

namespace citegraph {

const std::vector<GraphLayout>& all_graph_layouts() {
    static const std::vector all{layouts::time(), layouts::force()};
    return all;
}

const GraphLayout* graph_layout_named(std::string_view name) {
    const auto found = std::ranges::find(all_graph_layouts(), name, &GraphLayout::name);
    return found == all_graph_layouts().end() ? nullptr : &*found;
}

}  // namespace citegraph
