#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph {
namespace read {
Reader markdown(), html(), ids(), titles(), bibtex(), biblatex(), csl_json(), ris(), nbib(), web_of_science(),
    latex();
}

const std::vector<Reader>& all_readers() {
    static const std::vector all{read::markdown(), read::html(),           read::ids(),      read::titles(),
                                 read::bibtex(),   read::biblatex(),       read::csl_json(), read::ris(),
                                 read::nbib(),     read::web_of_science(), read::latex()};
    return all;
}

const Reader* reader_named(std::string_view name) {
    const auto found = std::ranges::find(all_readers(), name, &Reader::name);
    return found == all_readers().end() ? nullptr : &*found;
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
    std::vector<const Reader*> claim;
    for (const auto& reader : all_readers())
        if (std::ranges::any_of(reader.suffixes, [&](auto suffix) { return lower.ends_with(suffix); }))
            claim.push_back(&reader);
    if (claim.size() < 2) return claim.empty() ? nullptr : claim.front();
    if (const auto* reader = reader_of(text); std::ranges::find(claim, reader) != claim.end()) return reader;
    const auto suited = std::ranges::find_if(
        claim, [text](const Reader* reader) { return reader->suits != nullptr && reader->suits(text); });
    if (suited != claim.end()) return *suited;
    const auto plain =
        std::ranges::find_if(claim, [](const Reader* reader) { return reader->suits == nullptr; });
    return plain != claim.end() ? *plain : claim.front();
}

std::string to_string(const Problem& problem) {
    auto place = problem.file;
    for (const auto number : {problem.line, problem.column})
        if (number > 0) place += ":" + std::to_string(number);
    return place + ": " + problem.message;
}

}  // namespace citegraph
