#include "app/io/files.hpp"

#include "app/io/console.hpp"
#include "app/manual/words.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <boost/iostreams/concepts.hpp>
#include <boost/iostreams/stream.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <utility>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

std::string last_error() {
    return errno == 0 ? "the disk may be full" : std::strerror(errno);
}

/// `size`: bytes that are expected.
Result<std::string> read_stream(std::istream& in, const std::string& name, std::size_t size = 0) {
    std::string text;
    text.reserve(size);
    std::array<char, 65'536> part;
    while (in.read(part.data(), part.size()), in.gcount() > 0)
        text.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (in.bad()) return fail(Error::Kind::not_found, name + ": cannot read: " + last_error());
    return text;
}

/// The same for a terminal, made harmless line by line: so no letter is cut in two.
Writing harmless_lines(const Writing& write) {
    return [&write](const Sink& sink) {
        std::string held;
        const auto outcome = write([&](std::string_view bytes) {
            held.append(bytes);
            const auto whole = held.find_last_of('\n') + 1;
            const bool is_taken = sink(harmless(std::string_view{held}.substr(0, whole)));
            held.erase(0, whole);
            return is_taken;
        });
        sink(harmless(held));
        return outcome;
    };
}

Result<void> write_stream(std::ostream& out, const std::string& name, const Writing& write) {
    const auto outcome = write([&out](std::string_view bytes) {
        return static_cast<bool>(out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
    });
    out.flush();
    if (!out) return cannot_write(name, last_error());
    if (!outcome) return outcome.failure();
    return {};
}

bool is_standard_output(const fs::path& path) {
    return path == "-" || path == "/dev/stdout";
}

Writing whole(std::string_view bytes) {
    return [bytes](const Sink& sink) -> Result<std::uint64_t> {
        sink(bytes);  // who takes them says what is wrong
        return std::uint64_t{bytes.size()};
    };
}

/// Passes on what is streamed into it.
class Pieces {
  public:
    using char_type = char;
    using category = boost::iostreams::sink_tag;

    explicit Pieces(const Sink& sink) : sink_{&sink} {}

    std::streamsize write(const char* bytes, std::streamsize size) {
        (*sink_)({bytes, static_cast<std::size_t>(size)});
        return size;
    }

  private:
    const Sink* sink_;
};

/// An encoding in units of more than a byte, by its mark or by its zero bytes beside ASCII; else empty.
std::string wide_encoding(std::string_view text) {
    using namespace std::string_view_literals;
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return "UTF-16";
    if (text.size() < 4) return {};
    const std::array<bool, 4> zero{text[0] == 0, text[1] == 0, text[2] == 0, text[3] == 0};
    if (zero == std::array{false, true, false, true}) return "UTF-16LE";
    return zero == std::array{true, false, true, false} ? "UTF-16BE" : "";
}

/// The line where a conflict begins that git left in a text; none if there is none as a whole.
std::optional<std::ptrdiff_t> conflict_line(std::string_view text) {
    constexpr std::string_view ours = "<<<<<<< ", between = "\n=======", theirs = "\n>>>>>>> ";
    const auto inner = text.starts_with(ours) ? 0 : text.find("\n" + std::string{ours});
    if (inner == text.npos || text.find(theirs, text.find(between, inner)) == text.npos) return {};
    return 1 + std::ranges::count(text.substr(0, inner + 1), '\n');
}

/// How files begin that are no text, what they are, and what to do with them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> unread_files{
    {{"%PDF-",
      "a PDF; give the .bib or .tex that it was made of, or its text: pdftotext -layout @ - | citegraph "
      "entries -"},
     {"PK\3\4", "a ZIP archive, or a document of an office program: unpack it, or save it as text"},
     {"\x1f\x8b", "packed with gzip; unpack it: gunzip -k @"},
     {"SQLite format 3", "a database of SQLite: export its papers, as BibTeX or CSL-JSON say"}}};

/// A remedy with the name of the file where it says "@".
std::string named(std::string_view remedy, const std::string& name) {
    std::string out{remedy};
    if (const auto at = out.find('@'); at != out.npos) out.replace(at, 1, quoted_if_need_be(name));
    return out;
}

/// Takes what is written and compares it with a file.
class Comparison {
  public:
    using char_type = char;
    using category = boost::iostreams::sink_tag;

    explicit Comparison(std::ifstream& file) : file_{&file} {}

    std::streamsize write(const char* bytes, std::streamsize size) {
        std::string old(static_cast<std::size_t>(size), '\0');
        file_->read(old.data(), size);
        if (file_->gcount() != size || std::memcmp(old.data(), bytes, old.size()) != 0)
            file_->setstate(std::ios::failbit);
        return size;
    }

  private:
    std::ifstream* file_;
};

}  // namespace

