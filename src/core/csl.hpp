#pragma once

#include <string_view>

namespace citegraph::core {

// The words of CSL 1.0.2 as its schema for data has them (csl-data.json). Case counts.

/// A type of item: "paper-conference".
bool is_csl_type(std::string_view word);

/// The type that a type of Crossref's is, "paper-conference" of "proceedings-article"; "document" for none of them.
/// \source https://api.crossref.org/types
std::string_view csl_type_of_crossref(std::string_view word);

/// A variable that holds text or a number: "container-title".
bool is_csl_variable(std::string_view word);

/// A variable that holds people: "author".
bool is_csl_name(std::string_view word);

/// A variable that holds a date: "issued".
bool is_csl_date(std::string_view word);

}  // namespace citegraph::core
