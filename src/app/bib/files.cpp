#include "app/bib/files.hpp"

#include "app/io/files.hpp"
#include "citegraph/reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

Failure refuse(const fs::path& path, const std::string& why) {
    return fail(Error::Kind::output, path.string() + ": " + why + "; it is as it was");
}

/// By --from, else as read_inputs chooses; null for what is no .bib.
const Reader* bib_reader(const InputOptions& options, const std::string& name, std::string_view text) {
    const auto* reader = options.from.empty()
                             ? reader_for(name, text)
                             : &*std::ranges::find(all_readers(), options.from, &Reader::name);
    return reader && (reader->name == "bibtex" || reader->name == "biblatex") ? reader : nullptr;
}

bool may_be_bib(const InputOptions& options, const std::string& name) {
    std::error_code trouble;
    if (name == "-" || !fs::is_regular_file(name, trouble)) return false;
    return !options.from.empty() || reader_for(name) != nullptr;
}

/// A file that is gone unless it was renamed into place.
class Draft {
  public:
    Draft(fs::path path, mode_t mode)
        : path_{std::move(path)}, file_{open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)} {
        if (file_ >= 0 && fchmod(file_, mode) != 0) failed_ = true;  // open() obeys the umask
    }
    ~Draft() {
        if (file_ >= 0) close(file_);
        if (is_made_ && !is_placed_) unlink(path_.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    bool is_open() const { return is_made_ && !failed_; }

    /// As far as the owner may be given.
    void own(const struct stat& like) const {
        if (fchown(file_, like.st_uid, like.st_gid) != 0) errno = 0;
    }

    bool write_all(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = write(file_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        const bool is_kept = fsync(file_) == 0 || errno == EINVAL || errno == ENOTSUP;
        const bool is_closed = close(file_) == 0;
        file_ = -1;
        return is_kept && is_closed;
    }

    bool place_at(const fs::path& path) {
        is_placed_ = rename(path_.c_str(), path.c_str()) == 0;
        return is_placed_;
    }

  private:
    fs::path path_;
    int file_;
    bool is_made_ = file_ >= 0, is_placed_ = false, failed_ = false;
};

}  // namespace

Result<std::vector<BibFile>> read_bib_files(const InputOptions& options) {
    std::vector<BibFile> out;
    for (const auto& name : options.inputs) {
        if (!may_be_bib(options, name) || std::ranges::find(out, name, &BibFile::name) != out.end()) continue;
        auto text = read_file(name);
        if (!text) return Failure{text.error()};
        const auto* reader = bib_reader(options, name, *text);
        if (!reader) continue;
        const auto dialect = reader->name == "biblatex" ? Dialect::biblatex : Dialect::bibtex;
        auto& file = out.emplace_back(BibFile{name, bibtex::parse(*std::move(text), name, dialect), {}});
        file.records = bibtex::records_of(file.tree);
    }
    return out;
}

Result<void> replace_bytes(const fs::path& path, std::string_view before, std::string_view after) {
    std::error_code trouble;
    const auto target = fs::canonical(path, trouble);
    struct stat status {};
    if (trouble || stat(target.c_str(), &status) != 0) return refuse(path, "is gone since it was read");
    if ((status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || access(target.c_str(), W_OK) != 0)
        return refuse(path, "cannot be written: it is read-only");
    auto name = target;
    name += "." + std::to_string(getpid()) + ".tmp";
    errno = 0;
    Draft draft{name, status.st_mode & 07777};
    if (!draft.is_open()) return refuse(path, std::string{"cannot be written: "} + std::strerror(errno));
    draft.own(status);
    if (!draft.write_all(after))
        return refuse(path, std::string{"cannot be written: "} + std::strerror(errno));
    const auto now = read_file(target);
    if (!now || *now != before) return refuse(path, "was changed by somebody else since it was read");
    if (!draft.place_at(target))
        return refuse(path, std::string{"cannot be written: "} + std::strerror(errno));
    return {};
}

}  // namespace citegraph::app
