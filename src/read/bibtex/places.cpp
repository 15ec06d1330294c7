#include "read/bibtex/places.hpp"

#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::bibtex {
namespace {

constexpr std::size_t most_notes = 100'000;

}  // namespace

std::pair<int, int> Places::at(Offset offset) {
    for (; reached_ < offset && reached_ < text_.size(); ++reached_) {
        const bool split =
            text_[reached_] == '\r' && reached_ + 1 < text_.size() && text_[reached_ + 1] == '\n';
        if (!is_line_end(text_[reached_]) || split) continue;
        ++line_;
        line_start_ = reached_ + 1;
    }
    return {line_, static_cast<int>(offset - line_start_) + 1};
}

void Notes::add(Offset offset, std::string_view key, std::string message) {
    if (notes_.size() >= most_notes) {
        ++left_out_;
        return;
    }
    if (!key.empty()) message = ellipsis(key, 100) + ": " + message;
    notes_.push_back({offset, std::move(message)});
}

std::vector<Problem> Notes::problems(std::string_view text, const std::string& file) const {
    auto sorted = notes_;
    std::ranges::stable_sort(sorted, {}, &Note::offset);
    std::vector<Problem> out;
    out.reserve(sorted.size() + 1);
    Places places{text};
    for (auto& note : sorted) {
        const auto [line, column] = places.at(note.offset);
        out.push_back({.file = file, .line = line, .message = std::move(note.message), .column = column});
    }
    if (left_out_ > 0) out.push_back({.file = file, .message = std::to_string(left_out_) + " more problems"});
    return out;
}

std::pair<int, int> place_of(const Tree& tree, std::uint32_t offset) {
    return Places{tree.source}.at(offset);
}

}  // namespace citegraph::bibtex
