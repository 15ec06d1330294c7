// What pages of SVG 1.1 share: https://www.w3.org/TR/SVG11/.
#include "exporters/map/page.hpp"

#include "citegraph/text.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/vertices.hpp"

#include <array>
#include <charconv>

namespace citegraph::exporters {
namespace {

std::string_view in(const Colour& colour, bool dark) {
    return dark ? colour.dark : colour.light;
}

/// The rules that tell light from dark.
std::string colours(bool dark, const std::vector<Group>& groups) {
    const PageColours page;
    const auto rule = [dark](std::string_view selector, std::string_view property, const Colour& colour) {
        return std::string{selector} + "{" + std::string{property} + ":" + std::string{in(colour, dark)} +
               "}";
    };
    auto out = rule(".p", "fill", page.page) + rule("text", "fill", page.ink) +
               rule("text", "stroke", page.page) + rule(".q,.u,.y", "fill", page.soft) +
               rule(".d", "stroke", page.page) + rule(".h", "fill", page.page) +
               rule(".g", "stroke", page.grid) + rule(".w", "stroke", page.warning) +
               rule("text.x", "fill", page.warning) + rule(".o", "color", neutral_colour());
    for (std::size_t i = 0; i < groups.size(); ++i)
        out += rule(".s" + std::to_string(i), "color", groups[i].colour);
    return out;
}

constexpr std::string_view shapes =
    ".b{fill:currentColor;opacity:.06}.e{fill:none;stroke:currentColor}.d{fill:currentColor;stroke-width:1.2}"
    ".k{stroke-width:.4}.h{stroke:currentColor;stroke-width:1.4;stroke-dasharray:2.5 2}.w{stroke-width:2}"
    "text{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}.y{font-size:13px;text-anchor:middle}"
    ".q{font-style:italic}.t{font-size:16px;font-weight:700}.u{font-size:12px}.n{font-size:11px;font-weight:"
    "700}"
    ".x{text-decoration:line-through}";

}  // namespace

std::string pixels(double value) {
    std::array<char, 64> room{};
    const auto end =
        std::to_chars(room.data(), room.data() + room.size(), value, std::chars_format::fixed, 1).ptr;
    std::string out{room.data(), end};
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out == "-0" ? "0" : out;
}

std::string attribute(std::string_view name, double value) {
    return " " + std::string{name} + "=\"" + pixels(value) + "\"";
}

std::string begin_page(const PageHead& page, Picture::Theme theme, const std::vector<Group>& groups) {
    auto style = std::string{shapes} + colours(theme == Picture::Theme::dark, groups);
    if (theme == Picture::Theme::automatic)
        style += "@media (prefers-color-scheme:dark){" + colours(true, groups) + "}";
    const auto size = attribute("width", page.width) + attribute("height", page.height);
    const auto width = page.width - 2 * page_margin;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + pixels(page.width) + " " +
           pixels(page.height) + "\"" + size +
           " role=\"img\" aria-labelledby=\"t d\"\n     font-family=\"Helvetica,Arial,'Liberation "
           "Sans','DejaVu "
           "Sans',sans-serif\">\n<title id=\"t\">" +
           xml_text(page.title) + "</title>\n<desc id=\"d\">" + xml_text(page.description) +
           "</desc>\n<style>" + style + "</style>\n<rect class=\"p\"" + size + "/>\n" +
           text_line("t", {page_margin, 20}, fitted(page.title, 16, true, width)) +
           text_line("u", {page_margin, 38}, fitted(page.description, 12, false, width)) + "\n";
}

std::string text_line(std::string_view classes, Point at, std::string_view text, double width,
                      std::string_view more) {
    auto out = "<text class=\"" + std::string{classes} + "\"" + attribute("x", at.x) + attribute("y", at.y);
    if (width > 0) out += attribute("textLength", width) + " lengthAdjust=\"spacingAndGlyphs\"";
    return out + std::string{more} + ">" + xml_text(text) + "</text>";
}

std::string linked(std::string_view address, const std::string& drawn) {
    if (address.empty() || !is_writable(address)) return "<g>" + drawn + "</g>\n";
    return "<a href=\"" + xml_text(address) + "\">" + drawn + "</a>\n";
}

std::string fitted(const std::string& text, double size, bool bold, double width) {
    auto out = text;
    for (auto columns = display_width(text); columns > 1 && text_width(out, size, bold) > width;)
        out = ellipsis(
            text, columns = std::min(
                      columns - 1,
                      static_cast<std::size_t>(double(columns) * width / text_width(out, size, bold)) + 1));
    return out;
}

std::string bar(Point at, double across, double high, const std::string& told) {
    return "<rect class=\"d s0\"" + attribute("x", at.x) + attribute("y", at.y) + attribute("width", across) +
           attribute("height", high) + "><title>" + xml_text(told) + "</title></rect>";
}

std::string begin_chart(const View& view, const std::string& title, const std::string& sentence,
                        double height) {
    const std::vector<Group> groups{{"papers", view.graph.graph.vertices(), group_colour(0)}};
    const auto shown = view.picture.title.empty() ? title : writable_line(view.picture.title);
    return begin_page({chart_width, height, shown, sentence}, view.picture.theme, groups);
}

}  // namespace citegraph::exporters
