#pragma once

#include "app/listing/listing.hpp"
#include "citegraph/library.hpp"
#include "edit/addition.hpp"

#include <vector>

namespace citegraph::app {

/// What a page or a mail names: its links and identifiers, if it is a text that has any; else the papers that it lists,
/// as records, as a list with their authors, or by their titles alone.
Reading read_page(std::string_view text, std::string_view file);

/// What a user wants on a list, by what can be asked about: an entry for each identifier, address or title, and the
/// records of files; a page or a mail on standard input.
Result<Reading> requests_of(const AddOptions& options, Console& console);

/// A work with its record, as far as one was found.
struct FoundWork {
    std::string name;  ///< as it was asked for
    edit::WantedPaper wanted;
    std::string trouble;  ///< why its record is not known; else empty
};

/// The works with their records: given by hand, from the list's lock, else from the sources; and what of the list they
/// cite or are cited by.
struct FoundWorks {
    std::vector<FoundWork> works;
    Exit exit = Exit::done;
};
Result<FoundWorks> found_works(const AddOptions& options, const edit::Listing& listing, Console& console);

}  // namespace citegraph::app
