#pragma once

#include "citegraph/paper.hpp"
#include "citegraph/reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::read {

// Formats whose lines begin with a tag: a line without one goes on with the value before it.

/// A line that begins with a tag. Views into it.
struct TaggedLine {
    std::string_view tag, value;
};

/// Cuts a text at its line ends, LF, CR LF or CR, behind a byte order mark.
class Lines {
  public:
    explicit Lines(std::string_view text);
    bool at_end() const { return rest_.empty(); }
    /// \pre not at_end()
    std::string_view next();

  private:
    std::string_view rest_;
};

/// The values of a record by their tags, in the order of the file; what is taken is not left.
class TaggedRecord {
  public:
    explicit TaggedRecord(int line) : line_{line} {}

    int line() const { return line_; }  ///< where it begins, from 1
    void add(std::string_view tag, std::string_view value) { values_.emplace_back(tag, value); }
    /// Goes on with the last value, on a line of its own.
    void go_on(std::string_view value);

    /// The first value of the tag, its lines joined by spaces; empty if there is none. All of them are taken.
    std::string take(std::string_view tag);
    /// The first of these tags that has a value.
    std::string take_first(std::string_view tags);
    /// Every line of every value of the tag.
    std::vector<std::string> take_lines(std::string_view tag);
    /// Every value of the tag, its lines joined by spaces.
    std::vector<std::string> take_all(std::string_view tag);
    /// Puts what is left into foreign fields by tag, several values with "; " between.
    void leave(Paper& paper);

  private:
    int line_;
    std::vector<std::pair<std::string, std::string>> values_;
};

/// How a format is written in lines.
struct TaggedForm {
    std::optional<TaggedLine> (*tagged)(std::string_view line);  ///< nothing for a line that goes on
    std::string_view first;                                      ///< the tag that begins a record
    std::string_view last;    ///< the one that ends it; empty: the next record does
    std::string_view around;  ///< tags that stand around the records: "FN VR EF"
};

/// The records of `text`, and a problem for each line that belongs to none. \cost linear
std::vector<TaggedRecord> records_in(std::string_view text, const TaggedForm& form, std::string_view file,
                                     std::vector<Problem>& problems);

/// Whether the first line that is not blank has one of these tags.
bool begins_with_tag(std::string_view text, const TaggedForm& form, std::string_view tags);

/// The papers of records, and an entry for each.
Reading reading_of(std::vector<TaggedRecord> records, std::string_view file,
                   Paper (*paper_of)(TaggedRecord record));

/// Sets a field unless `value` is empty.
void put(Paper& paper, const std::string& variable, std::string value);

}  // namespace citegraph::read
