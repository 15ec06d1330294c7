#include "app/io/process.hpp"

#include "citegraph/text.hpp"

#include <csignal>
#include <cstdlib>

namespace citegraph::app {
namespace {

volatile std::sig_atomic_t pressed = 0;

void on_interrupt(int) {
    pressed = 1;
    std::signal(SIGINT, SIG_DFL);
}

std::filesystem::path xdg_folder(const std::string& name, const char* below_home) {
    if (const std::filesystem::path base{variable(name)}; base.is_absolute()) return base / "citegraph";
    const std::filesystem::path home{variable("HOME")};
    std::error_code trouble;
    const bool is_home = home.is_absolute() && std::filesystem::is_directory(home, trouble);
    return is_home ? home / below_home / "citegraph" : std::filesystem::path{};
}

}  // namespace

Exit exit_of(const Error& error) {
    switch (error.kind) {
        case Error::Kind::not_found:
        case Error::Kind::malformed:
        case Error::Kind::limit:
            return Exit::usage;
        case Error::Kind::network:
            return Exit::network;
        case Error::Kind::output:
            return Exit::output;
        case Error::Kind::stopped:
            return Exit::interrupted;
    }
    return Exit::usage;
}

void watch_for_interrupt() {
    std::signal(SIGINT, on_interrupt);
}

void take_file_limit_as_error() {
    std::signal(SIGXFSZ, SIG_IGN);
}

bool interrupted() {
    return pressed != 0;
}

std::string variable(const std::string& name) {
    const auto* value = std::getenv(name.c_str());
    return value ? std::string{trimmed(value)} : std::string{};
}

std::filesystem::path config_folder() {
    return xdg_folder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path cache_folder() {
    return xdg_folder("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path state_folder() {
    return xdg_folder("XDG_STATE_HOME", ".local/state");
}

}  // namespace citegraph::app
