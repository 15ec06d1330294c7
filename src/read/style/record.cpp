#include "read/style/record.hpp"

#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "read/markdown/inline.hpp"

#include <algorithm>

namespace citegraph::read {
namespace {

enum class Glyph { blank, letter, digit, unspaced, mark };

/// The kind of the code point at `at`, and its bytes.
std::pair<Glyph, std::size_t> glyph_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        if (lead == ' ' || (lead >= 9 && lead <= 13)) return {Glyph::blank, 1};
        if (core::is_letter(lead)) return {Glyph::letter, 1};
        if (core::is_digit(lead)) return {Glyph::digit, 1};
        return {Glyph::mark, 1};
    }
    std::size_t size = 1;
    while (at + size < text.size() && size < 4 &&
           (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80)
        ++size;
    auto code = static_cast<std::int32_t>(lead & (0x7FU >> size));
    for (std::size_t i = 1; i < size; ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    if (code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F ||
        code == 0xFEFF)
        return {Glyph::blank, size};
    if (code >= 0xFF10 && code <= 0xFF19) return {Glyph::digit, size};
    if (code == 0xFFFD) return {Glyph::letter, size};  // what stood there is unknown
    if (core::is_unspaced_script(code)) return {Glyph::unspaced, size};
    return {core::is_word_character(code) ? Glyph::letter : Glyph::mark, size};
}

class Writer {
  public:
    EntryText take(std::span<const Unit> units, std::size_t from, std::size_t to) {
        reserve(units.subspan(from, to - from));
        for (auto i = from; i < to; ++i)
            for (std::size_t cell = 0; cell < units[i].cells.size(); ++cell) {
                out_.sections.push_back({i, cell});
                for (const auto& piece : units[i].cells[cell]) take(piece);
                spaced_ = 2;
                out_.text += '\n';
            }
        out_.tokens.shrink_to_fit();
        return std::move(out_);
    }

  private:
    void reserve(std::span<const Unit> units) {
        std::size_t cells = 0, pieces = 0, bytes = 0;
        for (const auto& unit : units)
            for (const auto& cell : unit.cells) {
                ++cells;
                pieces += cell.size();
                for (const auto& piece : cell) bytes += piece.text.size() + 1;
            }
        out_.sections.reserve(cells);
        out_.pieces.reserve(std::min<std::size_t>(pieces, 60'001));
        out_.text.reserve(bytes + cells);
        out_.tokens.reserve(bytes / 4);
    }

    void take(const InlinePiece& piece) {
        if (out_.pieces.size() > 60'000 || out_.sections.size() > 60'000) return;
        if (piece.is(InlinePiece::Kind::line_break) || piece.is(InlinePiece::Kind::soft_break)) {
            spaced_ = 2;
            out_.text += '\n';
            return;
        }
        out_.pieces.push_back(&piece);
        const auto begin = out_.text.size();
        const auto on_badge = badge_words(piece.badge                          ? piece.picture
                                          : piece.is(InlinePiece::Kind::image) ? piece.url
                                                                               : std::string{});
        if (piece.is(InlinePiece::Kind::image) && on_badge.empty()) return;
        out_.text += on_badge.empty() ? piece.text : on_badge;
        for (auto at = begin; at < out_.text.size();) at = cut(at);
    }

    /// Bytes of ":star:", a pictograph by its name; 0 if there is none.
    std::size_t shortcode(std::size_t at) const {
        const auto rest = std::string_view{out_.text}.substr(at);
        if (rest.front() != ':') return 0;
        const auto end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
        return end != rest.npos && end > 2 && rest[end] == ':' ? end + 1 : 0;
    }

    std::size_t cut(std::size_t at) {
        const auto [kind, size] = glyph_at(out_.text, at);
        auto end = at + size;
        if (kind == Glyph::blank) {
            spaced_ = static_cast<std::uint8_t>(std::min(spaced_ + 1, 2));
            return end;
        }
        if (const auto code = shortcode(at)) end = at + code;
        if (kind != Glyph::mark)
            while (end < out_.text.size()) {
                const auto [next, more] = glyph_at(out_.text, end);
                if (next != kind) break;
                end += more;
            }
        out_.tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                               static_cast<std::uint16_t>(out_.pieces.size() - 1),
                               static_cast<std::uint16_t>(out_.sections.size() - 1), spaced_,
                               kind == Glyph::mark});
        spaced_ = 0;
        return end;
    }

    EntryText out_;
    std::uint8_t spaced_ = 2;
};

}  // namespace

EntryText record_of(std::span<const Unit> units, std::size_t from, std::size_t to) {
    return Writer{}.take(units, from, to);
}

}  // namespace citegraph::read
