#include "citegraph/graphs/graph_reader.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph {
namespace readers {
GraphReader graphml(), gexf(), pajek(), gml(), node_link(), matrix_market(), dot(), json_lines();
}

const std::vector<GraphReader>& all_graph_readers() {
    static const std::vector all{readers::graphml(), readers::gexf(),      readers::pajek(),
                                 readers::gml(),     readers::node_link(), readers::matrix_market(),
                                 readers::dot(),     readers::json_lines()};
    return all;
}

const GraphReader* graph_reader_named(std::string_view name) {
    const auto found = std::ranges::find(all_graph_readers(), name, &GraphReader::name);
    return found == all_graph_readers().end() ? nullptr : &*found;
}

const GraphReader* graph_reader_for(std::string_view file_name, std::string_view beginning) {
    const auto& all = all_graph_readers();
    const auto lower = ascii_lower(file_name);
    const auto claims = [&](const GraphReader& reader) {
        return std::ranges::any_of(reader.suffixes, [&](auto suffix) { return lower.ends_with(suffix); });
    };
    auto found = std::ranges::find_if(all, claims);
    if (found == all.end())
        found = std::ranges::find_if(all, [&](const auto& reader) { return reader.recognizes(beginning); });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace citegraph
