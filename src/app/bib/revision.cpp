#include "app/bib/update.hpp"

#include "app/bib/evidence.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "core/scholarly/people.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/text/words.hpp"
#include "exporters/bib/record.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::app {

namespace {

using bibtex::value_of;

/// What is true of one publication together, in both dialects.
constexpr auto issue_fields = std::to_array<std::string_view>(
    {"journal", "journaltitle", "booktitle", "year", "date", "month", "note", "volume", "number", "pages",
     "series", "doi", "publisher", "school", "institution", "articleno", "eid", "issue", "howpublished"});
constexpr auto eprint_fields =
    std::to_array<std::string_view>({"eprint", "archiveprefix", "eprinttype", "primaryclass", "eprintclass"});

/// Of the publication, what is worth adding to an entry that lacks it.
constexpr auto filled_fields =
    std::to_array<std::string_view>({"journal", "journaltitle", "booktitle", "year", "date", "volume",
                                     "number", "pages", "eid", "publisher", "doi"});

constexpr auto venue_fields = std::to_array<std::string_view>({"journal", "journaltitle", "booktitle"});
constexpr auto maker_fields = std::to_array<std::string_view>({"publisher", "school", "institution"});
constexpr auto volume_types = std::to_array<std::string_view>(
    {"inproceedings", "incollection", "inbook", "book", "proceedings", "conference"});

/// Fields with two names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> aliases{
    {{"journal", "journaltitle"}, {"archiveprefix", "eprinttype"}, {"primaryclass", "eprintclass"}}};

bool is_of_volume(std::string_view type) {
    return core::is_one_of(type, volume_types);
}

/// An entry, and what the sources know of its paper, as a record in its dialect.
struct Subject {
    const bibtex::Tree& tree;
    const bibtex::Block& block;
    const bibtex::Record& record;
    Paper paper;
    exporters::BibtexRecord found;

    bool has(std::string_view name) const { return field_named(tree, block, name) != nullptr; }

    /// The name under which the entry has the field, or would have it.
    std::string name_here(std::string_view name) const {
        if (has(name)) return std::string{name};
        for (const auto& [one, other] : aliases) {
            if (name == one && has(other)) return std::string{other};
            if (name == other && has(one)) return std::string{one};
        }
        for (const auto& [one, other] : aliases)
            if (name == one && tree.dialect == Dialect::biblatex) return std::string{other};
        if (name == "date" && has("year")) return "year";
        if (name == "year" && has("date")) return "date";
        return std::string{name};
    }

    bool is_found(std::string_view name) const {
        const auto at = std::ranges::find(found.fields, name, &exporters::BibtexField::first);
        return at != found.fields.end() && !at->second.empty();
    }
};

Subject subject_of(const bibtex::Tree& tree, const bibtex::Record& record, const Paper& paper) {
    const bool is_utf8 = tree.dialect == Dialect::biblatex && tree.encoding == bibtex::Encoding::utf8;
    exporters::Spelling spelling;
    spelling.dialect = tree.dialect;
    spelling.charset = is_utf8 ? Charset::utf8 : Charset::ascii;
    Subject subject{tree, tree.blocks[record.block], record, told_by_sources(paper), {}};
    subject.found = exporters::bibtex_record(subject.paper, spelling);
    std::erase(subject.found.fields, exporters::BibtexField{"year", "{n.d.}"});
    return subject;
}

/// Why the entry is not to be touched; empty if it may be.
std::string objection(const Subject& entry, const Resolution& resolution) {
    if (ascii_lower(trimmed(value_of(entry.record, "citegraph"))) == "keep")
        return "it says citegraph = {keep}";
    if (!first_value(entry.record, {"crossref", "xdata"}).empty()) return "it inherits from another entry";
    const auto outcome = resolution.outcome;
    if (outcome != Outcome::exact && outcome != Outcome::title_match)
        return std::string{name_of(outcome)} +
               (resolution.evidence.empty() ? "" : ": " + resolution.evidence.front());
    std::vector<Name> byline;
    for (const auto& author : resolution.entry.authors) byline.push_back(parse_name(author));
    const bool is_by_others = core::are_others(core::overlap(byline, authors_of(entry.paper)));
    return is_by_others ? "its authors are others" : "";
}

