// What other programs draw: rsvg-convert makes pixels of pictures, Graphviz puts papers in their places.

#include "app/io/process.hpp"
#include "app/report/format.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <charconv>

namespace citegraph::app {
namespace {

constexpr Vertex most_papers = 1000;  // beyond either, dot takes minutes, or does not end
constexpr std::uint64_t most_citations = 5000;
constexpr double points_an_inch = 72;

std::string in_inches(double pixels) {
    return std::to_string(pixels / points_an_inch);
}

/// The room of a vertex as a box without text.
std::string node(Vertex v, const Box& box, double line) {
    return std::to_string(v) + " [width=" + in_inches(2 * box.radius + box.label) +
           ", height=" + in_inches(std::max(2 * box.radius, line * box.lines)) + "]\n";
}

/// What dot is to place: the newest papers to the right, as arrows run from the citing to the cited.
std::string to_be_placed(const DrawingInput& input, double line) {
    std::string out =
        "digraph { rankdir=RL; nodesep=0.06; ranksep=0.3\n"
        "node [shape=box, fixedsize=true, label=\"\"]\n";
    for (Vertex v = 0; v < input.graph.vertices(); ++v)
        out += node(v, input.boxes.empty() ? Box{} : input.boxes[v], line);
    for (Vertex v = 0; v < input.graph.vertices(); ++v)
        for (const auto cited : input.graph.references(v))
            out += std::to_string(v) + "->" + std::to_string(cited) + "\n";
    return out + "}\n";
}

double number(std::string_view word) {
    double out = 0;
    std::from_chars(word.data(), word.data() + word.size(), out);
    return out;
}

/// Of dot's "plain" (graphviz.org/docs/outputs/plain): "graph SCALE WIDTH HEIGHT" and "node NAME X Y WIDTH ...", in
/// inches, y upwards. Narrowed to the width that there is; then labels no longer have their places.
Drawing drawing_of(std::string_view plain, const DrawingInput& input, const DrawingOptions& options) {
    Drawing out{.at = std::vector<Point>(input.graph.vertices()), .lanes = {{0, 0, 0}}, .years = {}};
    double scale = points_an_inch;
    for (const auto line : split(plain, '\n')) {
        const auto words = split(line, ' ');
        if (words[0] == "graph" && words.size() > 3) {
            const auto width = std::max(number(words[2]) * points_an_inch, 1.0);
            scale *= std::min(options.width / width, 1.0);
            out.keeps_boxes = width <= options.width;
            out.width = options.width;
            out.height = number(words[3]) * scale;
        } else if (words[0] == "node" && words.size() > 4) {
            const auto v = static_cast<std::size_t>(number(words[1]));
            const auto radius = input.boxes.empty() ? 2 : input.boxes[v].radius;
            const auto left = (number(words[2]) - number(words[4]) / 2) * scale;
            out.at[v] = {std::min(left + radius, options.width - radius),
                         out.height - number(words[3]) * scale};
        }
    }
    out.lanes.front().bottom = out.height;
    return out;
}

}  // namespace

Result<std::string> drawn(std::string_view svg, std::string_view format) {
    const auto made = run_filter(
        {"rsvg-convert", "--format", std::string{format}, "--zoom", format == "png" ? "2" : "1"}, svg);
    switch (made.end) {
        case FilterRun::End::done:
            return made.output;
        case FilterRun::End::no_memory:
            return fail(Error::Kind::output, "no memory for the picture");
        case FilterRun::End::absent:
            return fail(Error::Kind::output,
                        std::string{format} +
                            " takes the program rsvg-convert, which is not installed (apt-get install "
                            "librsvg2-bin); svg takes none");
        case FilterRun::End::failed:
            break;
    }
    return fail(Error::Kind::output,
                "rsvg-convert could not draw the picture (status " + std::to_string(made.status) + ")");
}

Result<Drawing> placed_by_dot(const DrawingInput& input, const DrawingOptions& options) {
    if (input.graph.vertices() > most_papers || input.graph.citations() > most_citations)
        return fail(Error::Kind::malformed,
                    "dot places up to " + std::to_string(most_papers) + " papers and " +
                        std::to_string(most_citations) +
                        " citations: leave --layout out, or choose among them with --around PAPER");
    const auto made = run_filter({"dot", "-Tplain"}, to_be_placed(input, options.line));
    if (made.end == FilterRun::End::absent)
        return fail(
            Error::Kind::output,
            "--layout dot takes Graphviz, which is not installed (apt-get install graphviz); the others take "
            "nothing");
    if (made.end != FilterRun::End::done)
        return fail(Error::Kind::output,
                    "dot could not place the papers (status " + std::to_string(made.status) + ")");
    return drawing_of(made.output, input, options);
}

}  // namespace citegraph::app
