// PubMed's own format, also called MEDLINE (https://www.nlm.nih.gov/bsd/mms/medlineelements.html): a tag of two to
// four capitals, blanks up to the fifth column, a hyphen, a blank and a value; a value goes on behind six blanks, and
// a blank line parts two records.
#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/notices.hpp"
#include "core/scholarly/page_range.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"
#include "read/tagged/tagged.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

std::optional<TaggedLine> tagged(std::string_view line) {
    const auto end = std::min(line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), line.size());
    const auto hyphen = line.find_first_not_of(' ', end);
    const bool fits =
        end >= 2 && end <= 4 && hyphen == 4 && line[4] == '-' && (line.size() == 5 || line[5] == ' ');
    return fits ? std::optional{TaggedLine{line.substr(0, end), line.substr(5)}} : std::nullopt;
}

constexpr TaggedForm form{tagged, "PMID", "", ""};

/// What the library notes for itself, and what other tags say better.
constexpr std::string_view of_the_library =
    "OWN STAT DCOM DRDT DA LR JT TA JID SB EDAT MHDA CRDT PHST PST SO OAB OABL OCI OTO RF IS VTI FIR IR IRAD "
    "IHDT CDAT CTDT UIN UOF DEP MH AU FAU AUID LID AID PT DP";

/// "Smith JA 3rd": the family name, initials, and what follows them.
Name abbreviated_name(const std::string& text) {
    const auto words = split(text, ' ');
    const auto is_initials = [](std::string_view word) {
        return !word.empty() && word.size() <= 4 && std::ranges::all_of(word, core::is_capital);
    };
    const auto found = std::find_if(words.begin() + 1, words.end(), is_initials);
    if (found == words.end()) return {.literal = text};
    Name out;
    for (auto word = words.begin(); word != found; ++word)
        out.family += (out.family.empty() ? "" : " ") + std::string{*word};
    out.given = *found;
    for (auto word = found + 1; word != words.end(); ++word)
        out.suffix += (out.suffix.empty() ? "" : " ") + std::string{*word};
    return out;
}

/// "Sample, Comilla", or the short form where there is no other; then bodies.
void put_people(Paper& paper, TaggedRecord& record) {
    static constexpr std::array<std::array<const char*, 3>, 2> roles{
        {{"FAU", "AU", "author"}, {"FED", "ED", "editor"}}};
    for (const auto& [full, abbreviated, role] : roles) {
        std::vector<Name> names;
        for (const auto& text : record.take_all(full)) names.push_back(parse_name(text));
        const auto briefly = record.take_all(abbreviated);
        if (names.empty())
            for (const auto& text : briefly) names.push_back(abbreviated_name(text));
        if (role == std::string_view{"author"})
            for (const auto& body : record.take_all("CN")) names.push_back({.literal = body});
        if (!names.empty()) paper.names[role] = std::move(names);
    }
}

/// The code of two letters for one of three (ISO 639), of the languages that most works are in.
std::string language_of(const std::string& code) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 14> rows{{{"eng", "en"},
                                                                                    {"ger", "de"},
                                                                                    {"fre", "fr"},
                                                                                    {"spa", "es"},
                                                                                    {"ita", "it"},
                                                                                    {"por", "pt"},
                                                                                    {"rus", "ru"},
                                                                                    {"jpn", "ja"},
                                                                                    {"chi", "zh"},
                                                                                    {"kor", "ko"},
                                                                                    {"pol", "pl"},
                                                                                    {"dut", "nl"},
                                                                                    {"swe", "sv"},
                                                                                    {"tur", "tr"}}};
    const auto row = std::ranges::find(rows, code, &std::pair<std::string_view, const char*>::first);
    return row == rows.end() ? code : row->second;
}

/// "1342-50" is 1342 to 1350.
std::string full_pages(const std::string& pages) {
    const auto range = core::split_pages(pages);
    if (!range || range->last.size() >= range->first.size() || !core::is_digits(range->last)) return pages;
    const auto kept = range->first.size() - range->last.size();
    if (!core::is_digits(std::string_view{range->first}.substr(kept))) return pages;
    return core::join_pages({range->first, range->first.substr(0, kept) + range->last}).value_or(pages);
}