/// A field as it is to be; without a value it is to go.
struct Wish {
    std::string_view name;
    std::string value;
};

/// What is to become of an entry, but for how it is written.
struct Plan {
    Revision::Kind kind = Revision::Kind::filled;
    std::string reason;
    std::string caution{};
    bool is_retyped = false;
    std::vector<Wish> wishes{};
};

/// What the sources have of fields that are `wanted` and that the entry lacks.
template <class Wanted>
std::vector<Wish> additions(const Subject& entry, Wanted wanted) {
    std::vector<Wish> out;
    for (const auto& [name, value] : entry.found.fields)
        if (!value.empty() && wanted(name) && !entry.has(entry.name_here(name))) out.push_back({name, value});
    return out;
}

std::vector<Wish> eprint_additions(const Subject& entry) {
    const bool is_ours = agrees_in_eprint(entry.record, entry.paper);
    return additions(entry,
                     [&](const auto& name) { return is_ours && core::is_one_of(name, eprint_fields); });
}

std::string publication_of(const Paper& paper) {
    const auto& venue = field_of(paper, "container-title");
    const auto year = citegraph::year_of(paper);
    return "published" + (venue.empty() ? "" : " in '" + venue + "'") +
           (year ? " " + std::to_string(*year) : "") + ", says " +
           core::source_of(paper, venue.empty() ? "type" : "container-title");
}

/// Whether a field that the publication does not have says something of the preprint.
bool is_of_preprint(const bibtex::Record& record, std::string_view name) {
    const auto value = value_of(record, name);
    if (name == "howpublished" || core::is_one_of(name, maker_fields)) return names_preprint(value);
    if (name == "note") return value.size() < 40 && ascii_lower(value).starts_with("arxiv");
    if (name != "doi") return true;
    const auto mention = identify(trimmed(value));
    return mention && (mention->id.scheme() == Scheme::arxiv || core::is_deposit(mention->id));
}

Plan upgrade(const Subject& entry) {
    Plan plan{Revision::Kind::upgraded, publication_of(entry.paper), {}, true, {}};
    std::set<std::string> settled;
    for (const auto& [name, value] : entry.found.fields)
        if (core::is_one_of(name, issue_fields) && name != "note" &&
            (name != "month" || entry.has("month"))) {
            settled.insert(entry.name_here(name));
            if (!value.empty()) plan.wishes.push_back({name, value});
        }
    for (const auto name : issue_fields)
        if (!settled.contains(std::string{name}) && is_of_preprint(entry.record, name))
            plan.wishes.push_back({name, {}});
    std::ranges::move(eprint_additions(entry), std::back_inserter(plan.wishes));
    if (entry.paper.foreign.contains("preprint-title"))
        plan.caution = "its title in print is '" + title_of(entry.paper) + "'; the title is left as it is";
    return plan;
}

bool is_fitting(const Subject& entry, std::string_view name) {
    const auto& type = entry.record.type;
    const bool numbered = entry.has("volume") || entry.has("number");
    if (core::is_one_of(name, venue_fields))
        return venue_of(entry.record).empty() && type == entry.found.type;
    if (name == "eid") return !entry.has("pages") && !entry.has("articleno") && !entry.has("article-number");
    if (name == "pages") return !entry.has("eid") && !entry.has("articleno");
    if (name == "volume" || name == "number") return !(numbered && is_of_volume(type));
    return name != "publisher" || is_of_volume(type);
}

Plan fill(const Subject& entry) {
    const bool is_same = is_same_publication(entry.record, entry.paper, entry.found.type);
    const bool is_unpublished = is_preprint(entry.record) && !is_published(entry.paper);
    Plan plan{.reason = is_same ? publication_of(entry.paper) : "its identifiers are known"};
    plan.wishes = additions(entry, [&](const auto& name) {
        return (is_same && core::is_one_of(name, filled_fields) && is_fitting(entry, name)) ||
               (is_unpublished && (name == "year" || name == "date"));
    });
    std::ranges::move(eprint_additions(entry), std::back_inserter(plan.wishes));
    return plan;
}

