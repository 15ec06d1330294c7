#pragma once

#include "app/study/input.hpp"
#include "citegraph/bibtex.hpp"
#include "citegraph/library.hpp"
#include "citegraph/result.hpp"
#include "resolve/duplicates.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// The manner of one entry, for what is added to it.
struct Manner {
    bool quotes = false;        ///< values stand in quotes
    bool bare_numbers = false;  ///< numbers stand without
};

/// As the fields of an entry have it.
Manner manner_of(const bibtex::Tree& tree, const bibtex::Block& block);

/// As one field has it.
Manner manner_of(const bibtex::Tree& tree, const bibtex::Field& field);

/// A value in braces, or a macro, in that manner as far as BibTeX reads it so.
std::string in_manner(const std::string& value, const Manner& manner);

/// Whether a field says what `value` would: the same bytes, the same DOI, or the same text. `old` is its
/// value with macros resolved.
bool says_the_same(const bibtex::Tree& tree, const bibtex::Field& field, std::string_view old,
                   const std::string& value);

/// Whether a file can hold the value: what has no spelling in ASCII cannot stand in one that is not UTF-8.
bool is_writable(const bibtex::Tree& tree, const std::string& value);

/// A value without its braces or quotes.
std::string_view undelimited(std::string_view value);

/// The field of that (lower-case) name; null if the entry has none.
const bibtex::Field* field_named(const bibtex::Tree& tree, const bibtex::Block& block, std::string_view name);

/// `type` with capitals where `like` has them: "ARTICLE" or "Article" or "article".
std::string in_capitals_of(std::string_view like, std::string type);

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

/// A user's own .bib, as it was when it was read.
struct BibFile {
    std::string name;  ///< as given on the command line
    bibtex::Tree tree;
    bibtex::Records records;
};

/// The inputs that are .bib files on disk, each once. Fails if one cannot be read.
Result<std::vector<BibFile>> read_bib_files(const InputOptions& options);

/// Puts `after` in the place of a file's bytes, at once or not at all, with the permissions it has; what a
/// symbolic link leads to is replaced, not the link. Fails with `output`, the file untouched: if it no longer
/// holds `before`, if it is read-only, if the disk is full.
Result<void> replace_bytes(const std::filesystem::path& path, std::string_view before,
                           std::string_view after);

/// What resolving brings to a user's own .bib files.
struct BibUpdate {
    std::vector<std::string> after;                 ///< by file: its new bytes
    std::map<std::size_t, Revision> revisions;      ///< by index into Library::entries
    std::vector<resolving::Duplicates> duplicates;  ///< among the entries of all files
};

/// Revises every entry of every file. `kept` are fields that are not to be touched. \cost linear, beside
/// what duplicates() costs
BibUpdate update_of(const std::vector<BibFile>& files, const Library& library,
                    const std::set<std::string>& kept);

/// What `diff -u` says of all files.
std::string diff_of(const std::vector<BibFile>& files, const BibUpdate& update);

/// For a person: how many entries were upgraded, filled and left alone, by file.
std::vector<std::string> summary_of(const std::vector<BibFile>& files, const Library& library,
                                    const BibUpdate& update);

/// For a person, one sentence each with its place: entries that were left alone and why, and what the user
/// should look at.
std::vector<std::string> cautions_of(const Library& library, const BibUpdate& update);

/// For a person, one sentence for each group of duplicates, with lines and keys.
std::vector<std::string> sentences_of(const Library& library,
                                      const std::vector<resolving::Duplicates>& duplicates);

}  // namespace citegraph::app
