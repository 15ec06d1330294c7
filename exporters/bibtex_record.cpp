// Shared by bibtex: which type and which fields a paper has.
#include "exporters/bibtex_record.hpp"

#include "citegraph/text.hpp"
#include "exporters/facts.hpp"
#include "exporters/latex.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

// Types and their mandatory fields are those of the standard styles (btxdoc.pdf, section 3.1); eprint,
// archiveprefix, primaryclass as arXiv's "BibTeX and eprints" page has them. doi, url and eprint are
// addresses, not text: styles print them through \url or \href, which want them without LaTeX escapes.

namespace citegraph::exporters {
namespace {

/// What a type is called in each direction and what it cannot do without.
struct Kind {
    std::string_view csl;
    std::string_view bibtex;
    std::string_view container;  ///< field that holds where it appeared, from CSL "container-title"
    std::string_view publisher;  ///< field that holds CSL "publisher"
    bool needs_container = false, needs_publisher = false;
};

constexpr auto kinds = std::to_array<Kind>({
    {"paper-conference", "inproceedings", "booktitle", "publisher", true, false},
    {"article-journal", "article", "journal", "publisher", true, false},
    {"article-magazine", "article", "journal", "publisher", true, false},
    {"article-newspaper", "article", "journal", "publisher", true, false},
    {"chapter", "incollection", "booktitle", "publisher", true, true},
    {"book", "book", "series", "publisher", false, true},
    {"report", "techreport", "series", "institution", false, true},
    {"thesis", "phdthesis", "series", "school", false, true},
});
constexpr Kind misc{"", "misc", "howpublished", "publisher"};

std::string container_of(const Paper& paper) {
    const auto& title = field_of(paper, "container-title");
    return title.empty() && paper.type == "paper-conference" ? field_of(paper, "event-title") : title;
}

const Kind& kind_of(const Paper& paper) {
    const auto kind = std::ranges::find(kinds, paper.type, &Kind::csl);
    const bool known = kind != kinds.end() && known_year(paper) && !title_of(paper).empty() &&
                       !bibtex_names(authors_of(paper)).empty() &&
                       !(kind->needs_container && container_of(paper).empty()) &&
                       !(kind->needs_publisher && field_of(paper, "publisher").empty());
    return known ? *kind : misc;
}

/// `text` as a URL that neither BibTeX nor \url trips over: RFC 3986 has no braces, spaces, backslashes,
/// quotes and nothing beyond ASCII.
std::string address(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte > ' ' && byte < 0x7F &&
            std::string_view{"{}\\\"<>^`|"}.find(letter) == std::string_view::npos) {
            out += letter;
            continue;
        }
        std::array<char, 4> code{};
        std::snprintf(code.data(), code.size(), "%%%02X", byte);
        out += code.data();
    }
    return out;
}

/// "1–27" → "1--27", "S1-S10, 12" → "S1--S10, 12"; a dash that is part of a number ("A-1–A-9") stays.
std::string page_ranges(const std::string& pages) {
    auto spelled = latex(collapse_space(pages));
    if (spelled.find("--") != std::string::npos) return spelled;
    std::vector<std::string> ranges;
    for (const auto range : split(spelled, ',')) {
        std::string out{range};
        if (std::ranges::count(out, '-') == 1) out.replace(out.find('-'), 1, "--");
        ranges.push_back(out);
    }
    return join(ranges, ",");
}

std::string howpublished(const Paper& paper, const Kind& kind) {
    const auto* arxiv = identifier_of(paper, Scheme::arxiv);
    const auto container = container_of(paper);
    const bool elsewhere = !container.empty() && ascii_lower(container).find("arxiv") == std::string::npos;
    if (kind.bibtex != misc.bibtex || elsewhere || arxiv == nullptr) return {};
    return "arXiv preprint arXiv:" + arxiv->value();
}

/// "stat.ML" of "stat.ML cs.LG"; the archive of an old id such as "hep-th/9711200".
std::string primary_class(const Paper& paper, const Identifier& arxiv) {
    const auto category = paper.foreign.find("arxiv-category");
    if (category == paper.foreign.end()) return arxiv.value().substr(0, arxiv.value().find('/') + 1);
    return category->second.substr(0, category->second.find_first_of(" ,;"));
}

/// Collects the fields, in order, that are not empty.
class Fields {
  public:
    explicit Fields(const Paper& paper) : paper_{paper} {}

