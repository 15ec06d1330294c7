#include "citegraph/text.hpp"
#include "core/counted.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "exporters/bib/model.hpp"
#include "exporters/bib/record.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/records.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

// A BibTeX or biblatex database, btxdoc.pdf and biblatex.pdf: one entry a paper, in the order of the list,
// two spaces in front of each field, equals signs in one column, a blank line between entries. BibTeX in
// ASCII as far as LaTeX has a spelling, biblatex in UTF-8, unless somebody wants it otherwise.

namespace citegraph::exporters {
namespace {

/// What is to be said of a database while it is written: what it leaves out, what its entries lack, and which
/// keys it writes otherwise.
class BibNotices {
  public:
    explicit BibNotices(const Spelling& spelling) : spelling_{spelling} {}

    /// `record`, which is made of `paper`, stands in the database under `key`.
    void add(const Paper& paper, const BibtexRecord& record, const std::string& key);
    std::vector<std::string> all() const;

  private:
    Spelling spelling_;
    std::map<std::string, std::size_t> left_;   ///< papers by field
    std::size_t other_letters_ = 0;             ///< papers with letters that are not ASCII
    std::map<std::int32_t, std::size_t> gone_;  ///< papers by character that is not written
    std::vector<std::string> entries_;
};

/// "left out: abstract (12 papers; --abstracts writes it), keywords (3 papers; --with keywords)".
std::string left_out(const std::map<std::string, std::size_t>& fields) {
    std::vector<std::string> out;
    for (const auto& [name, papers] : fields)
        out.push_back(name + " (" + core::counted(papers, "paper") + "; " +
                      (name == "abstract" ? "--abstracts writes it" : "--with " + name) + ")");
    return "left out: " + join(out, ", ");
}

bool is_ascii(const BibtexField& field) {
    return core::is_ascii(field.second);
}

std::vector<std::string> lacks(const BibtexRecord& record, const std::string& key, Dialect dialect) {
    std::set<std::string, std::less<>> names;
    for (const auto& field : record.fields) names.insert(field.first);
    std::vector<std::string> out;
    if (names.contains("crossref")) return out;  // it has what the other has
    for (const auto& name : lacking(dialect, record.type, names))
        out.push_back(key + ": @" + record.type + " without " + name);
    return out;
}

/// Characters that no spelling in LaTeX has a place for, and that clean() removes.
std::set<std::int32_t> unwritten_in(std::string_view text) {
    constexpr std::string_view leads = "\xC2\xE2\xEF";  // of controls, zero widths, U+FEFF and U+FFFD
    const auto is_suspect = [&](char c) {
        return leads.find(c) != std::string_view::npos ||
               (c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r');
    };
    std::set<std::int32_t> out;
    if (std::ranges::none_of(text, is_suspect)) return out;
    for (const auto code : core::code_points(text))
        if (code != '\r' && (code == 0xFFFD || clean(core::utf8(code)).empty())) out.insert(code);
    return out;
}

std::set<std::int32_t> unwritten_in(const Paper& paper) {
    std::set<std::int32_t> out;
    const auto look = [&](const std::string& text) { out.merge(unwritten_in(text)); };
    for (const auto& [role, names] : paper.names)
        for (const auto& name : names) look(name.family + name.given + name.literal);
    for (const auto& [variable, value] : paper.fields) look(value);
    return out;
}

/// "control and invisible characters are removed: U+008A (1 paper)".
std::string removed(const std::map<std::int32_t, std::size_t>& characters) {
    std::vector<std::string> out;
    for (const auto& [code, papers] : characters) {
        std::array<char, 12> name{};
        std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(code));
        out.push_back(std::string{name.data()} + " (" + core::counted(papers, "paper") + ")");
    }
    return "control and invisible characters are removed: " + join(out, ", ");
}

void BibNotices::add(const Paper& paper, const BibtexRecord& record, const std::string& key) {
    for (const auto code : unwritten_in(paper)) ++gone_[code];
    for (const auto& field : record.left) ++left_[field.first];
    if (!std::ranges::all_of(record.fields, is_ascii)) ++other_letters_;
    if (record.key != key) entries_.push_back("key '" + record.key + "' is written '" + key + "'");
    std::ranges::move(lacks(record, key, spelling_.dialect), std::back_inserter(entries_));
}

std::vector<std::string> BibNotices::all() const {
    std::vector<std::string> out;
    if (!left_.empty()) out.push_back(left_out(left_));
    if (other_letters_ > 0 && spelling_.charset == Charset::ascii)
        out.push_back(core::counted(other_letters_, "paper") +
                      " with letters that pdflatex has no command for; " +
                      "xelatex, lualatex and biber print them");
    if (!gone_.empty()) out.push_back(removed(gone_));
    out.insert(out.end(), entries_.begin(), entries_.end());
    return out;
}

constexpr std::size_t name_column = 13;  // the longest of most entries, archiveprefix

std::string entry(const BibtexRecord& record, const std::string& key) {
    auto out = "@" + record.type + "{" + key;
    for (const auto& [name, value] : record.fields) {
        out += ",\n  " + name;
        out.append(name_column - std::min(name_column, name.size()), ' ').append(" = ").append(value);
    }
    if (record.fields.empty()) out += ",";  // without one, biber's parser takes no entry
    return out + "\n}\n";
}

/// A database entry by entry, in the order of the papers, and what is to be said of it.
struct Entries {
    std::vector<std::string> all, notices;
};

Entries entries_of(const View& view, Dialect dialect) {
    const auto& papers = view.library.papers;
    const auto keys = written_keys(papers, dialect);
    const auto spelling = spelling_of(dialect, view.layout);
    BibNotices notices{spelling};
    std::vector<std::string> all;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto marked = branded(papers[i], view.layout);
        const auto record = arranged(bibtex_record(marked ? *marked : papers[i], spelling), view.layout);
        notices.add(papers[i], record, keys[i]);
        all.push_back(entry(record, keys[i]));
    }
    return {std::move(all), notices.all()};
}

Rendered database(const View& view, Dialect dialect) {
    auto [all, notices] = entries_of(view, dialect);
    return {join(all, "\n"), std::move(notices)};
}

}  // namespace

std::vector<std::string> bibtex_entries(const View& view) {
    return entries_of(view, Dialect::bibtex).all;
}

Exporter bibtex() {
    return {.name = "bibtex",
            .extension = ".bib",
            .summary = "BibTeX, in ASCII as far as LaTeX goes",
            .render = [](const View& view) { return database(view, Dialect::bibtex); },
            .needs_library = true};
}

Exporter biblatex() {
    return {.name = "biblatex",
            .extension = ".bib",
            .summary = "biblatex and biber, in UTF-8",
            .render = [](const View& view) { return database(view, Dialect::biblatex); },
            .needs_library = true};
}

}  // namespace citegraph::exporters
