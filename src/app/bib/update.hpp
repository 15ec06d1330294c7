#pragma once

#include "app/bib/files.hpp"
#include "app/bib/revision.hpp"
#include "citegraph/library.hpp"
#include "resolve/duplicates.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace citegraph::app {

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
