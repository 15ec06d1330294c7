// From an item and the lines that belong to it to an entry.
#include "read/markdown/blocks.hpp"

#include "citegraph/text.hpp"
#include "read/entry/fields.hpp"
#include "read/entry/parts.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"
#include "read/markdown/inline.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t most_mark_words = 4;  // of a line that is but a venue, a date or an award
constexpr std::size_t longest_note = 240;   // bytes of a line below an entry

void add(std::vector<std::string>& to, const std::vector<std::string>& more) {
    for (const auto& value : more)
        if (std::ranges::find(to, value) == to.end()) to.push_back(value);
}

/// What two readings of the same entry say together; the first is believed where both speak.
Fields said_by(const Entry& entry) {
    Fields out;
    out.venue = entry.venue;
    out.affiliations = entry.affiliations;
    out.authors = entry.authors;
    out.date = entry.date;
    out.award = entry.award;
    return out;
}

class Assembly {
  public:
    explicit Assembly(Draft draft)
        : entry_{std::move(draft.item.anatomy.entry)},
          words_{std::move(draft.item.words)},
          fields_{said_by(entry_)} {
        for (const auto& tag : draft.item.anatomy.tags) add_tag(tag);
        entry_.line = draft.item.line;
        entry_.section = std::move(draft.place.path);
        entry_.bucket = std::move(draft.place.bucket);
        for (const auto& part : draft.parts) take(part);
        if (!fields_.venue) fields_.venue = std::move(draft.place.venue);
    }

    Entry finish(std::string_view file) {
        entry_.file = file;
        entry_.venue = std::move(fields_.venue);
        entry_.affiliations = std::move(fields_.affiliations);
        entry_.authors = std::move(fields_.authors);
        entry_.date = std::move(fields_.date);
        entry_.award = std::move(fields_.award);
        if (entry_.note) fields_.notes.insert(fields_.notes.begin(), *entry_.note);
        if (!fields_.notes.empty()) entry_.note = join(fields_.notes, "; ");
        return finished(std::move(entry_), words_);
    }

  private:
    /// A short name in brackets before a title is part of it, or is not: "[GPTQ] Accurate …", "[YOCO] You
    /// Only …".
    void add_tag(const std::string& tag) {
        fields_.take_note("[" + tag + "]");
        if (entry_.titles.empty()) return;
        const auto name = folded(tag);
        if (!name.empty() && !folded(entry_.titles.front()).starts_with(name))
            entry_.titles.push_back(tag + ": " + entry_.titles.front());
    }

    void take(const Item& part) {
        words_ += "\n" + part.words;
        if (part.shape == Item::Shape::attribute) return take_attribute(part);
        if (part.shape == Item::Shape::words) return take_words(part);
        for (const auto& link : part.anatomy.entry.links) entry_.links.push_back(link);
        const auto& said = part.anatomy.entry;
        if (!fields_.date) fields_.date = said.date;
        if (!fields_.venue) fields_.venue = said.venue;
        if (!fields_.award) fields_.award = said.award;
        if (fields_.authors.empty()) add(fields_.authors, said.authors);
        if (!part.anatomy.before.empty() && part.words.size() <= longest_note) fields_.take_note(part.words);
    }

    void take_words(const Item& part) {
        const bool mark = word_count(part.words) <= most_mark_words && fields_.take_mark(part.words);
        if (!mark && part.words.size() <= longest_note) fields_.take_note(part.words);
    }

    void take_attribute(const Item& part) {
        take_links(part);
        const auto words = plain_text(part.pieces);
        switch (part.key.value_or(Attribute::prose)) {
            case Attribute::authors:
                return take_people(part.pieces);
            case Attribute::affiliation:
                return fields_.take_affiliations(words);
            case Attribute::venue:
            case Attribute::date:
            case Attribute::award:
                return take_said(*part.key, words);
            case Attribute::title:
                if (entry_.titles.empty() && !words.empty()) entry_.titles.push_back(words);
                return;
            default:
                return;
        }
    }

    /// A cell or bullet that says what it is, so that even an unknown form is kept.
    void take_said(Attribute key, const std::string& words) {
        if (fields_.take_mark(words) || words.empty() || words.size() > longest_note || !has_letter(words))
            return;
        if (key == Attribute::venue && !fields_.venue)
            fields_.venue = Venue{undecorated(words), std::nullopt};
        if (key == Attribute::award && !fields_.award) fields_.award = undecorated(words);
        if (key == Attribute::date && !fields_.date) fields_.date = undecorated(words);
    }

    void take_people(const Pieces& pieces) {
        auto words = plain_text(pieces);
        if (const auto group = trailing_brackets(words);
            group && !group->rest.empty()) {  // "Jinda Jia et al. (Google)"
            fields_.take_affiliations(group->inside);
            words = group->rest;
        }
        fields_.take_authors(words);
    }

    void take_links(const Item& part) {
        for (const auto& piece : part.pieces) {
            if (piece.is(InlinePiece::Kind::image)) fields_.take_mark(badge_words(piece.url));
            if (!piece.is(InlinePiece::Kind::link)) continue;
            const bool bare = piece.text == piece.url;
            const bool code = part.key == Attribute::code;
            entry_.links.push_back({bare && code ? "Code" : piece.text, piece.url});
            if (piece.malformed) entry_.flags.emplace_back("malformed-link");
        }
    }

    Entry entry_;
    std::string words_;
    Fields fields_;
};

}  // namespace

Entry entry_of(Draft draft, std::string_view file) {
    return Assembly{std::move(draft)}.finish(file);
}

}  // namespace citegraph::read
