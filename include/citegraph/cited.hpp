#pragma once

#include "citegraph/reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// What a LaTeX document, or a file that LaTeX wrote, says at one place about its bibliography.
struct CiteMark {
    enum class Kind {
        key,           ///< cited: the key, byte for byte
        all,           ///< `\nocite{*}`: every entry of the bibliographies
        file,          ///< reads another file: its name as written, perhaps without suffix
        bibliography,  ///< takes a .bib file: its name, with suffix
    };
    Kind kind = Kind::key;
    std::string text;
    int line = 0;  ///< from 1; of a key that is cited often, the first

    bool operator==(const CiteMark&) const = default;
};

/// One file of a document. A key or file stands in `marks` once, where it is named first.
struct CitingFile {
    std::vector<CiteMark> marks;  ///< in the order of the file
    bool loads_biblatex = false;
    std::vector<Problem> problems;
};

/// What a .tex, .aux or .bcf file cites; which of the three it is, its suffix says, else its first bytes.
/// Takes the bytes as they are, in any encoding that has ASCII in it. Comments, verbatim text and what stands
/// behind `\end{document}` are no part of a document. \cost linear
CitingFile read_citing(std::string_view bytes, std::string_view file);

/// The identifier that a key is: what `identify` knows, or a web address.
std::optional<Mention> mention_of_key(std::string_view key);

/// An entry for a key that is an identifier.
Entry entry_of_key(std::string_view key, const Mention& mention, std::string_view file, int line);

}  // namespace citegraph
