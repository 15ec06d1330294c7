#include "app/study/graph_input.hpp"

#include "citegraph/text.hpp"
#include "graphs/files/edge_sheet.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace citegraph::app {
namespace {

constexpr std::string_view graph_file_magic =
    "\x89"
    "cgraph\n";

/// What nothing but an edge list is called; ".txt" may be a list of identifiers too.
constexpr std::array<std::string_view, 5> edge_list_suffixes{".edges", ".el", ".edgelist", ".tsv", ".csv"};
constexpr std::array<std::string_view, 2> open_suffixes{".txt", ".dat"};

bool ends_in(std::string_view name, auto suffixes) {
    return std::ranges::any_of(suffixes, [name](auto suffix) { return name.ends_with(suffix); });
}

/// `beginning` up to the last line that ends in it, as a file is cut off there in the middle of a line.
std::string_view whole_lines(std::string_view beginning) {
    const auto last = beginning.rfind('\n');
    return last == std::string_view::npos ? beginning : beginning.substr(0, last + 1);
}

}  // namespace

Guess kind_of(std::string_view name, std::string_view beginning) {
    auto lower = ascii_lower(name);
    if (lower.ends_with(".cgraph") || beginning.starts_with(graph_file_magic)) return {GraphKind::graph_file};
    lower.resize(lower.size() - packing_suffix(lower).size());
    const bool is_open = ends_in(lower, open_suffixes) ||
                         !std::filesystem::path{lower}.has_extension();  // "-" is one of these
    const bool may_be_json =
        lower.ends_with(".json") || lower.ends_with(".jsonl") || lower.ends_with(".ndjson");
    if (const auto* reader = graph_reader_for(lower, is_open || may_be_json ? beginning : ""))
        return {GraphKind::foreign, false, reader};
    if (ends_in(lower, edge_list_suffixes)) return {GraphKind::edge_list};
    const auto looks = is_open && graphs::looks_like_edge_list(whole_lines(graphs::without_mark(beginning)));
    return looks ? Guess{GraphKind::edge_list, true} : Guess{};
}

}  // namespace citegraph::app
