#include "read/bibtex/fields/draft.hpp"

#include "citegraph/text.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <vector>

namespace citegraph::bibtex {
namespace {

/// `text` with every dash, however it is written, as "–"; a lone hyphen stays.
std::string with_dashes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto hyphens = std::min(rest.find_first_not_of('-'), rest.size());
        const bool dash = rest.starts_with("–") || rest.starts_with("—") || rest.starts_with("−");
        out += dash || hyphens > 1 ? std::string_view{"–"} : rest.substr(0, 1);
        at += dash ? 3 : std::max<std::size_t>(hyphens, 1);
    }
    return out;
}

/// One range: a dash becomes a hyphen where no other hyphen stands.
std::string range_of(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find("–", begin), text.size());
        out += (begin ? "–" : "") + std::string{trimmed(text.substr(begin, end - begin))};
        begin = end + (end < text.size() ? 3 : 1);
    }
    const auto dash = out.find("–");
    if (dash != std::string::npos && out.find('-') == std::string::npos &&
        out.find("–", dash + 1) == std::string::npos)
        out.replace(dash, 3, "-");
    return out;
}

}  // namespace

std::string pages_of(std::string_view latex) {
    const auto text = with_dashes(flat_text(latex));
    std::vector<std::string> ranges;
    for (const auto range : split(text, ','))
        if (auto read = range_of(trimmed(range)); !read.empty()) ranges.push_back(std::move(read));
    return join(ranges, ", ");
}

}  // namespace citegraph::bibtex
