#include "app/mcp/tool.hpp"
#include "app/report/reports.hpp"
#include "core/scholarly/paper_facts.hpp"

namespace citegraph::app::mcp {
namespace {

/// The record of a paper, with who said each of its fields.
Json record_of(const Paper& paper) {
    auto authors = Json::array(), ids = Json::array(), notices = Json::array();
    auto fields = Json::object(), from = Json::object();
    for (const auto& author : authors_of(paper)) authors.push_back(display_name(author));
    for (const auto& id : paper.ids) ids.push_back(to_string(id));
    for (const auto& [name, value] : paper.fields)
        if (name != "abstract") fields[name] = value;
    for (const auto& [name, origin] : paper.origin)
        if (name != "abstract") from[name] = origin.source;
    const auto issued = to_string(day_of(paper));
    return {{"key", paper.key},
            {"ids", std::move(ids)},
            {"type", paper.type},
            {"authors", std::move(authors)},
            {"issued", issued.empty() ? Json{} : Json(issued)},
            {"fields", std::move(fields)},
            {"from", std::move(from)}};
}

Json entry_of(const Library& library, const Resolution& resolution) {
    auto candidates = Json::array();
    for (const auto& [id, title, year, verdict] : resolution.candidates)
        candidates.push_back({{"id", to_string(id)}, {"title", title}, {"verdict", verdict}});
    const auto& entry = resolution.entry;
    return {{"file", entry.file},
            {"line", entry.line},
            {"title", entry.title},
            {"section", entry.section},
            {"url", entry.url ? Json(*entry.url) : Json{}},
            {"resolution", name_of(resolution.outcome)},
            {"evidence", resolution.evidence},
            {"candidates", std::move(candidates)},
            {"record", record_of(library.papers[resolution.paper])}};
}

Result<Json> answer(const Call& call) {
    const auto study = study_of(call);
    if (!study) return study.failure();
    const auto& library = study->loaded.library;
    if (!study->has_library())
        return fail(Error::Kind::malformed,
                    input_of(call) + " is a graph, and has no entries: ask about a list or its lock");
    const auto text = call.arguments.text("entry");
    const auto is_meant = entries_named(text, library);
    auto rows = Json::array();
    for (const auto& resolution : library.entries)
        if (is_meant(resolution.entry)) rows.push_back(entry_of(library, resolution));
    if (rows.empty())
        return fail(Error::Kind::not_found,
                    "no entry is '" + text +
                        "': name it by its line, key, identifier, link or some of its "
                        "title; search_library finds keys");
    return shortened("entries", std::move(rows), call.arguments.count("limit"));
}

}  // namespace

namespace tools {

Tool explain_entry() {
    return {.name = "explain_entry",
            .title = "Explain an entry",
            .help =
                "How an entry of a list was resolved and why, with the record of its paper and who said each "
                "field. An outcome of conflict, ambiguous, unconfirmed or unresolved is not to be relied on.",
            .parameters = {{.name = "entry",
                            .help = "Its line, citation key, identifier, link, or some of its title",
                            .is_required = true},
                           limit_parameter(5)},
            .members = shortened_members("entries"),
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
