// What stands before an entry's title.
#include "read/entry/parts.hpp"

#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace citegraph::read {
namespace {

constexpr std::array<std::string_view, 16> scaffolding{"[", "]", "(", "（", "【", "|", "｜", ",",
                                                       "-", "–", "·", "•",  "*",  ":", "：", "/"};
constexpr std::size_t longest_tag = 8;  // words
constexpr std::size_t most_tags = 8;

class FrontTaker {
  public:
    FrontTaker(Pieces pieces, Fields fields) : pieces_{std::move(pieces)}, fields_{std::move(fields)} {}

    Front take() {
        while (at_ < pieces_.size() && step()) {
        }
        out_.rest.assign(std::make_move_iterator(pieces_.begin() + static_cast<std::ptrdiff_t>(at_)),
                         std::make_move_iterator(pieces_.end()));
        out_.fields = std::move(fields_);
        return std::move(out_);
    }

  private:
    /// True if something was taken.
    bool step() {
        auto& piece = pieces_[at_];
        if (piece.ends_line()) return skip();
        if (piece.is(InlinePiece::Kind::link)) return take_link(piece);
        const bool blank = undecorated(piece.text).empty();
        if (blank || (is_last_word_before_link() && stripped(undecorated(piece.text), scaffolding).empty()))
            return skip();
        if (piece.is(InlinePiece::Kind::text) && !piece.strong) return take_text(piece);
        if ((piece.is(InlinePiece::Kind::code) || piece.strong || piece.emphasis) && goes_on() &&
            take_styled(piece))
            return skip();
        return false;
    }

    bool skip() {
        ++at_;
        return true;
    }

    bool goes_on() const { return at_ + 1 < pieces_.size(); }
    bool is_last_word_before_link() const {
        return goes_on() && pieces_[at_ + 1].is(InlinePiece::Kind::link);
    }

    /// "**ICLR'24**" and "**[ICLR'24]**", "*NeurIPS 2023*", "`OSDI'22`".
    bool take_styled(const InlinePiece& piece) {
        const auto group = leading_brackets(piece.text);
        return fields_.take_mark(group && group->rest.empty() ? group->inside : piece.text);
    }

    /// Links with generic labels and badges come before the title now and then; the title is what follows.
    bool take_link(InlinePiece& piece) {
        const bool mark =
            is_followed_by_title() && fields_.take_mark(piece.text);  // "[[ICLR 2023](…)] **Title**"
        if (!mark && !piece.badge && !is_generic_label(piece.text)) return false;
        out_.links.push_back({piece.text, piece.url});
        ++at_;
        while (at_ < pieces_.size() && pieces_[at_].is(InlinePiece::Kind::text)) {  // "]], " behind it
            const auto clean = after_scaffolding(pieces_[at_].text);
            pieces_[at_].text = clean;
            if (!clean.empty()) break;
            ++at_;
        }
        return true;
    }

    bool is_followed_by_title() const {
        return std::ranges::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, pieces_.end(),
                                   [](const InlinePiece& piece) {
                                       return piece.strong || (piece.is(InlinePiece::Kind::link) &&
                                                               !piece.badge && !is_generic_label(piece.text));
                                   });
    }

    static std::string after_scaffolding(std::string_view text) {
        static constexpr std::array<std::string_view, 7> marks{"]", ")", "）", "】", ",", "|", "｜"};
        auto out = tidy(text);
        while (const auto rest = after_mark(out, marks)) out = *rest;
        return out;
    }

    bool take_text(InlinePiece& piece) {
        gather_group();
        const auto clean = undecorated_front(pieces_[at_].text);
        if (const auto group = leading_brackets(clean); group && (goes_on() || !group->rest.empty())) {
            if (!take_group(*group, clean)) return false;
            pieces_[at_].text = group->rest;
            return true;
        }
        return take_leading_date(piece, clean);
    }

    bool take_group(const Bracketed& group, const std::string& text) {
        if (fields_.take_mark(group.inside) || group.inside == "x" || group.inside == "X")
            return true;  // or a task, done
        if (text.starts_with("(") || text.starts_with("（") || group.inside.empty())
            return group.inside.empty();
        if (text.starts_with("「") || text.starts_with("『")) return false;  // a title in Japanese
        if (word_count(group.inside) > longest_tag || out_.tags.size() == most_tags) return false;
        const auto first = group.inside.substr(0, group.inside.find(' '));
        if (is_publisher(first) && first != group.inside && !fields_.venue)
            fields_.venue = Venue{group.inside, std::nullopt};
        else
            out_.tags.push_back(undecorated(group.inside));
        return true;
    }

    /// "2024.05 [Title](…)", "2024-05-12: Title"; a year alone may be the title's first word.
    bool take_leading_date(const InlinePiece&, const std::string& clean) {
        const auto end = std::min(clean.find_first_of(" :|"), clean.size());
        const auto word = clean.substr(0, end);
        const bool separated = word.find_first_of(".-/") != word.npos && word.size() >= 6;
        const bool alone = end == clean.size() && is_last_word_before_link();
        if (!is_written_date(word) || !(separated || alone || clean.substr(end).starts_with(":")))
            return false;
        fields_.take_mark(word);
        pieces_[at_].text = stripped(clean.substr(end), std::span{scaffolding}.subspan(5));
        return true;
    }

    /// A bracketed group whose inside is styled lies in several pieces: makes them one.
    void gather_group() {
        const auto clean = undecorated_front(pieces_[at_].text);
        if ((!clean.starts_with("[") && !clean.starts_with("【")) || leading_brackets(clean)) return;
        std::string text = clean;
        for (auto end = at_ + 1; end < pieces_.size() && end < at_ + 5; ++end) {
            const auto& piece = pieces_[end];
            if (piece.is(InlinePiece::Kind::link) || piece.ends_line()) return;
            text += piece.text;
            if (!leading_brackets(text)) continue;
            pieces_[end] = {.text = std::move(text)};
            at_ = end;
            return;
        }
    }

    /// Pictographs go from the front; the space at the end stays, for what follows is one text with it.
    static std::string undecorated_front(std::string_view text) {
        const auto clean = undecorated(text);
        return !clean.empty() && !text.empty() && text.back() == ' ' ? clean + " " : clean;
    }

    Pieces pieces_;
    std::size_t at_ = 0;
    Fields fields_;
    Front out_;
};

}  // namespace

Front taken_front(Pieces pieces, Fields fields) {
    return FrontTaker{std::move(pieces), std::move(fields)}.take();
}

}  // namespace citegraph::read
