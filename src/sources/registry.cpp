#include "citegraph/source.hpp"

namespace citegraph {
namespace sources {
Source semantic_scholar();
Source semantic_scholar_references();
Source semantic_scholar_search();
Source semantic_scholar_match();
Source arxiv();
Source arxiv_search();
}  // namespace sources

const std::vector<Source>& all_sources() {
    static const std::vector all{
        sources::semantic_scholar(),        sources::arxiv(),        sources::semantic_scholar_references(),
        sources::semantic_scholar_search(), sources::arxiv_search(), sources::semantic_scholar_match(),
    };
    return all;
}

}  // namespace citegraph
