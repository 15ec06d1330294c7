// Markup in titles and abstracts: face markup
// (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/),
// JATS (https://jats.nlm.nih.gov/archiving/tag-library/1.3) and presentation MathML 3.

#include "core/text/published_text.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace citegraph::core {
namespace {

/// What an element does with what stands in it.
enum class Sense : std::uint8_t {
    none,         ///< it is no element that we know
    text,         ///< nothing
    gap,          ///< words end before and behind it
    lost,         ///< it holds nothing for people
    mark,         ///< it is one of CSL's marks
    row,          ///< MathML in which blanks mean nothing
    subscript,    ///< MathML: base, below
    superscript,  ///< base, above
    both,         ///< base, below, above
    fraction,     ///< above / below
    root,
    choice,  ///< the same twice: MathML, else what is first
};

struct Element {
    std::string_view names;
    Sense sense;
    std::string_view tag{};  ///< of CSL's
};

constexpr std::string_view small_caps = "span style=\"font-variant:small-caps;\"";

constexpr std::array<Element, 17> elements{{
    {"i italic em", Sense::mark, "i"},
    {"b bold strong", Sense::mark, "b"},
    {"sub", Sense::mark, "sub"},
    {"sup", Sense::mark, "sup"},
    {"sc scp small-caps", Sense::mark, small_caps},
    {"p title sec br break div li list list-item label disp-formula caption", Sense::gap},
    {"tt u underline monospace roman sans-serif overline strike s span a font ul ol big small cite abbr "
     "inline-formula tex-math ext-link xref uri email named-content styled-content abstract",
     Sense::text},
    {"script style annotation annotation-xml mphantom", Sense::lost},
    {"math mrow mstyle mpadded menclose mfenced semantics mtable mtr mtd", Sense::row},
    {"mi mn mo mtext ms", Sense::text},
    {"mspace", Sense::gap},
    {"msub munder", Sense::subscript},
    {"msup mover", Sense::superscript},
    {"msubsup munderover", Sense::both},
    {"mfrac", Sense::fraction},
    {"msqrt mroot", Sense::root},
    {"alternatives", Sense::choice},
}};

const Element* element_named(std::string_view name) {
    const auto row =
        std::ranges::find_if(elements, [name](const auto& it) { return is_one_of(name, it.names); });
    return row == elements.end() ? nullptr : row;
}

/// A tag, or the text between two.
struct Piece {
    std::string_view text;
    std::string name{};  ///< in lower case, without prefix; empty for text
    Sense sense = Sense::none;
    std::string_view tag{};  ///< CSL's
    bool opens = false, closes = false;
    std::size_t partner = 0;  ///< where the element ends or began; itself if nowhere
};

bool is_of_name(char c) {
    return is_alphanumeric(c) || c == ':' || c == '-';
}

/// CSL's own spans say what they are in an attribute.
bool is_csl_span(std::string_view attributes) {
    return attributes.find("nocase") != attributes.npos || attributes.find("small-caps") != attributes.npos;
}

/// The tag that `text` begins with; a piece without a name if that is none. `text` begins with "<".
Piece tag_of(std::string_view text) {
    const auto close = text.find_first_of("<>", 1);
    if (close == text.npos || text[close] == '<') return {};
    auto inside = text.substr(1, close - 1);
    Piece out{.text = text.substr(0, close + 1)};
    out.closes = inside.starts_with('/');
    if (out.closes) inside.remove_prefix(1);
    const auto end = static_cast<std::size_t>(std::ranges::find_if_not(inside, is_of_name) - inside.begin());
    auto name = ascii_lower(inside.substr(0, end));
    const auto rest = trimmed(inside.substr(end));
    const bool is_prefixed = name.starts_with("jats:") || name.starts_with("mml:");
    if (const auto colon = name.find(':'); colon != name.npos) name.erase(0, colon + 1);
    const bool bare = rest.empty() || rest == "/";
    const auto* element = element_named(name);
    if (name.empty() || (element == nullptr && !is_prefixed) || (!bare && rest.find('=') == rest.npos))
        return {};
    out.opens = !out.closes;
    if (rest.ends_with('/') || name == "br" || name == "break" || name == "mspace")
        out.opens = out.closes = true;
    out.sense = element ? element->sense : Sense::text;
    out.tag = element ? element->tag : std::string_view{};
    if (name == "span" && is_csl_span(rest)) {
        out.sense = Sense::mark;
        out.tag = rest.find("nocase") != rest.npos ? "span class=\"nocase\"" : small_caps;
    }
    out.name = std::move(name);
    return out;
}

std::vector<Piece> stretches_of(std::string_view text) {
    std::vector<Piece> out;
    std::size_t from = 0;
    for (auto at = text.find('<'); at != text.npos;) {
        auto piece = tag_of(text.substr(at));
        const auto size = piece.text.size();
        if (size > 0) {
            if (at > from) out.push_back({.text = text.substr(from, at - from)});
            out.push_back(std::move(piece));
            from = at + size;
        }
        at = text.find('<', at + std::max<std::size_t>(size, 1));
    }
    if (from < text.size()) out.push_back({.text = text.substr(from)});
    for (std::size_t i = 0; i < out.size(); ++i) out[i].partner = i;
    return out;
}

/// Gives each closing tag the last open one of its name; what stands open in between stays alone.
void pair_up(std::vector<Piece>& pieces) {
    constexpr std::size_t deepest = 60;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto& piece = pieces[i];
        if (piece.name.empty() || (piece.opens && piece.closes)) continue;
        if (piece.opens) {
            if (open.size() < deepest) open.push_back(i);
            continue;
        }
        const auto last = std::ranges::find_if(open.rbegin(), open.rend(),
                                               [&](auto at) { return pieces[at].name == piece.name; });
        if (last == open.rend()) continue;
        piece.partner = *last;
        pieces[*last].partner = i;
        open.erase(last.base() - 1, open.end());
    }
}

