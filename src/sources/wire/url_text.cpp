// Texts inside URLs (RFC 3986).
#include "sources/wire/url_text.hpp"

namespace citegraph::sources {
namespace {

bool is_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string encoded(std::string_view text, std::string_view plain) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_alphanumeric(c) || plain.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', digits[byte / 16], digits[byte % 16]};
    }
    return out;
}

}  // namespace

std::string query_text(std::string_view text) {
    return encoded(text, "-._~");
}

std::string path_text(std::string_view text) {
    return encoded(text, "-._~/:!$&'()*+,=@");
}

}  // namespace citegraph::sources
