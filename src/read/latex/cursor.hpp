#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace citegraph::read {

/// A place in the source of a LaTeX document, and how LaTeX's characters group there. What it looks for ahead
/// it looks for in bounded stretches, or it consumes them: reading a document through stays linear.
class TexCursor {
  public:
    explicit TexCursor(std::string_view text) : text_{text} {}

    std::size_t at() const { return at_; }
    bool is_end() const { return at_ >= text_.size(); }
    char now() const { return text_[at_]; }
    std::string_view text() const { return text_; }
    void go(std::size_t offset) { at_ = offset < text_.size() ? offset : text_.size(); }
    void step(std::size_t bytes = 1) { go(at_ + bytes); }

    /// At a backslash: the control word behind it, gone past; empty for \% and the like, which are gone past
    /// too.
    std::string_view control_word();
    /// At a %: to the end of the line and over the blanks that begin the next.
    void skip_comment();
    /// Over blanks, line ends and comments, but not over an empty line.
    void skip_space();
    /// At an end of line: whether the next line is empty, so that a paragraph ends here.
    bool ends_paragraph() const;
    /// `[...]` here, if there is one: gone past.
    void skip_option();
    /// `{...}` here, if there is one: its contents as they are, braces balanced, gone past.
    std::optional<std::string_view> group();
    /// Behind \verb and \lstinline: past |...|; nothing happens if the second bar is not on this line.
    void skip_between_bars();
    /// Past the next occurrence of `words`; false, and nothing happens, if there is none.
    bool skip_past(std::string_view words);

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    int failures_ = 0;  ///< groups that had no end
};

}  // namespace citegraph::read
