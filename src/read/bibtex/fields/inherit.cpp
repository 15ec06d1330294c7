#include "read/bibtex/fields/paper.hpp"

#include "citegraph/text.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_map>

namespace citegraph::bibtex {
namespace {

/// What the titles of a parent are called in its children.
struct Titles {
    std::string_view parents, children;  ///< types, with spaces between
    std::string_view title, subtitle, addon;
};

constexpr std::array<Titles, 6> titles{{
    {"mvbook", "book inbook bookinbook suppbook", "maintitle", "mainsubtitle", "maintitleaddon"},
    {"mvcollection mvreference", "collection reference incollection inreference suppcollection", "maintitle",
     "mainsubtitle", "maintitleaddon"},
    {"mvproceedings", "proceedings inproceedings conference", "maintitle", "mainsubtitle", "maintitleaddon"},
    {"book", "inbook bookinbook suppbook", "booktitle", "booksubtitle", "booktitleaddon"},
    {"collection reference proceedings", "incollection inreference suppcollection inproceedings conference",
     "booktitle", "booksubtitle", "booktitleaddon"},
    {"periodical", "article suppperiodical", "journaltitle", "journalsubtitle", "journaltitleaddon"},
}};

constexpr std::array<std::string_view, 17> never{
    "ids",         "crossref",  "xref",           "entryset", "entrysubtype",   "execute",
    "label",       "options",   "presort",        "related",  "relatedoptions", "relatedstring",
    "relatedtype", "shorthand", "shorthandintro", "sortkey",  "xdata"};

constexpr std::array<std::string_view, 4> of_the_title{"shorttitle", "sorttitle", "indextitle",
                                                       "indexsorttitle"};

/// Under which name an entry of one type takes over a field of another it refers to (biblatex.pdf, appendix
/// B); empty: not at all. Types and field in lower case.
std::string_view inherited_as(std::string_view parent, std::string_view child, std::string_view field) {
    if (core::is_one_of(field, never)) return {};
    if (parent.empty() || child.empty()) return field;
    const auto row = std::ranges::find_if(titles, [&](const Titles& one) {
        return core::is_one_of(parent, one.parents) && core::is_one_of(child, one.children);
    });
    if (row == titles.end()) return field;
    if (core::is_one_of(field, of_the_title)) return {};
    if (field == "title") return row->title;
    if (field == "subtitle") return row->subtitle;
    if (field == "titleaddon") return row->addon;
    return field;
}

constexpr std::size_t longest_chain = 32;  // of parents' parents

/// Many children of one huge parent would multiply it without end.
constexpr std::size_t growth = 8, always_granted = 1U << 20;

constexpr std::array<std::string_view, 4> date_fields{"date", "year", "month", "day"};

bool is_date_field(std::string_view name) {
    return core::is_one_of(name, date_fields);
}

class Inheritance {
  public:
    Inheritance(std::vector<Record>& records, Dialect dialect)
        : records_{records}, dialect_{dialect}, state_(records.size(), State::open) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < records.size(); ++i) {
            by_key_.emplace(records[i].key, i);
            by_folded_key_.emplace(ascii_lower(records[i].key), i);
            for (const auto& [name, value] : records[i].fields) size += name.size() + value.size();
        }
        granted_ = size * growth + always_granted;
    }

    std::vector<Problem> run() {
        for (std::size_t i = 0; i < records_.size(); ++i) finish(i);
        return std::move(problems_);
    }

  private:
    enum class State : unsigned char { open, entered, done };

    /// An entry after its parents; a stack of our own, as chains may be long.
    void finish(std::size_t start) {
        std::vector<std::size_t> path{start};
        while (!path.empty()) {
            const auto child = path.back();
            if (state_[child] == State::done) {
                path.pop_back();
                continue;
            }
            const bool entered = state_[child] == State::entered;
            state_[child] = State::entered;
            const auto before = path.size();
            if (!entered && before < longest_chain)
                for (const auto parent : parents_of(child))
                    if (state_[parent] == State::open) path.push_back(parent);
            if (path.size() > before) continue;
            take_over(child);
            state_[child] = State::done;
            path.pop_back();
        }
    }

    std::optional<std::size_t> found(std::string_view key) const {
        if (const auto at = by_key_.find(std::string{key}); at != by_key_.end()) return at->second;
        const auto at = by_folded_key_.find(ascii_lower(key));
        return at == by_folded_key_.end() ? std::nullopt : std::optional{at->second};
    }

    std::vector<std::string_view> xdata_of(const Record& record) const {
        std::vector<std::string_view> keys;
        for (const auto key : split(value_of(record, "xdata"), ','))
            if (const auto bare = trimmed(key); !bare.empty()) keys.push_back(bare);
        return keys;
    }

