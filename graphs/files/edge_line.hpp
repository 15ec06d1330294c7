#pragma once

#include "graphs/files/problem_list.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace citegraph::graphs {

// An edge list as SNAP writes it (https://snap.stanford.edu/data): a line a citation, citing id, then cited
// id, parted by white space or by one comma with or without white space. What stands behind, a weight or a
// time, is not read. Lines that are empty or begin with # or % say nothing. The last line need not end.

/// What the ids of a list are.
enum class IdKind { numbers, words };

/// A line cut into its columns.
struct EdgeLine {
    std::string_view citing{}, cited{};
    bool more = false;     ///< something stands behind
    bool comment = false;  ///< says nothing
};

EdgeLine edge_line(std::string_view line);

/// White space within a line.
constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// Looks at the lines of one list, and tells what is wrong with them.
class EdgeLines {
  public:
    EdgeLines(IdKind kind, ProblemList& problems) : kind_{kind}, problems_{problems} {}

    /// The ids of a line; nothing if there are none to read.
    std::optional<EdgeLine> sound(std::string_view line, std::size_t number);
    /// Lines that would be sound if ids were words.
    std::size_t words() const { return words_; }
    /// Tells what is said once for all lines.
    void finish();

  private:
    IdKind kind_;
    ProblemList& problems_;
    std::size_t words_ = 0, longer_ = 0, first_longer_ = 0;
};

}  // namespace citegraph::graphs
