#include "graphs/files/mapping.hpp"

#include "citegraph/graphs/graph_file.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <functional>
#include <mutex>
#include <string_view>

namespace citegraph {

using namespace graphs;

namespace {

// The system tells a program by the signal SIGBUS that a page of a mapped file is not there any more: the
// file was cut, or its disk failed. A signal handler may call next to nothing, so what it needs to know lies
// ready in an array that it reads without a lock.

struct Watched {
    std::atomic<const std::byte*> begin = nullptr;
    std::atomic<std::size_t> size = 0;
    std::atomic<const char*> name = nullptr;
};

std::array<Watched, 64> watched;
std::mutex changing;  // held by watch and forget, never by the handler

const char* file_at(const std::byte* address) {
    for (const auto& [begin, size, name] : watched)
        if (const auto* first = begin.load();
            first != nullptr && std::less_equal{}(first, address) && std::less{}(address, first + size))
            return name;
    return nullptr;
}

void say(std::string_view text) {
    if (write(STDERR_FILENO, text.data(), text.size()) < 0) return;  // then nothing can be said
}

void on_fault(int signal, siginfo_t* info, void*) {
    const auto* name = file_at(static_cast<const std::byte*>(info->si_addr));
    if (name == nullptr) {  // not ours: the same access again ends the program as it would have
        std::signal(signal, SIG_DFL);
        return;
    }
    say("citegraph: ");
    for (const char* letter = name; *letter != 0; ++letter)  // a terminal obeys what is no plain ASCII
        say({*letter < ' ' || *letter > '~' ? "?" : letter, 1});
    say(" became shorter while it was read, or its disk failed; run again on a whole copy\n");
    _exit(2);
}

}  // namespace

void graphs::watch(std::span<const std::byte> bytes, const char* name) {
    const std::lock_guard lock{changing};
    for (auto& place : watched) {
        if (place.begin != nullptr) continue;
        place.size = bytes.size();
        place.name = name;
        place.begin = bytes.data();  // last: from here on the handler sees it
        return;
    }
}

void graphs::forget(std::span<const std::byte> bytes) {
    const std::lock_guard lock{changing};
    for (auto& place : watched)
        if (place.begin == bytes.data()) place.begin = nullptr;
}

void end_with_message_when_a_mapped_file_shrinks() {
    struct sigaction action {};
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGBUS, &action, nullptr);
}

}  // namespace citegraph
