#pragma once

#include "read/style/record.hpp"

#include <string>
#include <vector>

namespace citegraph::read {

/// Words of a record that stand together and have one field.
struct FieldSpan {
    EntryField field;
    std::size_t begin, end;  ///< tokens
};

/// The spans of a record, in order. A mark or a few between words of one field belong to it, so "A. Vaswani, N. Shazeer" is one.
std::vector<FieldSpan> spans_of(const EntryText& record, const std::vector<std::uint8_t>& fields);

/// The words of a span as the list has them, with the marks around that belong to them: a title's "?", an initial's
/// full stop, brackets that it opened.
std::string text_of(const EntryText& record, FieldSpan span);

/// Whether a link stands beneath a work and carries the title of another: "The ideas of [Structured Programming for
/// Large Systems](https://doi.org/...) return here." Written with capitals, that is: a sentence may be the work's own.
bool names_another_work(const EntryText& record, const std::vector<std::uint8_t>& fields, std::size_t piece);

}  // namespace citegraph::read
