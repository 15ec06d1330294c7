#include "graphs/files/mapping.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

namespace citegraph::graphs {
namespace {

namespace fs = std::filesystem;

Failure unreadable(const std::string& name, const std::string& why) {
    return fail(Error::Kind::not_found, name + ": " + why);
}

/// An open file, closed at the end.
struct Descriptor {
    explicit Descriptor(const fs::path& path)
        : number{open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)} {}
    ~Descriptor() {
        if (number >= 0) close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number;
};

/// A mapping, undone at the end.
struct Mapped {
    Mapped(std::span<const std::byte> place, std::string file) : bytes{place}, name{std::move(file)} {
        watch(bytes, name.c_str());
    }
    ~Mapped() {
        forget(bytes);
        munmap(const_cast<std::byte*>(bytes.data()), bytes.size());
    }
    Mapped(const Mapped&) = delete;
    Mapped& operator=(const Mapped&) = delete;

    std::span<const std::byte> bytes;
    std::string name;
};

}  // namespace

Result<MappedFile> map_file(const fs::path& path) {
    const auto name = path.string();
    const Descriptor file{path};
    struct stat status {};
    if (file.number < 0 || fstat(file.number, &status) != 0)
        return unreadable(
            name, errno == ENOENT ? "no such file" : std::string{"cannot read: "} + std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return unreadable(name, "is no file that can be mapped into memory; save it to a disk first");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) return MappedFile{name, {}, {}};
    const auto* begin = mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number, 0);
    if (begin == MAP_FAILED)
        return unreadable(name, std::string{"cannot map into memory: "} + std::strerror(errno));
    auto mapped = std::make_shared<const Mapped>(std::span{static_cast<const std::byte*>(begin), size}, name);
    const auto bytes = mapped->bytes;
    return MappedFile{name, bytes, std::move(mapped)};
}

void read_ahead(std::span<const std::byte> bytes) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    const auto before = reinterpret_cast<std::uintptr_t>(bytes.data()) % page;
    auto* begin = const_cast<std::byte*>(bytes.data()) - before;
    // From a cold disk half a gigabyte came in 2 to 6 s rather than 7 to 8, while others used it.
    madvise(begin, bytes.size() + before, MADV_WILLNEED);  // a hint: if it is refused, nothing is lost
}

}  // namespace citegraph::graphs
