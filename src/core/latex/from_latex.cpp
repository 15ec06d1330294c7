#include "citegraph/latex.hpp"
#include "core/latex/reader.hpp"
#include "core/text/unicode.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace citegraph {

using namespace latex;

using namespace core;

namespace {

/// Whether NFC can change a text before, at or behind this byte: all below U+0300 is composed as it is.
bool may_compose(char byte) {
    return static_cast<unsigned char>(byte) >= 0xCC;
}

/// Whether nothing in front of this letter can change because of it.
bool starts_afresh(std::int32_t code) {
    if (code < 0x300) return true;
    const auto* property = utf8proc_get_property(code);
    const bool jamo = code >= 0x1100 && code < 0x1200;
    return property->combining_class == 0 && property->category != UTF8PROC_CATEGORY_MC &&
           property->category != UTF8PROC_CATEGORY_MN && !jamo;
}

/// A letter with its marks.
void append_composed(std::string& out, std::vector<std::int32_t>& cluster) {
    if (cluster.size() == 1 && cluster[0] < 0x300) {
        out += utf8(cluster[0]);
        return cluster.clear();
    }
    std::vector<std::int32_t> parts;
    for (const auto code : cluster) {
        std::array<utf8proc_int32_t, 8> pieces{};
        int boundary = 0;
        const auto count =
            utf8proc_decompose_char(code, pieces.data(), pieces.size(), UTF8PROC_DECOMPOSE, &boundary);
        if (count > 0 && count <= static_cast<utf8proc_ssize_t>(pieces.size()))
            parts.insert(parts.end(), pieces.begin(), pieces.begin() + count);
        else
            parts.push_back(code);
    }
    const auto ordered = [](std::int32_t code) { return utf8proc_get_property(code)->combining_class; };
    for (auto from = parts.begin(); from != parts.end();) {
        auto to = from;
        while (to != parts.end() && ordered(*to) > 0) ++to;
        std::ranges::stable_sort(from, to, {}, ordered);
        from = to == parts.end() ? to : to + 1;
    }
    const auto size =
        utf8proc_normalize_utf32(parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    for (utf8proc_ssize_t i = 0; i < size; ++i) out += utf8(parts[static_cast<std::size_t>(i)]);
    cluster.clear();
}

/// Unicode NFC of UTF-8. Text without combining marks costs one look at each byte, and a letter under more
/// than a hundred marks is composed in parts. \cost linear
std::string composed(std::string text) {
    const auto first = static_cast<std::size_t>(std::ranges::find_if(text, may_compose) - text.begin());
    if (first == text.size()) return text;
    constexpr std::size_t longest = 100;
    const auto from = text.find_last_of(" !\"#$%&'()*+,-./", first);  // a letter that the marks may belong to
    std::string out = text.substr(0, from == std::string::npos ? 0 : from);
    out.reserve(text.size());
    std::vector<std::int32_t> cluster;
    for (const auto code : code_points(std::string_view{text}.substr(out.size()))) {
        if (!cluster.empty() && (cluster.size() >= longest || starts_afresh(code)))
            append_composed(out, cluster);
        cluster.push_back(code);
    }
    append_composed(out, cluster);
    return out;
}

}  // namespace

std::string from_latex(std::string_view latex, CaseMarks marks) {
    if (latex::is_plain(latex)) return composed(std::string{latex});
    if (latex.find("\\if") != std::string_view::npos)
        return composed(latex::TextReader{without_conditionals(latex), marks}.finish());
    return composed(latex::TextReader{latex, marks}.finish());
}

// Most texts have no command that is not known, which is seen without reading them.
std::vector<std::string> unknown_commands(std::string_view latex) {
    std::vector<std::string> out;
    if (!latex::has_strange_words(latex)) return out;
    const auto text = without_conditionals(latex);
    std::unordered_set<std::string_view> seen;
    for (const auto name : latex::TextReader{text, CaseMarks::none}.unknown())
        if (seen.insert(name).second) out.emplace_back(name);
    return out;
}

}  // namespace citegraph
