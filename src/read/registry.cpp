#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph {
namespace read {
Reader markdown(), ids();
}

const std::vector<Reader>& all_readers() {
    static const std::vector all{read::markdown(), read::ids()};
    return all;
}

const Reader* reader_for(std::string_view file_name) {
    const auto lower = ascii_lower(file_name);
    const auto claims = [&](const Reader& reader) {
        return std::ranges::any_of(reader.suffixes, [&](auto suffix) { return lower.ends_with(suffix); });
    };
    const auto found = std::ranges::find_if(all_readers(), claims);
    return found == all_readers().end() ? nullptr : &*found;
}

std::string to_string(const Problem& problem) {
    auto place = problem.file;
    for (const auto number : {problem.line, problem.column})
        if (number > 0) place += ":" + std::to_string(number);
    return place + ": " + problem.message;
}

}  // namespace citegraph
