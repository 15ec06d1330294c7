#pragma once

#include "exporters/bib/model.hpp"
#include "exporters/bib/record.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace citegraph::exporters {

/// An entry in the making. It notes which variables of the paper have been written, so that none is
/// forgotten.
class EntryDraft {
  public:
    EntryDraft(const Paper& paper, const Spelling& spelling);

    const Paper& paper() const { return paper_; }
    const EntryType& type() const { return type_; }
    const Spelling& spelling() const { return spelling_; }
    bool is_bibtex() const { return spelling_.dialect == Dialect::bibtex; }
    bool has(std::string_view field) const { return names_.contains(field); }

    /// The value of a CSL variable, which counts as written from now on.
    const std::string& take(const std::string& variable);
    /// `value`, in LaTeX, between braces. An empty one, or a second of that name, is no field.
    void put(std::string_view name, const std::string& value);
    /// `value` as it is, a macro.
    void macro(std::string_view name, std::string_view value);
    /// Known, but not written unless somebody asks.
    void leave(std::string_view name, const std::string& value);
    /// A variable as running text, as a title, as a list that "and" would cut.
    void text(std::string_view name, const std::string& variable);
    void title(std::string_view name, const std::string& variable);
    void list(std::string_view name, const std::string& variable);
    /// The people in a role.
    void people(std::string_view name, const std::string& role);

    /// The variables that nobody has taken, left under their CSL names; then the record.
    BibtexRecord finish(std::string key);

  private:
    std::optional<std::string> latex_of(const std::string& variable) const;
    void add(std::string_view name, std::string value);
    void leave_second(std::string_view name, std::string value);

    const Paper& paper_;
    Spelling spelling_;
    EntryType type_;
    BibtexRecord record_;
    std::set<std::string, std::less<>> names_, taken_;
};

/// Names by role.
void put_people(EntryDraft& draft);
/// Titles, and where the work appeared.
void put_places(EntryDraft& draft);
/// Volume, number, pages and their like.
void put_numbers(EntryDraft& draft);
/// When it appeared, and the other dates.
void put_dates(EntryDraft& draft);
/// DOI, URL, eprint, ISBN, ISSN.
void put_addresses(EntryDraft& draft);
/// Fields that came from another bibliography and that CSL has no variable for.
void put_foreign(EntryDraft& draft);

}  // namespace citegraph::exporters
