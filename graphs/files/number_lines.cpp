#include "graphs/files/numbering.hpp"

#include "graphs/files/edge_line.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <cstring>
#include <string>

// Nearly all lines of nearly all lists are two numbers with white space between them. Such lines are read at
// sight, the line feed being what ends every loop; whatever else a line may be, EdgeLines looks at.

namespace citegraph::graphs {
namespace {

struct Digits {
    std::uint64_t value;
    const char* end;
};

Digits digits_at(const char* at) {
    std::uint64_t value = 0;
    for (unsigned digit; (digit = static_cast<unsigned>(*at - '0')) < 10; ++at) value = value * 10 + digit;
    return {value, at};
}

const char* behind_blanks(const char* at) {
    while (is_blank(*at)) ++at;
    return at;
}

const char* behind_separator(const char* at) {
    at = behind_blanks(at);
    return *at == ',' ? behind_blanks(at + 1) : at;
}

/// Two ids, and where the line ends; null if it is no such line.
struct PlainLine {
    std::uint64_t citing = 0, cited = 0;
    const char* end = nullptr;
};

PlainLine plain_line(const char* begin) {
    constexpr std::ptrdiff_t most_digits = 19;  // what 64 bits hold for sure
    const auto citing = digits_at(begin);
    const auto second = behind_separator(citing.end);
    const auto cited = digits_at(second);
    const auto end = behind_blanks(cited.end);
    const bool two = citing.end != begin && second != citing.end && cited.end != second && *end == '\n';
    const bool small = citing.end - begin <= most_digits && cited.end - second <= most_digits;
    return {citing.value, cited.value, two && small ? end : nullptr};
}

const char* line_end(const char* begin, const char* end) {
    return static_cast<const char*>(std::memchr(begin, '\n', static_cast<std::size_t>(end - begin)));
}

class NumberReader {
  public:
    explicit NumberReader(ProblemList& problems) : lines_{IdKind::numbers, problems} {}

    NumberLines read(std::string_view text) {
        out_.arcs.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
        const auto last = text.rfind('\n') + 1;  // 0 if there is none
        read_whole(text.substr(0, last));
        if (last < text.size()) read_whole(std::string{text.substr(last)} + '\n');
        lines_.finish();
        out_.words = lines_.words();
        return std::move(out_);
    }

  private:
    /// Lines that all end.
    void read_whole(std::string_view text) {
        const auto* const end = text.data() + text.size();
        for (const auto* at = text.data(); at != end; ++at) {
            ++line_;
            const auto plain = plain_line(at);
            const auto* const behind = plain.end ? plain.end : line_end(at, end);
            if (plain.end)
                add(plain.citing, plain.cited);
            else
                read_odd({at, behind});
            at = behind;
        }
    }
    void read_odd(std::string_view line) {
        if (const auto sound = lines_.sound(line, line_))
            add(*number_from(sound->citing), *number_from(sound->cited));
    }
    void add(std::uint64_t citing, std::uint64_t cited) {
        const auto larger = std::max(citing, cited);
        out_.wide = out_.wide || larger >= NumberLines::end;
        out_.last = std::max(out_.last, static_cast<Vertex>(larger));
        out_.arcs.emplace_back(static_cast<Vertex>(citing), static_cast<Vertex>(cited));
    }

    EdgeLines lines_;
    NumberLines out_;
    std::size_t line_ = 0;
};

}  // namespace

NumberLines read_number_lines(std::string_view text, ProblemList& problems) {
    return NumberReader{problems}.read(text);
}

}  // namespace citegraph::graphs
