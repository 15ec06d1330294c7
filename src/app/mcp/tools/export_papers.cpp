#include "app/mcp/tool.hpp"
#include "citegraph/exporter.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"

#include <algorithm>
#include <set>

namespace citegraph::app::mcp {
namespace {

constexpr std::size_t bytes_of_a_page = 20'000;
constexpr std::size_t most_offset = std::size_t{1} << 40;

/// Of a library only some papers, whose citations of the others become those of works outside.
Result<Study> restricted_to(Study study, const std::vector<std::string>& names) {
    std::set<std::size_t> papers;
    for (const auto& name : names) {
        const auto vertex = vertex_named(study, name);
        if (!vertex) return vertex.failure();
        papers.insert(study.graph.paper[*vertex]);
    }
    std::erase_if(study.loaded.library.entries,
                  [&papers](const auto& entry) { return !papers.contains(entry.paper); });
    study.loaded.library = listed(std::move(study.loaded.library));
    return app::study_of(std::move(study.loaded));
}

/// The bytes from `offset` on, whole lines where a line is no longer than a page.
std::string page_of(std::string_view text, std::size_t offset) {
    auto rest = text.substr(std::min(offset, text.size()));
    if (rest.size() <= bytes_of_a_page) return std::string{rest};
    const auto end = rest.substr(0, bytes_of_a_page).rfind('\n');
    auto size = end == std::string_view::npos ? bytes_of_a_page : end + 1;
    while (size > 0 && (static_cast<unsigned char>(rest[size]) & 0xC0U) == 0x80) --size;
    return std::string{rest.substr(0, size)};
}

Result<Json> answer(const Call& call) {
    const auto* format = exporter_named(call.arguments.text("format"));
    auto study = study_of(call);
    if (!study) return study.failure();
    const auto names = call.arguments.texts("papers");
    if (!study->has_library() && (format->needs_library || !names.empty()))
        return fail(Error::Kind::malformed,
                    input_of(call) + " is a graph, and has no records: ask about a list or its lock");
    if (!names.empty()) study = restricted_to(*std::move(study), names);
    if (study) study = scored(*std::move(study), {measure_named("pagerank")}, call.console);
    if (!study) return study.failure();
    const auto bytes = app::rendered(*format, study->view(), call.console);
    const auto offset = call.arguments.count("offset");
    auto page = page_of(bytes, offset);
    const auto next = std::min(offset, bytes.size()) + page.size();
    return Json{{"format", format->name},
                {"bytes", bytes.size()},
                {"text", std::move(page)},
                {"next_offset", next < bytes.size() ? Json(next) : Json{}}};
}

std::vector<std::string> formats() {
    std::vector<std::string> out;
    for (const auto& row : all_exporters())
        if (row.most_papers == 0 && row.name != "html") out.emplace_back(row.name);  // no pictures
    return out;
}

}  // namespace

namespace tools {

Tool export_papers() {
    return {.name = "export",
            .title = "Write papers in a format",
            .help =
                "The bibliography, the ranking or the graph in one format, as text; nothing is written to a "
                "file. Long texts come in pages: go on at next_offset until it is null.",
            .parameters = {{.name = "format", .help = "Its name", .is_required = true, .words = formats()},
                           {.name = "papers",
                            .kind = Parameter::Kind::texts,
                            .help = "Only these, by key, identifier or how their titles begin"},
                           {.name = "offset",
                            .kind = Parameter::Kind::count,
                            .help = "First byte of the page",
                            .most = most_offset}},
            .members = {{"format", {{"type", "string"}}},
                        {"bytes", {{"type", "integer"}}},
                        {"text", {{"type", "string"}}},
                        {"next_offset", {{"type", {"integer", "null"}}}}},
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
