#pragma once

#include "citegraph/date.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/name.hpp"
#include "citegraph/written.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace citegraph {

/// Where a value came from.
struct Provenance {
    std::string
        source;        ///< name of a source ("semantic_scholar"), "list", or words for a fact entered by hand
    std::string date;  ///< when it was fetched or read, "2026-11-22"

    bool operator==(const Provenance&) const = default;
};

/// One appearance of a work: a preprint and its published version are one Paper with two of these.
struct Manifestation {
    enum class Kind { preprint, published };
    Kind kind = Kind::published;
    std::string venue;             ///< "arXiv", "Proceedings of ..."; may be empty
    std::optional<Identifier> id;  ///< its own identifier, if it has one
    Day issued;
    std::string source;  ///< who said so

    bool operator==(const Manifestation&) const = default;
};

/// Numbers that drift from day to day, as one source gave them.
struct Counts {
    std::optional<std::int64_t> citations;   ///< works that cite this one, anywhere
    std::optional<std::int64_t> references;  ///< works that this one cites
    std::optional<std::int64_t> influential;
    Provenance from;

    bool operator==(const Counts&) const = default;
};

/// How much of a paper's reference list is known.
struct ReferenceList {
    enum class State { unknown, complete, truncated, withheld };
    State state = State::unknown;
    Provenance from;

    bool operator==(const ReferenceList&) const = default;
};

/// What a publisher, a server or an author has announced about a work since it appeared.
struct EditorialNotice {
    enum class Kind { correction, concern, withdrawal, retraction };  // the gravest last
    Kind kind = Kind::retraction;
    std::optional<Identifier> id{};  ///< of the notice itself, if it is known
    Day issued{};                    ///< of year 0 if not known
    Provenance from{};               ///< who says so

    bool operator==(const EditorialNotice&) const = default;
};

/// One work, CSL-complete. A plain value: copy it, compare it, print it.
///
/// `fields` are the CSL 1.0.2 variables that hold text or numbers, by their CSL names: "title",
/// "container-title", "container-title-short", "page", "volume", "issue", "publisher", "DOI", "URL",
/// "abstract", ... `origin` is keyed by field, name role and date role alike, and by "type".
struct Paper {
    std::vector<Identifier> ids;  ///< every name it goes by, sorted: the preferred first; never empty
    std::string key;              ///< citation key; empty until it has been given one, then never changed
    std::string type;             ///< CSL type: "article", "paper-conference", "article-journal", ...
    std::map<std::string, std::vector<Name>> names;  ///< by CSL role: "author", "editor"
    std::map<std::string, Date> dates;               ///< by CSL role: "issued", "submitted"
    std::map<std::string, std::string>
        fields;  ///< by CSL variable; UTF-8 with no markup but CSL's (rich_text.hpp)
    std::map<std::string, std::string>
        foreign;                                ///< what CSL has no variable for: "arxiv-category", "comment"
    std::vector<Manifestation> manifestations;  ///< the preferred first
    Counts counts;
    ReferenceList references;
    std::vector<EditorialNotice> notices;      ///< the gravest first
    std::map<std::string, Provenance> origin;  ///< per field, who said it
    std::optional<Written> written{};          ///< the entry of a .bib that it was read from, as it stood

    const Identifier& id() const { return ids.front(); }
    bool operator==(const Paper&) const = default;
};

/// A work that a paper cites, as far as the source says.
struct Stub {
    std::vector<Identifier> ids;  ///< sorted, never empty
    std::string title;
    std::optional<int> year;

    const Identifier& id() const { return ids.front(); }
    bool operator==(const Stub&) const = default;
};

/// The field, or an empty text.
const std::string& field_of(const Paper& paper, const std::string& variable);

/// The title, or an empty text.
const std::string& title_of(const Paper& paper);

/// The people or bodies in the role "author"; empty if nobody is known.
const std::vector<Name>& authors_of(const Paper& paper);

/// The year of day_of.
std::optional<int> year_of(const Paper& paper);

/// The day of "issued", else of "submitted"; for an arXiv paper without either, the month in its id.
Day day_of(const Paper& paper);

/// "Orca 2022" where the title begins with a name and a colon, else "Kwon et al. 2023", "Dao 2024".
std::string short_label(const Paper& paper);

}  // namespace citegraph
