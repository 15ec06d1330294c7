#pragma once

#include "read/bibtex/delimited.hpp"
#include "read/bibtex/places.hpp"

#include <string_view>

namespace citegraph::bibtex {

/// Reads what stands between the delimiters of one entry, @string or @preamble into a tree: iteratively, and
/// going on behind what is missing or too much.
class BodyParser {
  public:
    /// `open` is the offset of the delimiter.
    BodyParser(Tree& tree, Notes& notes, Block& block, Offset open);

    /// A key, then fields. Both return the offset behind the body.
    Offset entry();
    Offset definitions();
    Offset preamble();

  private:
    void key();
    void key_with_blanks(Offset end);
    bool paren_in_key();
    Offset fields();
    bool one_field();
    void field(Span name);
    void value(Field& field);
    bool piece();
    void reread_by_lines(Field& field);
    void take_bare(Field& field);
    bool at_end_or_entry() const;
    bool at_junk() const;
    bool is_wrong_close() const;
    void junk();
    Offset close();
    Offset unclosed();
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void gap();
    void note(Offset offset, std::string message);

    Tree& tree_;
    Notes& notes_;
    Block& block_;
    std::string_view text_;
    Offset at_;
    Offset behind_;  ///< the last part that was understood
    char close_;
    Trust trust_ = Trust::braces;
    bool comma_ = true;  ///< one has been seen since the last field
};

}  // namespace citegraph::bibtex