    void text(std::string_view name, std::string_view value) { put(name, latex(collapse_space(value))); }
    void from(std::string_view name, const std::string& variable) { text(name, field_of(paper_, variable)); }
    void put(std::string_view name, const std::string& value) {
        if (!value.empty()) fields_.emplace_back(name, "{" + value + "}");
    }
    void macro(std::string_view name, std::string_view value) { fields_.emplace_back(name, value); }
    std::vector<BibtexField> take() { return std::move(fields_); }

  private:
    const Paper& paper_;
    std::vector<BibtexField> fields_;
};

void put_people(Fields& fields, const Paper& paper, const Kind& kind) {
    const auto authors = bibtex_names(authors_of(paper));
    const auto editors = paper.names.find("editor");
    fields.put("author", authors);
    const bool both = kind.bibtex == "book" && !authors.empty();  // styles refuse both in a book
    if (editors != paper.names.end() && !both) fields.put("editor", bibtex_names(editors->second));
    const auto title = latex_title(collapse_space(title_of(paper)));
    fields.put("title", title);
    if (authors.empty()) fields.text("key", heading_of(paper));  // what styles sort and label by then
}

/// Volume and number where the styles have a place for them; else, with the version, in a note.
void put_numbers(Fields& fields, const Paper& paper, const Kind& kind) {
    const auto& volume = field_of(paper, "volume");
    const auto& issue = field_of(paper, paper.type == "report" ? "number" : "issue");
    const bool numbered = (kind.bibtex == "article" && !volume.empty()) || kind.bibtex == "techreport";
    const bool names_preprint = volume.starts_with("abs/");  // "CoRR abs/2309.06180"
    if (!names_preprint) fields.text("volume", volume);
    if (numbered) fields.text("number", issue);

    std::vector<std::string> notes;
    const auto add = [&notes](const std::string& label, const std::string& value) {
        if (!trimmed(value).empty()) notes.push_back(label + value);
    };
    add("", field_of(paper, "note"));
    if (!numbered) add("Number ", issue);
    add("Version ", field_of(paper, "version"));
    fields.text("note", join(notes, ". "));
}

void put_place(Fields& fields, const Paper& paper, const Kind& kind) {
    const auto preprint = howpublished(paper, kind);
    fields.text(kind.container, preprint.empty() ? container_of(paper) : preprint);
    if (kind.container != "series") fields.from("series", "collection-title");
    put_numbers(fields, paper, kind);
    fields.from("edition", "edition");
    fields.put("pages", page_ranges(field_of(paper, "page")));
    fields.from(kind.publisher, "publisher");
    fields.from("address", "publisher-place");
}

void put_date(Fields& fields, const Paper& paper) {
    static constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                             "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto day = day_of(paper);
    fields.put("year", day.year == 0 ? "n.d." : std::to_string(day.year));  // styles warn where it is missing
    if (day.month > 0) fields.macro("month", months.at(static_cast<std::size_t>(day.month - 1)));
}

void put_addresses(Fields& fields, const Paper& paper) {
    const auto doi = doi_of(paper);
    fields.put("doi", address(ascii_lower(doi)));
    if (doi.empty())
        fields.put("url", address(field_of(paper, "URL").empty() ? link_of(paper) : field_of(paper, "URL")));
    fields.put("isbn", address(field_of(paper, "ISBN")));
    fields.put("issn", address(field_of(paper, "ISSN")));
    if (const auto* arxiv = identifier_of(paper, Scheme::arxiv)) {
        fields.put("eprint", arxiv->value());
        fields.put("archiveprefix", "arXiv");
        auto archive = primary_class(paper, *arxiv);
        if (archive.ends_with('/')) archive.pop_back();
        fields.put("primaryclass", archive);
    }
}

}  // namespace

BibtexRecord bibtex_record(const Paper& paper, Dialect) {
    const auto& kind = kind_of(paper);
    Fields fields{paper};
    put_people(fields, paper, kind);
    put_place(fields, paper, kind);
    put_date(fields, paper);
    put_addresses(fields, paper);
    const bool master = kind.bibtex == "phdthesis" &&
                        ascii_lower(field_of(paper, "genre")).find("master") != std::string::npos;
    return {master ? "mastersthesis" : std::string{kind.bibtex}, key_of(paper), fields.take()};
}

}  // namespace citegraph::exporters
