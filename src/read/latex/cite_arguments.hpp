#pragma once

#include "read/latex/cursor.hpp"
#include "read/latex/marks.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// What the arguments of a command are to us.
enum class CommandKind {
    none,
    cite,            ///< \citep*[see][p.~3]{a,b}
    cites,           ///< \parencites(see)(all)[1]{a}[2]{b,c}
    cite_after_one,  ///< \volcite[see]{2}[p.~3]{a}, \foreigntextcquote{german}{a}{...}: keys in the second
    perhaps_cite,    ///< a command of somebody's own that has "cite" in its name
};

/// The commands of LaTeX, natbib, biblatex, csquotes, revtex, apacite, jurabib and other packages that cite;
/// `name` is without backslash and star. \cost O(log commands)
CommandKind cite_kind(std::string_view name);

/// Environments in which nothing is cited: verbatim, listings, comments, files within the file.
bool is_verbatim(std::string_view environment);

/// Whether a control word begins a conditional that ends with \fi: those of TeX itself.
bool is_conditional(std::string_view name);

/// The arguments of commands that cite, and the braces around everything. Options may cite themselves, to any
/// depth; each character is looked at once.
class CiteArguments {
  public:
    CiteArguments(TexCursor& cursor, CiteMarks& marks) : cursor_{cursor}, marks_{marks} {}

    /// Behind a command that cites, which stands at `start`.
    void expect(CommandKind kind, std::size_t start) { pending_ = Pending{kind, 0, true, start}; }
    /// Another command came: no argument of the last one follows.
    void interrupt() { pending_.reset(); }
    /// No argument of a command that cites goes on behind an empty line.
    void end_paragraph();
    /// At a character that begins no command and no comment: gone past.
    void take(char c);

  private:
    /// A command that cites, between its arguments.
    struct Pending {
        CommandKind kind = CommandKind::none;
        int arguments = 0;     ///< seen since the command, or since its last keys
        bool is_fresh = true;  ///< no keys yet
        std::size_t start = 0;
    };

    /// An argument before the keys that is still open: what follows it is the command's again.
    struct Frame {
        Pending pending;
        char closer;
        std::size_t braces;  ///< open around it, since the frame below
    };

    void open_brace();
    void close_brace();
    void between(char c);
    void open_frame(char closer);
    void close_frame();
    void keys();
    bool take_letter(std::string& key);
    void take_key(const Pending& command, std::string_view written, std::size_t start);
    void resume(const Pending& command);
    void complain_of_keys(const Pending& command, std::size_t from);

    TexCursor& cursor_;
    CiteMarks& marks_;
    std::optional<Pending> pending_;  ///< whose next argument may follow here
    std::vector<Frame> frames_;
    std::size_t braces_ = 0;  ///< open since the last frame
};

}  // namespace citegraph::read
