#include "app/io/descriptor.hpp"
#include "app/io/process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>

extern char** environ;

namespace citegraph::app {
namespace {

using namespace std::chrono_literals;

/// A file that lies nowhere but in memory, and goes with the process.
Descriptor file_in_memory() {
    return Descriptor{memfd_create("citegraph", MFD_CLOEXEC)};
}

bool fill(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return lseek(file, 0, SEEK_SET) == 0;
}

std::string content(int file) {
    const auto size = lseek(file, 0, SEEK_END);
    std::string out(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
    std::size_t have = 0;
    while (have < out.size()) {
        const auto got = pread(file, out.data() + have, out.size() - have, static_cast<off_t>(have));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        have += static_cast<std::size_t>(got);
    }
    out.resize(have);
    return out;
}

/// The process that draws; nothing if there is no such program. It knows its own way with signals.
std::optional<pid_t> start(const std::vector<std::string>& words, int in, int out) {
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    const int trouble =
        posix_spawnp(&child, words.front().c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return trouble == 0 ? std::optional{child} : std::nullopt;
}

/// Its exit status; kills what runs for more than five minutes.
int wait_for(pid_t child) {
    int status = 0;
    auto pause = 1ms;
    for (auto end = std::chrono::steady_clock::now() + 5min; waitpid(child, &status, WNOHANG) == 0;) {
        if (std::chrono::steady_clock::now() > end) kill(child, SIGKILL);
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, 4ms);
    }
    return status;
}

}  // namespace

FilterRun run_filter(const std::vector<std::string>& words, std::string_view input) {
    using enum FilterRun::End;
    const auto in = file_in_memory(), out = file_in_memory();
    if (!in || !out || !fill(*in, input)) return {no_memory};
    const auto child = start(words, *in, *out);
    const auto status = child ? wait_for(*child) : 127 << 8;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return {absent, status};
    if (status != 0) return {failed, status};
    return {done, 0, content(*out)};
}

}  // namespace citegraph::app
