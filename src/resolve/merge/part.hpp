#pragma once

#include "citegraph/source.hpp"
#include "core/scholarly/paper_facts.hpp"

namespace citegraph::resolving {

/// What one source, or the list, says of a work.
struct WorkPart {
    const Paper* paper;              ///< never null
    const Source* source = nullptr;  ///< null: the list

    bool is_listed() const { return source == nullptr; }
    bool is_from(Role role) const { return source && source->service.role == role; }
    /// By whoever registers works and their identifiers.
    bool is_registered() const { return is_from(Role::registry) || is_from(Role::archive_registry); }
    /// By whoever gives out identifiers and knows whose they are: these, and the servers of preprints.
    bool knows_whose() const { return is_registered() || is_from(Role::preprint_server); }
};

/// Whether it is what arXiv says of a preprint, or the registry that has the same from arXiv.
inline bool is_preprint_record(const WorkPart& part) {
    return part.is_from(Role::preprint_server) ||
           (part.is_from(Role::archive_registry) && core::id_of(*part.paper, Scheme::arxiv));
}

/// A DOI of 10.5555, the prefix of examples that the ACM Digital Library gives to works without a DOI:
/// doi.org does not know them.
inline bool is_pseudo_doi(const Identifier& id) {
    return id.scheme() == Scheme::doi && id.value().starts_with("10.5555/");
}

}  // namespace citegraph::resolving