Result<std::string> read_file(const fs::path& path) {
    if (path == "-") {
        if (isatty(STDIN_FILENO) == 1)
            std::cerr
                << "citegraph: reads from the terminal: paste the text, then press Ctrl-D in a new line\n";
        return read_stream(std::cin, "standard input");
    }
    std::error_code trouble;
    const auto status = fs::status(path, trouble);
    if (status.type() == fs::file_type::not_found) return no_such_file(path);
    if (status.type() == fs::file_type::directory) return is_folder(path);
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    if (!in) return fail(Error::Kind::not_found, path.string() + ": cannot read: " + last_error());
    const auto size = status.type() == fs::file_type::regular ? fs::file_size(path, trouble) : 0;
    return read_stream(in, path.string(), trouble ? 0 : size);
}

Result<std::string> as_text(std::string bytes, const std::string& name) {
    for (const auto& [magic, remedy] : unread_files)
        if (bytes.starts_with(magic))
            return fail(Error::Kind::malformed, name + ": is " + named(remedy, name));
    if (const auto wide = wide_encoding(bytes); !wide.empty())
        return fail(Error::Kind::malformed, name + ":1: is " + wide + "; convert it with: iconv -f " + wide +
                                                " -t UTF-8 " + quoted_if_need_be(name) + " > new.md");
    if (const auto zero = bytes.find('\0'); zero != std::string::npos) {
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return fail(Error::Kind::malformed,
                    name + ":" + std::to_string(line) + ": is no text: there is a zero byte at offset " +
                        std::to_string(zero) + "; a list, a bibliography or LaTeX is a text");
    }
    if (const auto line = conflict_line(bytes))
        return fail(Error::Kind::malformed,
                    name + ":" + std::to_string(*line) +
                        ": is in the middle of a merge: keep one of the two sides, without "
                        "the lines <<<<<<<, ======= and >>>>>>>");
    return bytes;
}

Result<std::string> read_text(const fs::path& path) {
    auto bytes = read_file(path);
    if (!bytes) return bytes;
    return as_text(*std::move(bytes), path == "-" ? "standard input" : path.string());
}

bool is_stream(const fs::path& path) {
    std::error_code trouble;
    const auto status = fs::status(path, trouble);
    return is_standard_output(path) ||
           (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status));
}

Result<PendingFile> pending_file(const fs::path& path, const Writing& write, Links links) {
    auto file = PendingFile::of(path, links);
    if (!file) return file;
    const auto outcome = write([&file](std::string_view bytes) { return file->write(bytes); });
    if (auto finished = file->finish(); !finished) return finished.failure();
    if (!outcome) return outcome.failure();
    return file;
}

Result<PendingFile> pending_file(const fs::path& path, std::string_view bytes, Links links) {
    return pending_file(path, whole(bytes), links);
}

Result<void> write_file(const fs::path& path, const Writing& write) {
    if (output_is_terminal()) erase_progress();
    errno = 0;
    if (is_standard_output(path))
        return write_stream(std::cout, "standard output",
                            output_is_terminal() ? harmless_lines(write) : write);
    if (is_stream(path)) {
        std::ofstream out{path, std::ios::binary};
        return write_stream(out, path.string(), write);
    }
    auto file = pending_file(path, write);
    if (!file) return file.failure();
    return file->place();
}

Result<void> write_colored(std::string_view text, const std::string& color,
                           std::string (*colored)(std::string_view)) {
    if (!wants_color(color, output_is_terminal())) return write_file("-", text);
    erase_progress();
    const auto shown = colored(harmless(text));
    return write_stream(std::cout, "standard output", whole(shown));
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
    return write_file(path, whole(bytes));
}

Result<void> write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    return write_file(path, Writing{[&write](const Sink& sink) -> Result<std::uint64_t> {
                          boost::iostreams::stream<Pieces> out{Pieces{sink}, 1 << 16};
                          write(out);
                          out.close();
                          return std::uint64_t{0};
                      }});
}

bool is_same(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return false;
    {
        boost::iostreams::stream<Comparison> out{Comparison{file}, 1 << 16};
        write(out);
    }
    return file && file.peek() == std::ifstream::traits_type::eof();
}

Result<void> ready_folder(const fs::path& folder) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble && !fs::is_directory(folder))
        return cannot_write(folder, trouble.message() + "; -o names another place");
    if (!fs::is_directory(folder))
        return cannot_write(folder, "it is a file, not a folder; -o names another place");
    remove_leftovers(folder);
    return check_folder(folder);
}

Result<void> check_folder(const fs::path& folder) {
    if (!fs::exists(folder)) return no_such_folder(folder);
    if (faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        return cannot_write(folder, std::strerror(errno));
    return {};
}

Failure cannot_write(const fs::path& path, const std::string& why) {
    return fail(Error::Kind::output, path.string() + ": cannot write: " + why);
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

}  // namespace citegraph::app
