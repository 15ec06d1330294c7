// Retractions and corrections (https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/).
//
// A notice has a record of its own, whose `update-to` names the work; the record of the work has the same as
// `updated-by`. Either may come without the other. Publishers who replace the work by its notice deposit an
// `update-to` that names the record itself. Each is {"DOI", "type", "label", "source", "updated"}.
#include "core/scholarly/notices.hpp"
#include "sources/crossref/record.hpp"

namespace citegraph::sources {
namespace {

/// A notice as a row of either list tells it, without its identifier.
std::optional<EditorialNotice> notice_in(const Json& row) {
    const auto kind = core::notice_of_type(text_in(row, "type"));
    if (!kind) return std::nullopt;
    EditorialNotice notice{.kind = *kind};
    if (const auto day = crossref_day(row, "updated")) notice.issued = *day;
    return notice;
}

}  // namespace

std::vector<EditorialNotice> crossref_notices(const Json& work, const Identifier& doi) {
    std::vector<EditorialNotice> out;
    for (const auto& row : array_in(work, "updated-by"))
        if (auto notice = notice_in(row)) {
            notice->id = doi_or_arxiv(text_in(row, "DOI"));
            core::add_notice(out, *std::move(notice));
        }
    for (const auto& row : array_in(work, "update-to"))
        if (auto notice = notice_in(row); notice && doi_or_arxiv(text_in(row, "DOI")) == doi)
            core::add_notice(out, *std::move(notice));
    return out;
}

std::vector<Announcement> crossref_announcements(const Json& work, const Identifier& doi) {
    std::vector<Announcement> out;
    for (const auto& row : array_in(work, "update-to")) {
        auto notice = notice_in(row);
        auto about = doi_or_arxiv(text_in(row, "DOI"));
        if (!notice || !about || about == doi) continue;
        notice->id = doi;
        out.push_back({*std::move(about), *std::move(notice)});
    }
    return out;
}

}  // namespace citegraph::sources
