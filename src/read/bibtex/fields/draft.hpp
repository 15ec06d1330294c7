#pragma once

#include "citegraph/bibtex.hpp"
#include "citegraph/date.hpp"
#include "citegraph/paper.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::bibtex {

/// What the fields of a type of entry mean: where its title stands, what its number counts.
enum class Shape {
    article,     ///< in a journal: `number` is an issue
    volume,      ///< a whole book: `number` counts in a series, `maintitle` is of all volumes
    part,        ///< within a book: `booktitle`
    periodical,  ///< an issue: `title` is the journal's, `issuetitle` its own
    other,       ///< `number` is the work's own
};

/// A type of entry as CSL has it.
struct TypeRule {
    std::string_view bib;  ///< lower case
    std::string_view csl;
    Shape shape = Shape::other;
    std::string_view genre{};  ///< where the name of the type says it: a localization key of biblatex's
    bool is_merged = false;    ///< CSL has the same word for a type that is more common
};

/// The rule for a lower-case type of BibTeX, biblatex or common use; that of @misc, under an empty name, for
/// any other.
const TypeRule& rule_of(std::string_view type);

/// The fields of an entry, and which of them have been used: what is left over at the end is kept as it was
/// written. \cost O(log fields) a look
class Shelf {
  public:
    explicit Shelf(const Record& record);

    /// The value of a field, used from now on; empty if there is none.
    std::string_view take(std::string_view name);
    /// The fields that have been taken since the last call.
    std::vector<std::string_view> fresh() { return std::exchange(fresh_, {}); }
    /// A field that has been taken is one that nobody uses again.
    void put_back(std::string_view name);
    /// The value of a field; empty if there is none or it has been used.
    std::string_view look(std::string_view name) const;
    bool has(std::string_view name) const { return !look(name).empty(); }

    struct Slot {
        std::string_view name, value;
        bool used = false;
    };
    /// What nobody has used, by name.
    std::vector<Slot> left() const;

  private:
    std::vector<Slot> slots_;  // by name
    std::vector<std::string_view> fresh_;
};

/// Text, and the LaTeX of all of it.
struct ReadText {
    std::string text, latex;
};

/// A paper on its way out of an entry: each part takes the fields it understands off the shelf.
struct CslDraft {
    const Record& record;
    Dialect dialect;
    TypeRule rule;
    Shelf shelf;
    Paper paper{};
    std::vector<std::string> problems{};          ///< a clause each
    std::map<std::string, std::string> latex{};   ///< by variable or role, where it is more than text
    std::map<std::string, std::string> mended{};  ///< role by field: people who are not written as lists are

    bool has(const std::string& variable) const { return paper.fields.contains(variable); }
    /// Sets a CSL variable that has no value yet; an empty one is none. What has been taken off the shelf since
    /// the last was set is where the value is from, and goes back if there is no place for it.
    void put(const std::string& variable, std::string value);
    void put(const std::string& variable, ReadText value);
    /// Notes the LaTeX of a variable or role.
    void keep(const std::string& variable, std::string_view latex);
};

void put_titles(CslDraft& draft);  ///< title, container-title, volume-title, collection-title and their like
void put_people(CslDraft& draft);  ///< by role
void put_dates(CslDraft& draft);   ///< issued, accessed, original-date, event-date
void put_addresses(CslDraft& draft);  ///< DOI, URL, eprints, PMID, ISBN; arXiv papers in all their disguises
void put_numbers(CslDraft& draft);    ///< what `number`, `issue`, `eid` and `pages` count
void put_makers(CslDraft& draft);     ///< publisher, publisher-place, jurisdiction
void put_texts(CslDraft& draft);      ///< all else that CSL has a variable for

/// Text of a field in UTF-8, white space collapsed.
std::string text_of(std::string_view latex);

/// The same for a title, with what braces protect marked.
std::string title_of_field(std::string_view latex);

/// A list ("Paris and London and others") with semicolons between; one in braces as a whole is one text.
std::string list_of(std::string_view latex);

/// What is no text but an address or a number, without the escapes that people write there out of habit
/// (`\_`, `\%`, `{\_}`, `\url{...}`).
std::string verbatim(std::string_view latex);

/// An address with everything beyond ASCII in percent encoding (RFC 3986, section 2.1), as biber has it.
std::string encoded_url(std::string_view url);

/// Two pieces of a title, a note or the like with `mark` between; none where the first ends in one already.
std::string joined(std::string first, std::string_view mark, std::string_view second);

/// biblatex's localization keys in English ("phdthesis" is "PhD thesis", "countryde" "Germany", "inpress" "in
/// press"); any other text as it is. \source english.lbx of biblatex, biblatex.pdf section 4.9.2
std::string spelled_out(std::string_view text);

/// The language tag (BCP 47) of a language of babel's, of biblatex's localization keys or of an English name:
/// "ngerman" is "de-DE". A tag is itself; empty for what is neither.
std::string language_tag(std::string_view name);

/// A date, and a sentence on what of it could not be read; empty if all could.
struct Dated {
    std::optional<Date> date;
    std::string problem;
};

/// The date that an entry gives under a prefix: "" (date, else year, month and day), "url", "orig", "event".
/// What is no date becomes `literal`, without LaTeX: "in press".
Dated read_date(const Record& record, std::string_view prefix);

/// Its date alone.
std::optional<Date> date_of(const Record& record, std::string_view prefix);

}  // namespace citegraph::bibtex
