#include "graphs/layout/sketch.hpp"

namespace citegraph::layouts {

using namespace graphs;

namespace {
Drawing drawn_by_force(const DrawingInput& input, const DrawingOptions& options) {
    Drawing out;
    out.at.resize(input.graph.vertices());
    out.width = options.width;
    out.height = options.height;
    return out;
}
}  // namespace

GraphLayout force() {
    return {.name = "force",
            .summary = "What cites each other is near each other, time is not shown",
            .draw = drawn_by_force};
}

}  // namespace citegraph::layouts
