#pragma once

#include <optional>
#include <string_view>

namespace citegraph::read {

/// A label that says what a link leads to and not what the work is called: "[pdf]", "Paper", "代码",
/// "arXiv:2309.06180".
bool is_generic_label(std::string_view label);

/// A generic label for something beside the work: "Code", "Slides", "Project Page".
bool is_auxiliary_label(std::string_view label);

/// "Best Paper", "spotlight", "Oral", "最佳论文": the whole text is a distinction.
bool is_award(std::string_view text);

/// A word about the entry where its authors' institution is usual: "Plagiarism", "Survey", "withdrawn".
bool is_remark(std::string_view text);

/// The acronym of a conference or journal that reading lists use, in any case: "SOSP", "NeurIPS", "TMLR".
bool is_known_venue(std::string_view word);

/// A body that stands before a venue's acronym and belongs to it: "ACM", "IEEE", "USENIX", "Proceedings".
bool is_publisher(std::string_view word);

/// A heading under which lists keep no entries: contents, licence, contributing, news, how to cite.
bool is_excluded_heading(std::string_view heading);

/// What a bullet "Key: value" or a table's column says about a work.
enum class Attribute { title, link, code, authors, venue, date, affiliation, award, prose };

/// The attribute that a bullet's key names ("Link", "Authors", "TL;DR", "作者"); nothing for other words.
std::optional<Attribute> attribute_of(std::string_view key);

/// The attribute that a column's header names; nothing for a header that says none of these.
std::optional<Attribute> column_of(std::string_view header);

}  // namespace citegraph::read
