#include "citegraph/text.hpp"
#include "exporters/map/page.hpp"
#include "exporters/map/scene.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

// The map as a picture in SVG 1.1 that browsers, librsvg and Inkscape show: years on top, lanes with their names,
// each citation a curve in the colour of the cited paper, the most important papers on top of all. Texts are as wide as
// the layout took them for, in whatever font there is.

namespace citegraph::exporters {
namespace {

constexpr double margin = page_margin, top = 68, legend_line = 18;
constexpr std::uint64_t most_told = 2000;  // curves with a tooltip each

/// Where things lie on the page: below the head, inside the margin.
Point on_page(const Point& at) {
    return {margin + at.x, top + at.y};
}

std::string group_class(const Dot& dot) {
    return "s" + std::to_string(dot.group);
}

/// Whether groups have colours only, and so a legend.
bool has_chips(const Scene& scene) {
    return scene.groups.size() > 1 && (!scene.has_lanes || scene.drawing.lanes.size() < 2);
}

/// A year, or its two last digits.
std::string year_text(const YearSpan& span, bool brief) {
    if (span.year == 0) return "no date";
    const auto text = std::to_string(span.year);
    return brief && text.size() == 4 ? "\u2019" + text.substr(2) : text;
}

/// The years above the map, each at the middle of its span if there is room; the first and the last may need more
/// than their span, as the axis begins and ends with a paper.
std::string year_texts(const Scene& scene) {
    std::string out;
    const auto& years = scene.drawing.years;
    const auto width = scene.drawing.width + 2 * margin;
    double free = 0;
    for (std::size_t i = 0; i < years.size(); ++i)
        for (const bool brief : {false, true}) {
            const auto& [year, begin, end] = years[i];
            const auto text = year_text(years[i], brief);
            const auto half = text_width(text, 13, false) / 2;
            const bool is_last = i + 1 == years.size();
            const bool fits = end - begin > 2 * half - 4 || (brief && i == 0) || is_last || year == 0;
            const auto middle = is_last ? std::max((begin + end) / 2, begin + half) : (begin + end) / 2;
            const auto place = std::clamp(margin + middle, half, width - half);
            if (place - half < free || !fits) continue;
            out += text_line("y", {place, top - 11}, text) + "\n";
            free = place + half + 2;
            break;
        }
    return out;
}

/// Where years begin, as long as that can be told apart.
std::string year_lines(const Scene& scene) {
    std::string out;
    double last = -margin;
    for (const auto& span : scene.drawing.years) {
        if (span.begin - last < 5) continue;
        last = span.begin;
        out += "<line class=\"g\"" + attribute("x1", margin + last) + attribute("x2", margin + last) +
               attribute("y1", top - 8) + attribute("y2", top + scene.drawing.height + 4) + "/>\n";
    }
    return out;
}

std::string bands(const Scene& scene) {
    std::string out;
    if (!scene.has_lanes) return out;
    for (const auto& [group, above, below] : scene.drawing.lanes)
        out += "<rect class=\"b s" + std::to_string(group) + "\" x=\"0\"" + attribute("y", top + above + 1) +
               attribute("width", scene.drawing.width + 2 * margin) +
               attribute("height", std::max(below - above - 2, 1.0)) + "/>\n";
    return out;
}

std::string lane_names(const Scene& scene) {
    std::string out;
    if (!scene.has_lanes) return out;
    for (const auto& [group, above, below] : scene.drawing.lanes) {
        const auto& name = scene.groups[group].name;
        out += "<rect class=\"d s" + std::to_string(group) + "\"" + attribute("x", margin) +
               attribute("y", top + above + 3) + " width=\"5\" height=\"10\"/>" +
               text_line("n", {margin + 8, top + above + 12}, name, text_width(name, 11, true)) + "\n";
    }
    return out;
}

/// From the one end to the other, level at both; bent less where these are near, so that it makes no loop.
std::string curve(const Point& from, const Point& to) {
    const auto handle = 0.45 * (from.x - to.x);
    return "M" + pixels(from.x) + " " + pixels(from.y) + "C" + pixels(from.x - handle) + " " +
           pixels(from.y) + " " + pixels(to.x + handle) + " " + pixels(to.y) + " " + pixels(to.x) + " " +
           pixels(to.y);
}

std::string citation(const Scene& scene, const View& view, Vertex citing, Vertex cited) {
    const auto& some = scene.dots[citing];
    const auto& other = scene.dots[cited];
    const bool is_influence = view.picture.direction == Picture::Direction::influence;
    const auto from = on_page(is_influence ? other.at : some.at),
               to = on_page(is_influence ? some.at : other.at);
    auto out = "<path class=\"e " + group_class(other) + "\" d=\"" + curve(from, to) + "\"";
    if (scene.shown.citations() > most_told) return out + "/>\n";
    return out + "><title>" + xml_text(some.name + " cites " + other.name) + "</title></path>\n";
}

/// Citations of the most important papers lie on top.
std::string citations(const Scene& scene, const View& view) {
    auto arcs = arcs_of(scene.shown);
    std::ranges::stable_sort(arcs, std::greater{},
                             [&](const auto& arc) { return scene.dots[arc.second].priority; });
    const auto opacity = std::clamp(0.38 * std::sqrt(300 / double(arcs.size() + 1)), 0.06, 0.38);
    std::string out = "<g stroke-opacity=\"" + exact_number(std::round(opacity * 100) / 100) + "\">\n";
    for (const auto& [citing, cited] : arcs) out += citation(scene, view, citing, cited);
    return out + "</g>\n";
}

std::string tooltip(const Dot& dot, const View& view, std::size_t at) {
    if (dot.ghost > 0) {
        const auto& stub = view.library.stubs[dot.ghost - 1];
        return writable(stub.title.empty() ? to_string(stub.id()) : stub.title) +
               " (not in the list, cited by " + std::to_string(dot.citers) + " of it)";
    }
    const auto v = static_cast<Vertex>(at);
    const auto year = known_year(view, v);
    return brand_before(view, v) + writable(clean(heading_of(view, v))) +
           (year ? " (" + std::to_string(*year) + ")" : "");
}

std::string link(const Dot& dot, const View& view, std::size_t at) {
    if (dot.ghost > 0) return url_of(view.library.stubs[dot.ghost - 1].id());
    const auto* paper = paper_at(view, static_cast<Vertex>(at));
    return paper == nullptr ? std::string{} : public_link(*paper);
}

std::string label(const Dot& dot) {
    const auto& [size, bold, width, left] = dot.label;
    if (width <= 0) return {};
    std::string classes = dot.ghost > 0 ? "q" : dot.is_warned ? "x" : "";
    auto style = attribute("font-size", size);
    if (bold) style += " font-weight=\"700\"";
    return text_line(classes, {margin + left, top + dot.at.y + size * 0.35}, dot.name, width, style);
}

std::string disk(std::string_view classes, double x, double y, double radius) {
    return "<circle class=\"" + std::string{classes} + "\"" + attribute("cx", x) + attribute("cy", y) +
           attribute("r", radius) + "/>";
}

std::string mark(const Scene& scene, const View& view, std::size_t at) {
    const auto& dot = scene.dots[at];
    const auto [x, y] = on_page(dot.at);
    const auto shape = dot.ghost > 0 ? "h " : dot.radius < 2.5 ? "d k " : "d ";
    return linked(link(dot, view, at),
                  "<title>" + xml_text(tooltip(dot, view, at)) + "</title>" +
                      disk(shape + group_class(dot) + (dot.is_warned ? " w" : ""), x, y, dot.radius) +
                      label(dot));
}

std::string marks(const Scene& scene, const View& view) {
    std::vector<std::size_t> order(scene.dots.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater{}, [&](std::size_t i) { return scene.dots[i].priority; });
    std::string out;
    for (const auto i : order) out += mark(scene, view, i);
    return out;
}

/// What stands below the map, in lines from left to right.
class Legend {
  public:
    Legend(double begin, double width) : y_{begin}, width_{width} {}

