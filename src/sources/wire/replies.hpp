#pragma once

#include "citegraph/request.hpp"
#include "citegraph/source.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::sources {

/// What is to be filled in: a paper, candidates or references.
Answer found(const Identifier& asked);

/// The source is sure that it does not hold it.
Answer absent(const Identifier& asked);

/// The source could not say, and why.
Answer failed(const Identifier& asked, std::string reason);

/// What `questions` ask about, in their order.
std::vector<Identifier> ids_of(const std::vector<Question>& questions);

/// What a body is by its first byte; the header is not believed, as bot pages come with status 200.
enum class BodyFormat { json, xml, other };

/// \cost O(1) beyond leading white space
BodyFormat sniff(std::string_view body);

/// "HTTP 504: Endpoint request timed out", "HTTP 200, but no JSON: <html>...": one line for a failed answer.
std::string describe(const Reply& reply, std::string_view expected);

/// `text` without entities and, but for CSL's marks, without markup (core::published_text()), cleaned, NFC and with
/// single spaces. Raw C1 control bytes, which stand for Windows-1252 letters in real records, become those letters.
std::string rich_record_text(std::string_view text);

/// The same without marks.
std::string record_text(std::string_view text);

/// Sets one of the fields of a paper unless `value` is empty.
void set(std::map<std::string, std::string>& fields, const std::string& field, std::string value);

/// Brings `paper` into normal form and notes `from` as the provenance of all that it has. What a mark in its title says ("RETRACTED: T")
/// becomes a notice, and the title is without it.
void note_provenance(Paper& paper, const Provenance& from);

}  // namespace citegraph::sources
