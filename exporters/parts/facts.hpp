#pragma once

#include "citegraph/exporter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph::exporters {

/// The citation key; the identifier where none was given yet.
std::string key_of(const Paper& paper);

/// `names` with a number behind each that stood before already: of equal ones the first stays, the others end in -2,
/// -3, ... \cost linear
std::vector<std::string> distinct(std::vector<std::string> names);

/// Bare DOI: the published version's, if there is one. Empty if there is none but what DataCite gives an
/// arXiv paper.
std::string doi_of(const Paper& paper);

/// The address that the record itself has; empty if there is none or it is no link but a text.
std::string own_link(const Paper& paper);

/// The record's note; what it has for an address, if that is no link ("javascript:…", "urn:…"), is its end.
std::string note_of(const Paper& paper);

/// A paper that was retracted as bibliographies are to have it: with a note that says so. Nothing where the paper is to
/// stay as it is, as it was not, or `layout` wants no such notes.
std::optional<Paper> branded(const Paper& paper, const Layout& layout);

/// Where a reader finds the paper; empty if nobody knows.
std::string public_link(const Paper& paper);

/// The link that an entry of `paper` is to have beyond its DOI: the record's own, that of a preprint, or,
/// where sources brought the record together, `public_link`.
std::string link_to(const Paper& paper);

/// Where it appeared, short if there is a short form: "SOSP", "arXiv"; empty if nobody knows.
std::string short_venue(const Paper& paper);

/// What a table calls the paper: its title, else its identifier.
std::string heading_of(const Paper& paper);

/// Whether a name stands for those whom a list of people leaves out: "others", "et al."
bool means_others(const Name& name);

/// "Kwon", "Dao and Gu", "Kwon et al."; empty if nobody is known.
std::string short_authors(const Paper& paper);

/// All digits that a double needs to come back the same, and no more: "17", "0.0123". Empty for NaN.
std::string exact_number(double value);

/// For readers: four digits are enough to compare by eye, counts are whole, and what is not known is a dash.
std::string readable_number(double value);

}  // namespace citegraph::exporters
