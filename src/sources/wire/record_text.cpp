// Texts of records.
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/text/published_text.hpp"
#include "core/text/unicode.hpp"
#include "sources/wire/replies.hpp"

namespace citegraph::sources {
namespace {

/// The letters of Windows-1252 for the control characters that they were taken for.
std::string without_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        const bool control = text[at] == '\xC2' && second >= 0x80 && second < 0xA0;
        if (control)
            out += core::utf8(static_cast<std::int32_t>(core::windows_1252_letter(second)));
        else
            out += text[at];
        if (control) ++at;
    }
    return out;
}

}  // namespace

std::string rich_record_text(std::string_view text) {
    const auto letters = core::published_text(without_controls(valid_utf8(text)));
    return collapse_space(clean(letters));
}

std::string record_text(std::string_view text) {
    return plain_text(rich_record_text(text));
}

}  // namespace citegraph::sources
