#include "read/bibtex/macros.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "read/bibtex/encoding.hpp"

namespace citegraph::bibtex {

using namespace core;

namespace {

// Definitions that double each other would fill any memory with a few lines.
constexpr std::size_t least_allowance = 64U << 20U, allowance_per_byte = 16;

}  // namespace

Macros::Macros(const Tree& tree)
    : tree_{tree}, allowance_{least_allowance + allowance_per_byte * tree.source.size()} {
    int number = 0;
    for (const auto& [macro, name] : month_names) {
        ++number;
        values_[std::string{macro}] =
            tree.dialect == Dialect::bibtex ? std::string{name} : std::to_string(number);
    }
}

std::string Macros::value_of(const Field& field, std::string_view key, Notes& notes) {
    std::string out;
    out.reserve(field.value.size);
    for (auto at = field.first_piece; at < field.first_piece + field.pieces; ++at) {
        const auto& piece = tree_.pieces[at];
        const auto text = text_of(tree_, piece.text);
        if (piece.kind != Piece::Kind::macro) {
            append(out, text);
            continue;
        }
        const auto* const value = find(text);
        const bool fits = value != nullptr && value->size() <= allowance_;
        if (value == nullptr)
            notes.add(piece.text.begin, key, "the macro " + text + " is not defined; nothing stands for it");
        else if (!fits)
            notes.add(piece.text.begin, key, "the macro " + text + " is too long; nothing stands for it");
        if (!fits) continue;
        allowance_ -= value->size();
        append(out, *value);
    }
    return out;
}

void Macros::define(const Field& field, std::string value) {
    values_[ascii_lower(text_of(tree_, field.name))] = std::move(value);
}

const std::string* Macros::find(std::string_view name) const {
    const auto found = values_.find(ascii_lower(name));
    return found == values_.end() ? nullptr : &found->second;
}

// As bibtex.web compresses white space: also across pieces.
void Macros::append(std::string& out, std::string_view text) const {
    for (const char byte : text) {
        if (!is_white(byte) || byte == '\f' || byte == '\v')
            out += byte;
        else if (out.empty() || out.back() != ' ')
            out += ' ';
    }
}

std::string text_of(const Tree& tree, Span span) {
    const auto bytes = bytes_of(tree, span);
    if (tree.encoding == Encoding::utf8 || !first_not_utf8(bytes)) return std::string{bytes};
    return from_windows_1252(bytes);
}

std::string_view without_outer_space(std::string_view text) {
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace citegraph::bibtex
