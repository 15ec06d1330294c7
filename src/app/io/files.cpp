#include "app/io/files.hpp"

#include <unistd.h>
#include <boost/crc.hpp>
#include <boost/iostreams/concepts.hpp>
#include <boost/iostreams/stream.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

Failure cannot_write(const fs::path& path, const std::string& why) {
    return fail(Error::Kind::output, path.string() + ": cannot write: " + why);
}

std::string last_error() {
    return errno == 0 ? "the disk may be full" : std::strerror(errno);
}

Result<std::string> read_stream(std::istream& in, const std::string& name) {
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) return fail(Error::Kind::not_found, name + ": cannot read: " + last_error());
    return text;
}

Result<void> write_output(const std::function<void(std::ostream&)>& write) {
    errno = 0;
    write(std::cout);
    std::cout.flush();
    if (!std::cout) return cannot_write("standard output", last_error());
    return {};
}

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

/// A name beside `path` that no other process uses.
fs::path temporary_beside(const fs::path& path) {
    auto name = path;
    name += "." + std::to_string(getpid()) + ".tmp";
    return name;
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
    if (path == "-") return read_stream(std::cin, "standard input");
    std::error_code trouble;
    const auto status = fs::status(path, trouble);
    if (status.type() == fs::file_type::not_found)
        return fail(Error::Kind::not_found, path.string() + ": no such file");
    if (status.type() == fs::file_type::directory)
        return fail(Error::Kind::not_found, path.string() + ": is a folder, not a file");
    errno = 0;
    std::ifstream in{path, std::ios::binary};
    if (!in) return fail(Error::Kind::not_found, path.string() + ": cannot read: " + last_error());
    return read_stream(in, path.string());
}

Result<std::string> as_text(std::string bytes, const std::string& name) {
    if (const auto wide = wide_encoding(bytes); !wide.empty())
        return fail(Error::Kind::malformed,
                    name + ":1: is " + wide + "; convert it with: iconv -f " + wide + " -t UTF-8");
    if (const auto zero = bytes.find('\0'); zero != std::string::npos) {
        const auto line =
            1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return fail(Error::Kind::malformed, name + ":" + std::to_string(line) +
                                                ": is no text: there is a zero byte at offset " +
                                                std::to_string(zero));
    }
    return bytes;
}

Result<std::string> read_text(const fs::path& path) {
    auto bytes = read_file(path);
    if (!bytes) return bytes;
    return as_text(*std::move(bytes), path == "-" ? "standard input" : path.string());
}

Result<void> write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    if (path == "-") return write_output(write);
    const auto temporary = temporary_beside(path);
    errno = 0;
    std::ofstream out{temporary, std::ios::binary | std::ios::trunc};
    if (!out) return cannot_write(path, last_error());
    write(out);
    out.close();
    std::error_code trouble;
    if (!out) {
        const auto why = last_error();
        fs::remove(temporary, trouble);
        return cannot_write(path, why);
    }
    fs::rename(temporary, path, trouble);
    if (!trouble) return {};
    const auto why = trouble.message();
    fs::remove(temporary, trouble);
    return cannot_write(path, why);
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
    return write_file(path, [bytes](std::ostream& out) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    });
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

Result<void> write_through(const fs::path& path, const std::function<void(std::ostream&)>& write) {
    if (path == "-") return write_file(path, write);
    errno = 0;
    std::ofstream out{path, std::ios::binary};
    write(out);
    out.close();
    if (!out) return cannot_write(path, last_error());
    return {};
}

Result<void> write_through(const fs::path& path, std::string_view bytes) {
    return write_through(path, [bytes](std::ostream& out) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    });
}

Result<void> ready_folder(const fs::path& folder) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble && !fs::is_directory(folder)) return cannot_write(folder, trouble.message());
    if (!fs::is_directory(folder)) return cannot_write(folder, "it is a file, not a folder");
    const auto probe = temporary_beside(folder / ".citegraph");
    errno = 0;
    std::ofstream out{probe};
    const bool open = out.is_open();
    const auto why = open ? std::string{} : last_error();
    out.close();
    fs::remove(probe, trouble);
    if (!open) return cannot_write(folder, why);
    return {};
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path{"."};
}

std::uint64_t checksum(std::string_view bytes) {
    return running_checksum()(bytes);
}

std::function<std::uint64_t(std::string_view)> running_checksum() {
    // The parameters of CRC-64/XZ in the catalogue of parametrised CRC algorithms.
    using Crc =
        boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, true, true>;
    return [crc = Crc{}](std::string_view bytes) mutable {
        crc.process_bytes(bytes.data(), bytes.size());
        return std::uint64_t{crc.checksum()};
    };
}

std::optional<std::uint64_t> checksum_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    auto sum = running_checksum();
    std::string piece(1 << 20, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size()))) sum(piece);
    if (in.bad() || !in.eof()) return std::nullopt;
    return sum(std::string_view{piece}.substr(0, static_cast<std::size_t>(in.gcount())));
}

}  // namespace citegraph::app
