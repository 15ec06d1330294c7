#pragma once

#include "app/io/descriptor.hpp"
#include "citegraph/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace citegraph::app {

/// Whether a file may be written through a symbolic link in its place.
enum class Links { followed, refused };

/// A file on its way to the disk: every file that citegraph writes is one of these first.
///
/// The bytes lie in the folder of the file that they are for, without a name. Where the file system has no
/// such files, and for the moment in which one file takes another's place, they have a name that nobody can
/// foresee and that is never one of somebody else's. What is not placed goes with the object. A process that
/// is killed may leave the named kind; it held a lock on it, so the next file in that folder knows that it
/// is nobody's, and removes it.
class PendingFile {
  public:
    /// Begins a file for `path`, with the mode and, as far as it may be given, the owner of the one that is
    /// there. Fails with `output`: without the folder, for a folder, for what is read-only, for a link that
    /// is not to be followed.
    static Result<PendingFile> of(const std::filesystem::path& path, Links links = Links::followed);

    PendingFile(PendingFile&&) noexcept = default;
    ~PendingFile();

    /// Takes a piece; false once the disk has refused one.
    bool write(std::string_view bytes);

    /// Sees that all pieces are on the disk. Fails with `output`.
    Result<void> finish();

    /// Puts the file in its place, at once or not at all, and sees that it stays there after a power cut.
    /// Fails with `output`; what was there is then as it was.
    Result<void> place();

    const std::filesystem::path& path() const { return path_; }      ///< as it was named
    const std::filesystem::path& target() const { return target_; }  ///< where its links lead
    std::uint64_t checksum() const { return checksum_; }             ///< of all pieces

  private:
    explicit PendingFile(std::filesystem::path path);
    void begin(bool is_new);
    bool flush();
    bool give_name();
    Result<void> outcome() const;

    std::filesystem::path path_, target_;
    Descriptor folder_, file_;
    std::string name_;       ///< in the folder; empty: it has none
    std::string unwritten_;  ///< pieces that are not written yet
    std::function<std::uint64_t(std::string_view)> sum_;
    std::uint64_t checksum_ = 0;
    int trouble_ = 0;  ///< the first error of the system, an errno
};

/// Removes what killed processes left of their files in `folder`, and nothing of a living one.
void remove_leftovers(const std::filesystem::path& folder);

}  // namespace citegraph::app
