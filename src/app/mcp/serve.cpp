// Lines in, lines out: the transport "stdio" of the protocol. What it holds of a message is bounded.
#include "app/mcp/mcp.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>

namespace citegraph::app::mcp {
namespace {

/// Cuts what comes into lines. Of one that is too long no more is kept than shows that.
class Lines {
  public:
    /// Takes `bytes`, and gives each line that ends in them to `take` while that says to go on.
    bool feed(std::string_view bytes, const auto& take) {
        while (!bytes.empty()) {
            const auto end = std::min(bytes.find('\n'), bytes.size());
            const auto room = most_bytes + 1 - std::min(line_.size(), most_bytes + 1);
            line_ += bytes.substr(0, std::min(end, room));
            if (end == bytes.size()) return true;
            bytes.remove_prefix(end + 1);
            if (!finish(take)) return false;
        }
        return true;
    }
    /// Gives the last line, which may lack its end.
    bool finish(const auto& take) {
        const bool goes_on = take(line_);
        line_.clear();
        return goes_on;
    }

  private:
    std::string line_;
};

/// False once nobody reads any more.
bool write_all(int out, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(out, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR && !interrupted()) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Result<void> check(const ServerOptions& options) {
    auto files = options.inputs;
    if (!options.writable.empty()) files.push_back(options.writable);
    if (files.empty())
        return fail(Error::Kind::malformed, "which files? name a list, lock, bibliography or graph");
    for (const auto& file : files) {
        std::error_code trouble;
        if (file == "-")
            return fail(Error::Kind::malformed, "standard input has the messages of the client: name a file");
        if (!std::filesystem::is_regular_file(file, trouble))
            return fail(Error::Kind::not_found, file + ": there is no such file");
    }
    return {};
}

}  // namespace

Result<Exit> serve(const ServerOptions& options, int in, int out) {
    if (auto ready = check(options); !ready) return ready.failure();
    std::signal(SIGPIPE, SIG_IGN);  // who closes the other end is told by the write
    Session session{options};
    Lines lines;
    const auto answer = [&](std::string_view line) {
        auto reply = session.answer(line);
        if (!reply.empty()) reply += '\n';
        return write_all(out, reply);
    };
    std::array<char, 1 << 16> buffer{};
    while (!interrupted()) {
        const auto size = ::read(in, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fail(Error::Kind::not_found, "standard input cannot be read");
        if (size == 0) {
            lines.finish(answer);
            return Exit::done;
        }
        if (!lines.feed({buffer.data(), static_cast<std::size_t>(size)}, answer)) return Exit::done;
    }
    return Exit::interrupted;
}

}  // namespace citegraph::app::mcp
