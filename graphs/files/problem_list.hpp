#pragma once

#include "citegraph/reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

/// What is wrong with one file: the first problems in full, the others by their number.
class ProblemList {
  public:
    explicit ProblemList(std::string_view file) : file_{file} {}

    /// `line` from 1; 0: the file as a whole.
    void add(std::size_t line, std::string message);
    /// As add, but never left out: for what is said once.
    void tell(std::size_t line, std::string message);
    std::size_t size() const { return count_; }
    /// By line; what is told of the file as a whole comes last.
    std::vector<Problem> finished() &&;

  private:
    Problem problem(std::size_t line, std::string message) const;

    static constexpr std::size_t most_told = 20;

    std::string file_;
    std::vector<Problem> problems_, told_;
    std::size_t count_ = 0;
};

/// `text` for a message: in quotes, on one line, cut where it gets long.
std::string quoted(std::string_view text);

}  // namespace citegraph::graphs
