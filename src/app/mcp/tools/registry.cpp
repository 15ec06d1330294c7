#include "app/mcp/tool.hpp"

namespace citegraph::app::mcp {

namespace tools {

Tool search_library();
Tool explain_entry();
Tool rank();
Tool neighbours();
Tool path();
Tool suggest();
Tool export_papers();
Tool audit();
Tool add();

}  // namespace tools

const std::vector<Tool>& all_tools() {
    static const std::vector all{tools::search_library(), tools::explain_entry(), tools::rank(),
                                 tools::neighbours(),     tools::path(),          tools::suggest(),
                                 tools::export_papers(),  tools::audit(),         tools::add()};
    return all;
}

}  // namespace citegraph::app::mcp
