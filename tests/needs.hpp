#pragma once

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

// What a case cannot do without, as a decorator: `*needs_tool("dot")`. Where it is not there the case, or the
// suite, is skipped and counts as skipped.
namespace citegraph::test {

inline boost::unit_test::precondition needs(bool there, const std::string& what) {
    return boost::unit_test::precondition{[there, what](boost::unit_test::test_unit_id) {
        boost::test_tools::assertion_result holds{there};
        if (!there) holds.message() << "there is no " << what;
        return holds;
    }};
}

inline bool ends_well(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

/// That the program is installed.
inline boost::unit_test::precondition needs_tool(const std::string& tool) {
    return needs(ends_well("command -v " + tool), tool);
}

/// That the system's Python has the library.
inline boost::unit_test::precondition needs_python(const std::string& library) {
    const auto find = "import importlib.util, sys; sys.exit(not importlib.util.find_spec('" + library + "'))";
    return needs(ends_well("/usr/bin/python3 -c \"" + find + "\""), library);
}

/// That the file or folder is among the reference data beside the project.
inline boost::unit_test::precondition needs_shared(const std::string& path) {
    return needs(std::filesystem::exists(std::filesystem::path{SHARED_DATA} / path), "../shared/" + path);
}

}  // namespace citegraph::test
