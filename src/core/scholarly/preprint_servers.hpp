#pragma once

#include "citegraph/identifier.hpp"

#include <string_view>

namespace citegraph::core {

/// The server or repository that `venue` names, where anybody may put a work, so that it is no publication:
/// "arXiv" for "CoRR", "arXiv.org", "arXiv preprint arXiv:2309.06180" and "abs/2309.06180"; "SSRN" for "SSRN
/// Electronic Journal"; "preprint" for one that no list has ("Preprint"). Empty for all else. \cost linear
std::string_view preprint_server(std::string_view venue);

/// Whether `venue` names a preprint server or a repository.
bool is_preprint_server(std::string_view venue);

/// Whether `venue` names arXiv.
bool is_arxiv(std::string_view venue);

/// A DOI that a preprint server or a repository gave ("10.2139/ssrn.1", "10.5281/zenodo.1").
bool is_deposit(const Identifier& id);

/// Whether another agency than Crossref registers the DOIs of its prefix: DataCite ("10.5281/zenodo.1", "10.4230/LIPIcs..."),
/// JaLC or ISTIC. Of prefixes that few papers have nobody knows. \source https://doi.org/ra/PREFIX
bool is_of_another_agency(const Identifier& id);

}  // namespace citegraph::core
