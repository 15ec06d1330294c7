#pragma once

#include <string_view>

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

}  // namespace citegraph::read
