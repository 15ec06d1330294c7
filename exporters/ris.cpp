#include "core/ris.hpp"

#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/scholarly/page_range.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/url.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

// RIS ("RIS Format Specifications", Research Information Systems; tags as of 2011): lines "TG  - value" that
// end in CR LF, TY first and ER last in a record. Names are "Family, Given, Suffix", dates
// year/month/day/other. It has no markup; what it has no tag for is left out, and said.

namespace citegraph::exporters {

using namespace core;

namespace {

struct Row {
    std::string_view variable, tag;
};

constexpr auto texts = std::to_array<Row>({
    {"title", "TI"},
    {"title-short", "ST"},
    {"original-title", "OP"},
    {"container-title", "T2"},
    {"container-title-short", "J2"},
    {"collection-title", "T3"},
    {"collection-number", "SV"},
    {"volume", "VL"},
    {"issue", "IS"},
    {"number", "M1"},
    {"number-of-volumes", "NV"},
    {"section", "SE"},
    {"edition", "ET"},
    {"genre", "M3"},
    {"publisher", "PB"},
    {"publisher-place", "CY"},
    {"ISSN", "SN"},
    {"ISBN", "SN"},
    {"call-number", "CN"},
    {"language", "LA"},
});

constexpr auto people = std::to_array<Row>({
    {"author", "AU"},
    {"editor", "ED"},
    {"collection-editor", "A3"},
    {"translator", "A4"},
});

/// Tags whose value programs open.
bool is_opened(std::string_view tag) {
    constexpr auto tags = std::to_array<std::string_view>({"UR", "LK", "L1", "L2", "L3", "L4"});
    return is_one_of(tag, tags);
}

/// A record in the making, with the names of what it cannot hold.
struct Record {
    std::string text;
    std::vector<std::string> left;