    /// `shapes` is of such a width, and gets the place of its middle on the left.
    void add(const std::string& text, double width, const std::function<std::string(Point)>& shapes) {
        const auto needed = width + 6 + text_width(text, 12, false) + 22;
        if (x_ > margin && x_ + needed > width_) x_ = margin, y_ += legend_line;
        bytes_ += shapes({x_, y_ - 4}) + text_line("u", {x_ + width + 6, y_}, text) + "\n";
        x_ += needed;
    }
    double bottom() const { return y_ + 10; }
    const std::string& bytes() const { return bytes_; }

  private:
    double x_ = margin, y_, width_;
    std::string bytes_;
};

Legend legend_of(const Scene& scene) {
    Legend out{top + scene.drawing.height + 26, scene.drawing.width + 2 * margin};
    if (scene.size != nullptr)
        out.add("size: " + std::string{scene.size->name}, 44, [](Point at) {
            return disk("d o", at.x + 9, at.y, 9) + disk("d o", at.x + 27, at.y, 5.5) +
                   disk("d o", at.x + 40, at.y, 2.5);
        });
    if (std::ranges::any_of(scene.dots, [](const Dot& dot) { return dot.ghost > 0; }))
        out.add("not in the list, cited by many of it", 12,
                [](Point at) { return disk("h o", at.x + 6, at.y, 5); });
    if (std::ranges::any_of(scene.dots, &Dot::is_warned))
        out.add("retracted, withdrawn or of concern", 12,
                [](Point at) { return disk("d o w", at.x + 6, at.y, 5); });
    if (has_chips(scene))
        for (std::size_t i = 0; i < scene.groups.size(); ++i)
            out.add(scene.groups[i].name, 10,
                    [i](Point at) { return disk("d s" + std::to_string(i), at.x + 5, at.y, 5); });
    if (!scene.grouping.empty())
        out.add((has_chips(scene) ? "colour: " : "colour and lane: ") + scene.grouping, 0,
                [](Point) { return std::string{}; });
    return out;
}

Rendered render(const View& view) {
    const auto scene = scene_of(view);
    const auto legend = legend_of(scene);
    const auto width = scene.drawing.width + 2 * margin;
    const auto sentence = how_to_read(scene, view.picture.direction);
    auto out = begin_page({width, legend.bottom(), scene.title, sentence}, view.picture.theme, scene.groups);
    out += bands(scene) + year_lines(scene) + year_texts(scene) + citations(scene, view) +
           marks(scene, view) + lane_names(scene);
    return {out + legend.bytes() + "</svg>\n", partial_notices(view)};
}

}  // namespace

Exporter svg() {
    return {.name = "svg",
            .extension = ".svg",
            .summary = "a picture: who builds on whom, with time to the right",
            .render = render,
            .most_papers = 5000};
}

}  // namespace citegraph::exporters
