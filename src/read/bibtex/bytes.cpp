#include "read/bibtex/bytes.hpp"

#include <array>

namespace citegraph::bibtex {
namespace {

enum Class : std::uint8_t { other = 0, white = 1, ends_line = 2, name = 4 };

constexpr std::array<std::uint8_t, 256> classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t byte = 0x21; byte < table.size(); ++byte) table[byte] = name;
    for (const char byte : std::string_view{"\"#%'(),={}"}) table[static_cast<unsigned char>(byte)] = other;
    for (const char byte : std::string_view{" \t\f\v"}) table[static_cast<unsigned char>(byte)] = white;
    for (const char byte : std::string_view{"\r\n"})
        table[static_cast<unsigned char>(byte)] = white | ends_line;
    return table;
}();

bool has(char byte, Class wanted) {
    return (classes[static_cast<unsigned char>(byte)] & wanted) != 0;
}

Offset past(std::string_view text, Offset at, Class passed) {
    while (at < text.size() && has(text[at], passed)) ++at;
    return at;
}

}  // namespace

bool is_white(char byte) {
    return has(byte, white);
}

bool is_line_end(char byte) {
    return has(byte, ends_line);
}

bool is_name(char byte) {
    return has(byte, name);
}

Offset past_white(std::string_view text, Offset at) {
    return past(text, at, white);
}

Offset past_name(std::string_view text, Offset at) {
    return past(text, at, name);
}

Offset line_end(std::string_view text, Offset at) {
    while (at < text.size() && !is_line_end(text[at])) ++at;
    return at;
}

Offset past_gap(std::string_view text, Offset at, Dialect dialect) {
    at = past_white(text, at);
    while (dialect == Dialect::biblatex && at < text.size() && text[at] == '%')
        at = past_white(text, line_end(text, at));
    return at;
}

Offset without_trailing_white(std::string_view text, Offset begin, Offset end) {
    while (end > begin && is_white(text[end - 1])) --end;
    return end;
}

bool starts_line(std::string_view text, Offset at) {
    while (at > 0 && is_white(text[at - 1]) && !is_line_end(text[at - 1])) --at;
    return at == 0 || is_line_end(text[at - 1]) || (at == 3 && text.starts_with("\xEF\xBB\xBF"));
}

}  // namespace citegraph::bibtex
