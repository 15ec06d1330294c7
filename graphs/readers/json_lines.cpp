#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"
#include "graphs/files/ids.hpp"
#include "graphs/files/read_graph.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <span>

// A JSON object a line, as the bulk files of OpenAlex and Semantic Scholar have them:
//   works of OpenAlex        {"id", "display_name", "publication_date", "referenced_works": [id]}
//   papers of S2's service   {"paperId", "title", "publicationDate", "references": [{"paperId"}]}
//   papers of S2's files     {"corpusid", "title", "publicationdate"}
//   citations of S2's files  {"citingcorpusid", "citedcorpusid"}
// Addresses of OpenAlex's ids stand for the ids.

namespace citegraph::readers {

using namespace graphs;

namespace {

using Json = nlohmann::json;

constexpr std::array id_members{"id", "corpusid", "paperId", "corpusId"};
constexpr std::array title_members{"title", "display_name"};
constexpr std::array date_members{"publication_date", "publicationdate", "publicationDate"};
constexpr std::array year_members{"publication_year", "year"};
constexpr std::array list_members{"referenced_works", "references"};

/// The first of some members that says something, as a text.
std::string text_in(const Json& object, std::span<const char* const> names) {
    for (const auto* name : names) {
        const auto found = object.find(name);
        if (found == object.end() || found->is_null() || found->is_structured()) continue;
        auto text = found->is_string() ? found->get<std::string>() : found->dump();
        constexpr std::string_view address = "https://openalex.org/";
        return text.starts_with(address) ? text.substr(address.size()) : text;
    }
    return {};
}

std::string id_of(const Json& work) {
    if (work.is_object()) return text_in(work, id_members);
    return text_in(Json{{"id", work}}, id_members);
}

class LineReader {
  public:
    explicit LineReader(const NamedText& text) : graph_{text.name} {}

    void read(std::string_view line, std::size_t number) {
        if (trimmed(line).empty()) return;
        const auto object = Json::parse(line.begin(), line.end(), nullptr, false);
        if (!object.is_object()) return graph_.problems.add(number, "is no JSON object");
        if (object.contains("citingcorpusid")) return cite(object, number);
        const auto id = id_of(object);
        if (id.empty()) return graph_.problems.add(number, "names no paper");
        auto& node = graph_[graph_.place_of(id, number)];
        node.title = text_in(object, title_members);
        node.date = text_in(object, date_members);
        node.year = text_in(object, year_members);
        for (const auto* name : list_members)
            if (const auto list = object.find(name); list != object.end() && list->is_array())
                for (const auto& work : *list) add_reference(id, work, number);
    }
    Result<ReadNetwork> finished() && { return std::move(graph_).finished(); }

  private:
    void cite(const Json& object, std::size_t number) {
        const auto citing = text_in(object, std::array{"citingcorpusid"}),
                   cited = text_in(object, std::array{"citedcorpusid"});
        if (citing.empty() || cited.empty()) return graph_.problems.add(number, "names one paper only");
        const auto place = graph_.place_of(citing, number);
        graph_.cite(place, graph_.place_of(cited, number));
    }
    void add_reference(const std::string& id, const Json& work, std::size_t number) {
        const auto cited = id_of(work);
        if (!cited.empty()) graph_.cite(graph_.place_of(id, number), graph_.place_of(cited, number));
    }

    ReadGraph graph_;
};

Result<ReadNetwork> read(const NamedText& text) {
    LineReader reader{text};
    const auto all = without_mark(text.text);
    for (std::size_t at = 0, number = 1; at < all.size(); ++number) {
        const auto end = std::min(all.find('\n', at), all.size());
        reader.read(all.substr(at, end - at), number);
        at = end + 1;
    }
    return std::move(reader).finished();
}

/// Whether the first line is an object that one of the shapes above names papers in.
bool recognizes_lines(std::string_view beginning) {
    const auto line = trimmed(without_mark(beginning).substr(0, beginning.find('\n')));
    if (!line.starts_with('{')) return false;
    const auto has = [line](std::string_view name) {
        return line.find("\"" + std::string{name} + "\"") != std::string_view::npos;
    };
    const bool is_openalex = has("referenced_works") || line.find("openalex.org/W") != std::string_view::npos;
    return has("citingcorpusid") || has("corpusid") || is_openalex || has("paperId");
}

}  // namespace

GraphReader json_lines() {
    return {.name = "json-lines",
            .suffixes = {},
            .summary = "JSON lines of OpenAlex's works, Semantic Scholar's papers and citations",
            .read = read,
            .recognizes = recognizes_lines};
}

}  // namespace citegraph::readers
