#pragma once

#include "exporters/map/scene.hpp"

#include <string>
#include <string_view>

namespace citegraph::exporters {

inline constexpr double page_margin = 8;  ///< left and right
inline constexpr double chart_width = 900;

/// A length or a place, to a tenth of a pixel.
std::string pixels(double value);

/// The number as an attribute with a space in front: ` x="12.5"`.
std::string attribute(std::string_view name, double value);

/// What a page of SVG says of itself.
struct PageHead {
    double width = 0, height = 0;
    std::string title, description;  ///< writable
};

/// Up to the first drawn thing: size, style, the page itself, its title and below it what describes it. Colours are those of classes: s0, s1, ... are the
/// groups', where `currentColor` is used; they follow the reader's theme, or are of the one that is wanted. No variables
/// of CSS, as librsvg and Inkscape know none.
std::string begin_page(const PageHead& page, Picture::Theme theme, const std::vector<Group>& groups);

/// A line of text in the style of `classes`, squeezed or stretched to `width` where that is not 0.
std::string text_line(std::string_view classes, Point at, std::string_view text, double width = 0,
                      std::string_view more = {});

/// What is drawn, in a link if there is an address that can be written.
std::string linked(std::string_view address, const std::string& drawn);

/// `text`, cut so that it is no wider.
std::string fitted(const std::string& text, double size, bool bold, double width);

/// Up to the first drawn thing of a chart: a page with a title, unless the view has another, and a sentence.
std::string begin_chart(const View& view, const std::string& title, const std::string& sentence,
                        double height);

/// A bar with its upper left corner there, and what is said of it.
std::string bar(Point at, double across, double high, const std::string& told);

}  // namespace citegraph::exporters
