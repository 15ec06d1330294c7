// The anatomy of one entry.
#include "read/entry/parts.hpp"

#include "citegraph/text.hpp"
#include "read/entry/fields.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"
#include "read/markdown/inline.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

bool has_double_space(const Pieces& pieces) {
    return std::ranges::any_of(pieces, [](const InlinePiece& piece) {
        const auto at = piece.text.find("  ");
        return piece.is(InlinePiece::Kind::text) && at != std::string::npos && at > 0 &&
               piece.text.find_first_not_of(' ', at) != std::string::npos;
    });
}

/// What the badges among the pieces say.
Fields said_by_badges(const Pieces& pieces) {
    Fields out;
    for (const auto& piece : pieces)
        if (piece.is(InlinePiece::Kind::image) || piece.badge)
            out.take_mark(badge_words(piece.badge ? piece.picture : piece.url));
    return out;
}

/// "[12]" or "12." in front of a numbered reference.
bool is_number(const InlinePiece& piece) {
    static constexpr std::array<std::string_view, 5> marks{"[", "]", "(", ")", "."};
    const auto digits = stripped(piece.text, marks);
    return piece.is(InlinePiece::Kind::text) && digits.size() < 5 && trimmed(piece.text) != digits &&
           !digits.empty() && digits.find_first_not_of("0123456789") == digits.npos;
}

/// A bracket that lost its other half when what it held was taken for a link or a mark.
std::string without_torn_brackets(std::string text) {
    static constexpr std::array<std::string_view, 4> opens{"(", "[", "（", "【"},
        closes{")", "]", "）", "】"};
    if (const auto less = before_mark(text, opens)) text = *less;
    if (const auto less = after_mark(text, closes)) text = *less;
    return tidy(text);
}

/// `entry` with what the fields say.
Entry filled(Entry entry, Fields fields) {
    entry.venue = std::move(fields.venue);
    entry.affiliations = std::move(fields.affiliations);
    entry.authors = std::move(fields.authors);
    entry.date = std::move(fields.date);
    entry.award = std::move(fields.award);
    entry.flags.insert(entry.flags.end(), fields.flags.begin(), fields.flags.end());
    for (auto& note : fields.notes) note = without_torn_brackets(std::move(note));
    std::erase_if(fields.notes, [](const auto& note) { return !has_letter(note) && !may_have_digit(note); });
    if (!fields.notes.empty()) entry.note = join(fields.notes, "; ");
    return entry;
}

/// The title's link first, then all others in the order of the text.
std::vector<Link> all_links(const TitlePart& title, const std::vector<Link>& front,
                            const std::vector<Link>& rest) {
    std::vector<Link> out;
    if (title.link) out.push_back(*title.link);
    for (const auto* links : {&front, &title.links, &rest})
        out.insert(out.end(), links->begin(), links->end());
    return out;
}

}  // namespace

Anatomy dissected(Pieces pieces) {
    auto badges = said_by_badges(pieces);
    const bool spaced = has_double_space(pieces);
    std::erase_if(pieces, [](const auto& piece) { return piece.is(InlinePiece::Kind::image); });
    const bool numbered = pieces.size() > 1 && is_number(pieces.front());
    if (numbered) pieces.erase(pieces.begin());
    auto front = taken_front(std::move(pieces), std::move(badges));
    auto title = taken_title(std::move(front.rest), std::move(front.fields));
    auto rest = taken_rest(title.rest, std::move(title.fields));
    auto& fields = rest.fields;

    Anatomy out;
    out.linked = title.link.has_value();
    out.bold = title.bold;
    out.numbered = numbered;
    out.before = std::move(title.before);
    out.marked = fields.venue || fields.date || fields.award || !fields.authors.empty();
    out.entry.links = all_links(title, front.links, rest.links);
    if (title.link) out.entry.url = title.link->url;
    for (auto& candidate : title.candidates)
        out.entry.titles.push_back(without_torn_brackets(std::move(candidate)));
    out.entry.flags = std::move(title.flags);
    if (spaced) out.entry.flags.emplace_back("double-space");
    for (auto& tag : front.tags) {
        if (is_remark(tag))
            fields.take_note(tag);
        else
            out.tags.push_back(std::move(tag));
    }
    if (!title.note.empty()) fields.take_note(title.note);
    out.entry = filled(std::move(out.entry), std::move(fields));
    return out;
}

}  // namespace citegraph::read
