#include "app/io/pending_file.hpp"

#include "app/io/checksum.hpp"
#include "app/io/files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>
#include <optional>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_begin = ".citegraph-", name_end = ".tmp";
constexpr std::size_t random_digits = 16, most_unwritten = 1 << 16, most_links = 40;

std::string unforeseeable_name() {
    std::uint64_t number = 0;
    if (getentropy(&number, sizeof number) != 0) return {};
    std::array<char, random_digits> digits{};
    const auto* end = std::to_chars(digits.begin(), digits.end(), number, 16).ptr;
    const std::string_view written{digits.data(), static_cast<std::size_t>(end - digits.data())};
    std::string name{name_begin};
    return name.append(random_digits - written.size(), '0').append(written).append(name_end);
}

bool is_pending_name(std::string_view name) {
    return name.size() == name_begin.size() + random_digits + name_end.size() &&
           name.starts_with(name_begin) && name.ends_with(name_end) &&
           name.substr(name_begin.size(), random_digits).find_first_not_of("0123456789abcdef") ==
               std::string_view::npos;
}

/// Where the symbolic links from `path` on lead, whether or not there is a file; nothing if they go round.
std::optional<fs::path> end_of_links(fs::path path) {
    std::error_code trouble;
    for (std::size_t i = 0; i < most_links; ++i) {
        if (!fs::is_symlink(path, trouble)) return path;
        const auto to = fs::read_symlink(path, trouble);
        path = to.is_absolute() ? to : folder_of(path) / to;
    }
    return std::nullopt;
}

