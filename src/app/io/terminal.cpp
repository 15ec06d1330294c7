#include "app/io/terminal.hpp"

#include "core/text/unicode.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>

namespace citegraph::app {

using namespace core;

namespace {

bool steers_terminal(std::int32_t code) {
    return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
}

bool turns_text(std::int32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

std::string escaped(std::int32_t code) {
    std::array<char, 16> out{};
    const auto number = static_cast<unsigned>(code);
    if (code < 0x100)
        std::snprintf(out.data(), out.size(), "\\x%02x", number);
    else
        std::snprintf(out.data(), out.size(), "\\u%04x", number);
    return out.data();
}

}  // namespace

std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto codes = code_points(text);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const bool ends_line = codes[i] == '\r' && i + 1 < codes.size() && codes[i + 1] == '\n';
        const bool is_harmful = (steers_terminal(codes[i]) && !ends_line) || turns_text(codes[i]);
        out += is_harmful ? escaped(codes[i]) : utf8(codes[i]);
    }
    return out;
}

bool output_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

std::size_t terminal_columns() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

}  // namespace citegraph::app
