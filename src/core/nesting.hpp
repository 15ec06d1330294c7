#pragma once

#include "citegraph/rich_text.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::core {

using Mark = bool Marks::*;

/// How a language of markup begins and ends a mark.
struct MarkSigns {
    Mark mark = nullptr;
    std::string_view opening, closing;
};

/// Writes stretches under changing marks as nested markup: what is to end takes what was opened after it
/// along, and that begins anew.
class Nesting {
  public:
    /// `signs` of all marks that matter; of several that begin at once, the first is the outermost.
    explicit Nesting(std::span<const MarkSigns> signs) : signs_{signs} {}

    /// Ends and begins marks until `marks` are in force.
    void turn_to(const Marks& marks) {
        const auto ended =
            std::ranges::find_if(open_, [&](const auto* row) { return !(marks.*row->mark); }) - open_.begin();
        for (; open_.size() > static_cast<std::size_t>(ended); open_.pop_back())
            out_ += open_.back()->closing;
        for (const auto& row : signs_) {
            if (!(marks.*row.mark) || std::ranges::find(open_, &row) != open_.end()) continue;
            out_ += row.opening;
            open_.push_back(&row);
        }
    }
    void write(std::string_view text) { out_ += text; }

    /// All that was written, every mark ended.
    std::string finish() && {
        turn_to({});
        return std::move(out_);
    }

  private:
    std::span<const MarkSigns> signs_;
    std::vector<const MarkSigns*> open_;
    std::string out_;
};

}  // namespace citegraph::core
