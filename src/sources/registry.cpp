#include "citegraph/source.hpp"

namespace citegraph {
namespace sources {
Source semantic_scholar();
Source arxiv();
Source crossref();
Source pages();
Source datacite();
Source semantic_scholar_references();
Source semantic_scholar_citations();
Source semantic_scholar_search();
Source arxiv_search();
Source semantic_scholar_match();
Source crossref_search();
}  // namespace sources

// clang-format off: one line a source
const std::vector<Source>& all_sources() {
    static const std::vector all{
        sources::semantic_scholar(),
        sources::arxiv(),
        sources::crossref(),
        sources::pages(),
        sources::datacite(),
        sources::semantic_scholar_references(),
        sources::semantic_scholar_citations(),
        sources::semantic_scholar_search(),
        sources::arxiv_search(),
        sources::semantic_scholar_match(),
        sources::crossref_search(),
    };
    return all;
}
// clang-format on

}  // namespace citegraph
