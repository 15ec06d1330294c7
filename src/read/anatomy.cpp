// Shared by the readers: the anatomy of one entry.
#include "read/anatomy.hpp"

#include "citegraph/text.hpp"
#include "read/badge.hpp"
#include "read/fields.hpp"
#include "read/front.hpp"
#include "read/rest.hpp"
#include "read/scan.hpp"
#include "read/title.hpp"
#include "read/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::read {
namespace {

/// Pictures say where a work appeared or nothing: takes what they say and leaves them out.
Pieces without_pictures(Pieces pieces, Fields& fields) {
    for (const auto& piece : pieces)
        if (piece.is(Piece::Kind::image)) fields.take_mark(badge_words(piece.url));
    std::erase_if(pieces, [](const auto& piece) { return piece.is(Piece::Kind::image); });
    return pieces;
}

bool has_double_space(const Pieces& pieces) {
    return std::ranges::any_of(pieces, [](const Piece& piece) {
        const auto at = piece.text.find("  ");
        return piece.is(Piece::Kind::text) && at != std::string::npos && at > 0 && piece.text.find_first_not_of(' ', at) != std::string::npos;
    });
}

void fill(Entry& entry, Fields fields) {
    entry.venue = std::move(fields.venue);
    entry.affiliations = std::move(fields.affiliations);
    entry.authors = std::move(fields.authors);
    entry.date = std::move(fields.date);
    entry.award = std::move(fields.award);
    entry.flags.insert(entry.flags.end(), fields.flags.begin(), fields.flags.end());
    if (!fields.notes.empty()) entry.note = join(fields.notes, "; ");
}

}  // namespace

Anatomy dissected(Pieces pieces) {
    Fields fields;
    const bool spaced = has_double_space(pieces);
    auto front = taken_front(without_pictures(std::move(pieces), fields), fields);
    auto title = taken_title(std::move(front.rest), fields);
    Anatomy out;
    out.linked = title.link.has_value();
    out.bold = title.bold;
    out.before = std::move(title.before);
    if (title.link) out.entry.url = title.link->url;
    if (title.link) out.entry.links.push_back(*std::move(title.link));
    auto links = std::move(front.links);
    for (auto& link : title.links) links.push_back(std::move(link));
    for (auto& link : taken_rest(title.rest, fields)) links.push_back(std::move(link));
    for (auto& link : links) out.entry.links.push_back(std::move(link));
    out.entry.titles = std::move(title.candidates);
    out.entry.flags = std::move(title.flags);
    for (auto& tag : front.tags) {
        if (is_remark(tag)) fields.take_note(tag);
        else out.tags.push_back(tag);
    }
    if (spaced) out.entry.flags.emplace_back("double-space");
    out.marked = fields.venue || fields.date || fields.award || !fields.authors.empty();
    if (!title.note.empty()) fields.take_note(title.note);
    fill(out.entry, std::move(fields));
    return out;
}

}  // namespace citegraph::read
