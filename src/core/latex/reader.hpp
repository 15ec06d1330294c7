#pragma once

#include "citegraph/latex.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::latex {

/// What a command does to a text.
enum class Deed : std::uint8_t {
    print,      ///< prints `opening`, takes nothing
    wrap,       ///< prints its argument between `opening` and `closing`
    turn,       ///< `opening` from here to the end of the group, then `closing`
    turn_from,  ///< the same, and what was turned before in this group ends: \bf of LaTeX 2.09
    drop,       ///< its argument is not for printing
    second,     ///< its first argument is not for printing, the next one is
    first,      ///< prints its first argument; those behind it are not for printing
    box,        ///< prints its argument, in front of which a width may stand: \hbox to 3cm{...}
    shift,      ///< a dimension follows that is not for printing: \raise .5ex
    space,      ///< the same, and so much room: \hskip 1em
    bars,       ///< as it stands between two equal signs: \verb|...|
    quote,      ///< quotation marks around its argument
    verbatim,   ///< its argument as it stands: \url
    formula,    ///< its argument is a formula
    decimal,
    hex,      ///< its argument is the number of a character
    ding,     ///< ... in the font Zapf Dingbats
    counter,  ///< its argument names a number that LaTeX alone knows
    begin,
    end,  ///< of an environment
};

struct TextCommand {
    std::string_view name;
    Deed deed;
    std::string_view opening{}, closing{};
};

/// The command of that name without the backslash; null if it is none that acts on text.
const TextCommand* command_named(std::string_view name);

/// The journal that a macro of aastex and ADS stands for: "mnras". Empty if there is none.
std::string_view journal_named(std::string_view name);

/// Whether LaTeX prints `text` as it stands.
bool is_plain(std::string_view text);

/// The letters that begin at `at`: the name of a command.
std::string_view name_at(std::string_view text, std::size_t at);

/// Whether a command of that name prints a name with capitals: "TeX".
bool is_logo(std::string_view name);

/// Whether there are commands that mean nothing in running text, where they may mean something in formulas.
/// \cost linear
bool has_strange_words(std::string_view text);

/// Reads one text from left to right. What is open (groups, arguments, environments) lies on a stack of its
/// own, so that depth costs no more than length.
class TextReader {
  public:
    TextReader(std::string_view text, CaseMarks marks) : text_{text}, marks_{marks} {}

    /// The whole text as CSL text, not yet composed.
    std::string finish() &&;
    /// The commands in it that nobody knows, with their backslash.
    std::vector<std::string_view> unknown() &&;

  private:
    /// How something that is open ends.
    enum class End : std::uint8_t {
        brace,        ///< with its brace
        item,         ///< with the next letter or group
        outer,        ///< with the group that it stands in
        environment,  ///< with its \end
    };
    /// What to do when it ends.
    enum class Use : std::uint8_t { plain, cased, accent, accent_alone, first, quote };

    struct Frame {
        End end = End::brace;
        Use use = Use::plain;
        std::size_t tag_at = 0, text_at = 0;  ///< in out_: of its opening tag, and behind that
        std::string_view closing{};
        std::int32_t mark = 0;    ///< of an accent
        std::string_view name{};  ///< of an environment
    };

    bool at_end() const { return at_ >= text_.size(); }
    bool next_is(char letter) const { return at_ < text_.size() && text_[at_] == letter; }
    bool waits_for_item() const { return !open_.empty() && open_.back().end == End::item; }

    void step();
    void plain_run();
    void print(std::string_view printed);
    void repeated(char letter);
    void quote_mark(char letter);
    void space();

    void open(Frame frame, std::string_view opening);
    void open_group();
    void close_group();
    void close_top();
    void settle();
    void close_turns();

    void command();
    void symbol_command();
    void word_command(std::string_view name);
    void sign_command(std::string_view name, std::string_view written);
    void leave_out(std::string_view written);
    void act(const TextCommand& command, std::string_view written);
    void argument(Frame frame, std::string_view opening);
    void quoted();
    void accent(std::int32_t mark);
    void begin_environment(std::string_view written);
    void end_environment(std::string_view written);
    void dollar();
    void formula(std::string_view inside);
    void formula_until(std::string_view closing);
    void formula_command(std::string_view written, int arguments);
    void numbered(Deed deed, std::string_view written);
    void verbatim(std::string_view inside);
    void between_bars();
    void shift(Deed deed);
    void box();

    void skip_space();
    void skip_option();
    std::string_view raw_argument();
    std::optional<std::string_view> short_argument() const;
    std::size_t closing_at(std::string_view closing) const;

    std::string_view text_;
    CaseMarks marks_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<Frame> open_;
    std::size_t cased_ = 0;              ///< groups open whose case is marked
    std::size_t quotes_ = 0;             ///< quotations open
    std::size_t braces_ = 0;             ///< frames that end with a brace
    bool guillemet_ = false;             ///< whether « is open
    std::size_t closing_guillemet_ = 0;  ///< where the next ">>" stands, once it has been looked for
    std::vector<std::string_view> unknown_;
};

}  // namespace citegraph::latex
