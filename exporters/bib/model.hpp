#pragma once

#include "citegraph/dialect.hpp"
#include "citegraph/paper.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::exporters {

/// The type of an entry, and the names of the fields that depend on it. An empty name: there is no such field.
struct EntryType {
    std::string_view name;       ///< "inproceedings"
    std::string_view container;  ///< holds CSL "container-title"
    std::string_view publisher;  ///< holds CSL "publisher"
    std::string_view subtype;    ///< of biblatex, "magazine"
};

/// How `paper` is written in that dialect. One whose type is none of CSL's is a @misc.
EntryType entry_type(const Paper& paper, Dialect dialect);

/// Where it appeared: the container, or the event of a conference paper that has none.
const std::string& container_of(const Paper& paper);

/// What sources told us of it, rather than a file of its author: then what does not fit is left out.
bool is_assembled(const Paper& paper);

/// Whether anybody is known in that role of CSL.
bool has_names(const Paper& paper, const std::string& role);

/// Whether a field has a place in an entry of that type. BibTeX ignores what a style does not ask for, so
/// there every field of either dialect has.
bool takes(Dialect dialect, std::string_view type, std::string_view field);

/// Whether the dialect has a field of that name at all.
bool knows(Dialect dialect, std::string_view field);

/// What the programs that made a file noted for themselves, and what is left out of bibliographies unless
/// somebody asks for it: abstracts and keywords.
bool is_service(std::string_view name);

/// What an entry of that type must have and has not: "journal", "author or editor".
std::vector<std::string> lacking(Dialect dialect, std::string_view type,
                                 const std::set<std::string, std::less<>>& fields);

}  // namespace citegraph::exporters
