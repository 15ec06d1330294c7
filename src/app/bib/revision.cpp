#include "app/bib/revision.hpp"

#include "app/bib/evidence.hpp"
#include "app/bib/value.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "exporters/bib/record.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace citegraph::app {

namespace {

using bibtex::value_of;
using Names = std::span<const std::string_view>;

/// What is true of one publication together, in both dialects.
constexpr auto issue_fields = std::to_array<std::string_view>(
    {"journal", "journaltitle", "booktitle", "year", "date", "month", "note", "volume", "number", "pages",
     "series", "doi", "publisher", "school", "institution", "articleno", "eid", "issue", "howpublished"});
constexpr auto eprint_fields =
    std::to_array<std::string_view>({"eprint", "archiveprefix", "eprinttype", "primaryclass", "eprintclass"});

/// Of the publication, what is worth adding to an entry that lacks it.
constexpr auto filled_fields =
    std::to_array<std::string_view>({"journal", "journaltitle", "booktitle", "year", "date", "volume",
                                     "number", "pages", "publisher", "doi"});

constexpr auto venue_fields = std::to_array<std::string_view>({"journal", "journaltitle", "booktitle"});
constexpr auto maker_fields = std::to_array<std::string_view>({"publisher", "school", "institution"});
constexpr auto volume_types = std::to_array<std::string_view>(
    {"inproceedings", "incollection", "inbook", "book", "proceedings", "conference"});

/// Fields with two names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> aliases{
    {{"journal", "journaltitle"}, {"archiveprefix", "eprinttype"}, {"primaryclass", "eprintclass"}}};

bool is_among(std::string_view name, Names names) {
    return std::ranges::find(names, name) != names.end();
}

bool is_of_volume(std::string_view type) {
    return is_among(type, volume_types);
}

/// One entry under revision.
class Reviser {
  public:
    Reviser(const bibtex::Tree& tree, const bibtex::Record& record, const Resolution& resolution,
            const Paper& paper, const std::set<std::string>& kept)
        : tree_{tree},
          block_{tree.blocks[record.block]},
          record_{record},
          resolution_{resolution},
          paper_{told_by_sources(paper)},
          kept_{kept},
          found_{exporters::bibtex_record(paper_, spelling())} {
        std::erase(found_.fields, exporters::BibtexField{"year", "{n.d.}"});
    }

    Revision finish() && {
        if (auto why = objection(); !why.empty()) return {Revision::Kind::closed, std::move(why), {}, {}};
        const bool is_bare = value_of(record_, "title").empty() && value_of(record_, "author").empty() &&
                             venue_of(record_).empty();
        if (is_bare)
            take_all();
        else if (is_preprint(record_) && is_published(paper_) && has_issue())
            upgrade();
        else
            fill();
        const bool is_empty = out_.fields.empty();
        if (is_empty || out_.kind == Revision::Kind::closed)
            out_.kind = is_empty ? Revision::Kind::complete : Revision::Kind::filled;
        if (is_empty) out_.reason = "nothing is to be added";
        return std::move(out_);
    }

  private:
    exporters::Spelling spelling() const {
        const bool is_utf8 = tree_.dialect == Dialect::biblatex && tree_.encoding == bibtex::Encoding::utf8;
        exporters::Spelling out;
        out.dialect = tree_.dialect;
        out.charset = is_utf8 ? Charset::utf8 : Charset::ascii;
        return out;
    }

    std::string objection() const {
        if (ascii_lower(trimmed(value_of(record_, "citegraph"))) == "keep")
            return "it says citegraph = {keep}";
        if (!first_value(record_, {"crossref", "xdata"}).empty()) return "it inherits from another entry";
        const auto outcome = resolution_.outcome;
        if (outcome != Outcome::exact && outcome != Outcome::title_match)
            return std::string{name_of(outcome)} +
                   (resolution_.evidence.empty() ? "" : ": " + resolution_.evidence.front());
        std::vector<Name> byline;
        for (const auto& author : resolution_.entry.authors) byline.push_back(parse_name(author));
        if (core::are_others(core::overlap(byline, authors_of(paper_)))) return "its authors are others";
        return {};
    }

