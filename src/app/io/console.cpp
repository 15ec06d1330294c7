#include "app/io/console.hpp"

#include "app/io/terminal.hpp"
#include "citegraph/text.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace citegraph::app {
namespace {

constexpr std::size_t most_warnings = 20;

/// NO_COLOR (no-color.org), CLICOLOR_FORCE and TERM=dumb, unless --color decides.
bool wants_color(const std::string& option, bool terminal) {
    if (option != "auto") return option == "always";
    const auto* no = std::getenv("NO_COLOR");
    if (no && *no) return false;
    if (const auto* force = std::getenv("CLICOLOR_FORCE"); force && std::string_view{force} != "0")
        return true;
    const auto* term = std::getenv("TERM");
    return terminal && term && std::string_view{term} != "dumb";
}

}  // namespace

Console::Console(const ConsoleOptions& options)
    : quiet_{options.quiet},
      colored_{wants_color(options.color, isatty(STDERR_FILENO) == 1)},
      terminal_{isatty(STDERR_FILENO) == 1},
      verbose_{options.verbose} {}

Console::~Console() {
    clear();
}

void Console::note(std::string_view text) {
    if (!quiet_) line(text);
}

void Console::warn(std::string_view text) {
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
    if (!terminal_ || quiet_) return;
    clear();
    std::fprintf(stderr, "%s", ellipsis(harmless(text), 78).c_str());
    std::fflush(stderr);
    shown_ = true;
}

void Console::line(std::string_view text, std::string_view head) {
    clear();
    std::fprintf(stderr, "%s%s\n", std::string{head}.c_str(), harmless(text).c_str());
}

void Console::clear() {
    if (shown_) std::fputs("\r\033[K", stderr);
    shown_ = false;
}

}  // namespace citegraph::app
