#pragma once

#include "citegraph/paper.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

using NoticeKind = EditorialNotice::Kind;

/// The foreign field of a record that is itself a notice: the work that it is about.
inline constexpr std::string_view notice_of = "notice-of";

/// "correction", "concern", "withdrawal", "retraction".
std::string_view name_of(NoticeKind kind);
std::optional<NoticeKind> notice_named(std::string_view name);

/// The kind that Crossref and its members call so: "erratum", "partial_retraction", "Removal". New versions
/// and editions are no notices. \source https://www.crossref.org/documentation/crossmark/
std::optional<NoticeKind> notice_of_type(std::string_view type);

/// A title, and what a mark in it says of the work: "RETRACTED ARTICLE: T", "[Withdrawn] T", "T (Retracted
/// article. See vol. 45, 2012)". The title of a notice itself, as "Retraction: T", has none. \cost linear
struct MarkedTitle {
    std::string title;  ///< without the mark
    std::optional<NoticeKind> mark;
};
MarkedTitle without_mark(std::string_view title);

/// The same of a record, whose publisher may have marks of its own: IEEE puts "Notice of Retraction" and
/// "Notice of Violation of IEEE Publication Principles" in front of titles, others head notices so.
MarkedTitle title_without_mark(const Paper& record);

/// The flags of an entry whose title the list has marked, without the mark: "retracted", "withdrawn".
std::string_view flag_of(NoticeKind mark);
std::optional<NoticeKind> notice_flagged(std::string_view flag);

/// What a remark on a work says of it: "This paper has been withdrawn by the author due to an error",
/// "retracted in 2020". That it left one venue for another ("withdrawn from ICLR") says nothing. \cost linear
std::optional<NoticeKind> notice_in(std::string_view remark);

/// The work that the record is a notice about, for which it is never to be taken; nothing for a paper.
std::optional<Identifier> subject_of(const Paper& record);

/// Whether `record` is a notice about `paper`: it names it, or its title ends in that of the paper.
bool is_notice_on(const Paper& record, const Paper& paper);

/// Whether a title owns up to being a notice's: "Retraction: T", "Erratum to T".
bool is_notice_title(std::string_view title);

/// Adds `notice` to those of a paper. Two of a kind are one, unless each has an identifier of its own.
void add_notice(std::vector<EditorialNotice>& notices, EditorialNotice notice);

/// The gravest notice on a paper that warns of it; null if nobody does. A correction is no warning.
const EditorialNotice* warning_on(const Paper& paper);

/// What readers are told of a paper: "Retracted", "Withdrawn", "Withdrawn from arXiv", "Expression of
/// concern"; empty without a warning.
std::string brand_of(const Paper& paper);

/// "is retracted, says crossref (notice: doi:10.1234/n, 2020-05-01)".
std::string sentence_of(const EditorialNotice& notice);

}  // namespace citegraph::core
