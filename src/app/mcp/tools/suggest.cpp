#include "app/io/files.hpp"
#include "app/mcp/tool.hpp"
#include "app/suggest/shortlist.hpp"

namespace citegraph::app::mcp {
namespace {

constexpr std::size_t most_ties = 10;

/// A suggestion whose ties are counted, and the first of them named.
void shorten(Json& suggestion) {
    for (const auto* name : {"cited_by", "cites"})
        suggestion[name] = shortened("ids", std::move(suggestion[name]), most_ties);
}

Result<Json> answer(const Call& call) {
    ShortlistOptions options;
    options.network.query.input.inputs = {input_of(call)};
    options.sections = call.arguments.texts("sections");
    options.years = call.arguments.text("years");
    options.limit = call.arguments.count("limit");
    const auto lists = shortlists(options, folder_of(input_of(call)), call.console);
    if (!lists) return lists.failure();
    auto all = shortlists_json(*lists);
    auto out = std::move(all["lists"][0]);
    for (auto& suggestion : out["suggestions"]) shorten(suggestion);
    return out;
}

}  // namespace

namespace tools {

Tool suggest() {
    return {.name = "suggest",
            .title = "Papers that the list lacks",
            .help = "What the papers of the list cite most and the list has not, with the evidence.",
            .parameters = {{.name = "sections",
                            .kind = Parameter::Kind::texts,
                            .help = "Only what fits these headings of the list"},
                           {.name = "years", .help = "Only papers of 2023, 2020-2024 or 2020-"},
                           limit_parameter(10)},
            .members = {{"papers", {{"type", "integer"}}}, {"suggestions", {{"type", "array"}}}},
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
