// What a badge says.
#include "read/markdown/inline.hpp"

#include "core/url.hpp"
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"

#include <vector>

namespace citegraph::read {

using namespace core;

namespace {

/// The parts between single dashes, unescaped.
std::vector<std::string> parts_of(std::string_view badge) {
    std::vector<std::string> out(1);
    for (std::size_t at = 0; at < badge.size(); ++at) {
        const char c = badge[at];
        const bool twice = at + 1 < badge.size() && badge[at + 1] == c;
        if (c == '-' && !twice)
            out.emplace_back();
        else if (c == '_' && !twice)
            out.back() += ' ';
        else
            out.back() += c;
        if ((c == '-' || c == '_') && twice) ++at;
    }
    return out;
}

}  // namespace

std::string badge_words(std::string_view picture) {
    const auto host = picture.find("shields.io/badge/");
    if (host == picture.npos) return {};
    auto path = picture.substr(host + 17);
    path = path.substr(0, path.find_first_of("?#"));
    if (path.ends_with(".svg") || path.ends_with(".png")) path.remove_suffix(4);
    auto parts = parts_of(percent_decoded(path));
    if (parts.size() > 1) parts.pop_back();  // the colour
    static const Vocabulary keys{"conference|venue|journal|publish|published|publication|accepted|paper"};
    if (parts.size() > 1 && keys.has(parts.front())) parts.erase(parts.begin());  // "Conference | ICML'24"
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : " ") + part;
    return tidy(out);
}

}  // namespace citegraph::read
