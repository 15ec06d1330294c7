// One table of letters and signs for both directions.
#include "core/latex/signs/signs.hpp"

#include <algorithm>
#include <unordered_map>

namespace citegraph::latex {
namespace {

using Names = std::unordered_map<std::string_view, std::string_view>;

/// The next word of `text` from `at` on, and where it ends.
std::pair<std::string_view, std::size_t> word_from(std::string_view text, std::size_t at) {
    constexpr std::string_view space = " \n";
    const auto begin = std::min(text.find_first_not_of(space, at), text.size());
    const auto end = std::min(text.find_first_of(space, begin), text.size());
    return {text.substr(begin, end - begin), end};
}

Names names_in(std::initializer_list<std::string_view> tables) {
    Names names;
    for (const auto table : tables)
        for (const auto& [name, sign] : pairs_in(table)) names.emplace(name, sign);
    return names;
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> pairs_in(std::string_view table) {
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    for (std::size_t at = 0;;) {
        const auto [name, behind] = word_from(table, at);
        if (name.empty()) return pairs;
        const auto [sign, end] = word_from(table, behind);
        pairs.emplace_back(name, sign);
        at = end;
    }
}

std::string_view sign_of(std::string_view command) {
    static const auto names = names_in({kernel_letters, kernel_signs, kernel_math, other_letters, other_signs,
                                        other_math, phonetic_letters, cyrillic_letters});
    const auto row = names.find(command);
    return row == names.end() ? std::string_view{} : row->second;
}

}  // namespace citegraph::latex
