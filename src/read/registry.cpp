#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph {
namespace read {
Reader markdown(), ids(), bibtex(), biblatex(), csl_json(), ris(), latex();
}

const std::vector<Reader>& all_readers() {
    static const std::vector all{read::markdown(), read::ids(), read::bibtex(), read::biblatex(),
                                 read::csl_json(), read::ris(), read::latex()};
    return all;
}

const Reader* reader_of(std::string_view text) {
    const auto is_its = [text](const Reader& reader) {
        return reader.recognizes != nullptr && reader.recognizes(text);
    };
    const auto found = std::ranges::find_if(all_readers(), is_its);
    return found == all_readers().end() ? nullptr : &*found;
}

const Reader* reader_for(std::string_view file_name, std::string_view text) {
    const auto lower = ascii_lower(file_name);
    const auto claims = [&](const Reader& reader) {
        return std::ranges::any_of(reader.suffixes, [&](auto suffix) { return lower.ends_with(suffix); });
    };
    if (const auto* reader = reader_of(text); reader != nullptr && claims(*reader)) return reader;
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