    std::vector<std::size_t> parents_of(std::size_t child) const {
        std::vector<std::size_t> out;
        for (const auto key : xdata_of(records_[child]))
            if (const auto parent = found(key)) out.push_back(*parent);
        if (const auto key = trimmed(value_of(records_[child], "crossref")); !key.empty())
            if (const auto parent = found(key)) out.push_back(*parent);
        return out;
    }

    void take_over(std::size_t child) {
        std::set<std::string, std::less<>> has;
        for (const auto& [name, value] : records_[child].fields) has.insert(name);
        std::vector<std::string> containers;
        for (const auto key : xdata_of(records_[child])) containers.emplace_back(key);
        for (const auto& key : containers) from(child, key, "xdata", has);
        const auto own = records_[child].fields.size();
        const std::string crossref{trimmed(value_of(records_[child], "crossref"))};
        if (!crossref.empty() && from(child, crossref, "crossref", has)) {
            records_[child].crossref = crossref;
            records_[child].inherited = records_[child].fields.size() + 1 - own;
        }
    }

    /// Whether there was something to take over from.
    bool from(std::size_t child, const std::string& key, std::string_view field,
              std::set<std::string, std::less<>>& has) {
        const auto parent = found(key);
        const bool circular = parent && (*parent == child || state_[*parent] != State::done);
        if (!parent || circular) {
            warn(child,
                 std::string{field} + (parent ? " to " + ellipsis(key, 60) + " goes in a circle or too far"
                                              : " names " + ellipsis(key, 60) + ", which is not here"));
            return false;
        }
        copy(child, *parent, field == "xdata", has);
        std::erase_if(records_[child].fields, [&](const auto& one) { return one.first == field; });
        return true;
    }

    void copy(std::size_t child, std::size_t parent, bool as_it_is, std::set<std::string, std::less<>>& has) {
        const bool dated = std::ranges::any_of(date_fields, [&](auto name) { return has.contains(name); });
        for (std::size_t i = 0; i < records_[parent].fields.size(); ++i) {
            const auto& [name, value] = records_[parent].fields[i];
            const bool late = dated && dialect_ == Dialect::biblatex && is_date_field(name);
            if (late || (as_it_is && name == "xdata")) continue;
            if (!as_it_is && name == "author" && dialect_ == Dialect::biblatex && is_in_book(child, parent))
                give(child, "bookauthor", value, has);
            const auto taken = as_it_is ? std::string_view{name} : name_in(child, parent, name);
            const bool given = give(child, taken, value, has);
            const auto macros = records_[parent].expressions.find(name);
            if (given && macros != records_[parent].expressions.end())
                records_[child].expressions.emplace(std::string{taken}, macros->second);
        }
    }

    /// Under BibTeX a parent has to say `booktitle` itself; where it does not, its title is meant.
    std::string_view name_in(std::size_t child, std::size_t parent, std::string_view name) const {
        if (dialect_ == Dialect::bibtex &&
            (name != "title" || !value_of(records_[parent], "booktitle").empty()))
            return name;
        return inherited_as(records_[parent].type, records_[child].type, name);
    }

    bool is_in_book(std::size_t child, std::size_t parent) const {
        static constexpr std::array<std::string_view, 3> parts{"inbook", "bookinbook", "suppbook"};
        return (records_[parent].type == "book" || records_[parent].type == "mvbook") &&
               core::is_one_of(records_[child].type, parts);
    }

    bool give(std::size_t child, std::string_view name, const std::string& value,
              std::set<std::string, std::less<>>& has) {
        if (name.empty() || has.contains(name)) return false;
        const auto size = name.size() + value.size();
        if (size > granted_) {
            if (granted_ > 0)
                warn(child, "inherits more than can be meant; the rest of the file inherits nothing");
            granted_ = 0;
            return false;
        }
        granted_ -= size;
        has.emplace(name);
        records_[child].fields.emplace_back(std::string{name}, value);
        return true;
    }

    void warn(std::size_t record, std::string message) {
        const auto& at = records_[record];
        problems_.push_back({at.file, at.line, at.key + ": " + std::move(message), at.column});
    }

    std::vector<Record>& records_;
    Dialect dialect_;
    std::vector<State> state_;
    std::unordered_map<std::string, std::size_t> by_key_, by_folded_key_;
    std::size_t granted_ = 0;
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> inherit(std::vector<Record>& records, Dialect dialect) {
    const auto refers = [](const Record& record) {
        return !value_of(record, "crossref").empty() || !value_of(record, "xdata").empty();
    };
    if (std::ranges::none_of(records, refers)) return {};
    return Inheritance{records, dialect}.run();
}

}  // namespace citegraph::bibtex
