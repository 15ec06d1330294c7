#include "exporters/html/page.hpp"
#include "exporters/parts/escapes.hpp"
#include "exporters/parts/vertices.hpp"

// A map in one file: HTML with its script, styles and data. It asks for nothing, draws by itself, and opens from a disk.
// A Content-Security-Policy admits the script and the styles by their hashes, and nothing else. Data are JSON, gzip and
// base64, so that no text of a paper ever stands in the markup.

namespace citegraph::exporters {
namespace {

constexpr std::size_t ghosts = 24;      // works outside the list that a reader may ask for
constexpr Vertex most_papers = 50'000;  // beyond it a page takes seconds to draw

std::string policy(const PageParts& parts) {
    return "default-src 'none'; script-src " + parts.script_hash + "; style-src " + parts.style_hash +
           "; base-uri 'none'; form-action 'none'";
}

/// The choice of a theme, which the reader may change.
std::string theme(Picture::Theme theme) {
    if (theme == Picture::Theme::automatic) return {};
    return theme == Picture::Theme::dark ? " data-theme=\"dark\"" : " data-theme=\"light\"";
}

std::string block(std::string_view id, std::string_view json) {
    return "<script type=\"application/json\" id=\"" + std::string{id} + "\">" + base64(gzipped(json)) +
           "</script>\n";
}

Rendered render(const View& view) {
    const auto scene = scene_of(view, {.ghosts = ghosts});
    const auto& parts = page_parts();
    std::string out =
        "<!doctype html>\n<html lang=\"en\"" + theme(view.picture.theme) +
        "><head><meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
        policy(parts) +
        "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
        xml_text(scene.title) + "</title>\n<style>";
    out.append(parts.style).append("</style></head><body>\n").append(parts.body);
    out += block("data", data_json(view, scene));
    if (const auto records = records_json(view); !records.empty()) out += block("records", records);
    out.append("<script>").append(parts.script).append("</script></body></html>\n");
    return {std::move(out), partial_notices(view)};
}

}  // namespace

Exporter html() {
    return {.name = "html",
            .extension = ".html",
            .summary = "A map to look into, in one page for any browser",
            .render = render,
            .most_papers = most_papers};
}

}  // namespace citegraph::exporters
