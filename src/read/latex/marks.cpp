#include "read/latex/marks.hpp"

#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::read {

int CiteMarks::line_of(std::size_t offset) {
    for (; counted_ < std::min(offset, text_.size()); ++counted_) {
        const bool is_end = text_[counted_] == '\n' ||
                            (text_[counted_] == '\r' && !text_.substr(counted_ + 1).starts_with('\n'));
        if (is_end) ++line_;
    }
    return line_;
}

void CiteMarks::add(CiteMark::Kind kind, std::string_view text, std::size_t offset) {
    text = trimmed(text);
    if (text.empty()) return;
    if (kind == CiteMark::Kind::key && text == "*") kind = CiteMark::Kind::all;
    auto known = std::to_string(static_cast<int>(kind)) + std::string{text};
    if (!seen_.insert(std::move(known)).second) return;
    out_.marks.push_back({kind, std::string{text}, line_of(offset)});
}

void CiteMarks::add_file(std::string_view name, std::size_t offset) {
    name = trimmed(name);
    if (name.size() > 1 && name.starts_with('"') && name.ends_with('"'))
        name = name.substr(1, name.size() - 2);
    add(CiteMark::Kind::file, name, offset);
}

void CiteMarks::add_keys(std::string_view list, std::size_t offset) {
    for (const auto piece : split(list, ',')) {
        const auto key = trimmed(piece);
        if (key.empty())
            complain("an empty key", offset);
        else
            add(CiteMark::Kind::key, key, offset);
    }
}

void CiteMarks::add_bibliographies(std::string_view list, std::size_t offset) {
    for (const auto piece : split(list, ',')) {
        const auto name = trimmed(piece);
        if (name.empty() || name.find_first_of("\\#") != std::string_view::npos) continue;
        const bool has_suffix = ascii_lower(name).ends_with(".bib");
        add(CiteMark::Kind::bibliography, std::string{name} + (has_suffix ? "" : ".bib"), offset);
    }
}

void CiteMarks::complain(const std::string& message, std::size_t offset) {
    out_.problems.push_back({std::string{file_}, line_of(offset), message});
}

}  // namespace citegraph::read
