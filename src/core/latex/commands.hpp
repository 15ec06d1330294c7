#pragma once

#include <cstdint>
#include <string_view>

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
    hex,   ///< its argument is the number of a character
    ding,  ///< ... in the font Zapf Dingbats
    begin,
    end,  ///< of an environment
};

struct Command {
    std::string_view name;
    Deed deed;
    std::string_view opening{}, closing{};
};

/// The command of that name without the backslash; null if it is none that acts on text.
const Command* command_named(std::string_view name);

}  // namespace citegraph::latex
