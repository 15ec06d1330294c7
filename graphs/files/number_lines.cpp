#include "graphs/files/numbering.hpp"

#include "graphs/files/ids.hpp"

#include <algorithm>
#include <cstring>
#include <string>

// Nearly all lines of nearly all lists are two numbers with a separator between them. Such lines are read at
// sight, the line feed being what ends every loop; whatever else a line may be, TableRows cuts it. The first
// id that is no number as a program writes it ends all that.

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

/// A number without leading zeros, of as many digits as 64 bits hold for sure.
bool is_plain(const char* begin, const char* end) {
    constexpr std::ptrdiff_t most_digits = 19;
    return end != begin && end - begin <= most_digits && (*begin != '0' || end - begin == 1);
}

const char* behind_blanks(const char* at) {
    while (is_blank(*at)) ++at;
    return at;
}

const char* line_end(const char* begin, const char* end) {
    return static_cast<const char*>(std::memchr(begin, '\n', static_cast<std::size_t>(end - begin)));
}

/// About as many lines as there are, and rather more, judged by the first.
std::size_t lines_expected(std::string_view text) {
    const auto beginning = text.substr(0, 1 << 16);
    const auto lines = static_cast<std::size_t>(std::ranges::count(beginning, '\n')) + 1;
    return text.size() == beginning.size() ? lines : lines * (text.size() / beginning.size() + 1) * 9 / 8;
}

class NumberReader {
  public:
    NumberReader(const EdgeSheet& sheet, ProblemList& problems)
        : sheet_{sheet}, problems_{problems}, line_{sheet.begin.line - 1} {}

    std::optional<NumberLines> read(std::string_view text) {
        text.remove_prefix(sheet_.begin.offset);
        out_.arcs.reserve(lines_expected(text));
        const auto last = text.rfind('\n') + 1;  // 0 if there is none
        bool sound = read_whole(text.substr(0, last));
        if (last < text.size()) sound = sound && read_whole(std::string{text.substr(last)} + '\n');
        if (!sound) return std::nullopt;
        unread_.tell(sheet_, problems_);
        return std::move(out_);
    }

  private:
    /// Lines that all end. False if an id is no number.
    bool read_whole(std::string_view text) {
        const auto* const end = text.data() + text.size();
        for (const auto* at = text.data(); at != end; ++at) {
            ++line_;
            const auto* const behind = read_plain(at, end);
            if (behind == nullptr) {
                const auto* const ended = line_end(at, end);
                if (!read_odd({at, ended})) return false;
                at = ended;
                continue;
            }
            at = behind;
        }
        return true;
    }
    const char* behind_separator(const char* at) const {
        const auto* const behind = behind_blanks(at);
        if (sheet_.cut.separator == ' ') return behind;
        if (sheet_.cut.separator == '\t') return *at == '\t' ? at + 1 : at;
        return *behind == sheet_.cut.separator ? behind_blanks(behind + 1) : at;
    }
    /// Where a line of two numbers ends; null if it is another one.
    const char* read_plain(const char* begin, const char* end) {
        const auto first = digits_at(begin);
        const auto* const between = behind_separator(first.end);
        const auto second = digits_at(between);
        if (between == first.end || !is_plain(begin, first.end) || !is_plain(between, second.end))
            return nullptr;
        const auto* behind = behind_blanks(second.end);
        if (*behind != '\n') {
            const auto* const more = behind_separator(second.end);
            if (more == second.end || sheet_.type != nowhere) return nullptr;
            behind = line_end(more, end);
            unread_.add(line_);
        }
        if (std::max(first.value, second.value) >= NumberLines::end) return nullptr;
        sheet_.citing < sheet_.cited ? add(first.value, second.value) : add(second.value, first.value);
        return behind;
    }
    /// False if an id is no number, or if the line does not end its row.
    bool read_odd(std::string_view line) {
        TableRows row{line, sheet_.cut, line_};
        if (!row.next()) return true;
        const auto citing = row.cell(sheet_.citing).text(), cited = row.cell(sheet_.cited).text();
        if (!row.fault().empty() || lacks_direction(row, sheet_)) return false;
        const auto first = number_from(citing), second = number_from(cited);
        for (const auto& [id, number] : {std::pair{&citing, &first}, std::pair{&cited, &second}})
            if (*number ? **number >= NumberLines::end : !id->empty()) return false;
        if (row.cells().size() > std::max(sheet_.citing, sheet_.cited) + 1) unread_.add(line_);
        if (first && second) return add(*first, *second), true;
        problems_.add(line_, one_paper_only);
        for (const auto& number : {first, second})
            if (number) out_.alone.push_back(met(*number));
        return true;
    }
    Vertex met(std::uint64_t id) {
        out_.last = std::max(out_.last, static_cast<Vertex>(id));
        return static_cast<Vertex>(id);
    }
    void add(std::uint64_t citing, std::uint64_t cited) { out_.arcs.emplace_back(met(citing), met(cited)); }

    const EdgeSheet& sheet_;
    ProblemList& problems_;
    NumberLines out_;
    UnreadColumns unread_;
    std::size_t line_;
};

}  // namespace

std::optional<NumberLines> read_number_lines(std::string_view text, const EdgeSheet& sheet,
                                             ProblemList& problems) {
    if (sheet.citing + sheet.cited != 1) return std::nullopt;  // not the first two columns
    ProblemList found = problems;
    auto read = NumberReader{sheet, found}.read(text);
    if (read) problems = std::move(found);
    return read;
}

}  // namespace citegraph::graphs
