// Running text and groups; commands are in reader_commands.cpp.
#include "core/latex/reader.hpp"

#include "core/latex/signs/signs.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::latex {

using namespace core;

namespace {

/// What a byte asks for.
enum class Byte : std::uint8_t { plain, special, pair };

/// `pair`: only if the same byte follows (`--`, `<<`, two spaces), or a backquote behind ? and !.
constexpr auto bytes = [] {
    std::array<Byte, 256> table{};
    for (const char letter : std::string_view{"\\{}$~`'\n\t\r"})
        table[static_cast<unsigned char>(letter)] = Byte::special;
    for (const char letter : std::string_view{"-<>,?! "})
        table[static_cast<unsigned char>(letter)] = Byte::pair;
    return table;
}();

bool is_special(std::string_view text, std::size_t at) {
    const auto byte = bytes[static_cast<unsigned char>(text[at])];
    if (byte != Byte::pair) return byte == Byte::special;
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    return text[at] == '?' || text[at] == '!' ? next == '`'
                                              : next == text[at] || (text[at] == ' ' && next == '\n');
}

std::size_t next_special(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_special(text, from)) ++from;
    return from;
}

/// Whether a letter stands in the CSL text outside its tags.
bool prints_letter(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '<') {
            const auto close = text.find('>', i);
            if (close != std::string_view::npos && i + 1 < text.size() && text[i + 1] != ' ') i = close;
        } else if (is_letter(text[i])) {
            return true;
        } else if (static_cast<unsigned char>(text[i]) >= 0xC0) {
            const auto code = code_points(text.substr(i, utf8_width(text[i]))).front();
            const auto category = utf8proc_category(code);
            if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) return true;
        }
    }
    return false;
}

}  // namespace

bool is_plain(std::string_view text) {
    return next_special(text, 0) == text.size();
}

std::string TextReader::finish() && {
    out_.reserve(text_.size());
    while (!at_end()) step();
    while (!open_.empty()) close_top();
    return std::move(out_);
}

std::vector<std::string_view> TextReader::unknown() && {
    while (!at_end()) step();
    return std::move(unknown_);
}

void TextReader::step() {
    switch (const char letter = text_[at_]) {
        case '\\':
            return command();
        case '{':
            return open_group();
        case '}':
            return close_group();
        case '$':
            return dollar();
        case '~':
            ++at_;
            return print("\u00A0");
        case '`':
        case '\'':
            return quote_mark(letter);
        case ' ':
        case '\n':
        case '\t':
        case '\r':
            return space();
        default:
            return is_special(text_, at_) ? repeated(letter) : plain_run();
    }
}

void TextReader::plain_run() {
    const auto end = waits_for_item() ? std::min(at_ + utf8_width(text_[at_]), text_.size())
                                      : next_special(text_, at_ + 1);
    const auto run = text_.substr(at_, end - at_);
    at_ = end;
    print(run);
}

void TextReader::print(std::string_view printed) {
    out_ += printed;
    settle();
}

void TextReader::space() {
    skip_space();
    print(" ");
}

/// Ligatures of a repeated sign, as TeX's fonts in encoding T1 have them.
void TextReader::repeated(char letter) {
    const auto rest = text_.substr(at_);
    const auto replace = [&](std::size_t size, std::string_view printed) {
        at_ += size;
        print(printed);
    };
    if (letter == '?' || letter == '!') return replace(2, letter == '?' ? "¿" : "¡");
    if (letter == '-') return rest.starts_with("---") ? replace(3, "—") : replace(2, "–");
    if (letter == ',') {
        const bool quotes = rest.size() > 2 && rest[2] != ' ' && rest[2] != ',';
        return replace(2, quotes ? "„" : ",,");
    }
    if (letter == '>') return replace(2, std::exchange(guillemet_, false) ? "»" : ">>");
    if (closing_guillemet_ < at_) closing_guillemet_ = text_.find(">>", at_);
    guillemet_ = closing_guillemet_ != std::string_view::npos;
    replace(2, guillemet_ ? "«" : "<<");
}

void TextReader::quote_mark(char letter) {
    const bool two = at_ + 1 < text_.size() && text_[at_ + 1] == letter && !waits_for_item();
    at_ += two ? 2 : 1;
    print(letter == '`' ? (two ? "“" : "‘") : (two ? "”" : "’"));
}

void TextReader::open(Frame frame, std::string_view opening) {
    frame.tag_at = out_.size();
    out_ += opening;
    braces_ += frame.end == End::brace;
    frame.text_at = out_.size();
    open_.push_back(frame);
}

// A group that begins with a command is BibTeX's "special character" (btxhak, section 4): its braces
// protect no capitals. Names such as \TeX are the exception, as they have them by nature.
void TextReader::open_group() {
    ++at_;
    const bool special = next_is('\\') && !is_logo(name_at(text_, at_ + 1));
    if (marks_ == CaseMarks::none || cased_ > 0 || special) return open({.end = End::brace}, "");
    ++cased_;
    open({.end = End::brace, .use = Use::cased, .closing = "</span>"}, R"(<span class="nocase">)");
}

void TextReader::close_group() {
    ++at_;
    if (braces_ == 0) return print("}");
    while (open_.back().end != End::brace) close_top();
    close_top();
    settle();
}

void TextReader::close_top() {
    const auto frame = open_.back();
    open_.pop_back();
    braces_ -= frame.end == End::brace;
    if (frame.use == Use::cased) --cased_;
    if (frame.use == Use::quote) --quotes_;
    if (frame.use == Use::first)
        while (next_is('{')) raw_argument();
    const bool nothing = out_.size() == frame.text_at;
    if (frame.use == Use::accent_alone || (frame.use == Use::accent && !nothing))
        out_ = marked(std::move(out_), frame.text_at, frame.mark);
    else if (frame.use == Use::cased && !prints_letter(std::string_view{out_}.substr(frame.text_at)))
        out_.erase(frame.tag_at, frame.text_at - frame.tag_at);
    else if (nothing)
        out_.resize(frame.tag_at);
    else
        out_ += frame.closing;
}

/// Ends the arguments that wanted one item, which is now there.
void TextReader::settle() {
    while (waits_for_item()) close_top();
}

void TextReader::skip_space() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
        ++at_;
}

}  // namespace citegraph::latex
