#include "app/study/graph_input.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

namespace citegraph::app {
namespace {

constexpr std::size_t enough_lines = 100;
constexpr std::string_view graph_file_magic =
    "\x89"
    "cgraph\n";

/// What nothing but an edge list is called; ".txt" may be a list of identifiers too.
constexpr std::array<std::string_view, 5> edge_list_suffixes{".edges", ".el", ".edgelist", ".tsv", ".csv"};
constexpr std::array<std::string_view, 2> open_suffixes{".txt", ".gz"};

bool ends_in(std::string_view name, auto suffixes) {
    return std::ranges::any_of(suffixes, [name](auto suffix) { return name.ends_with(suffix); });
}

std::vector<std::string_view> words_of(std::string_view line) {
    constexpr std::string_view gaps = " \t,;\r";
    std::vector<std::string_view> out;
    for (auto at = line.find_first_not_of(gaps); at != std::string_view::npos && out.size() < 4;) {
        const auto end = std::min(line.find_first_of(gaps, at), line.size());
        out.push_back(line.substr(at, end - at));
        at = line.find_first_not_of(gaps, end);
    }
    return out;
}

bool is_name_of_work(std::string_view word) {
    return word.starts_with("https://") || word.starts_with("http://") || identify(word).has_value();
}

/// Of a Markdown list, which standard input may be.
bool is_bullet(std::string_view word) {
    return word == "-" || word == "*" || word == "+" || word.ends_with('.');
}

bool is_citation(std::string_view line) {
    const auto words = words_of(line);
    if (words.size() != 2 || is_bullet(words[0])) return false;
    if (words[0].ends_with(':')) return false;  // "doi: 10.1/x" is one identifier
    return !is_name_of_work(words[0]) || is_name_of_work(words[1]);
}

bool looks_like_edge_list(std::string_view text) {
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size() && lines < enough_lines;) {
        const auto end = text.find('\n', at);
        if (end == std::string_view::npos && lines > 0) break;  // cut off in the middle, perhaps
        const auto line = trimmed(text.substr(at, end - at));
        at = end == std::string_view::npos ? text.size() : end + 1;
        if (line.empty() || line.front() == '#' || line.front() == '%') continue;
        if (!is_citation(line)) return false;
        ++lines;
    }
    return lines > 0;
}

}  // namespace

Guess kind_of(std::string_view name, std::string_view beginning) {
    auto lower = ascii_lower(name);
    if (lower.ends_with(".cgraph") || beginning.starts_with(graph_file_magic)) return {GraphKind::graph_file};
    const bool is_open =
        ends_in(lower, open_suffixes) || !std::filesystem::path{name}.has_extension();  // "-" is one of these
    if (lower.ends_with(".gz")) lower.resize(lower.size() - 3);
    if (ends_in(lower, edge_list_suffixes)) return {GraphKind::edge_list};
    if (const auto* reader = graph_reader_for(lower, is_open ? beginning : ""))
        return {GraphKind::foreign, false, reader};
    return is_open && looks_like_edge_list(beginning) ? Guess{GraphKind::edge_list, true} : Guess{};
}

}  // namespace citegraph::app
