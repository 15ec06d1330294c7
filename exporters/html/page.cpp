#include "exporters/html/page.hpp"

#include "core/embedded.hpp"

CITEGRAPH_EMBEDDED(page_script, CITEGRAPH_PAGE_PARTS "/page.js");
CITEGRAPH_EMBEDDED(page_style, CITEGRAPH_PAGE_PARTS "/page.css");
CITEGRAPH_EMBEDDED(page_hashes, CITEGRAPH_PAGE_PARTS "/page.sha256");
CITEGRAPH_EMBEDDED(page_body, CITEGRAPH_PAGE "/page.html");

namespace citegraph::exporters {
namespace {

constexpr std::size_t hash_digits = 64;

unsigned digit(char letter) {
    return static_cast<unsigned>(letter <= '9' ? letter - '0' : letter - 'a' + 10);
}

/// Of a hash in hexadecimal digits.
std::string source_expression(std::string_view digits) {
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2)
        bytes += static_cast<char>(digit(digits[i]) << 4 | digit(digits[i + 1]));
    return "'sha256-" + base64(bytes) + "'";
}

}  // namespace

const PageParts& page_parts() {
    static const std::string_view hashes{citegraph_page_hashes, citegraph_page_hashes_end};
    static const PageParts parts{{citegraph_page_script, citegraph_page_script_end},
                                 {citegraph_page_style, citegraph_page_style_end},
                                 {citegraph_page_body, citegraph_page_body_end},
                                 source_expression(hashes.substr(0, hash_digits)),
                                 source_expression(hashes.substr(hash_digits))};
    return parts;
}

}  // namespace citegraph::exporters