/// A folder that may be listed and synced, or else only gone through.
Descriptor open_folder(const fs::path& folder) {
    Descriptor out{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!out && errno == EACCES) out = Descriptor{open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
    return out;
}

bool is_locked_by_us(int file) {
    // Where locks do not work, they do not for who looks for leftovers either.
    return flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

/// The path of a file without a name, for as long as it is open; empty where the system tells none.
std::string path_of_open(int file) {
    auto path = "/proc/self/fd/" + std::to_string(file);
    return access(path.c_str(), F_OK) == 0 ? path : std::string{};
}

/// False if the disk failed; file systems that cannot sync keep their files as they can.
bool synced(int file) {
    return fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EBADF;
}

void remove_leftovers_in(int folder) {
    const int listed = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, int (*)(DIR*)> entries{listed < 0 ? nullptr : fdopendir(listed), closedir};
    while (const auto* entry = entries ? readdir(entries.get()) : nullptr) {
        if (!is_pending_name(entry->d_name)) continue;
        const Descriptor file{openat(folder, entry->d_name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
        if (file && flock(*file, LOCK_EX | LOCK_NB) == 0) unlinkat(folder, entry->d_name, 0);
    }
}

/// Why the file `status` may not be replaced; empty if it may.
std::string obstacle(const struct stat& status, int folder, const char* name) {
    if (S_ISLNK(status.st_mode))
        return "is a symbolic link, and where it leads is not citegraph's to write: remove it, or give "
               "another output";
    if (S_ISDIR(status.st_mode)) return "is a folder, not a file";
    if (!S_ISREG(status.st_mode)) return "is a pipe or a device, not a file";
    if (faccessat(folder, name, W_OK, AT_EACCESS) != 0) return "cannot write: it is read-only";
    return {};
}

}  // namespace

PendingFile::PendingFile(fs::path path)
    : path_{std::move(path)}, sum_{running_checksum()}, checksum_{sum_({})} {}

PendingFile::~PendingFile() {
    if (file_ && !name_.empty()) unlinkat(*folder_, name_.c_str(), 0);
}

Result<PendingFile> PendingFile::of(const fs::path& path, Links links) {
    PendingFile out{path};
    const auto target = links == Links::followed ? end_of_links(path) : path;
    if (!target) return cannot_write(path, std::strerror(ELOOP));
    if (!target->has_filename())
        return fail(Error::Kind::output, path.string() + ": is a folder, not a file");
    out.target_ = *target;
    out.folder_ = open_folder(folder_of(*target));
    if (!out.folder_ && errno == ENOENT) return no_such_folder(folder_of(*target));
    if (!out.folder_) return cannot_write(path, std::strerror(errno));
    remove_leftovers_in(*out.folder_);

    const auto name = target->filename();
    struct stat old {};
    const bool is_new = fstatat(*out.folder_, name.c_str(), &old, AT_SYMLINK_NOFOLLOW) != 0;
    if (const auto why = is_new ? std::string{} : obstacle(old, *out.folder_, name.c_str()); !why.empty())
        return fail(Error::Kind::output, path.string() + ": " + why);
    out.begin(is_new);
    if (!out.file_) return cannot_write(path, std::strerror(errno));
    if (is_new) return out;
    // Who may not give a file away gives it to the group at least; the mode comes last, for this clears bits.
    if (fchown(*out.file_, old.st_uid, old.st_gid) != 0 &&
        fchown(*out.file_, static_cast<uid_t>(-1), old.st_gid) != 0)
        old.st_mode &= ~static_cast<mode_t>(S_ISUID | S_ISGID);
    if (fchmod(*out.file_, old.st_mode & 07777) != 0) return cannot_write(path, std::strerror(errno));
    return out;
}

/// Opens the file: a new one as the umask has it, another for nobody else until it has its mode.
void PendingFile::begin(bool is_new) {
    const mode_t mode = is_new ? 0666 : 0600;
    file_ = Descriptor{openat(*folder_, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode)};
    if (file_ && !path_of_open(*file_).empty() && is_locked_by_us(*file_)) return;
    constexpr int tries = 8;  // who looks for leftovers may see the file before it is locked
    for (int i = 0; i < tries; ++i) {
        name_ = unforeseeable_name();
        file_ = Descriptor{
            openat(*folder_, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)};
        struct stat now {};
        if (!file_ || (is_locked_by_us(*file_) && fstat(*file_, &now) == 0 && now.st_nlink > 0)) return;
    }
}

bool PendingFile::flush() {
    std::string_view rest = unwritten_;
    while (!rest.empty() && trouble_ == 0) {
        const auto written = ::write(*file_, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            trouble_ = errno;
    }
    unwritten_.clear();
    return trouble_ == 0;
}

bool PendingFile::write(std::string_view bytes) {
    if (trouble_ != 0) return false;
    checksum_ = sum_(bytes);
    unwritten_.append(bytes);
    return unwritten_.size() < most_unwritten || flush();
}

Result<void> PendingFile::outcome() const {
    if (trouble_ != 0) return cannot_write(path_, std::strerror(trouble_));
    return {};
}

Result<void> PendingFile::finish() {
    if (flush() && !synced(*file_)) trouble_ = errno;
    return outcome();
}

/// Names a file without a name, and syncs it under that name, which some file systems keep with the file.
bool PendingFile::give_name() {
    if (!name_.empty()) return true;
    auto name = unforeseeable_name();
    if (linkat(AT_FDCWD, path_of_open(*file_).c_str(), *folder_, name.c_str(), AT_SYMLINK_FOLLOW) != 0)
        return false;
    name_ = std::move(name);
    const Descriptor named{openat(*folder_, name_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
    return !named || synced(*named);
}

Result<void> PendingFile::place() {
    if (auto finished = finish(); !finished) return finished;
    const auto name = target_.filename();
    if (!give_name() || renameat(*folder_, name_.c_str(), *folder_, name.c_str()) != 0) {
        trouble_ = errno;
        return outcome();
    }
    name_.clear();
    if (!synced(*folder_)) trouble_ = errno;
    return outcome();
}

void remove_leftovers(const fs::path& folder) {
    if (const auto open = open_folder(folder)) remove_leftovers_in(*open);
}

}  // namespace citegraph::app
