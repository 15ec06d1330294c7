#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/library.hpp"

#include <set>
#include <string>
#include <vector>

namespace citegraph::app {

/// A field of an entry that gets another value.
struct FieldRevision {
    std::string field;   ///< as the entry names it, in lower case; empty: the type of the entry
    std::string before;  ///< as it stands behind the equals sign; empty: the field is added
    std::string after;   ///< likewise; empty: the field is removed
};

/// What becomes of an entry of a user's own .bib.
struct Revision {
    enum class Kind {
        closed,    ///< not to be touched; `reason` says why
        complete,  ///< nothing is to be added
        filled,    ///< fields were added, none was changed
        upgraded,  ///< a preprint became its published version
    };
    Kind kind = Kind::closed;
    std::string reason;   ///< one sentence
    std::string caution;  ///< what the user should look at; may be empty
    std::vector<FieldRevision> fields;
};

/// "closed", "complete", "filled", "upgraded": the word in JSON.
std::string_view name_of(Revision::Kind kind);

/// How an entry changes, being a pure function of what it says and what the sources know.
///
///   * Only an entry that was resolved as `exact` or `title-match`, and whose authors are not others, is
///     touched. One that says `citegraph = {keep}` is not, nor one that inherits by crossref or xdata.
///   * What is a preprint by its own words, and published by those of a source, gets type, venue, year,
///     volume, number, pages, publisher, series and DOI of the publication, all from that record; what the
///     entry said of these as a preprint goes. eprint, its prefix and class are kept or added.
///   * Every other entry is only added to, never changed: of the publication only if it is the one that the
///     entry names, by DOI or by venue and year; eprint and its like always.
///   * Title and authors never change; an entry that has none of a title, venue and authors gets all.
///   * Fields named in `kept` are never changed, added or removed.
///
/// Values are written as the entry writes its own: quoted or braced, bare numbers, capitals of types, the
/// names of either dialect. In ASCII as far as LaTeX goes.
Revision revise(const bibtex::Tree& tree, const bibtex::Record& record, const Resolution& resolution,
                const Paper& paper, const std::set<std::string>& kept);

/// The same as changes of the tree.
std::vector<bibtex::Change> changes_of(const Revision& revision, std::size_t block);

}  // namespace citegraph::app
