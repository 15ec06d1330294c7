// Titles that stand in running text.
#include "read/entry/title.hpp"

#include "citegraph/text.hpp"
#include "read/entry/parts.hpp"
#include "read/list/scan.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace citegraph::read {
namespace {

constexpr std::array<std::string_view, 3> bars{"|", "｜", "│"};

bool stops_at(std::span<const InlinePiece> pieces, std::size_t at) {
    const auto& piece = pieces[at];
    if (piece.is(InlinePiece::Kind::line_break) || piece.inserted || piece.badge) return true;
    if (piece.is(InlinePiece::Kind::link))
        return is_generic_label(piece.text) || (at > 0 && pieces[at - 1].text.ends_with("["));
    if (piece.is(InlinePiece::Kind::soft_break) && at + 1 < pieces.size()) {
        const auto& next = pieces[at + 1];
        return next.emphasis || next.strong || next.is(InlinePiece::Kind::link) ||
               leading_brackets(next.text).has_value();
    }
    if (piece.emphasis && at > 0) {  // a word of the title may be emphasised, a list of names ends it
        return piece.text.find(',') != std::string::npos || at + 1 == pieces.size();
    }
    return piece.strong && at > 0 && (is_award(undecorated(piece.text)) || parse_appearance(piece.text));
}

/// Where the first bar with text before it is.
std::size_t bar_in(std::string_view text) {
    auto first = text.npos;
    for (auto bar : bars) first = std::min(first, text.find(bar));
    return first;
}

bool says_et_al(std::string_view text) {
    return ascii_lower(text).find("et al") != std::string::npos;
}

bool is_mark(std::string_view text) {
    static constexpr std::array<std::string_view, 2> stops{".", ","};
    const auto clean = stripped(text, stops);
    return is_written_date(clean) || parse_appearance(clean).has_value();
}

/// 'Vaswani et al., "Attention is all you need", NeurIPS 2017'.
std::optional<ProseParts> quoted(const std::string& text) {
    static constexpr std::array<std::array<std::string_view, 2>, 5> quotes{
        {{"“", "”"}, {"\"", "\""}, {"《", "》"}, {"「", "」"}, {"『", "』"}}};
    for (const auto& [open, close] : quotes) {
        const auto start = text.find(open);
        const auto end = start == text.npos ? start : text.find(close, start + open.size());
        if (end == text.npos || end - start > 400) continue;  // bytes
        const auto inside = tidy(text.substr(start + open.size(), end - start - open.size()));
        const auto front = tidy(text.substr(0, start));
        const bool alone = front.empty() || front.ends_with(',') || front.ends_with('.') ||
                           front.ends_with("，") || front.ends_with("：") || front.ends_with(':') ||
                           says_et_al(front);
        if (!alone || word_count(inside) < 3 || (front.find(':') != front.npos && !says_et_al(front)))
            continue;
        static constexpr std::array<std::string_view, 2> stops{".", ","};
        ProseParts out{stripped(inside, stops), front, {}};
        if (auto rest = tidy(text.substr(end + close.size())); !rest.empty())
            out.fields.push_back(std::move(rest));
        return out;
    }
    return std::nullopt;
}

/// Ends a text at its "(`PTD-P` or Megatron-LM v2)": the code is another name, the bracket goes.
Prose with_alias(Prose prose, std::span<const InlinePiece> pieces) {
    prose.alias = pieces[prose.pieces++].text;
    prose.text.resize(prose.text.rfind(prose.text.ends_with("(") ? "(" : "（"));
    if (prose.pieces == pieces.size() || !pieces[prose.pieces].is(InlinePiece::Kind::text)) return prose;
    const auto close = pieces[prose.pieces].text.find(')');
    if (close != std::string::npos) prose.bytes = close + 1;
    return prose;
}

}  // namespace

Prose gathered_prose(std::span<const InlinePiece> pieces) {
    Prose out;
    auto& at = out.pieces;
    for (; at < pieces.size() && !stops_at(pieces, at); ++at) {
        const auto& piece = pieces[at];
        if (piece.is(InlinePiece::Kind::link)) out.links.push_back({piece.text, piece.url});
        if (piece.is(InlinePiece::Kind::code) && (out.text.ends_with("(") || out.text.ends_with("（")))
            return with_alias(std::move(out), pieces);
        const auto bar = piece.is(InlinePiece::Kind::text) ? bar_in(piece.text) : std::string::npos;
        if (bar != std::string::npos) {
            out.text += piece.text.substr(0, bar);
            out.bytes = bar > 0 && piece.text[bar - 1] == ' ' ? bar - 1 : bar;
            return out;
        }
        out.text += piece.is(InlinePiece::Kind::soft_break) ? " " : piece.text;
    }
    static constexpr std::array<std::string_view, 5> opens{"[", "(", "【", "（",
                                                           "［"};  // of the link that stopped it
    if (at < pieces.size() && pieces[at].is(InlinePiece::Kind::link))
        while (const auto less = before_mark(out.text, opens)) out.text = *less;
    return out;
}

ProseParts split_prose(const std::string& text) {
    if (auto found = quoted(text)) return *std::move(found);
    auto parts = sentences(text);
    ProseParts out;
    if (parts.size() > 1 && (says_et_al(parts.front()) && word_count(parts.front()) <= 6)) {
        out.authors = parts.front();
        parts.erase(parts.begin());
    }
    const bool marked = parts.size() > 1 && std::any_of(parts.begin() + 1, parts.end(), [](const auto& part) {
                            return is_mark(part) || says_et_al(part);
                        });
    if (!marked && out.authors.empty()) return {text, {}, {}};
    out.title = parts.empty() ? std::string{} : parts.front();
    if (parts.size() > 1) {
        out.fields.push_back(parts[1]);
        for (std::size_t i = 2; i < parts.size(); ++i) out.fields.back() += ". " + parts[i];
    }
    return out;
}

}  // namespace citegraph::read