/// For an entry that is little more than an identifier.
Plan take_all(const Subject& entry) {
    const auto wanted = [](const auto& name) { return name != "month" && name != "day"; };
    return {.reason = "the record of " + to_string(entry.paper.id()),
            .is_retyped = true,
            .wishes = additions(entry, wanted)};
}

/// Whether the sources know where and when it appeared.
bool has_issue(const Subject& entry) {
    const auto& type = entry.found.type;
    return (entry.is_found("year") || entry.is_found("date")) && type != "misc" && type != "online" &&
           std::ranges::any_of(entry.found.fields, [](const auto& field) {
               return core::is_one_of(field.first, venue_fields) ||
                      core::is_one_of(field.first, maker_fields);
           });
}

Plan plan_for(const Subject& entry) {
    const auto& record = entry.record;
    const bool is_bare =
        value_of(record, "title").empty() && value_of(record, "author").empty() && venue_of(record).empty();
    if (is_bare) return take_all(entry);
    const bool is_upgrade = is_preprint(record) && is_published(entry.paper) && has_issue(entry);
    return is_upgrade ? upgrade(entry) : fill(entry);
}

std::optional<FieldRevision> removed(const Subject& entry, std::string_view name) {
    const auto* field = field_named(entry.tree, entry.block, name);
    if (!field) return std::nullopt;
    return FieldRevision{std::string{name}, std::string{bytes_of(entry.tree, field->value)}, {}};
}

/// In the entry's own manner; nothing if the entry says the same, or the file cannot hold it.
std::optional<FieldRevision> written(const Subject& entry, const std::string& here, std::string value) {
    if (here == "year") value = "{" + std::string{undelimited(value).substr(0, 4)} + "}";
    if (!is_writable(entry.tree, value)) return std::nullopt;
    const auto* field = field_named(entry.tree, entry.block, here);
    value = in_manner(value, field ? manner_of(entry.tree, *field) : manner_of(entry.tree, entry.block));
    if (field && says_the_same(entry.tree, *field, value_of(entry.record, here), value)) return std::nullopt;
    const auto before = field ? std::string{bytes_of(entry.tree, field->value)} : std::string{};
    return FieldRevision{here, before, std::move(value)};
}

/// What of the plan changes the entry. Fields that the user keeps do not.
std::vector<FieldRevision> changes(const Subject& entry, const Plan& plan,
                                   const std::set<std::string>& kept) {
    std::vector<FieldRevision> out;
    const auto type = bytes_of(entry.tree, entry.block.type);
    if (plan.is_retyped && entry.record.type != entry.found.type)
        out.push_back({"", std::string{type}, in_capitals_of(type, entry.found.type)});
    for (const auto& [name, value] : plan.wishes) {
        const auto here = value.empty() ? std::string{name} : entry.name_here(name);
        if (kept.contains(here) || kept.contains(std::string{name})) continue;
        auto change = value.empty() ? removed(entry, name) : written(entry, here, value);
        if (change) out.push_back(*std::move(change));
    }
    return out;
}

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
    const auto entry = subject_of(tree, record, paper);
    if (auto why = objection(entry, resolution); !why.empty())
        return {Revision::Kind::closed, std::move(why), {}, {}};
    auto plan = plan_for(entry);
    auto fields = changes(entry, plan, kept);
    if (fields.empty())
        return {Revision::Kind::complete, "nothing is to be added", std::move(plan.caution), {}};
    return {plan.kind, std::move(plan.reason), std::move(plan.caution), std::move(fields)};
}

std::vector<bibtex::Change> changes_of(const Revision& revision, std::size_t block) {
    std::vector<bibtex::Change> out;
    for (const auto& [field, before, after] : revision.fields)
        out.push_back({block, field, after.empty() ? std::nullopt : std::optional{after}});
    return out;
}

}  // namespace citegraph::app
