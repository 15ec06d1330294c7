#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citegraph::readers {

/// A word of a DOT file.
struct DotToken {
    enum class Kind {
        end,
        name,    ///< bare, and a keyword perhaps
        quoted,  ///< as it reads: \" is ", and lines that end in \ go on
        html,    ///< between angle brackets
        mark,    ///< { } [ ] ; , : = + or an edge, -> and --
        fault,   ///< what cannot be read; `text` says why
    };
    Kind kind = Kind::end;
    std::string text;
    std::size_t line = 0;

    bool is(std::string_view mark) const { return kind == Kind::mark && text == mark; }
    /// Whether it is that keyword, in any case.
    bool is_keyword(std::string_view keyword) const;
    bool is_id() const { return kind == Kind::name || kind == Kind::quoted || kind == Kind::html; }
};

/// Cuts a DOT file into words. \source https://graphviz.org/doc/info/lang.html \cost linear
class DotTokens {
  public:
    explicit DotTokens(std::string_view text) : text_{text} {}

    DotToken next();

  private:
    void pass_blanks();
    void pass(std::size_t end);
    DotToken made(DotToken::Kind kind, std::size_t end);
    DotToken quoted();
    DotToken html();

    std::string_view text_;
    std::size_t at_ = 0, line_ = 1;
};

}  // namespace citegraph::readers
