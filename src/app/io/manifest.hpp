#pragma once

#include "app/io/pending_file.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace citegraph::app {

/// Whose files may be overwritten.
enum class Overwrite { own, any };

/// What citegraph wrote, so that it never overwrites what is somebody else's or was edited since.
///
/// {"schema": 1, "files": {NAME: CHECKSUM}} with CRC-64 in hexadecimal, the latest last. The folder of a
/// build has its own, `.citegraph.manifest.json`, by bare names. Single files are marked by whole paths in
/// `$XDG_STATE_HOME/citegraph/written.json`, the last thousand of them. While files are on their way, a name
/// has a list of checksums: that of what is there, and that of what comes. So a kill at any moment leaves
/// only files that are known.
class Manifest {
  public:
    /// That of the folder that a build writes into. If it cannot be read it marks no file, so it protects all.
    static Manifest of_folder(const std::filesystem::path& folder);

    /// That which holds a single output: its folder's, if a build wrote it there, else the user's.
    static Manifest of_output(const std::filesystem::path& file);

    /// True if the file is there, as citegraph wrote it.
    bool is_own(const std::filesystem::path& file) const;

    /// True if the file is there and marked, but is not what was written.
    bool is_edited(const std::filesystem::path& file) const;

    /// Says that the file is not citegraph's own, and the ways out.
    Failure refusal(const std::filesystem::path& file) const;

    /// Fails with `output` at the first of `files` that cannot be written, or may not be overwritten.
    Result<void> check(const std::vector<std::filesystem::path>& files, Overwrite whose) const;

    /// Puts all files in their places, and marks them. In a folder of a build, what is the same already
    /// keeps its date. Fails with `output`: before it changes anything, if a file is not citegraph's own,
    /// unless it is the same or empty. Several processes at once take turns.
    Result<void> place(std::vector<PendingFile> files, Overwrite whose);

  private:
    using Mark = std::pair<std::string, std::vector<std::string>>;

    enum class Home { folder, user };
    Manifest(Home home, std::filesystem::path file);
    void read();
    Result<void> save() const;
    Links links() const;
    std::string name_of(const std::filesystem::path& file) const;
    const Mark* find(const std::filesystem::path& file) const;
    bool knows(const std::filesystem::path& file, const std::string& sum) const;
    void mark(const std::filesystem::path& file, std::vector<std::string> sums);
    Result<void> announce(const std::vector<PendingFile>& files, Overwrite whose);

    Home home_;
    std::filesystem::path file_;  ///< that holds them; empty: they are not kept
    std::vector<Mark> marks_;     ///< the latest last
};

}  // namespace citegraph::app
