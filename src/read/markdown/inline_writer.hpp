#pragma once

#include "read/markdown/html_tag.hpp"
#include "read/list/piece.hpp"

#include <string>
#include <string_view>

namespace citegraph::read {

/// Lays inline content flat: told of texts, styles and links as they open and close, it keeps the pieces.
class InlineWriter {
  public:
    void text(std::string_view text);
    void code(std::string_view text);
    void line_break(Piece::Kind kind);
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
    void add(Piece piece);

    Pieces pieces_;
    Piece link_;
    std::string picture_;  ///< what the image that is open shows
    bool in_link_ = false;
    int images_ = 0, strong_ = 0, emphasis_ = 0, inserted_ = 0;
};

}  // namespace citegraph::read
