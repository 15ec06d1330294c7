#pragma once

#include "citegraph/identifier.hpp"

#include <string>
#include <string_view>

namespace citegraph::core {

/// `value` in the normal form of `scheme`, empty if it has none. \cost linear
std::string normal_form(Scheme scheme, std::string_view value);

/// An arXiv id with its version split off: {"2312.06902", 2} of "2312.06902v2" (contracts §3.2).
struct ArxivParts {
    std::string id;  ///< normal form; empty: `text` is none
    std::optional<int> version;
};
ArxivParts split_arxiv(std::string_view text);

/// The arXiv id that a DOI of the form 10.48550/arXiv.ID stands for, with its version; else an empty id.
ArxivParts arxiv_of_doi(std::string_view doi);

}  // namespace citegraph::core