    void line(std::string_view tag, std::string_view value) {
        const auto plain = collapse_space(plain_text(value));
        if (is_opened(tag) && !is_link(plain)) tag = "N1";
        if (!plain.empty() || tag == "ER") text.append(tag).append("  - ").append(plain).append("\r\n");
    }
};

std::string spelled(const Name& name) {
    if (!name.literal.empty()) return name.literal;
    std::string out = name.dropping_particle;
    for (const auto& part : {name.particle, name.family})
        if (!part.empty()) out += (out.empty() ? "" : " ") + part;
    if (out.empty()) return name.given;
    if (!name.given.empty() || !name.suffix.empty()) out += ", " + name.given;
    return name.suffix.empty() ? out : out + ", " + name.suffix;
}

void put_people(Record& record, const Paper& paper) {
    for (const auto& [role, names] : paper.names) {
        const auto row = std::ranges::find(people, role, &Row::variable);
        if (row == people.end() && !names.empty()) record.left.push_back(role);
        if (row == people.end()) continue;
        for (const auto& name : names)
            if (means_others(name))
                record.left.emplace_back("and others");
            else
                record.line(row->tag, spelled(name));
    }
}

/// "2023/10/23", "2023/10//", "2020///Spring".
std::string spelled(const Date& date) {
    constexpr std::array<std::string_view, 5> seasons{"", "Spring", "Summer", "Autumn", "Winter"};
    if (date.begin.year == 0) return date.literal;
    std::array<char, 32> out{};
    const auto& day = date.begin;
    if (day.month > 0 && day.day > 0)
        std::snprintf(out.data(), out.size(), "%04d/%02d/%02d", day.year, day.month, day.day);
    else if (day.month > 0)
        std::snprintf(out.data(), out.size(), "%04d/%02d//", day.year, day.month);
    else
        std::snprintf(out.data(), out.size(), "%04d///", day.year);
    const auto season = date.season > 0 && date.season < 5 ? static_cast<std::size_t>(date.season) : 0;
    return out.data() + std::string{seasons.at(season)};
}

void put_dates(Record& record, const Paper& paper) {
    Date issued;
    issued.begin = day_of(paper);
    if (const auto found = paper.dates.find("issued"); found != paper.dates.end()) issued = found->second;
    if (issued.begin.year == 0)
        record.line("PY", issued.literal);
    else
        record.line("PY", std::to_string(issued.begin.year));
    if (issued.begin.month > 0 || issued.season > 0) record.line("DA", spelled(issued));
    if (issued.end) record.left.push_back("the end of a span of time");
    for (const auto& [role, date] : paper.dates)
        if (role == "accessed")
            record.line("Y2", spelled(date));
        else if (role != "issued" && !(role == "submitted" && !paper.origin.empty()))
            record.left.push_back(role);
}

/// "611–626" is SP and EP; what is no range, or has beside it an EP that joined none, stands in SP.
void put_pages(Record& record, const Paper& paper) {
    const auto& pages = field_of(paper, "page");
    const auto range = paper.foreign.contains("EP") ? std::nullopt : core::split_pages(pages);
    record.line("SP", range ? range->first : pages);
    if (range) record.line("EP", range->last);
}

bool writes_abstracts(const Layout& layout) {
    return layout.abstracts || std::ranges::find(layout.with, "AB") != layout.with.end();
}

/// `text` is an abstract: the paper's, or another that its file had.
void put_abstract(Record& record, std::string_view tag, const std::string& text, const Layout& layout) {
    if (writes_abstracts(layout))
        record.line(tag, text);
    else if (!text.empty() && std::ranges::find(record.left, "abstract") == record.left.end())
        record.left.emplace_back("abstract");
}

void put_words(Record& record, const Paper& paper, const Layout& layout) {
    for (const auto keyword : split(field_of(paper, "keyword"), ',')) record.line("KW", keyword);
    record.line("N1", note_of(paper));
    put_abstract(record, "AB", field_of(paper, "abstract"), layout);
}

void put_addresses(Record& record, const Paper& paper) {
    const auto doi = doi_of(paper);
    record.line("DO", doi);
    const auto url = own_link(paper);
    const auto link = url.empty() && doi.empty() ? link_to(paper) : url;
    record.line("UR", link);
    // The DOI says nothing of the preprint.
    const auto* arxiv = core::id_of(paper, Scheme::arxiv);
    if (arxiv != nullptr && link.find(arxiv->value()) == link.npos) record.line("UR", url_of(*arxiv));
}

/// Tags of other files come back as they were.
void put_foreign(Record& record, const Paper& paper, const Layout& layout) {
    for (const auto& [tag, value] : paper.foreign) {
        const bool is_tag = tag.size() == 2 && core::is_capital(tag[0]) &&
                            (core::is_capital(tag[1]) || core::is_digit(tag[1]));
        if (tag == "TY" || tag == "ER") continue;  // which begin and end the record
        if (tag == "AB" || tag == "N2")
            put_abstract(record, tag, value, layout);
        else if (is_tag)
            record.line(tag, value);
        else if (paper.origin.empty())
            record.left.push_back(tag);
    }
}

void put_fields(Record& record, const Paper& paper) {
    constexpr auto elsewhere = std::to_array<std::string_view>(
        {"DOI", "URL", "abstract", "citation-key", "keyword", "note", "page"});
    for (const auto& row : texts) record.line(row.tag, field_of(paper, std::string{row.variable}));
    for (const auto& [variable, value] : paper.fields)
        if (std::ranges::find(texts, variable, &Row::variable) == texts.end() &&
            !is_one_of(variable, elsewhere) && !value.empty())
            record.left.push_back(variable);
    put_pages(record, paper);
}

/// The type of the file that it came from, as long as that means the same.
std::string_view type_of(const Paper& paper) {
    const auto own = paper.foreign.find("TY");
    const bool serves = own != paper.foreign.end() && csl_type_of_ris(own->second) == paper.type;
    return serves ? std::string_view{own->second} : ris_type_of_csl(paper.type);
}

Record record_of(const Paper& paper, const Layout& layout) {
    Record record;
    record.line("TY", type_of(paper));
    record.line("ID", key_of(paper));
    put_people(record, paper);
    put_fields(record, paper);
    put_dates(record, paper);
    put_addresses(record, paper);
    put_words(record, paper, layout);
    put_foreign(record, paper, layout);
    record.line("ER", "");
    return record;
}

std::vector<std::string> notices(const std::map<std::string, std::size_t>& left) {
    std::vector<std::string> out;
    for (const auto& [name, papers] : left)
        out.push_back(name + " (" + core::counted(papers, "paper") +
                      (name == "abstract" ? "; --abstracts writes it)" : ")"));
    return out.empty() ? out : std::vector{"left out: " + join(out, ", ")};
}

Rendered render(const View& view) {
    std::string out;
    std::map<std::string, std::size_t> left;
    for (const auto& paper : view.library.papers) {
        const auto marked = branded(paper, view.layout);
        const auto record = record_of(marked ? *marked : paper, view.layout);
        for (const auto& name : record.left) ++left[name];
        out += record.text + "\r\n";
    }
    return {std::move(out), notices(left)};
}

}  // namespace

Exporter ris() {
    return {.name = "ris",
            .extension = ".ris",
            .summary = "RIS, for EndNote, Zotero and others",
            .render = render,
            .needs_library = true};
}

}  // namespace citegraph::exporters
