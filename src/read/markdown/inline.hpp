#pragma once

#include "read/list/piece.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// The words on a static badge of shields.io, from the address of its picture: "ACL2024-findings" for
/// ".../badge/ACL2024--findings-orange"; empty for other pictures.
///
/// \source  shields.io, "static badge": /badge/[label-]message-color, "_" is a space, "--" a dash, "__" an
/// underscore
std::string badge_words(std::string_view picture);

/// One tag of HTML, or the text up to the next one.
struct HtmlToken {
    std::string name = {};  ///< lower case; empty for text
    bool closes = false;    ///< "</a>"
    std::string text = {};  ///< of text: with its entities resolved
    std::string url = {};   ///< href or src
    std::string alt = {};
    int line = 0;  ///< lines before it in the same source
};

/// The tokens of `html`; comments, scripts and styles are left out. Never fails: what is no tag is text.
/// \cost linear
std::vector<HtmlToken> html_tokens(std::string_view html);

/// Lays inline content flat: told of texts, styles and links as they open and close, it keeps the pieces.
class InlineWriter {
  public:
    void text(std::string_view text);
    void code(std::string_view text);
    void line_break(InlinePiece::Kind kind);
    void image(std::string_view shows, std::string_view url);
    void open_image() { ++images_; }
    void close_image(std::string_view url);
    void open_link(std::string_view url);
    void close_link();
    void open_strong() { ++strong_; }
    void close_strong() { strong_ -= strong_ > 0; }
    void open_emphasis() { ++emphasis_; }
    void close_emphasis() { emphasis_ -= emphasis_ > 0; }
    /// What a tag stands for: <a>, <b>, <i>, <ins>, <br>, <img>; others mean nothing.
    void tag(const HtmlToken& token);
    /// The pieces so far, with loose links found in the texts; the writer is empty afterwards.
    Pieces finish();

  private:
    void style(const HtmlToken& token, int& depth);
    void add(InlinePiece piece);

    Pieces pieces_;
    InlinePiece link_;
    std::string picture_;  ///< what the image that is open shows
    bool in_link_ = false;
    int images_ = 0, strong_ = 0, emphasis_ = 0, inserted_ = 0;
};

}  // namespace citegraph::read
