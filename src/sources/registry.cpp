#include "citegraph/source.hpp"

namespace citegraph {
namespace sources {
Source semantic_scholar();
Source semantic_scholar_references();
Source arxiv();
}  // namespace sources

const std::vector<Source>& all_sources() {
    static const std::vector all{
        sources::semantic_scholar(),        sources::arxiv(),        sources::semantic_scholar_references(),
    };
    return all;
}

}  // namespace citegraph
