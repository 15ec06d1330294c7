// Letters of other alphabets for keys, which are ASCII.
#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"
#include "resolve/keys/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace citegraph::keys {
namespace {

using Row = std::pair<char32_t, std::string_view>;

/// Small letters. Cyrillic as the United States Board on Geographic Names has it for Russian, Ukrainian,
/// Belarusian, Bulgarian and Serbian (in Unicode's CLDR, "ru-ru_Latn/BGN" and its like); Greek as ELOT 743.
constexpr auto letters = std::to_array<Row>({
    {U'α', "a"},  {U'β', "v"},    {U'γ', "g"},  {U'δ', "d"},  {U'ε', "e"},  {U'ζ', "z"},  {U'η', "i"},
    {U'θ', "th"}, {U'ι', "i"},    {U'κ', "k"},  {U'λ', "l"},  {U'μ', "m"},  {U'ν', "n"},  {U'ξ', "x"},
    {U'ο', "o"},  {U'π', "p"},    {U'ρ', "r"},  {U'ς', "s"},  {U'σ', "s"},  {U'τ', "t"},  {U'υ', "y"},
    {U'φ', "f"},  {U'χ', "ch"},   {U'ψ', "ps"}, {U'ω', "o"},  {U'а', "a"},  {U'б', "b"},  {U'в', "v"},
    {U'г', "g"},  {U'д', "d"},    {U'е', "e"},  {U'ж', "zh"}, {U'з', "z"},  {U'и', "i"},  {U'й', "y"},
    {U'к', "k"},  {U'л', "l"},    {U'м', "m"},  {U'н', "n"},  {U'о', "o"},  {U'п', "p"},  {U'р', "r"},
    {U'с', "s"},  {U'т', "t"},    {U'у', "u"},  {U'ф', "f"},  {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"},
    {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""},   {U'ы', "y"},  {U'ь', ""},   {U'э', "e"},  {U'ю', "yu"},
    {U'я', "ya"}, {U'ё', "e"},    {U'ђ', "dj"}, {U'ѓ', "g"},  {U'є', "ye"}, {U'ѕ', "dz"}, {U'і', "i"},
    {U'ї', "yi"}, {U'ј', "j"},    {U'љ', "lj"}, {U'њ', "nj"}, {U'ћ', "c"},  {U'ќ', "k"},  {U'ў', "w"},
    {U'џ', "dz"}, {U'ґ', "g"},
});
static_assert(std::ranges::is_sorted(letters, {}, &Row::first));

/// The small letter of a capital of these alphabets, accents of Greek removed.
char32_t small(char32_t code) {
    if (code >= U'А' && code <= U'Я') return code + 0x20;
    if (code >= 0x400 && code < 0x410) return code + 0x50;
    if (code == U'Ґ') return U'ґ';
    if (code >= U'Α' && code <= U'Ω') return code + 0x20;
    constexpr std::array<std::pair<char32_t, char32_t>, 18> accented{{{U'ά', U'α'},
                                                                      {U'έ', U'ε'},
                                                                      {U'ή', U'η'},
                                                                      {U'ί', U'ι'},
                                                                      {U'ό', U'ο'},
                                                                      {U'ύ', U'υ'},
                                                                      {U'ώ', U'ω'},
                                                                      {U'Ά', U'α'},
                                                                      {U'Έ', U'ε'},
                                                                      {U'Ή', U'η'},
                                                                      {U'Ί', U'ι'},
                                                                      {U'Ό', U'ο'},
                                                                      {U'Ύ', U'υ'},
                                                                      {U'Ώ', U'ω'},
                                                                      {U'ϊ', U'ι'},
                                                                      {U'ϋ', U'υ'},
                                                                      {U'ΐ', U'ι'},
                                                                      {U'ΰ', U'υ'}}};
    const auto* row = std::ranges::find(accented, code, &decltype(accented)::value_type::first);
    return row == accented.end() ? code : row->second;
}

}  // namespace

std::string romanized(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0xCD; }))
        return ascii_fold(text);
    std::string out;
    for (const auto code : core::code_points(clean(text))) {
        const auto letter = small(static_cast<char32_t>(code));
        const auto* const row = std::ranges::lower_bound(letters, letter, {}, &Row::first);
        out += row != letters.end() && row->first == letter ? std::string{row->second} : core::utf8(code);
    }
    return ascii_fold(out);
}

}  // namespace citegraph::keys
