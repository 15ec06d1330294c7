// Which blocks of a document are entries.
#include "read/markdown/blocks.hpp"

#include "read/entry/parts.hpp"
#include "read/list/finish.hpp"
#include "read/list/scan.hpp"
#include "read/markdown/outline.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::size_t no_draft = static_cast<std::size_t>(-1);
constexpr std::size_t deepest = 8;  // pseudo-headings over an entry
constexpr std::size_t own_title_words =
    3;  // a link below an entry with a title of its own is an entry itself

/// A list item, when its role is known.
struct Role {
    std::size_t draft = no_draft;     ///< the entry that it is, or is part of
    std::vector<std::string> path{};  ///< pseudo-headings it stands under, its own words last if it is one
    bool prose = false;               ///< part of a summary
};

/// Joins what the paragraphs of an item say.
void append(Pieces& to, Pieces more) {
    if (!to.empty()) to.push_back({.kind = InlinePiece::Kind::line_break});
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

class Collector {
  public:
    Collector(std::vector<DocumentBlock> blocks, std::string_view file)
        : blocks_{std::move(blocks)}, file_{file}, title_{title_block(blocks_)} {
        look_at_items();
    }

    std::vector<Entry> collect() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) take(i);
        std::vector<Entry> out;
        for (auto& draft : drafts_)
            if (is_entry(draft)) out.push_back(entry_of(std::move(draft), file_));
        return out;
    }

  private:
    /// What each item looks like, and what stands directly below it.
    void look_at_items() {
        std::unordered_map<std::size_t, Pieces> words;
        for (auto& block : blocks_)
            if (block.kind == DocumentBlock::Kind::paragraph && block.owner)
                append(words[*block.owner], std::move(block.cells.front()));
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const auto& block = blocks_[i];
            if (block.kind != DocumentBlock::Kind::item) continue;
            auto item = item_of(std::move(words[i]), block.line, block.group);
            if (item.shape == Item::Shape::titled) titled_groups_.insert(block.group);
            if (block.owner) below_[*block.owner].push_back(item.shape);
            items_.emplace(i, std::move(item));
        }
    }

    void take(std::size_t index) {
        auto& block = blocks_[index];
        switch (block.kind) {
            case DocumentBlock::Kind::heading:
                return take_heading(index);
            case DocumentBlock::Kind::open:
                return outline_.open(heading_words(block.cells.front()));
            case DocumentBlock::Kind::close:
                return outline_.close();
            case DocumentBlock::Kind::item:
                return take_item(index);
            case DocumentBlock::Kind::row:
                return take_row(block);
            case DocumentBlock::Kind::paragraph:
                if (!block.owner && !block.quoted) take_paragraph(block);
                return;
        }
    }

    // Headings: sections, and entries if lines such as "Link: …" follow.

    void take_heading(std::size_t index) {
        auto& block = blocks_[index];
        const auto words = heading_words(block.cells.front());
        outline_.heading(block.level, "");
        head_ = no_draft;
        if (block.owner || block.quoted) return;
        const bool own =
            (!std::exchange(seen_heading_, true) && block.level == 1) || title_ == index;  // the list's
        if (!own) head_ = add({item_of(block.cells.front(), block.line, 0), outline_.place(), {}});
        if (head_ != no_draft) heads_.insert(head_);
        if (title_ != index) outline_.heading(block.level, words);
    }

    /// A heading is an entry if its title is a link to a paper, or if lines below it link to the work.
    bool is_entry(const Draft& draft) const {
        const auto index = static_cast<std::size_t>(&draft - drafts_.data());
        if (!heads_.contains(index)) return true;
        if (draft.place.excluded || draft.item.anatomy.entry.titles.empty()) return false;
        const auto& url = draft.item.anatomy.entry.url;
        const auto named = url && draft.item.anatomy.linked && draft.item.anatomy.before.empty()
                               ? identify(*url)
                               : std::nullopt;
        if (named && named->id.scheme() != Scheme::github) return true;
        return std::ranges::any_of(draft.parts, [](const Item& part) {
            const bool links = part.shape == Item::Shape::links && !part.anatomy.entry.links.empty();
            const bool key = part.key == Attribute::link || part.key == Attribute::code;
            return links || (key && std::ranges::any_of(part.pieces, [](const auto& p) {
                                 return p.is(InlinePiece::Kind::link);
                             }));
        });
    }

    // List items.

    void take_item(std::size_t index) {
        auto& item = items_.at(index);
        const auto& block = blocks_[index];
        const auto* above = block.owner ? &roles_[*block.owner] : nullptr;
        auto role =
            above && above->draft != no_draft ? below_entry(item, *above) : free_item(item, index, above);
        roles_[index] = std::move(role);
    }

    /// A line below an entry is part of it, unless it has a title of its own.
    Role below_entry(Item& item, const Role& above) {
        const auto& anatomy = item.anatomy;
        const bool own = item.shape == Item::Shape::titled && anatomy.linked && anatomy.before.empty() &&
                         !heads_.contains(above.draft) && !anatomy.entry.titles.empty() &&
                         word_count(anatomy.entry.titles.front()) >= own_title_words;
        if (own) return {add({std::move(item), drafts_[above.draft].place, {}}), above.path};
        auto role = above;
        role.prose = above.prose || item.key == Attribute::prose;
        const bool says =
            item.shape != Item::Shape::navigation && !(above.prose && item.shape == Item::Shape::words);
        if (says) drafts_[above.draft].parts.push_back(std::move(item));
        return role;
    }

    Role free_item(Item& item, std::size_t index, const Role* above) {
        Role role;
        if (above) role.path = above->path;
        if (outline_.place().excluded) return role;
        const bool of_head =
            head_ != no_draft && (item.shape == Item::Shape::attribute || item.shape == Item::Shape::links);
        if (of_head && !above) {
            role = {head_, {}, item.key == Attribute::prose};
            drafts_[head_].parts.push_back(std::move(item));
            return role;
        }
        head_ = no_draft;
        if (item.shape == Item::Shape::attribute)
            item = item_of(std::move(item.pieces), item.line, item.group);
        if (names_work(item, index)) return {add({std::move(item), place_under(role.path), {}}), role.path};
        if (heads_others(item, index) && role.path.size() < deepest)
            role.path.push_back(undecorated(item.words));
        return role;
    }

    bool names_work(const Item& item, std::size_t index) const {
        switch (item.shape) {
            case Item::Shape::links:
                return true;
            case Item::Shape::titled:
                return is_about_its_link(item);
            case Item::Shape::words:
                return is_work_without_link(item, index);
            default:
                return false;
        }
    }

    /// Not "If you find a mistake, open an [issue](…)".
    static bool is_about_its_link(const Item& item) {
        const auto& anatomy = item.anatomy;
        if ((anatomy.linked && word_count(anatomy.before) <= 5) || anatomy.marked || anatomy.bold)
            return true;
        if (!anatomy.entry.affiliations.empty()) return true;
        return std::ranges::any_of(anatomy.entry.links, [](const Link& link) {
            const auto found = identify(link.url);
            return is_generic_label(link.label) || (found && found->id.scheme() != Scheme::github);
        });
    }

    bool is_work_without_link(const Item& item, std::size_t index) const {
        if (item.anatomy.entry.titles.empty()) return false;
        const auto words = word_count(item.anatomy.entry.titles.front());
        if (const auto below = below_.find(index); below != below_.end())
            return std::ranges::any_of(below->second, [](auto shape) {
                return shape == Item::Shape::attribute || shape == Item::Shape::links;
            });
        const auto& entry = item.anatomy.entry;
        if (item.anatomy.marked &&
            (entry.venue || !entry.authors.empty() || (entry.date && titled_groups_.contains(item.group))))
            return words >= 2;
        const bool sentence = item.words.ends_with('.') || item.words.ends_with('!') ||
                              item.words.ends_with("。") || item.words.ends_with(':');
        return titled_groups_.contains(item.group) && words >= 4 && words <= 30 && !sentence;
    }

    bool heads_others(const Item& item, std::size_t index) const {
        return item.shape == Item::Shape::words && below_.contains(index) && word_count(item.words) <= 12;
    }

    Place place_under(const std::vector<std::string>& path) const {
        auto place = outline_.place();
        place.path.insert(place.path.end(), path.begin(), path.end());
        for (const auto& words : path)
            if (const auto year = plain_year(words)) place.bucket = std::to_string(*year);
        return place;
    }

    // Tables and paragraphs.

    void take_row(const DocumentBlock& block) {
        if (block.header || columns_group_ != block.group) {
            columns_group_ = block.group;
            columns_ = columns_of(block);
            head_ = no_draft;
            return;
        }
        if (outline_.place().excluded) return;
        if (auto draft = row_draft(block, columns_)) {
            draft->place = outline_.place();
            add(*std::move(draft));
        }
    }

    void take_paragraph(DocumentBlock& block) {
        auto lines = lines_of(std::move(block.cells.front()), block.line);
        if (lines.empty()) return;
        auto& first = lines.front();
        if (head_ != no_draft && lines.size() == 1 && belongs_to_heading(first))
            return void(drafts_[head_].parts.push_back(std::move(first)));
        if (lines.size() == 1 && first.bold && first.shape == Item::Shape::words &&
            word_count(first.words) <= 12)
            return take_pseudo_heading(first);
        head_ = no_draft;
        if (outline_.place().excluded) return;
        for (auto& line : lines)
            if (is_paragraph_entry(line, lines.size() > 1)) add({std::move(line), outline_.place(), {}});
    }

    void take_pseudo_heading(Item& item) {
        outline_.pseudo_heading("");
        const auto words = undecorated(item.words);
        head_ = add({std::move(item), outline_.place(), {}});
        heads_.insert(head_);
        outline_.pseudo_heading(words);
    }

    std::size_t add(Draft draft) {
        drafts_.push_back(std::move(draft));
        return drafts_.size() - 1;
    }

    std::vector<DocumentBlock> blocks_;
    std::string_view file_;
    std::optional<std::size_t> title_;
    std::unordered_map<std::size_t, Item> items_;
    std::unordered_map<std::size_t, Role> roles_;
    std::unordered_map<std::size_t, std::vector<Item::Shape>> below_;
    std::unordered_set<std::size_t> titled_groups_;
    Outline outline_;
    std::vector<Draft> drafts_;
    std::unordered_set<std::size_t> heads_;  ///< drafts of headings, which may come to nothing
    std::size_t head_ = no_draft;            ///< the heading that lines may still belong to
    bool seen_heading_ = false;
    Columns columns_;
    std::size_t columns_group_ = 0;
};

}  // namespace

std::vector<Entry> collected(std::vector<DocumentBlock> blocks, std::string_view file) {
    return Collector{std::move(blocks), file}.collect();
}

}  // namespace citegraph::read
