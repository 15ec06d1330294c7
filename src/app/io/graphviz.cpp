#include "app/io/graphviz.hpp"

#include "app/io/files.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <thread>

extern char** environ;

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A folder of our own that goes with the object.
struct Workshop {
    fs::path folder;

    Workshop() {
        auto name = (fs::temp_directory_path() / "citegraph-XXXXXX").string();
        if (mkdtemp(name.data()) != nullptr) folder = name;
    }
    ~Workshop() {
        std::error_code trouble;
        if (!folder.empty()) fs::remove_all(folder, trouble);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
};

/// The process that draws; nothing if there is no program dot.
std::optional<pid_t> start_dot(const fs::path& in, const fs::path& out) {
    std::array<std::string, 5> words{"dot", "-Tsvg", "-o", out.string(), in.string()};
    std::array<char*, 6> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", 1 /* O_WRONLY */, 0);
    pid_t child = 0;
    const int trouble = posix_spawnp(&child, "dot", &quiet, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
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

Result<std::optional<std::string>> draw_svg(std::string_view dot) {
    const Workshop workshop;
    if (workshop.folder.empty()) return fail(Error::Kind::output, "no temporary folder for Graphviz");
    const auto in = workshop.folder / "graph.dot", out = workshop.folder / "graph.svg";
    if (auto written = write_file(in, dot); !written) return Failure{written.error()};
    const auto child = start_dot(in, out);
    if (!child) return std::optional<std::string>{};
    const auto status = wait_for(*child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return std::optional<std::string>{};
    if (status != 0)
        return fail(Error::Kind::output,
                    "Graphviz could not draw the graph (dot, status " + std::to_string(status) + ")");
    auto svg = read_file(out);
    if (!svg) return Failure{svg.error()};
    return std::optional{*std::move(svg)};
}

}  // namespace citegraph::app