    bool has_issue() const {
        const bool is_dated = !found("year").empty() || !found("date").empty();
        return is_dated && found_.type != "misc" && found_.type != "online" &&
               std::ranges::any_of(found_.fields, [](const auto& field) {
                   return is_among(field.first, venue_fields) || is_among(field.first, maker_fields);
               });
    }

    /// What the sources have for a field of either name, braces around it; empty if nothing.
    std::string found(std::string_view name) const {
        const auto at = std::ranges::find(found_.fields, name, &exporters::BibtexField::first);
        return at == found_.fields.end() ? std::string{} : at->second;
    }

    /// The name under which the entry has the field, or would have it.
    std::string name_here(std::string_view name) const {
        if (has(name)) return std::string{name};
        for (const auto& [one, other] : aliases) {
            if (name == one && has(other)) return std::string{other};
            if (name == other && has(one)) return std::string{one};
        }
        for (const auto& [one, other] : aliases)
            if (name == one && tree_.dialect == Dialect::biblatex) return std::string{other};
        if (name == "date" && has("year")) return "year";
        if (name == "year" && has("date")) return "date";
        return std::string{name};
    }

    bool has(std::string_view name) const { return field_named(tree_, block_, name) != nullptr; }

    /// Says it, unless the entry says the same or the user keeps the field.
    void set(std::string_view name, std::string value) {
        const auto here = name_here(name);
        settled_.insert(here);
        if (here == "year") value = "{" + std::string{undelimited(value).substr(0, 4)} + "}";
        if (value.empty() || kept_.contains(here) || kept_.contains(std::string{name}) || !is_writable(value))
            return;
        const auto* field = field_named(tree_, block_, here);
        value = in_manner(value, field ? manner_of(tree_, *field) : manner_of(tree_, block_));
        if (field && says_the_same(*field, here, value)) return;
        const auto before = field ? std::string{bytes_of(tree_, field->value)} : std::string{};
        out_.fields.push_back({here, before, std::move(value)});
    }

    bool says_the_same(const bibtex::Field& field, const std::string& name, const std::string& value) const {
        if (bytes_of(tree_, field.value) == value) return true;
        const auto old = std::string{trimmed(value_of(record_, name))};
        if (name == "doi") {
            const auto mine = identify(old), theirs = identify(undelimited(value));
            return mine && theirs && mine->id == theirs->id;
        }
        return from_latex(old) == from_latex(undelimited(value));
    }

    /// In a file that is not UTF-8, what has no spelling in ASCII cannot stand.
    bool is_writable(const std::string& value) const {
        return tree_.encoding == bibtex::Encoding::utf8 ||
               std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    }

    void add(std::string_view name, const std::string& value) {
        if (!has(name_here(name))) set(name, value);
    }

    void remove(std::string_view name) {
        const auto* field = field_named(tree_, block_, name);
        if (field && !kept_.contains(std::string{name}))
            out_.fields.push_back({std::string{name}, std::string{bytes_of(tree_, field->value)}, {}});
    }

    void retype() {
        const auto here = bytes_of(tree_, block_.type);
        if (record_.type != found_.type)
            out_.fields.push_back({"", std::string{here}, in_capitals_of(here, found_.type)});
    }

    std::string source_of(const std::string& field) const {
        const auto from = paper_.origin.find(field);
        return from == paper_.origin.end() ? std::string{} : from->second.source;
    }

    std::string published() const {
        const auto& venue = field_of(paper_, "container-title");
        const auto field = venue.empty() ? std::string{"type"} : std::string{"container-title"};
        const auto year = citegraph::year_of(paper_);
        return "published" + (venue.empty() ? "" : " in '" + venue + "'") +
               (year ? " " + std::to_string(*year) : "") + ", says " + source_of(field);
    }

