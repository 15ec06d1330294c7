// What a line of a list is made of, in words.
#include "read/account/phrases.hpp"
#include "read/style/look.hpp"

#include <array>
#include <utility>

namespace citegraph::read {
namespace {

using Kind = DocumentBlock::Kind;

/// What a letter of a `signature` stands for, long or short; marks alone are nothing.
std::string_view piece_name(char c) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> names{{{"Tt", "words"},
                                                                                         {"Bb", "bold"},
                                                                                         {"Ii", "italic"},
                                                                                         {"Ll", "link"},
                                                                                         {"U", "address"},
                                                                                         {"C", "code"},
                                                                                         {"P", "picture"},
                                                                                         {"Y", "badge"}}};
    for (const auto& [letters, name] : names)
        if (letters.find(c) != letters.npos) return name;
    return {};
}

}  // namespace

std::string shape_in_words(const Unit& unit) {
    std::string out = !unit.begins                 ? "line:"
                      : unit.kind == Kind::item    ? "item:"
                      : unit.kind == Kind::row     ? "row:"
                      : unit.kind == Kind::heading ? "heading:"
                                                   : "paragraph:";
    std::string_view last;
    for (std::size_t cell = 0; cell < unit.cells.size(); ++cell, last = {}) {
        if (cell > 0) out += " |";
        for (const char c : signature(unit.cells[cell])) {
            const auto name = piece_name(c);
            if (name.empty() || name == std::exchange(last, name)) continue;
            if (out.back() != ':' && out.back() != '|') out += ',';
            (out += ' ') += name;
        }
    }
    return out;
}

}  // namespace citegraph::read
