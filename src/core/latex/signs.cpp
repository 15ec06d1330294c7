// One table of letters and signs for both directions.
#include "core/latex/signs.hpp"

#include "core/latex/vocabulary.hpp"

#include <array>
#include <unordered_map>

namespace citegraph::latex {
namespace {

using Names = std::unordered_map<std::string_view, std::string_view>;

/// The next word of `rest`, which loses it; empty at the end.
std::string_view next_word(std::string_view& rest) {
    constexpr std::string_view space = " \n";
    const auto begin = rest.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    rest.remove_prefix(begin);
    const auto word = rest.substr(0, rest.find_first_of(space));
    rest.remove_prefix(word.size());
    return word;
}

Names names_in(std::initializer_list<std::string_view> tables) {
    Names names;
    for (auto rest : tables)
        for (auto name = next_word(rest); !name.empty(); name = next_word(rest))
            names.emplace(name, next_word(rest));
    return names;
}

}  // namespace

std::string_view sign_of(std::string_view command) {
    static const auto names = names_in({kernel_letters, kernel_signs, kernel_math, other_letters, other_signs,
                                        other_math, phonetic_letters, cyrillic_letters});
    const auto row = names.find(command);
    return row == names.end() ? std::string_view{} : row->second;
}

}  // namespace citegraph::latex
