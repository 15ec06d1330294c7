#pragma once

#include "app/io/pending_file.hpp"
#include "citegraph/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// The whole of a file; "-" is standard input. Fails with `not_found` if there is none or it is a folder.
Result<std::string> read_file(const std::filesystem::path& path);

/// Like read_file, but fails with `malformed` if the file is no text: it holds zero bytes or is UTF-16.
Result<std::string> read_text(const std::filesystem::path& path);

/// The same for what has been read already from what messages call `name`.
Result<std::string> as_text(std::string bytes, const std::string& name);

/// The whole of a regular file of at most `most` bytes. Fails with `not_found`, naming the file, if there is
/// none that can be read, and with `malformed` if it is something else (a folder, a pipe, a device) or
/// longer. Never waits: nothing else is read from, and a pipe is not waited for.
Result<std::string> read_small_file(const std::filesystem::path& path, std::size_t most);

/// Takes bytes piece by piece; false once it can take no more.
using Sink = std::function<bool(std::string_view)>;

/// Gives bytes to a sink, and says how many; fails if it cannot, or if the sink refused them.
using Writing = std::function<Result<std::uint64_t>(const Sink&)>;

/// True if what is written to `path` goes into what is there, and takes no place: "-" and /dev/stdout are
/// standard output; a pipe, a device.
bool is_stream(const std::filesystem::path& path);

/// Replaces `path` at once or not at all, as PendingFile does; a stream takes the bytes as they come. What
/// goes to a terminal is made harmless. Fails with `output`, or as `write` does.
Result<void> write_file(const std::filesystem::path& path, const Writing& write);
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);
Result<void> write_file(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

/// Writes to standard output; where that shows colours, what `colored` makes of the text once it is harmless. Fails with
/// `output`.
Result<void> write_colored(std::string_view text, const std::string& color,
                           std::string (*colored)(std::string_view));

/// The file with all its bytes, on the disk but not in its place yet. Fails with `output`, or as `write`
/// does.
Result<PendingFile> pending_file(const std::filesystem::path& path, const Writing& write,
                                 Links links = Links::followed);
Result<PendingFile> pending_file(const std::filesystem::path& path, std::string_view bytes,
                                 Links links = Links::followed);

/// Whether `path` holds, byte for byte, what `write` streams. Neither is held in memory.
bool is_same(const std::filesystem::path& path, const std::function<void(std::ostream&)>& write);

/// Sees that files can be written in the folder, without writing one. Fails with `output`.
Result<void> check_folder(const std::filesystem::path& folder);

/// Makes the folder if need be, removes what killed processes left in it, and checks it. Fails with `output`.
Result<void> ready_folder(const std::filesystem::path& folder);

/// The errors of a file that is not there, or is a folder, with what was probably meant: another name in the folder, a
/// name with spaces, the list in it, a work or an address that no file is.
Failure no_such_file(const std::filesystem::path& path);
Failure is_folder(const std::filesystem::path& path);

/// The error of a folder that is not there for a file to be written into.
Failure no_such_folder(const std::filesystem::path& folder);

/// The error of a file that cannot be written.
Failure cannot_write(const std::filesystem::path& path, const std::string& why);

/// The folder of a file name: "." for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& file);

struct OutputOptions {
    std::string file = "-";
    bool force = false;
};

/// The suffix by which an output's form is chosen, one of `known`, the first of which is that of a text for
/// people: `wanted` if it is not empty, else that of the file's name, else the first. Fails with `malformed`,
/// naming those that are known, if the name has another suffix.
Result<std::string> form_of(const OutputOptions& options, const std::vector<std::string>& known,
                            const std::string& wanted = {});

/// Sees before any long work that the output can be written: its folder is there, and the file was not edited
/// since citegraph wrote it. Makes and changes nothing. Fails with `output`.
Result<void> check_output(const OutputOptions& options);

/// Puts the output in its place and remembers it. Fails with `output`, nothing changed, if a file is in the
/// way that is not citegraph's own, unless it holds the same; as `write` does, too.
Result<void> write_output(const OutputOptions& options, const Writing& write);
Result<void> write_output(const OutputOptions& options, std::string_view bytes);

}  // namespace citegraph::app
