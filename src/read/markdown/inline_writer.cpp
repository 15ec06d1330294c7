// Markdown's inline tree, laid flat.
#include "read/markdown/inline.hpp"

#include "read/list/finish.hpp"
#include "read/list/scan.hpp"

#include <utility>

namespace citegraph::read {

std::string plain_text(const Pieces& pieces) {
    std::string out;
    for (const auto& piece : pieces) {
        if (piece.is(InlinePiece::Kind::image) || piece.badge) continue;
        const bool space = piece.is(InlinePiece::Kind::line_break) || piece.is(InlinePiece::Kind::soft_break);
        out += space ? " " : piece.text;
    }
    return tidy(out);
}

void InlineWriter::add(InlinePiece piece) {
    piece.strong = strong_ > 0;
    piece.emphasis = emphasis_ > 0;
    piece.inserted = inserted_ > 0;
    auto* last = pieces_.empty() ? nullptr : &pieces_.back();
    const bool joins = last && last->is(InlinePiece::Kind::text) && piece.is(InlinePiece::Kind::text) &&
                       last->strong == piece.strong && last->emphasis == piece.emphasis &&
                       last->inserted == piece.inserted;
    if (joins)
        last->text += piece.text;
    else
        pieces_.push_back(std::move(piece));
}

void InlineWriter::text(std::string_view text) {
    if (images_ > 0) {
        picture_ += text;
    } else if (in_link_) {
        link_.text += text;
    } else if (const auto end = inserted_ > 0 ? text.find("/ins>") : text.npos; end != text.npos) {
        add({.text = std::string{text.substr(0, end)}});  // "</ins>" that lost its "<"
        inserted_ = 0;
        add({.text = std::string{text.substr(end + 5)}});
    } else {
        add({.text = std::string{text}});
    }
}

void InlineWriter::code(std::string_view text) {
    if (in_link_ || images_ > 0) return this->text(text);
    add({.kind = InlinePiece::Kind::code, .text = std::string{text}});
}

void InlineWriter::line_break(InlinePiece::Kind kind) {
    if (in_link_ || images_ > 0) return text(" ");
    add({.kind = kind});
}

void InlineWriter::image(std::string_view shows, std::string_view url) {
    if (in_link_) {
        picture_ += shows;
        link_.badge = true;
        link_.picture = url;
    } else {
        add({.kind = InlinePiece::Kind::image, .text = std::string{shows}, .url = std::string{url}});
        picture_.clear();
    }
}

void InlineWriter::close_image(std::string_view url) {
    images_ -= images_ > 0;
    if (images_ == 0) image(std::exchange(picture_, {}), url);
}

void InlineWriter::open_link(std::string_view url) {
    if (in_link_) close_link();
    in_link_ = true;
    const auto nested =
        url.rfind("](");  // "[Paper]([https://…](https://…))", of which the inner one is meant
    link_ = {.kind = InlinePiece::Kind::link,
             .url = std::string{nested == url.npos ? url : url.substr(nested + 2)}};
    link_.malformed = nested != url.npos;
    picture_.clear();
}

void InlineWriter::close_link() {
    if (!std::exchange(in_link_, false)) return;
    link_.text = tidy(link_.text);
    link_.badge = link_.badge && link_.text.empty();
    if (link_.badge) link_.text = tidy(picture_);
    picture_.clear();
    if (!link_.url.empty() || !link_.text.empty() || link_.badge) add(std::move(link_));
}

void InlineWriter::style(const HtmlToken& token, int& depth) {
    if (!token.closes)
        ++depth;
    else if (depth > 0)
        --depth;
}

void InlineWriter::tag(const HtmlToken& token) {
    const auto& name = token.name;
    if (name == "br")
        in_link_ || images_ > 0 ? text(" ") : add({.kind = InlinePiece::Kind::line_break, .text = "<br>"});
    else if (name == "img")
        image(token.alt, token.url);
    else if (name == "b" || name == "strong")
        style(token, strong_);
    else if (name == "i" || name == "em")
        style(token, emphasis_);
    else if (name == "ins" || name == "u")
        style(token, inserted_);
    else if (name == "a" && token.closes)
        close_link();
    else if (name == "a" && !token.url.empty())
        open_link(token.url);
}

Pieces InlineWriter::finish() {
    close_link();
    auto out = with_loose_links(std::move(pieces_));
    *this = {};
    return out;
}

}  // namespace citegraph::read