/// "10.1161/x [doi]" and "S0140 [pii]" in LID and AID.
void put_identifiers(Paper& paper, TaggedRecord& record) {
    put(paper, "PMID", record.take("PMID"));
    auto pmc = record.take("PMC");
    put(paper, "PMCID", pmc.substr(0, pmc.find(' ')));
    for (const auto* tag : {"LID", "AID"})
        for (const auto& value : record.take_all(tag))
            if (value.ends_with(" [doi]")) put(paper, "DOI", value.substr(0, value.find(' ')));
    for (const auto& value : record.take_all("IS")) put(paper, "ISSN", value.substr(0, value.find(' ')));
    for (const auto& value : record.take_all("ISBN")) put(paper, "ISBN", value.substr(0, value.find(" (")));
}

/// A title of a translation stands in brackets, the original one in TT; every title ends in a full stop.
std::string bare_title(std::string title) {
    if (title.ends_with('.') && !title.ends_with("..")) title.pop_back();
    const bool bracketed = title.starts_with('[') && title.ends_with(']') && title.find('[', 1) == title.npos;
    if (bracketed) title = title.substr(1, title.size() - 2);
    if (bracketed && title.ends_with('.')) title.pop_back();
    return title;
}

/// The types of a record are many, from the most to the least telling.
void put_type(Paper& paper, TaggedRecord& record) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 6> types{
        {{"preprint", "article"},
         {"book chapter", "chapter"},
         {"book", "book"},
         {"dataset", "dataset"},
         {"webcast", "broadcast"},
         {"newspaper article", "article-newspaper"}}};
    paper.type = "article-journal";
    const auto told = record.take_all("PT");
    for (const auto& kind : told) {
        const auto row =
            std::ranges::find(types, ascii_lower(kind), &std::pair<std::string_view, const char*>::first);
        if (row != types.end() && paper.type == "article-journal") paper.type = row->second;
        if (kind == "Retracted Publication")
            core::add_notice(paper.notices, {.kind = core::NoticeKind::retraction, .from = {"list", ""}});
    }
    if (paper.type == "article-journal" && !record.take("BTI").empty()) paper.type = "chapter";
}

/// DP is the date of the issue; of an article that is ahead of it, DEP is all there is.
void put_date(Paper& paper, TaggedRecord& record) {
    const auto printed = record.take("DP"), online = record.take("DEP");
    const auto& text = printed.empty() ? online : printed;
    if (text.empty()) return;
    const auto date = core::free_date(text);
    paper.dates["issued"] = date ? *date : Date{.literal = text};
}

Paper paper_of(TaggedRecord record) {
    Paper paper;
    const auto book = TaggedRecord{record}.take("BTI");
    put_type(paper, record);
    put(paper, "title", bare_title(record.take("TI")));
    put(paper, paper.type == "book" ? "title" : "container-title", bare_title(book));
    put(paper, "original-title", bare_title(record.take_first("TT VTI")));
    put_people(paper, record);
    put_identifiers(paper, record);
    put_date(paper, record);
    auto journal = record.take("JT"), brief = record.take("TA");
    put(paper, "container-title", journal.empty() ? brief : journal);
    if (!journal.empty() && brief != journal) put(paper, "container-title-short", brief);
    for (const auto& [tag, variable] :
         {std::pair{"VI", "volume"}, std::pair{"IP", "issue"}, std::pair{"PB", "publisher"},
          std::pair{"PL", "publisher-place"}, std::pair{"EN", "edition"}, std::pair{"AB", "abstract"},
          std::pair{"CTI", "collection-title"}, std::pair{"GN", "note"}})
        put(paper, variable, record.take(tag));
    put(paper, "language", language_of(record.take("LA")));
    put(paper, "page", full_pages(record.take("PG")));
    put(paper, "keyword", join(record.take_all("OT"), ", "));
    for (const auto tag : split(of_the_library, ' ')) record.take(tag);
    record.leave(paper);
    return paper;
}

Reading read_nbib(std::string_view text, std::string_view file) {
    std::vector<Problem> problems;
    auto out = reading_of(records_in(text, form, file, problems), file, paper_of);
    out.problems = std::move(problems);
    return out;
}

}  // namespace

Reader nbib() {
    return {.name = "nbib",
            .suffixes = {".nbib", ".txt"},
            .summary = "PubMed's format (MEDLINE), as \"Send to: Citation manager\" has it",
            .read = read_nbib,
            .is_bibliography = true,
            .recognizes = [](std::string_view text) { return begins_with_tag(text, form, "PMID"); }};
}

}  // namespace citegraph::read
