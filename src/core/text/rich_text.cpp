#include "citegraph/rich_text.hpp"

#include "core/nesting.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace citegraph {

using namespace core;

namespace {

constexpr std::string_view small_caps_tag = R"(<span style="font-variant:small-caps;">)";

/// How CSL writes its marks.
constexpr std::array<MarkSigns, 6> rows{{
    {&Marks::nocase, R"(<span class="nocase">)", "</span>"},
    {&Marks::italic, "<i>", "</i>"},
    {&Marks::bold, "<b>", "</b>"},
    {&Marks::small_caps, small_caps_tag, "</span>"},
    {&Marks::superscript, "<sup>", "</sup>"},
    {&Marks::subscript, "<sub>", "</sub>"},
}};

/// Other spellings of the opening tag of small capitals: the specification has a space in one place, its
/// processors take <sc>.
constexpr std::array<std::string_view, 3> small_caps_too{R"(<span style="font-variant: small-caps;">)",
                                                         R"(<span style="font-variant:small-caps">)",
                                                         R"(<span style="font-variant: small-caps">)"};

/// Elements that close each other.
enum class Element : std::uint8_t { i, b, sub, sup, sc, span };

/// Something between angle brackets that opens or closes an element of CSL's.
struct Tag {
    std::size_t at = 0, size = 0;
    Element element = Element::i;
    Mark mark = nullptr;  ///< what it turns on; a span of no meaning to CSL has none
    bool opens = false;
    std::size_t partner = 0;  ///< in the list of tags; itself while it has found none
};

constexpr std::array<std::pair<std::string_view, Element>, 6> element_names{{{"i", Element::i},
                                                                             {"b", Element::b},
                                                                             {"sub", Element::sub},
                                                                             {"sup", Element::sup},
                                                                             {"sc", Element::sc},
                                                                             {"span", Element::span}}};

Mark mark_of(std::string_view tag) {
    const auto row = std::ranges::find(rows, tag, &MarkSigns::opening);
    if (row != rows.end()) return row->mark;
    const bool small = tag == "<sc>" || is_one_of(tag, small_caps_too);
    return small ? &Marks::small_caps : nullptr;
}

/// The tag that starts at `at`; one of size 0 if what stands there is none.
Tag tag_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 200;
    const auto close = text.substr(at, longest).find('>');
    if (close == std::string_view::npos) return {};
    const auto whole = text.substr(at, close + 1);
    const bool opens = whole[1] != '/';
    const auto inside = whole.substr(opens ? 1 : 2, whole.size() - (opens ? 2 : 3));
    const auto name = inside.substr(0, inside.find(' '));
    const auto row = std::ranges::find(element_names, name, &std::pair<std::string_view, Element>::first);
    if (row == element_names.end()) return {};
    const bool bare = inside == name;
    if (!bare && (row->second != Element::span || !opens)) return {};
    return {.at = at, .size = whole.size(), .element = row->second, .mark = mark_of(whole), .opens = opens};
}

std::vector<Tag> tags_in(std::string_view text) {
    std::vector<Tag> tags;
    for (auto at = text.find('<'); at != std::string_view::npos;) {
        auto tag = tag_at(text, at);
        tag.partner = tags.size();
        if (tag.size > 0) tags.push_back(tag);
        at = text.find('<', at + std::max<std::size_t>(tag.size, 1));
    }
    return tags;
}

/// Gives each closing tag the last open one of its element; what stands open in between stays alone.
void pair_up(std::vector<Tag>& tags) {
    std::vector<std::size_t> open;
    std::array<std::size_t, element_names.size()> standing{};
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto element = static_cast<std::size_t>(tags[i].element);
        if (tags[i].opens) {
            open.push_back(i);
            ++standing[element];
        } else if (standing[element] > 0) {
            std::size_t last = i;
            do {
                last = open.back();
                open.pop_back();
                --standing[static_cast<std::size_t>(tags[last].element)];
            } while (tags[last].element != tags[i].element);
            tags[i].partner = last;
            tags[last].partner = i;
        }
    }
}

/// The tags that have a partner and a meaning, each with the mark that it turns on or off.
std::vector<Tag> marking_tags(std::string_view text) {
    auto tags = tags_in(text);
    pair_up(tags);
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (!tags[i].opens && tags[i].partner != i) tags[i].mark = tags[tags[i].partner].mark;
    std::vector<Tag> out;
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (tags[i].partner != i && tags[i].mark != nullptr) out.push_back(tags[i]);
    return out;
}

/// How many tags of each mark are open: <i> may stand within <i>.
class Depths {
  public:
    void count(const Tag& tag) {
        auto& depth = depths_[static_cast<std::size_t>(std::ranges::find(rows, tag.mark, &MarkSigns::mark) -
                                                       rows.begin())];
        tag.opens ? ++depth : --depth;
        marks_.*tag.mark = depth > 0;
    }
    const Marks& marks() const { return marks_; }

  private:
    std::array<std::size_t, rows.size()> depths_{};
    Marks marks_;
};

void append(std::vector<Run>& runs, std::string_view text, const Marks& marks) {
    if (text.empty()) return;
    if (runs.empty() || runs.back().marks != marks) runs.push_back({.text = {}, .marks = marks});
    runs.back().text += text;
}

}  // namespace

std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> runs;
    Depths depths;
    std::size_t at = 0;
    for (const auto& tag : marking_tags(text)) {
        append(runs, text.substr(at, tag.at - at), depths.marks());
        depths.count(tag);
        at = tag.at + tag.size;
    }
    append(runs, text.substr(at), depths.marks());
    return runs;
}

std::string markup_of(const std::vector<Run>& runs) {
    Nesting nesting{rows};
    for (const auto& run : runs) {
        nesting.turn_to(run.marks);
        nesting.write(run.text);
    }
    return std::move(nesting).finish();
}

std::string plain_text(std::string_view text) {
    std::string out;
    std::size_t at = 0;
    for (const auto& tag : marking_tags(text)) {
        out += text.substr(at, tag.at - at);
        at = tag.at + tag.size;
    }
    return out += text.substr(at);
}

}  // namespace citegraph
