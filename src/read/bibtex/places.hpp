#pragma once

#include "read/bibtex/bytes.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::bibtex {

/// Turns offsets into lines and columns; asked in ascending order, all of them cost one pass.
class Places {
  public:
    explicit Places(std::string_view text) : text_{text} {}

    /// Line and column of `offset`, both from 1. Lines end with LF, CRLF or CR alone.
    std::pair<int, int> at(Offset offset);

  private:
    std::string_view text_;
    Offset reached_ = 0, line_start_ = 0;
    int line_ = 1;
};

/// What is wrong, and where; lines are counted only when all is known.
class Notes {
  public:
    /// `key` is that of the entry; empty if it has none. After 100,000 notes the others are only counted.
    void add(Offset offset, std::string_view key, std::string message);

    /// As problems of `file`, in the order of the text, and their count if some are left out.
    std::vector<Problem> problems(std::string_view text, const std::string& file) const;

  private:
    struct Note {
        Offset offset;
        std::string message;
    };
    std::vector<Note> notes_;
    std::size_t left_out_ = 0;
};

}  // namespace citegraph::bibtex
