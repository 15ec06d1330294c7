#include "app/bib/update.hpp"

#include "citegraph/identifier.hpp"
#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace citegraph::app {
namespace {

using bibtex::Piece;

std::span<const bibtex::Field> fields_of(const bibtex::Tree& tree, const bibtex::Block& block) {
    return std::span{tree.fields}.subspan(block.first_field, block.fields);
}

const Piece* only_piece(const bibtex::Tree& tree, const bibtex::Field& field) {
    return field.pieces == 1 ? &tree.pieces[field.first_piece] : nullptr;
}

/// A quote ends a value unless it stands in braces.
bool may_be_quoted(std::string_view text) {
    int depth = 0;
    for (const char c : text) {
        if (c == '{') ++depth;
        if (c == '}') --depth;
        if (c == '"' && depth == 0) return false;
    }
    return true;
}

/// Types that people write with two capitals.
constexpr std::array<std::string_view, 6> compounds{"InProceedings", "InCollection",  "InBook",
                                                    "PhdThesis",     "MastersThesis", "TechReport"};

}  // namespace

Manner manner_of(const bibtex::Tree& tree, const bibtex::Field& field) {
    const auto* piece = only_piece(tree, field);
    if (!piece) return {};
    return {piece->kind == Piece::Kind::quoted, piece->kind == Piece::Kind::number};
}

Manner manner_of(const bibtex::Tree& tree, const bibtex::Block& block) {
    Manner out;
    bool is_known = false;
    for (const auto& field : fields_of(tree, block)) {
        const auto* piece = only_piece(tree, field);
        if (!piece) continue;
        if (piece->kind == Piece::Kind::number) out.bare_numbers = true;
        const bool is_text = piece->kind == Piece::Kind::braced || piece->kind == Piece::Kind::quoted;
        if (is_text && !is_known) out.quotes = piece->kind == Piece::Kind::quoted;
        is_known = is_known || is_text;
    }
    return out;
}

std::string in_manner(const std::string& value, const Manner& manner) {
    const auto text = undelimited(value);
    if (text.size() == value.size()) return value;
    if (manner.bare_numbers && core::is_digits(text)) return std::string{text};
    return manner.quotes && may_be_quoted(text) ? "\"" + std::string{text} + "\"" : value;
}

std::string_view undelimited(std::string_view value) {
    const bool is_braced = value.size() > 1 && value.front() == '{' && value.back() == '}';
    const bool is_quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    return is_braced || is_quoted ? value.substr(1, value.size() - 2) : value;
}

const bibtex::Field* field_named(const bibtex::Tree& tree, const bibtex::Block& block,
                                 std::string_view name) {
    const auto fields = fields_of(tree, block);
    const auto found = std::ranges::find_if(
        fields, [&](const auto& field) { return ascii_lower(bytes_of(tree, field.name)) == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string in_capitals_of(std::string_view like, std::string type) {
    if (like.empty() || !core::is_capital(like.front())) return type;
    const bool all = std::ranges::all_of(like, core::is_capital);
    for (const auto compound : compounds)
        if (!all && ascii_lower(compound) == type) return std::string{compound};
    for (auto& c : type)
        if ((all || &c == type.data()) && core::is_small(c)) c = static_cast<char>(c - 'a' + 'A');
    return type;
}

bool says_the_same(const bibtex::Tree& tree, const bibtex::Field& field, std::string_view old,
                   const std::string& value) {
    if (bytes_of(tree, field.value) == value) return true;
    old = trimmed(old);
    if (ascii_lower(bytes_of(tree, field.name)) != "doi")
        return from_latex(old) == from_latex(undelimited(value));
    const auto mine = identify(from_latex(old)), theirs = identify(from_latex(undelimited(value)));
    return mine && theirs && mine->id == theirs->id;
}

bool is_writable(const bibtex::Tree& tree, const std::string& value) {
    return tree.encoding == bibtex::Encoding::utf8 ||
           std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace citegraph::app