/// The signs that MathML sets over a letter, and the marks that Unicode has for them.
std::string_view combining(std::string_view sign) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> rows{{{"¯", "\u0304"},
                                                                                 {"‾", "\u0304"},
                                                                                 {"^", "\u0302"},
                                                                                 {"ˆ", "\u0302"},
                                                                                 {"~", "\u0303"},
                                                                                 {"˜", "\u0303"},
                                                                                 {"˙", "\u0307"},
                                                                                 {"¨", "\u0308"},
                                                                                 {"→", "\u20D7"}}};
    const auto row = std::ranges::find(rows, sign, &std::pair<std::string_view, std::string_view>::first);
    return row == rows.end() ? std::string_view{} : row->second;
}

/// Of "\documentclass{minimal}...$$x$$\end{document}" the formula.
std::string formula_of(const std::string& tex) {
    const auto begin = tex.find("\\begin{document}");
    if (begin == tex.npos) return tex;
    const auto start = tex.find('$', begin), end = tex.rfind('$');
    if (start == tex.npos || end <= start) return {};
    const auto inner = tex.substr(start, end - start + 1);
    return inner.starts_with("$$") && inner.ends_with("$$") && inner.size() > 4
               ? inner.substr(1, inner.size() - 2)
               : inner;
}

class Rendering {
  public:
    explicit Rendering(const std::vector<Piece>& pieces) : pieces_{pieces} {}

    std::string all() const { return inner(0, pieces_.size(), false); }

  private:
    /// The pieces from `first` to before `last`; in a row of MathML blanks between tags mean nothing.
    std::string inner(std::size_t first, std::size_t last, bool is_row) const {
        std::string out;
        for (auto at = first; at < last; at = behind(at)) {
            const bool blank = pieces_[at].name.empty() && trimmed(pieces_[at].text).empty();
            if (!is_row || !blank) out += piece(at);
        }
        return out;
    }

    std::size_t behind(std::size_t at) const { return std::max(at, pieces_[at].partner) + 1; }

    std::string piece(std::size_t at) const {
        const auto& it = pieces_[at];
        if (it.name.empty()) return std::string{it.text};
        if (it.partner == at) return alone(it);
        const auto end = it.partner;
        if (it.name == "tex-math") return formula_of(inner(at + 1, end, false));
        switch (it.sense) {
            case Sense::gap:
                return " " + inner(at + 1, end, false) + " ";
            case Sense::lost:
                return {};
            case Sense::mark:
                return marked(it.tag, inner(at + 1, end, false));
            case Sense::row:
                return inner(at + 1, end, true);
            case Sense::choice:
                return chosen(at);
            case Sense::root:
                return "√" + joined(parts_of(at), {"", "", ""});
            case Sense::subscript:
                return joined(parts_of(at), {"", "sub", ""});
            case Sense::superscript:
                return raised(parts_of(at));
            case Sense::both:
                return joined(parts_of(at), {"", "sub", "sup"});
            case Sense::fraction:
                return joined(parts_of(at), {"", "/", ""});
            default:
                return inner(at + 1, end, false);
        }
    }

    /// A tag without its other half: what cannot be meant as a word is left out.
    static std::string alone(const Piece& it) {
        if (it.sense == Sense::gap) return " ";
        const bool may_be_meant = it.sense == Sense::mark && !(it.opens && it.closes);
        return may_be_meant ? std::string{it.text} : std::string{};
    }

    static std::string marked(std::string_view tag, const std::string& text) {
        if (trimmed(text).empty()) return text;
        return "<" + std::string{tag} + ">" + text + "</" + std::string{tag.substr(0, tag.find(' '))} + ">";
    }

    /// The elements within one, each as text.
    std::vector<std::string> parts_of(std::size_t at) const {
        std::vector<std::string> out;
        for (auto i = at + 1; i < pieces_[at].partner; i = behind(i))
            if (!pieces_[i].name.empty() || !trimmed(pieces_[i].text).empty()) out.push_back(piece(i));
        return out;
    }

    /// `how` has what stands in front of each part, or the mark that it gets.
    static std::string joined(const std::vector<std::string>& parts,
                              const std::array<std::string_view, 3>& how) {
        std::string out;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto way = i < how.size() ? how[i] : std::string_view{};
            out += way == "sub" || way == "sup" ? marked(way, parts[i]) : std::string{way} + parts[i];
        }
        return out;
    }

    static std::string raised(const std::vector<std::string>& parts) {
        const auto mark = parts.size() == 2 ? combining(parts[1]) : std::string_view{};
        return mark.empty() ? joined(parts, {"", "sup", ""}) : parts[0] + std::string{mark};
    }

    std::string chosen(std::size_t at) const {
        for (auto i = at + 1; i < pieces_[at].partner; i = behind(i))
            if (pieces_[i].name == "math") return piece(i);
        const auto parts = parts_of(at);
        return parts.empty() ? std::string{} : parts.front();
    }

    const std::vector<Piece>& pieces_;
};

std::string with_marks(std::string_view text) {
    if (text.find('<') == text.npos) return std::string{text};
    auto pieces = stretches_of(text);
    pair_up(pieces);
    return Rendering{pieces}.all();
}

}  // namespace

std::string published_text(std::string_view text) {
    if (text.find_first_of("<&") == text.npos) return std::string{text};
    const auto once = resolved_entities(with_marks(text));
    return once == text ? once : with_marks(resolved_entities(once));
}

}  // namespace citegraph::core
