#include "citegraph/source.hpp"

namespace citegraph {
namespace sources {
Source semantic_scholar(), arxiv();
}

const std::vector<Source>& all_sources() {
    static const std::vector all{sources::semantic_scholar(), sources::arxiv()};
    return all;
}

}  // namespace citegraph
