#include "app/io/descriptor.hpp"
#include "app/io/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace citegraph::app {
namespace {

Failure unreadable(const std::filesystem::path& path) {
    return fail(Error::Kind::not_found, path.string() + ": cannot be read: " + std::strerror(errno));
}

/// Up to one byte more than `most`, which tells that there is more.
Result<std::string> read_up_to(const Descriptor& file, const std::filesystem::path& path, std::size_t most) {
    std::string out(most + 1, '\0');
    std::size_t size = 0;
    while (size < out.size()) {
        const auto more = ::read(*file, out.data() + size, out.size() - size);
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) return unreadable(path);
        if (more == 0) break;
        size += static_cast<std::size_t>(more);
    }
    out.resize(size);
    return out;
}

}  // namespace

Result<std::string> read_small_file(const std::filesystem::path& path, std::size_t most) {
    // Without O_NONBLOCK, opening a pipe waits for somebody who writes into it.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
    if (!file) return unreadable(path);
    struct stat about {};
    if (::fstat(*file, &about) != 0) return unreadable(path);
    if (!S_ISREG(about.st_mode))
        return fail(Error::Kind::malformed,
                    path.string() + ": is no ordinary file, so nothing is read from it");
    auto text = read_up_to(file, path, most);
    if (text && text->size() > most)
        return fail(Error::Kind::malformed,
                    path.string() + ": is longer than " + std::to_string(most) + " bytes");
    return text;
}

}  // namespace citegraph::app
