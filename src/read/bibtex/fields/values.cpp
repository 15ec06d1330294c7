#include "read/bibtex/fields/draft.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::bibtex {
namespace {

/// What `\name{...}` holds if all of `text` is that.
std::string_view inside(std::string_view text, std::string_view name) {
    if (!text.starts_with(name)) return text;
    const auto rest = trimmed(text.substr(name.size()));
    return rest.starts_with('{') && rest.ends_with('}') ? trimmed(rest.substr(1, rest.size() - 2)) : text;
}

/// Localization keys spelled out: `\bibstring{newseries}`.
std::string with_words(std::string_view latex) {
    static constexpr std::string_view command = "\\bibstring{";
    std::string out;
    for (;;) {
        const auto at = latex.find(command);
        const auto end = at == std::string_view::npos ? at : latex.find('}', at);
        out += latex.substr(0, end == std::string_view::npos ? end : at);
        if (end == std::string_view::npos) return out;
        out += spelled_out(latex.substr(at + command.size(), end - at - command.size()));
        latex.remove_prefix(end + 1);
    }
}

/// The bytes of a command for a sign of addresses, and the sign.
std::pair<std::size_t, char> command_at(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 3> commands{
        {{"\\textasciitilde", '~'}, {"\\textunderscore", '_'}, {"\\sim", '~'}}};
    if (!text.starts_with('\\')) return {};
    for (const auto& [command, sign] : commands)
        if (text.starts_with(command)) return {command.size(), sign};
    return {};
}

bool is_special(char c) {
    return std::string_view{"_%&#$~{}"}.find(c) != std::string_view::npos;
}

}  // namespace

std::string text_of(std::string_view latex) {
    return collapse_space(from_latex(with_words(latex)));
}

std::string title_of_field(std::string_view latex) {
    return collapse_space(from_latex(with_words(latex), CaseMarks::nocase));
}

std::string list_of(std::string_view latex) {
    std::string out;
    for (const auto item : names_in(latex)) {
        auto text = text_of(item);
        if (text.empty()) continue;
        out += (out.empty() ? "" : "; ") + text;
    }
    return out;
}

std::string verbatim(std::string_view latex) {
    auto text = trimmed(latex);
    while (text.size() > 1 && text.front() == '{' && text.find('}') == text.size() - 1)
        text = trimmed(text.substr(1, text.size() - 2));
    text = inside(inside(text, "\\url"), "\\path");
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size() && is_special(text[i + 1]))
            out += text[++i];
        else if (const auto [size, sign] = command_at(text.substr(i)); size > 0) {
            out += sign;
            i += size - 1;
        } else if (c != '{' && c != '}' && c != '\n' && c != '\r')
            out += c;
    }
    return std::string{trimmed(out)};
}

std::string encoded_url(std::string_view url) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F)
            out += c;
        else
            (out += '%').append({digits[byte >> 4U], digits[byte & 15U]});
    }
    return out;
}

std::string joined(std::string first, std::string_view mark, std::string_view second) {
    if (first.empty() || second.empty()) return first.empty() ? std::string{second} : first;
    const auto plain = plain_text(first);
    const bool ended =
        !plain.empty() && std::string_view{"!?.,:;"}.find(plain.back()) != std::string_view::npos;
    return first.append(ended ? "" : mark).append(" ").append(second);
}

}  // namespace citegraph::bibtex
