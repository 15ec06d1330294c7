#include "app/io/interrupt.hpp"

#include <csignal>

namespace citegraph::app {
namespace {

volatile std::sig_atomic_t pressed = 0;

void on_interrupt(int) {
    pressed = 1;
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace

void watch_for_interrupt() {
    std::signal(SIGINT, on_interrupt);
}

void take_file_limit_as_error() {
    std::signal(SIGXFSZ, SIG_IGN);
}

bool interrupted() {
    return pressed != 0;
}

}  // namespace citegraph::app
