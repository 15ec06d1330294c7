#pragma once

#include <string_view>
#include <vector>

namespace citegraph::core {

/// A line and a column in bytes, both from 1.
struct LinePlace {
    int line = 0, column = 0;
};

/// Where the lines of a text begin. They end with LF; behind the last one there is an empty one. The text must outlive
/// it. \cost linear once, then logarithmic
class LineStarts {
  public:
    LineStarts() : LineStarts{std::string_view{}} {}
    explicit LineStarts(std::string_view text);

    int count() const { return static_cast<int>(begins_.size()); }
    bool has(int line) const { return line >= 1 && line <= count(); }
    /// Where a line begins, from 1; the end of the text for any behind the last.
    std::size_t begin(int line) const;
    /// A line with its end; empty if there is none of that number.
    std::string_view with_end(int line) const;
    /// The same without its LF or CRLF.
    std::string_view line(int line) const;
    LinePlace place(std::size_t offset) const;

  private:
    std::string_view text_;
    std::vector<std::size_t> begins_;
};

}  // namespace citegraph::core
