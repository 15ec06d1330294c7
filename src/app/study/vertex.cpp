#include "app/study/study.hpp"

#include "app/report/table.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/edit_distance.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <charconv>
#include <span>

namespace citegraph::app {
namespace {

/// Beyond this many vertices a miss is not compared with every id: that would take seconds.
constexpr std::size_t most_compared = 2'000'000;

std::optional<Vertex> row_of(const Texts& texts, std::string_view text) {
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (texts[row] == text) return static_cast<Vertex>(row);
    return std::nullopt;
}

/// By any identifier of a paper of a library.
std::optional<Vertex> vertex_of_paper(const Study& study, const Identifier& id) {
    const auto& papers = study.loaded.library.papers;
    const auto goes_by = [&id](const Paper& paper) { return std::ranges::count(paper.ids, id) > 0; };
    const auto found = std::ranges::find_if(papers, goes_by);
    if (found == papers.end()) return std::nullopt;
    const auto vertex = study.graph.vertex[static_cast<std::size_t>(found - papers.begin())];
    return vertex < study.graph.graph.vertices() ? std::optional{vertex} : std::nullopt;
}

std::optional<Vertex> by_identifier(const Study& study, std::string_view text) {
    const auto id = Identifier::parse(text);
    if (!id) return std::nullopt;
    if (const auto found = vertex_of_paper(study, *id)) return found;
    if (const auto found = row_of(study.graph.nodes.ids, to_string(*id))) return found;
    return row_of(study.graph.nodes.ids, id->value());
}

/// Numbers lose their leading zeros on their way through programs: hep-th/0001001 may be 1001. Nothing if two
/// ids are that number.
std::optional<Vertex> by_number(const Study& study, std::string_view text) {
    const auto number = graphs::without_zeros(text.substr(text.find_last_of('/') + 1));
    if (!core::is_digits(number)) return std::nullopt;
    const auto& ids = study.graph.nodes.ids;
    std::optional<Vertex> found;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (!ids[row].ends_with(number) || graphs::without_zeros(ids[row]) != number) continue;
        if (found) return std::nullopt;
        found = static_cast<Vertex>(row);
    }
    return found;
}

/// A graph without ids goes by the numbers of its vertices.
std::optional<Vertex> by_place(const Study& study, std::string_view text) {
    Vertex place = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number && place < study.graph.graph.vertices() ? std::optional{place} : std::nullopt;
}

bool begins_alike(std::string_view title, std::string_view text) {
    const auto lower = [](char letter) { return core::is_capital(letter) ? letter + 32 : letter; };
    return title.size() >= text.size() &&
           std::ranges::equal(title.substr(0, text.size()), text, {}, lower, lower);
}

std::vector<Vertex> by_title(const NodeTable& nodes, std::string_view text) {
    std::vector<Vertex> out;
    for (std::size_t row = 0; row < nodes.titles.size(); ++row) {
        if (!begins_alike(nodes.titles[row], text)) continue;
        if (nodes.titles[row].size() == text.size()) return {static_cast<Vertex>(row)};
        out.push_back(static_cast<Vertex>(row));
    }
    return out;
}

/// Ids and keys about as long as `text`.
std::vector<std::string> near(const NodeTable& nodes, std::string_view text) {
    std::vector<std::string> out;
    for (const auto* texts : {&nodes.keys, &nodes.ids})
        for (std::size_t row = 0; row < std::min(texts->size(), most_compared); ++row)
            if (const auto length = (*texts)[row].size();
                length + 2 >= text.size() && length <= text.size() + 2)
                out.emplace_back((*texts)[row]);
    return out;
}

Failure several(const NodeTable& nodes, std::string_view text, const std::vector<Vertex>& found) {
    std::vector<std::string> keys;
    for (const auto v : std::span{found}.first(std::min<std::size_t>(found.size(), 3)))
        keys.push_back(key_of(nodes, v));
    return fail(Error::Kind::malformed, "'" + std::string{text} + "' begins " + std::to_string(found.size()) +
                                            " titles; name one by its id: " + join(keys, ", ") +
                                            (found.size() > 3 ? ", ..." : ""));
}

Failure none(const NodeTable& nodes, std::string_view text) {
    const auto meant = core::did_you_mean(text, near(nodes, text));
    return fail(Error::Kind::not_found,
                "there is no paper '" + ellipsis(text, 80) + "'" +
                    (meant.empty() ? "; name it by its id" + std::string{nodes.keys.empty() ? "" : ", key"} +
                                         (nodes.titles.empty() ? "" : " or title")
                                   : "; did you mean " + meant + "?"));
}

}  // namespace

Result<Vertex> vertex_named(const Study& study, std::string_view text) {
    const auto& nodes = study.graph.nodes;
    if (text.empty()) return fail(Error::Kind::malformed, "a paper is to be named, and the name is empty");
    for (const auto* texts : {&nodes.ids, &nodes.keys})
        if (const auto found = row_of(*texts, text)) return *found;
    if (const auto found = by_identifier(study, text)) return *found;
    if (const auto found = nodes.ids.empty() ? by_place(study, text) : by_number(study, text)) return *found;
    const auto titled = by_title(nodes, text);
    if (titled.size() == 1) return titled.front();
    return titled.empty() ? none(nodes, text) : several(nodes, text, titled);
}

}  // namespace citegraph::app
