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

/// The DOI that `text` begins with, in lower case and without what stands behind it: a version that the
/// registry does not know ("10.1101/2023.06.21.545880v2"), the view of a page ("/full", ".pdf"), a query,
/// punctuation. Empty if it is none. \cost linear
std::string registered_doi(std::string_view text);

/// The DOI that a field for one says, in the case that it has there: without the address of a resolver, "doi:" and
/// the like in front, in the letters that percent signs stand for (DOI Handbook 3.8), and without the punctuation
/// of a sentence behind. `text` without spaces around if that is no DOI. \cost linear
std::string bare_doi(std::string_view text);

/// As much of a DOI in lower case as its registrant is known to number works with, "10.1038/nature14539" of
/// "10.1038/nature14539.html"; empty where that is not known.
std::string_view numbered_part(std::string_view doi);

/// What DOIs of arXiv begin with; those of its papers go on with "arXiv." and the id.
inline constexpr std::string_view arxiv_doi_prefix = "10.48550/";

/// The arXiv id that the DOI of a paper at arXiv stands for, with its version; else an empty id.
ArxivParts arxiv_of_doi(std::string_view doi);

/// `value` as an identifier of `scheme`, if it is one.
std::optional<Mention> mention(Scheme scheme, std::string_view value);

/// An arXiv id with the version that it pins.
std::optional<Mention> arxiv_mention(std::string_view id);

/// A DOI, or the arXiv id that it stands for.
std::optional<Mention> doi_mention(std::string_view text);

}  // namespace citegraph::core
