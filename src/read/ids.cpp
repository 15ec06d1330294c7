#include "citegraph/identifier.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "read/list/finish.hpp"
#include "read/list/lines.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::read {
namespace {

/// What a line names and the words behind it: "arXiv:2309.06180 Efficient Memory Management …".
struct Named {
    std::string written;
    std::string_view rest;
};

/// "doi: 10.1/x" and "arXiv: 2309.06180" are two words but one identifier.
std::optional<Named> named(std::string_view line) {
    auto end = std::min(line.find_first_of(" \t"), line.size());
    for (int words = 0; words < 2 && end <= longest_line; ++words) {
        const auto written = line.substr(0, end);
        if (identify(written) || is_web_address(written))
            return Named{std::string{written}, trimmed(line.substr(end))};
        if (end == line.size() || !written.ends_with(':')) break;
        const auto next = line.find_first_not_of(" \t", end);
        end = std::min(line.find_first_of(" \t", next), line.size());
    }
    return std::nullopt;
}

Entry entry_of(const Named& named, std::string_view file, int line) {
    Entry out;
    out.file = file;
    out.line = line;
    if (auto title = undecorated(named.rest.substr(0, longest_line)); !title.empty())
        out.titles = {std::move(title)};
    const auto mention = identify(named.written);
    auto url = is_web_address(named.written) || !mention ? named.written : url_of(mention->id);
    if (url.empty() && mention) out.identifiers.push_back(*mention);
    if (!url.empty()) out.links.push_back({named.written, std::move(url)});
    out = finished(std::move(out), named.written);
    if (mention && !out.identifiers.empty() && out.identifiers.front().id == mention->id)
        out.identifiers.front().version = mention->version;
    return out;
}

/// Identifiers and addresses, one a line, each perhaps with a title behind it; "#" starts a comment line.
Reading read_ids(std::string_view text, std::string_view file) {
    Reading out;
    for (const auto& [line, number] : said_lines(text))
        if (const auto found = named(line))
            out.entries.push_back(entry_of(*found, file, number));
        else
            out.problems.push_back({std::string{file}, number,
                                    "neither an identifier nor an address: \"" + ellipsis(line, 60) +
                                        "\" (such are 2309.06180, 10.1145/3600006.3613165)"});
    return out;
}

/// One line is enough, as is a text without any.
bool are_ids(std::string_view text) {
    const auto lines = said_lines(text);
    return lines.empty() ||
           std::ranges::any_of(lines, [](const Line& line) { return named(line.text).has_value(); });
}

}  // namespace

Reader ids() {
    return {.name = "ids",
            .suffixes = {".txt", ".ids"},
            .summary = "Identifiers or addresses, one a line, each perhaps with a title",
            .read = read_ids,
            .suits = are_ids};
}

}  // namespace citegraph::read
