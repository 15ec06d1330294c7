#pragma once

#include "citegraph/source.hpp"

#include <string>
#include <vector>

namespace citegraph {

/// A record that a source gave when it was asked about an entry, taken or not.
struct Statement {
    std::string source;            ///< name of the source, "crossref"
    Role role = Role::aggregator;  ///< what its records are worth
    Identifier asked;              ///< under which it was found; of scheme `title` by a search
    Paper record;                  ///< without its abstract

    bool is_by_title() const { return asked.scheme() == Scheme::title; }
};

/// A source that gave no record.
struct Silence {
    std::string source;
    Identifier asked;
    std::string reason{};  ///< why it could not say; empty: it is sure to have none
};

/// All that the sources said of one entry, also what was not believed.
struct Testimony {
    std::vector<Identifier> own;        ///< that the entry names as its own
    std::vector<Statement> statements;  ///< by own identifiers, then by those found with them, then by title
    std::vector<Silence> silences;      ///< of those who have nothing, or could not say
};

}  // namespace citegraph
