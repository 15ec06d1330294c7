#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// Where progress is shown: as a line that replaces itself on a terminal, else as lines, ten seconds apart.
enum class ProgressUse { on_terminals, always, never };

struct ConsoleOptions {
    bool quiet = false;
    int verbose = 0;
    std::string color = "auto";  ///< auto, always or never
    ProgressUse progress = ProgressUse::on_terminals;
    std::vector<std::string>* heard = nullptr;  ///< takes what is said, too, also under -q
};

/// Messages for a person, on standard error: standard output is for data alone. All texts are made harmless.
class Console {
  public:
    explicit Console(const ConsoleOptions& options);
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    void note(std::string_view text);  ///< what was done; silent under -q
    void warn(std::string_view text);  ///< what the user should know; always shown
    /// Each of them, but of a hundred of a kind only the first twenty; all under -v.
    void warn_of(const std::vector<std::string>& texts);
    void detail(std::string_view text);  ///< under -v
    /// Replaces the progress line, up to ten times a second, as wide as the terminal is then. What comes sooner is
    /// left out: who waits long calls it again.
    void progress(std::string_view text);
    bool shows_progress() const { return shows_progress_; }

  private:
    void hear(std::string_view text);
    void line(std::string_view text, std::string_view head = {});

    std::vector<std::string>* heard_;
    bool quiet_, colored_, replaces_lines_, shows_progress_;
    int verbose_;
    std::chrono::steady_clock::time_point next_{};  ///< before which no progress is shown
};

/// Takes the progress line from the terminal, if there is one: before anything else is written to it.
void erase_progress();

/// `text` for a terminal or for messages: what would steer a terminal or turn a line round is written as
/// "\x1b" or "\u202e" is written in C. That are the control characters but tab and line end, and those of
/// bidirectional text (Unicode Standard Annex 9). What is no UTF-8 becomes U+FFFD. \cost linear
std::string harmless(std::string_view text);

/// Whether what goes to `terminal` is coloured: as --color says, else NO_COLOR (no-color.org), CLICOLOR_FORCE and
/// TERM=dumb.
bool wants_color(const std::string& option, bool terminal);

/// True if standard output is a terminal.
bool output_is_terminal();

/// Columns of the terminal that standard output is, else 100.
std::size_t terminal_columns();

}  // namespace citegraph::app
