#include "app/io/console.hpp"
#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace citegraph::app {

using namespace core;

namespace {

using std::chrono::steady_clock;

constexpr std::size_t most_warnings = 20;
constexpr std::chrono::milliseconds between_redraws{100};
constexpr std::chrono::seconds between_lines{10};  // of progress, where no line can be replaced

bool is_progress_shown = false;  // on the one terminal that a process has

bool is_dumb() {
    const auto* term = std::getenv("TERM");
    return term && std::string_view{term} == "dumb";
}

std::size_t columns_of(int descriptor, std::size_t otherwise) {
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : otherwise;
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

bool wants_color(const std::string& option, bool terminal) {
    if (option != "auto") return option == "always";
    const auto* no = std::getenv("NO_COLOR");
    if (no && *no) return false;
    if (const auto* force = std::getenv("CLICOLOR_FORCE"); force && std::string_view{force} != "0")
        return true;
    return terminal && std::getenv("TERM") && !is_dumb();
}

Console::Console(const ConsoleOptions& options)
    : heard_{options.heard},
      quiet_{options.quiet},
      colored_{wants_color(options.color, isatty(STDERR_FILENO) == 1)},
      replaces_lines_{isatty(STDERR_FILENO) == 1 && !is_dumb()},
      shows_progress_{!quiet_ && options.progress != ProgressUse::never &&
                      (replaces_lines_ || options.progress == ProgressUse::always)},
      verbose_{options.verbose} {}

Console::~Console() {
    erase_progress();
}

void Console::note(std::string_view text) {
    hear(text);
    if (!quiet_) line(text);
}

void Console::warn(std::string_view text) {
    hear(text);
    line(text, colored_ ? "\033[33mwarning:\033[0m " : "warning: ");
}

void Console::warn_of(const std::vector<std::string>& texts) {
    const auto shown = verbose_ > 0 ? texts.size() : std::min<std::size_t>(texts.size(), most_warnings);
    for (std::size_t i = 0; i < shown; ++i) warn(texts[i]);
    if (shown < texts.size())
        warn("and " + std::to_string(texts.size() - shown) + " more like these (-v shows them)");
}

void Console::detail(std::string_view text) {
    if (verbose_ > 0 && !quiet_) line(text);
}

void Console::progress(std::string_view text) {
    const auto now = steady_clock::now();
    if (!shows_progress_ || now < next_) return;
    if (!replaces_lines_) {
        line(text);
        next_ = now + between_lines;
        return;
    }
    const auto room = columns_of(STDERR_FILENO, 80) - 1;  // the last column would wrap the line on some
    std::fprintf(stderr, "\r%s\033[K", ellipsis(harmless(text), room).c_str());
    std::fflush(stderr);
    is_progress_shown = true;
    next_ = now + between_redraws;
}

void Console::hear(std::string_view text) {
    if (heard_) heard_->emplace_back(text);
}

void Console::line(std::string_view text, std::string_view head) {
    erase_progress();
    std::fprintf(stderr, "%s%s\n", std::string{head}.c_str(), harmless(text).c_str());
}

void erase_progress() {
    if (is_progress_shown) std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    is_progress_shown = false;
}

std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto codes = code_points(text);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const bool ends_line = codes[i] == '\r' && i + 1 < codes.size() && codes[i + 1] == '\n';
        const bool is_harmful = (core::is_control(codes[i]) && !ends_line) || turns_text(codes[i]);
        out += is_harmful ? escaped(codes[i]) : utf8(codes[i]);
    }
    return out;
}

bool output_is_terminal() {
    return isatty(STDOUT_FILENO) == 1;
}

std::size_t terminal_columns() {
    const auto columns = columns_of(STDOUT_FILENO, 100);
    return columns >= 40 ? columns : 100;
}

}  // namespace citegraph::app
