#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// What CSL-JSON can say about a stretch of text (CSL 1.0.2, "Rich text"): `<i>`, `<b>`, `<sub>`, `<sup>`,
/// `<span style="font-variant:small-caps;">` (also `<sc>`) and `<span class="nocase">`.
struct Marks {
    bool italic = false, bold = false, small_caps = false, subscript = false, superscript = false;
    bool nocase = false;  ///< keeps its capitals under every style

    bool operator==(const Marks&) const = default;
};

/// A stretch of text under the same marks.
struct Run {
    std::string text;  ///< UTF-8 without markup; a formula keeps its dollar signs
    Marks marks;

    bool operator==(const Run&) const = default;
};

/// The stretches of a CSL text. Tags that do not match, and angle brackets that are no tag of CSL's, are
/// text. \cost linear
std::vector<Run> runs_of(std::string_view text);

/// The CSL text of these stretches, tags nested; runs_of(markup_of(runs)) == runs if no two neighbours have
/// the same marks.
std::string markup_of(const std::vector<Run>& runs);

/// A CSL text without its tags.
std::string plain_text(std::string_view text);

}  // namespace citegraph
