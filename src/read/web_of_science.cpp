// Web of Science's plain text, also .ciw (https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html): a
// tag of two letters or a letter and a digit, a blank and a value, which goes on behind three blanks; FN and VR stand in
// front of the records, EF behind them, PT begins one and ER ends it.
//
// CR lists what a record cites, a work a line: "Kwon W, 2023, J TREES, V5, P611, DOI 10.1000/x". The same line stands for the
// same work in every record, so where it has no identifier it is one; and a record of the file is known by the line
// that it would be.
#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "core/record/normal_record.hpp"
#include "core/text/ascii.hpp"
#include "core/text/normal_form.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"
#include "read/tagged/tagged.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace citegraph::read {
namespace {

std::optional<TaggedLine> field_of_line(std::string_view line) {
    const bool tag = line.size() >= 2 && core::is_capital(line[0]) &&
                     (core::is_capital(line[1]) || core::is_digit(line[1]));
    const bool fits = tag && (line.size() == 2 || line[2] == ' ');
    return fits ? std::optional{TaggedLine{line.substr(0, 2), line.substr(2)}} : std::nullopt;
}

constexpr TaggedForm form{field_of_line, "PT", "ER", "FN VR EF"};

/// Addresses, funding, counts and categories, which are no part of a reference.
constexpr std::string_view of_the_database =
    "C1 C3 RP EM RI OI FU FX FP NR TC Z9 U1 U2 GA PA PG WC WE SC DA HC HP OA EY EA PN SU SI MA HO SP CL CY "
    "ER J9 JI AU AF BA BF "
    "PD PY BE ED CA GP DT WP PM UT";

constexpr auto texts = std::to_array<std::pair<const char*, const char*>>({{"TI", "title"},
                                                                           {"SE", "collection-title"},
                                                                           {"BS", "collection-number"},
                                                                           {"LA", "language"},
                                                                           {"VL", "volume"},
                                                                           {"IS", "issue"},
                                                                           {"PU", "publisher"},
                                                                           {"PI", "publisher-place"},
                                                                           {"AB", "abstract"},
                                                                           {"AR", "number"},
                                                                           {"CT", "event-title"},
                                                                           {"DI", "DOI"},
                                                                           {"D2", "DOI"}});

/// Who is named in one tag a line; bodies in another.
std::vector<Name> people_in(TaggedRecord& record, std::string_view full, std::string_view abbreviated) {
    auto lines = record.take_lines(full);
    const auto brief = record.take_lines(abbreviated);
    if (lines.empty()) lines = brief;
    std::vector<Name> out;
    for (const auto& line : lines)
        if (line != "[Anonymous]")
            out.push_back(line.find(',') == line.npos ? Name{.literal = line} : parse_name(line));
    return out;
}

void put_names(Paper& paper, TaggedRecord& record) {
    auto authors = people_in(record, "AF", "AU");
    if (auto of_book = people_in(record, "BF", "BA"); authors.empty()) authors = std::move(of_book);
    for (const auto* tag : {"CA", "GP"})
        for (auto& body : record.take_lines(tag)) authors.push_back({.literal = std::move(body)});
    auto editors = people_in(record, "BE", "ED");
    if (!authors.empty()) paper.names["author"] = std::move(authors);
    if (!editors.empty()) paper.names["editor"] = std::move(editors);
}

/// "J" and "Article", "C" or "S" and "Proceedings Paper", "B" and "Book Chapter".
std::string type_of(std::string_view publication, std::string_view document) {
    const auto has = [&](std::string_view word) { return document.find(word) != document.npos; };
    if (publication == "P") return "patent";
    if (has("Book Chapter")) return "chapter";
    if (publication != "J" && has("Proceedings Paper")) return "paper-conference";
    if (publication == "B") return "book";
    if (has("Book Review")) return "review-book";
    return has("Data Set") ? "dataset" : "article-journal";
}

/// "MAR 26" of the year, "MAR-APR", "SPR"; the year alone if that is none.
void put_issued(Paper& paper, TaggedRecord& record) {
    const auto year = record.take("PY"), day = record.take("PD");
    if (year.empty()) return;
    auto date = day.empty() ? std::nullopt : core::free_date(day + " " + year);
    if (!date) date = core::free_date(year);
    paper.dates["issued"] = date ? *date : Date{.literal = year};
}

void put_pages(Paper& paper, TaggedRecord& record) {
    const auto first = record.take("BP"), last = record.take("EP");
    put(paper, "page", last.empty() || first == last ? first : first + "-" + last);
}

/// The name of a record among those that cite it: author, year, volume and page, or DOI.
std::string cited_name(const std::string& author, const std::string& year, const std::string& volume,
                       const std::string& page) {
    if (author.empty() || year.empty() || (volume.empty() && page.empty())) return {};
    return normal_title(author) + "|" + year + "|" + ascii_lower(volume) + "|" + ascii_lower(page);
}

/// A line of CR in its pieces.
struct Cited {
    Stub work;
    std::string name;
};

std::vector<std::string> dois_in(std::string_view line) {
    const auto at = line.find("DOI ");
    std::vector<std::string> out;
    for (auto word : split(at == line.npos ? std::string_view{} : line.substr(at + 4), ' ')) {
        while (!word.empty() && std::string_view{"[,"}.find(word.front()) != word.npos) word.remove_prefix(1);
        while (!word.empty() && std::string_view{"],;"}.find(word.back()) != word.npos) word.remove_suffix(1);
        if (auto doi = core::registered_doi(word); !doi.empty()) out.push_back(std::move(doi));
    }
    return out;
}

std::optional<Cited> cited_in(const std::string& line) {
    const auto bare = line.substr(0, line.find(", DOI "));
    const auto pieces = split(bare, ',');
    std::string year, volume, page;
    for (const auto piece : pieces) {
        const auto text = trimmed(piece);
        if (text.size() == 4 && core::is_digits(text) && year.empty()) year = text;
        if (text.size() > 1 && text[0] == 'V' && core::is_digit(text[1]) && volume.empty())
            volume = text.substr(1);
        if (text.size() > 1 && text[0] == 'P' && core::is_alphanumeric(text[1]) &&
            text.find(' ') == text.npos)
            page = text.substr(1);
    }
    Cited out;
    for (const auto& doi : dois_in(line))
        if (auto id = Identifier::make(Scheme::doi, doi)) out.work.ids.push_back(*std::move(id));
    const auto title = normal_title(bare);
    if (auto id = title.empty() ? std::nullopt : Identifier::make(Scheme::title, title))
        out.work.ids.push_back(*std::move(id));
    std::ranges::sort(out.work.ids);
    out.work.ids.erase(std::unique(out.work.ids.begin(), out.work.ids.end()), out.work.ids.end());
    if (out.work.ids.empty()) return std::nullopt;
    out.work.title = bare;
    if (!year.empty()) out.work.year = std::stoi(year);
    out.name = cited_name(std::string{trimmed(pieces.front())}, year, volume, page);
    return out;
}

Paper work_in(TaggedRecord record) {
    Paper paper;
    paper.type = type_of(record.take("PT"), record.take("DT"));
    record.take_lines("CR");
    for (const auto& [tag, variable] : texts) put(paper, variable, record.take(tag));
    put(paper, paper.type == "book" ? "title" : "container-title", record.take("SO"));
    put(paper, "container-title-short", paper.type == "article-journal" ? record.take_first("JI J9") : "");
    for (const auto* tag : {"SN", "EI"}) put(paper, "ISSN", record.take(tag));
    put(paper, "ISBN", record.take("BN"));
    put(paper, "PMID", record.take("PM"));
    auto words = record.take_all("DE");
    for (auto& text : words) std::ranges::replace(text, ';', ',');
    put(paper, "keyword", join(words, ", "));
    record.take("ID");
    put_names(paper, record);
    put_issued(paper, record);
    put_pages(paper, record);
    for (const auto tag : split(of_the_database, ' ')) record.take(tag);
    record.leave(paper);
    return paper;
}

/// The line of CR that would stand for the record.
std::string name_of(TaggedRecord record) {
    auto authors = record.take_lines("AU");
    auto author = authors.empty() ? std::string{} : authors.front();
    std::erase(author, ',');
    const auto page = record.take("BP");
    return cited_name(author, record.take("PY"), record.take("VL"), page.empty() ? record.take("AR") : page);
}

/// What each record cites. A line that names a record of the file is that record, also without a DOI.
std::vector<std::vector<Stub>> references_of(const std::vector<TaggedRecord>& records,
                                             const std::vector<Paper>& papers) {
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < records.size(); ++i)
        if (auto name = name_of(records[i]); !name.empty()) known.try_emplace(std::move(name), i);
    std::vector<std::vector<Stub>> out(records.size());
    for (std::size_t i = 0; i < records.size(); ++i)
        for (const auto& line : TaggedRecord{records[i]}.take_lines("CR")) {
            auto cited = cited_in(line);
            if (!cited) continue;
            if (const auto found = known.find(cited->name); found != known.end())
                cited->work = {papers[found->second].ids, title_of(papers[found->second]), cited->work.year};
            out[i].push_back(std::move(cited->work));
        }
    return out;
}

Reading read_web_of_science(std::string_view text, std::string_view file) {
    std::vector<Problem> problems;
    const auto records = records_in(text, form, file, problems);
    auto out = reading_of(records, file, work_in);
    out.references = references_of(records, out.papers);
    out.problems = std::move(problems);
    return out;
}

}  // namespace

Reader web_of_science() {
    return {.name = "wos",
            .suffixes = {".ciw", ".txt", ".wos"},
            .summary = "Web of Science's plain text, with what each record cites",
            .read = read_web_of_science,
            .is_bibliography = true,
            .recognizes = [](std::string_view text) {
                return begins_with_tag(text, form, "FN") ||
                       (begins_with_tag(text, form, "PT") && text.substr(0, 4096).find("\nAU ") != text.npos);
            }};
}

}  // namespace citegraph::read
