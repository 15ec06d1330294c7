#pragma once

#include "citegraph/paper.hpp"
#include "read/bibtex/fields/shelf.hpp"
#include "read/bibtex/fields/types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::bibtex {

/// A paper on its way out of an entry: each part takes the fields it understands off the shelf.
struct Draft {
    const Record& record;
    Dialect dialect;
    const TypeRule& rule;
    Shelf shelf;
    Paper paper{};
    std::vector<std::string> problems{};  ///< a clause each

    bool has(const std::string& variable) const { return paper.fields.contains(variable); }
    /// Sets a CSL variable that has no value yet; an empty one is none.
    void put(const std::string& variable, std::string value);
};

void put_titles(Draft& draft);     ///< title, container-title, volume-title, collection-title and their like
void put_people(Draft& draft);     ///< by role
void put_dates(Draft& draft);      ///< issued, accessed, original-date, event-date
void put_addresses(Draft& draft);  ///< DOI, URL, eprints, PMID, ISBN; arXiv papers in all their disguises
void put_numbers(Draft& draft);    ///< what `number`, `issue`, `eid` and `pages` count
void put_makers(Draft& draft);     ///< publisher, publisher-place, jurisdiction
void put_texts(Draft& draft);      ///< all else that CSL has a variable for

}  // namespace citegraph::bibtex
