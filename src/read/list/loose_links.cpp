// Links in plain text, which the GFM autolink extension takes too much time over
// (quadratic on unclosed brackets in 0.29.0.gfm.6) and which end at no full-width bracket there.
#include "read/list/finish.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::read {
namespace {

constexpr std::size_t longest_label = 400;  // bytes looked back for the bracket that opens a label

/// What ends an address: white space, quotes, angle brackets, bars, and all that is written full width.
std::size_t address_end(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '|' || c == '`')
            return at;
        const auto rest = text.substr(at);
        const bool wide = rest.starts_with("\xE3\x80") || rest.starts_with("\xEF\xBC") ||
                          rest.starts_with("\xEF\xBD") || rest.starts_with("\xE2\x80\x9C") ||
                          rest.starts_with("\xE2\x80\x9D") || rest.starts_with("\xD8\x8C");
        if (wide) return at;
    }
    return at;
}

/// Without the punctuation of the sentence around it, and without brackets that close what it did not open.
std::string_view without_tail(std::string_view address) {
    const auto opened = std::ranges::count(address, '(');
    auto closed = std::ranges::count(address, ')');
    while (!address.empty()) {
        const char c = address.back();
        const bool extra = c == ')' && closed > opened;
        if (!extra && std::string_view{".,;:!?'*_]"}.find(c) == std::string_view::npos) break;
        closed -= c == ')';
        address.remove_suffix(1);
    }
    return address;
}

struct Found {
    std::size_t start, end;
};

std::optional<Found> next_address(std::string_view text, std::size_t from) {
    for (auto at = from; at < text.size(); ++at) {
        at = text.find_first_of("hw", at);
        if (at == text.npos) return std::nullopt;
        const bool inside_word = at > 0 && ((text[at - 1] | 0x20) >= 'a' && (text[at - 1] | 0x20) <= 'z');
        if (inside_word || !is_web_address(text.substr(at))) continue;
        const auto end = address_end(text, at);
        const auto address = without_tail(text.substr(at, end - at));
        if (address.size() > 10 && address.find('.') != address.npos) return Found{at, at + address.size()};
        at = end;
    }
    return std::nullopt;
}

struct Brackets {
    std::string_view label_open, label_close, url_open, url_close;
};
constexpr std::array<Brackets, 7> shapes{{{"[", "]", "(", ")"},
                                          {"(", ")", "[", "]"},
                                          {"[", "]", "（", "）"},
                                          {"［", "］", "（", "）"},
                                          {"【", "】", "（", "）"},
                                          {"（", "）", "[", "]"},
                                          {"（", "）", "［", "］"}}};

/// A label before the address at `found`, as one of the shapes has it.
struct Label {
    std::size_t start;  ///< of the label's opening bracket
    std::string_view text;
    std::size_t end;  ///< behind the bracket that closes the address
};

std::optional<Label> label_of(std::string_view text, std::size_t from, Found found, const Brackets& shape) {
    const auto before = text.substr(from, found.start - from);
    if (!before.ends_with(shape.url_open)) return std::nullopt;
    const auto front = trimmed(before.substr(0, before.size() - shape.url_open.size()));
    if (!front.ends_with(shape.label_close)) return std::nullopt;
    const auto inside = front.substr(0, front.size() - shape.label_close.size());
    const auto window = inside.size() > longest_label ? inside.size() - longest_label : 0;
    const auto open = inside.substr(window).rfind(shape.label_open);
    if (open == inside.npos) return std::nullopt;
    const auto start = static_cast<std::size_t>(inside.data() - text.data()) + window + open;
    const auto close = text.find(shape.url_close, found.end);
    const bool near =
        close != text.npos && text.substr(found.end, close - found.end).find_first_of("[(|") == text.npos;
    return Label{start, inside.substr(window + open + shape.label_open.size()),
                 near ? close + shape.url_close.size() : found.end};
}

InlinePiece like(const InlinePiece& piece, std::string_view text) {
    auto out = piece;
    out.text = std::string{text};
    return out;
}

LooseLink with_label(std::string_view text, std::size_t from, Found found) {
    const auto address = text.substr(found.start, found.end - found.start);
    for (const auto& shape : shapes)
        if (const auto label = label_of(text, from, found, shape))
            return {label->start, label->end, label->text, address, true};
    return {found.start, found.end, address, address, false};
}

/// Takes one text apart and adds what it finds to `out`.
void take_apart(const InlinePiece& piece, Pieces& out) {
    const std::string_view text{piece.text};
    std::size_t done = 0;
    const auto add_text = [&](std::size_t to) {
        if (to > done) out.push_back(like(piece, text.substr(done, to - done)));
    };
    for (const auto& found : loose_links(text)) {
        add_text(found.begin);
        auto link = like(piece, found.malformed ? tidy(found.label) : std::string{found.label});
        link.kind = InlinePiece::Kind::link;
        link.url = found.url;
        link.malformed = found.malformed;
        out.push_back(std::move(link));
        done = found.end;
    }
    add_text(text.size());
}

}  // namespace

bool is_web_address(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://") || text.starts_with("www.");
}

std::vector<LooseLink> loose_links(std::string_view text) {
    std::vector<LooseLink> out;
    std::size_t done = 0;
    while (const auto found = next_address(text, done)) {
        out.push_back(with_label(text, done, *found));
        done = out.back().end;
    }
    return out;
}

Pieces with_loose_links(Pieces pieces) {
    Pieces out;
    out.reserve(pieces.size());
    for (auto& piece : pieces) {
        const bool holds =
            piece.is(InlinePiece::Kind::text) &&
            (piece.text.find("://") != std::string::npos || piece.text.find("www.") != std::string::npos);
        if (!holds) {
            out.push_back(std::move(piece));
            continue;
        }
        take_apart(piece, out);
    }
    return out;
}

}  // namespace citegraph::read
