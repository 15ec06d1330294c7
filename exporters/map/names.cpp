// What a label calls a paper, and how wide that is.
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "exporters/map/scene.hpp"
#include "exporters/parts/facts.hpp"
#include "exporters/parts/vertices.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace citegraph::exporters {
namespace {

constexpr std::size_t widest = 20, widest_word = 18;  // columns
constexpr std::array<std::string_view, 11> dull{"LLM",  "LLMs", "GPU", "GPUs", "MoE", "DNN",
                                                "DNNs", "RLHF", "AI",  "ML",   "NLP"};

bool is_word_letter(char letter) {
    return core::is_alphanumeric(letter) || (static_cast<unsigned char>(letter) & 0x80) != 0 ||
           std::string_view{".+-_"}.find(letter) != std::string_view::npos;
}

/// "Graph-Based", two words with a hyphen: no name.
bool is_compound(std::string_view word) {
    const auto hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return false;
    const auto is_plain = [](std::string_view part) {
        return part.size() > 1 && std::all_of(part.begin() + 1, part.end(), core::is_small);
    };
    return is_plain(word.substr(0, hyphen)) && is_plain(word.substr(hyphen + 1));
}

/// A word that somebody made up: "PagedAttention", "GPT-4", "LLaMA".
bool is_made_up(std::string_view word) {
    if (word.size() < 5 || word.size() > widest_word || std::ranges::count(dull, word) > 0) return false;
    if (is_compound(word)) return false;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        if (core::is_small(word[i]) && core::is_capital(word[i + 1])) return true;
        if (i + 2 < word.size() && core::is_alphanumeric(word[i]) && word[i + 1] == '-' &&
            (core::is_capital(word[i + 2]) || core::is_digit(word[i + 2])))
            return true;
        if (core::is_capital(word[i]) && core::is_capital(word[i + 1]) &&
            std::ranges::any_of(word.substr(i + 2), core::is_small))
            return true;
    }
    return false;
}

std::string coined_word(std::string_view title) {
    for (std::size_t at = 0; at < title.size();) {
        const auto begin =
            std::find_if(title.begin() + static_cast<std::ptrdiff_t>(at), title.end(), is_word_letter);
        const auto end = std::find_if_not(begin, title.end(), is_word_letter);
        const std::string_view word{begin, end};
        if (is_made_up(word)) return std::string{word};
        at = static_cast<std::size_t>(end - title.begin());
    }
    return {};
}

/// The name that a title gives its work; empty if it gives none.
std::string name_in(const std::string& title) {
    const auto colon = title.find(": ");
    if (colon != std::string::npos && display_width(title.substr(0, colon)) <= widest)
        return title.substr(0, colon);
    if (display_width(title) <= widest) return title;
    constexpr std::string_view report = " technical report";
    if (ascii_lower(title).ends_with(report))
        if (auto name = title.substr(0, title.size() - report.size()); display_width(name) <= widest)
            return name;
    return coined_word(title);
}

std::string short_name(const View& view, Vertex v) {
    const auto* paper = paper_at(view, v);
    const auto heading = paper != nullptr ? heading_of(*paper) : std::string{view.graph.nodes.title(v)};
    const auto title = writable_line(heading);
    auto name = name_in(title);
    if (name.empty() && paper != nullptr) name = writable(clean(short_authors(*paper)));
    if (name.empty()) name = title;
    if (name.empty()) name = writable(clean(key_of(view, v)));
    return ellipsis(name, 24);
}

// Of the letters from space to ~: Helvetica's advance widths in thousandths, as Adobe's font metrics have them.
constexpr std::array<int, 95> helvetica{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

/// Bytes of the letter that begins with `first`, in UTF-8.
std::size_t bytes_of(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
    int width = 0;
    for (std::size_t at = 0; at < text.size(); at += bytes_of(text[at])) {
        const auto place = static_cast<unsigned char>(text[at]) - std::size_t{32};
        const auto columns = display_width(text.substr(at, bytes_of(text[at])));
        width += place < helvetica.size() ? helvetica[place] : columns > 1 ? 1000 : columns == 1 ? 600 : 0;
    }
    return width * size / 1000 * (bold ? 1.12 : 1.06);
}

std::string short_name_of(const Stub& stub) {
    const auto title = writable_line(plain_text(stub.title));
    auto name = name_in(title);
    if (name.empty()) name = title.empty() ? writable(to_string(stub.id())) : title;
    return ellipsis(name, 24);
}

std::vector<std::string> short_names(const View& view) {
    std::vector<std::string> out;
    std::map<std::string, int> times;
    for (Vertex v = 0; v < view.graph.graph.vertices(); ++v) ++times[out.emplace_back(short_name(view, v))];
    for (Vertex v = 0; v < out.size(); ++v) {
        const auto year = known_year(view, v);
        if (times[out[v]] < 2 || !year || view.graph.nodes.titles.empty()) continue;
        const auto two = std::to_string(*year % 100);
        out[v] += (two.size() < 2 ? " \u20190" : " \u2019") + two;
    }
    return out;
}

}  // namespace citegraph::exporters
