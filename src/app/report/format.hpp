#pragma once

#include "app/io/console.hpp"
#include "citegraph/exporter.hpp"
#include "citegraph/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// A format of the output: what an exporter writes, or what the program rsvg-convert makes of its picture.
struct Format {
    std::string_view name, extension, summary;
    const Exporter* exporter = nullptr;
    bool is_drawn = false;
    bool is_list = false;  ///< the list itself, which no view holds: app/listing writes it
};

/// Every format, in --help order: the exporters', png, pdf and the list itself.
const std::vector<Format>& all_formats();

/// The format called `name`, or if that is empty the first with the suffix of `file`. Fails with `malformed`.
Result<Format> format_of(std::string_view name, const std::string& file);

/// What `format` makes of `view`; what it leaves out is said on the console. Fails with `malformed`, and says what to do
/// instead, if it is a picture of too few papers for the graph, or writes records where there are none; with `output` if
/// a picture cannot be drawn.
Result<std::string> rendered(const Format& format, const View& view, Console& console);

/// What `--layout` calls the layout of Graphviz's dot, beside those of all_graph_layouts().
constexpr std::string_view by_graphviz = "dot";

/// Where Graphviz's dot puts the papers, to the right those that cite; for `--layout dot`. Fails with `malformed` if
/// they are more than dot can place, with `output`, naming the package, if it is not installed. \cost a process
Result<Drawing> placed_by_dot(const DrawingInput& input, const DrawingOptions& options);

/// A picture in SVG as `format`, png (twice its size in pixels) or pdf. Fails with `output`, naming the package, if
/// rsvg-convert is not installed, and if it refuses or takes longer than five minutes. \cost a process
Result<std::string> drawn(std::string_view svg, std::string_view format);

}  // namespace citegraph::app
