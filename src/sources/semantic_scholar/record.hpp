#pragma once

#include "citegraph/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::sources {

/// One paper as the Graph API tells it.
struct PaperRecord {
    Paper paper;                   ///< with counts, without references; no ids: the record is unreadable
    std::vector<Stub> references;  ///< of nested `references`, in the source's order
    std::size_t listed = 0;        ///< nested references, those without any name among them
    bool withheld = false;         ///< `references` was there and null: elided by the publisher
};

/// The reply to a batch: an array with null for what it does not hold, *mostly* in the order of the request
/// (two recorded replies are not).
using Batch = std::vector<std::optional<PaperRecord>>;

/// One page of /paper/{id}/references or /paper/{id}/citations.
struct ReferencePage {
    std::vector<Stub> references;     ///< or the works that cite it
    std::size_t listed = 0;           ///< rows, those without any name among them
    std::optional<std::size_t> next;  ///< offset of the page after this
    bool withheld = false;            ///< `data` is null
};

/// The fields of a paper that a search may ask for: searches know no subfields, and give authors with names.
inline constexpr std::string_view search_fields =
    "externalIds,title,venue,publicationVenue,year,publicationDate,publicationTypes,journal,authors,"
    "citationCount,referenceCount,influentialCitationCount";

/// One reply of /paper/search/bulk or /paper/search/match.
struct SearchPage {
    std::vector<Paper> papers;  ///< those of `rows` that have a name and a title
    std::size_t rows = 0;
    std::size_t total = 0;  ///< how many records there are, roughly; 0 if it is not said
    std::string token;      ///< asks for the page after this; empty: there is none
};

/// Reads a batch; nothing if the body is no JSON array. Whatever is null or of another type in it is taken
/// as absent. `today` goes into the provenance.
std::optional<Batch> read_batch(std::string_view body, std::string_view today);

/// Reads a page; nothing if the body is no JSON object, or an error's.
std::optional<ReferencePage> read_reference_page(std::string_view body);

/// The same of works that cite a paper. Publishers withhold only what they print, so `data` that is null or missing
/// is no answer.
std::optional<ReferencePage> read_citation_page(std::string_view body);

/// Reads the reply to a search; nothing if the body is no JSON object, or an error's. `data` that is null or
/// missing is an empty one: the service leaves it out where it finds nothing.
std::optional<SearchPage> read_search(std::string_view body, std::string_view today);

}  // namespace citegraph::sources