    void upgrade() {
        retype();
        for (const auto& [name, value] : found_.fields)
            if (is_among(name, issue_fields) && name != "note" && (name != "month" || has("month")))
                set(name, value);
        for (const auto name : issue_fields)
            if (!settled_.contains(std::string{name}) && is_of_preprint(name)) remove(name);
        add_eprint();
        out_.kind = Revision::Kind::upgraded;
        out_.reason = published();
        if (const auto former = paper_.foreign.find("preprint-title"); former != paper_.foreign.end())
            out_.caution = "its title in print is '" + title_of(paper_) + "'; the title is left as it is";
    }

    /// Whether a field that the publication does not have says something of the preprint.
    bool is_of_preprint(std::string_view name) const {
        const auto value = value_of(record_, name);
        if (name == "howpublished" || is_among(name, maker_fields)) return names_preprint(value);
        if (name == "note") return value.size() < 40 && ascii_lower(value).starts_with("arxiv");
        if (name != "doi") return true;
        const auto mention = identify(trimmed(value));
        return mention && (mention->id.scheme() == Scheme::arxiv || core::is_deposit(mention->id));
    }

    void fill() {
        const bool is_same = is_same_publication(record_, paper_, found_.type);
        const bool is_unpublished = is_preprint(record_) && !is_published(paper_);
        const bool numbered = has("volume") || has("number");
        for (const auto& [name, value] : found_.fields) {
            if (is_same && is_among(name, filled_fields) && is_fitting(name, numbered)) add(name, value);
            if (is_unpublished && (name == "year" || name == "date")) add(name, value);
        }
        add_eprint();
        out_.reason = is_same ? published() : "its identifiers are known";
    }

    bool is_fitting(std::string_view name, bool numbered) const {
        if (is_among(name, venue_fields)) return venue_of(record_).empty() && record_.type == found_.type;
        if (name == "volume" || name == "number") return !(numbered && is_of_volume(record_.type));
        if (name == "publisher") return is_of_volume(record_.type);
        return true;
    }

    void add_eprint() {
        if (!agrees_in_eprint(record_, paper_)) return;
        for (const auto& [name, value] : found_.fields)
            if (is_among(name, eprint_fields)) add(name, value);
    }

    /// For an entry that is little more than an identifier.
    void take_all() {
        retype();
        for (const auto& [name, value] : found_.fields)
            if (name != "month" && name != "day") add(name, value);
        out_.reason = "the record of " + to_string(paper_.id());
    }

    const bibtex::Tree& tree_;
    const bibtex::Block& block_;
    const bibtex::Record& record_;
    const Resolution& resolution_;
    Paper paper_;
    const std::set<std::string>& kept_;
    exporters::BibtexRecord found_;
    std::set<std::string> settled_;  ///< fields of which the sources know what they are to say
    Revision out_;
};

}  // namespace

std::string_view name_of(Revision::Kind kind) {
    switch (kind) {
        case Revision::Kind::closed:
            return "closed";
        case Revision::Kind::complete:
            return "complete";
        case Revision::Kind::filled:
            return "filled";
        case Revision::Kind::upgraded:
            return "upgraded";
    }
    return "";
}

Revision revise(const bibtex::Tree& tree, const bibtex::Record& record, const Resolution& resolution,
                const Paper& paper, const std::set<std::string>& kept) {
    return Reviser{tree, record, resolution, paper, kept}.finish();
}

std::vector<bibtex::Change> changes_of(const Revision& revision, std::size_t block) {
    std::vector<bibtex::Change> out;
    for (const auto& [field, before, after] : revision.fields)
        out.push_back({block, field, after.empty() ? std::nullopt : std::optional{after}});
    return out;
}

}  // namespace citegraph::app
