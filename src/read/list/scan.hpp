#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// A part of a text that stands in brackets, and what is left without it.
struct Bracketed {
    std::string inside;
    std::string rest;
};

/// Runs of ASCII white space become one space, none at the ends; the typographic spaces that authors chose
/// (narrow no-break, ideographic) stay inside and go at the ends.
std::string tidy(std::string_view text);

/// `text` without pictographs, check marks, stars, variation selectors and ":shortcodes:" at its ends.
std::string undecorated(std::string_view text);

/// `text` without any of the UTF-8 `marks` at its ends; white space goes too.
std::string stripped(std::string_view text, std::span<const std::string_view> marks);

/// Takes any of `marks` off the front (and white space around it); nothing if none is there.
std::optional<std::string> after_mark(std::string_view text, std::span<const std::string_view> marks);

/// Like `after_mark`, off the back.
std::optional<std::string> before_mark(std::string_view text, std::span<const std::string_view> marks);

/// `text` cut at every one of `marks`; pieces are tidied, empty ones left out.
std::vector<std::string> cut(std::string_view text, std::span<const std::string_view> marks);

/// Sentences; initials ("A. Vaswani") end none. Their full stops are gone, but for the last.
std::vector<std::string> sentences(const std::string& text);

/// A bracketed group at the very front: "[ICLR'24] Title", "（2024）…", "【…】…". \cost linear
std::optional<Bracketed> leading_brackets(std::string_view text);

/// A bracketed group in round brackets of any width at the very end: "Title (ICLR 2024)".
std::optional<Bracketed> trailing_brackets(std::string_view text);

/// Words between white space; in scripts written without spaces two characters count as one.
std::size_t word_count(std::string_view text);

/// True if there is a letter of any script in `text`.
bool has_letter(std::string_view text);

/// True if there may be a digit of ASCII, full width or Arabic in `text`; quick to deny.
bool may_have_digit(std::string_view text);

/// What normal_title gives, quicker for the ASCII that most words of lists are.
std::string folded(std::string_view text);

}  // namespace citegraph::read
