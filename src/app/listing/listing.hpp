#pragma once

#include "app/io/files.hpp"
#include "app/study/asking.hpp"
#include "app/study/query.hpp"

#include <string>
#include <vector>

namespace citegraph::app {

/// What is to be added to a list.
struct AddOptions {
    AskOptions ask;    ///< its lock is the list's
    std::string list;  ///< file name
    std::vector<std::string>
        works;            ///< identifiers, addresses, titles, files of records; "-": standard input
    std::string section;  ///< for all of them; empty: where each belongs best
    bool write = false;   ///< change the list instead of showing what would change
    // A record given by hand, for one work that no source is asked about.
    std::string title, authors, venue, date, affiliation;
};

/// A list before and after works were added, and how that ends.
struct ListWithWorks {
    std::string before, after;
    Exit exit = Exit::done;
};

/// Looks the works up and adds each to the list, in its style and at its place; writes nothing. What is left out, and
/// why each goes where, is said on the console. Ends with findings if a work needs a word from the user: its section,
/// or its record.
Result<ListWithWorks> with_works(const AddOptions& options, Console& console);

/// The same, shown as a patch or written to the list. Fails as change_list does.
Result<Exit> add(const AddOptions& options, Console& console);

/// Writes `after` in the place of a list's `before`, or shows the difference as a patch. Fails as replace_bytes does.
Result<void> change_list(const std::string& list, const std::string& before, const std::string& after,
                         bool writes);

/// How a list is to be sorted.
struct SortOptions {
    QueryOptions query;  ///< the list is its only input
    std::string by;      ///< "date", "venue", "title" or a measure
    bool reverse = false;
    std::string section;  ///< empty: all
    bool write = false;   ///< change the list instead of showing what would change
};

/// Sorts the entries within each section of a list: shows that as a patch, or writes it. Nobody is asked; a measure is
/// that of the graph which the lock knows.
Result<Exit> sort(const SortOptions& options, Console& console);

/// Writes a list with every entry anew that its lock has a record of, in the style of the list; all else in it stays, and
/// so does what an entry says that no record has. Asks nobody. The input has to be the list: a lock does not hold its
/// text.
Result<Exit> export_list(const QueryOptions& options, const OutputOptions& output, Console& console);

}  // namespace citegraph::app
