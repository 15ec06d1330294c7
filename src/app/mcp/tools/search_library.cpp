#include "app/mcp/tool.hpp"
#include "app/report/table.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::app::mcp {
namespace {

constexpr std::size_t most_authors = 5;

/// What is known of the papers of a study beside their graph.
class Shelf {
  public:
    explicit Shelf(const Study& study) : study_{study}, sections_(study.loaded.library.papers.size()) {
        for (const auto& entry : study.loaded.library.entries)
            if (sections_[entry.paper].empty()) sections_[entry.paper] = join(entry.entry.section, " / ");
    }

    /// All words by which a paper can be found.
    std::vector<std::string> words(Vertex v) const {
        const auto& nodes = study_.graph.nodes;
        auto text = std::string{nodes.title(v)} + " " + key_of(nodes, v) + " " + id_of(nodes, v);
        if (const auto* paper = paper_of(v)) {
            for (const auto& author : authors_of(*paper)) text += " " + display_name(author);
            for (const auto& id : paper->ids) text += " " + to_string(id);
            text += " " + field_of(*paper, "container-title") + " " + section(v);
        }
        return title_words(text);
    }

    Json row(Vertex v) const {
        auto out = paper_json(study_.graph.nodes, v);
        const auto* paper = paper_of(v);
        auto authors = Json::array();
        for (const auto& author : paper ? authors_of(*paper) : std::vector<Name>{}) {
            if (authors.size() == most_authors) {
                authors.push_back("and others");
                break;
            }
            authors.push_back(display_name(author));
        }
        out["authors"] = std::move(authors);
        out["section"] = section(v).empty() ? Json{} : Json(section(v));
        out["cited_by"] = study_.graph.graph.citers(v).size();
        return out;
    }

  private:
    const Paper* paper_of(Vertex v) const {
        return study_.has_library() ? &study_.loaded.library.papers[study_.graph.paper[v]] : nullptr;
    }
    std::string section(Vertex v) const {
        return study_.has_library() ? sections_[study_.graph.paper[v]] : std::string{};
    }

    const Study& study_;
    std::vector<std::string> sections_;  ///< by paper of the library
};

/// Whether each wanted word begins one that is there.
bool has_all(const std::vector<std::string>& there, const std::vector<std::string>& wanted) {
    return std::ranges::all_of(wanted, [&there](const auto& word) {
        return std::ranges::any_of(there, [&word](const auto& one) { return one.starts_with(word); });
    });
}

Result<Json> answer(const Call& call) {
    const auto wanted = title_words(call.arguments.text("query"));
    if (wanted.empty())
        return fail(
            Error::Kind::malformed,
            "the query has no word: give some of a title, an author, a key, an identifier or a section");
    const auto study = study_of(call);
    if (!study) return study.failure();
    const Shelf shelf{*study};
    std::vector<Vertex> found;
    for (Vertex v = 0; v < study->graph.graph.vertices(); ++v)
        if (has_all(shelf.words(v), wanted)) found.push_back(v);
    const auto& graph = study->graph.graph;
    std::ranges::stable_sort(found, std::greater{}, [&graph](Vertex v) { return graph.citers(v).size(); });
    auto rows = Json::array();
    const auto limit = call.arguments.count("limit");
    for (const auto v : found) rows.push_back(rows.size() < limit ? shelf.row(v) : Json{});
    return shortened("papers", std::move(rows), limit);
}

}  // namespace

namespace tools {

Tool search_library() {
    return {.name = "search_library",
            .title = "Search the papers",
            .help =
                "Papers with all words of the query in title, authors, key, identifiers, venue or section; "
                "the most cited within the list first.",
            .parameters = {{.name = "query", .help = "Words, or how they begin", .is_required = true},
                           limit_parameter(10)},
            .members = shortened_members("papers"),
            .answer = answer};
}

}  // namespace tools
}  // namespace citegraph::app::mcp
