#include "app/report/format.hpp"

#include "app/study/study.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace citegraph::app {
namespace {

std::vector<Format> listed_formats() {
    std::vector<Format> out;
    for (const auto& row : all_exporters()) out.push_back({row.name, row.extension, row.summary, &row});
    const auto* svg = exporter_named("svg");
    out.push_back({"png", ".png", "the picture of svg in pixels, by rsvg-convert", svg, true});
    out.push_back({"pdf", ".pdf", "the same for print", svg, true});
    out.push_back({"awesome", "", "the list itself, each entry anew from its record in the list's own style",
                   exporter_named("markdown"), false, true});
    return out;
}

Result<void> check(const Format& format, const View& view) {
    const auto name = std::string{format.name};
    if (format.is_list)
        return fail(Error::Kind::malformed,
                    name + " is a list in its own style: citegraph export LIST -t " + name);
    if (format.exporter->needs_library && view.library.papers.empty() && view.graph.graph.vertices() > 0)
        return fail(Error::Kind::malformed,
                    name + " writes records, and a graph has none: give the list or its lock");
    const auto most = format.exporter->most_papers;
    if (most == 0 || view.graph.graph.vertices() <= most) return {};
    return fail(Error::Kind::malformed,
                name + " shows up to " + std::to_string(most) + " papers, and these are " +
                    std::to_string(view.graph.graph.vertices()) +
                    ": choose among them with --around PAPER, --min-citations N or --where, or write gexf or "
                    "graphml, for programs that draw large graphs");
}

/// The same of a view whose papers Graphviz is to place.
Result<std::string> with_dot(const Format& format, View view, Console& console) {
    std::optional<Error> trouble;
    view.picture.outside = [&trouble](const DrawingInput& input, const DrawingOptions& options) {
        auto placed = placed_by_dot(input, options);
        if (placed) return *std::move(placed);
        trouble = placed.error();
        return Drawing{.at = std::vector<Point>(input.graph.vertices()), .lanes = {{}}, .years = {}};
    };
    auto bytes = rendered(format, view, console);
    if (trouble) return fail(trouble->kind, trouble->message);
    return bytes;
}

}  // namespace

const std::vector<Format>& all_formats() {
    static const auto all = listed_formats();
    return all;
}

Result<Format> format_of(std::string_view name, const std::string& file) {
    const auto& rows = all_formats();
    const auto extension = std::filesystem::path{file}.extension().string();
    const auto row = std::ranges::find_if(rows, [&](const Format& format) {
        return name.empty() ? !extension.empty() && format.extension == extension : format.name == name;
    });
    if (row != rows.end()) return *row;
    std::vector<std::string> known;
    for (const auto& format : rows)
        if (!format.extension.empty() && std::ranges::count(known, format.extension) == 0)
            known.emplace_back(format.extension);
    const auto why = extension.empty() ? "" : " " + file + " ends in " + extension + ":";
    return fail(
        Error::Kind::malformed,
        "which format?" + why + " name one with --to, or give --output a suffix (" + join(known, ", ") + ")");
}

Result<std::string> rendered(const Format& format, const View& view, Console& console) {
    if (auto fits = check(format, view); !fits) return fits.failure();
    if (view.picture.layout == by_graphviz && !view.picture.outside) return with_dot(format, view, console);
    auto bytes = rendered(*format.exporter, view, console);
    return format.is_drawn ? drawn(bytes, format.name) : bytes;
}

}  // namespace citegraph::app
