#pragma once

#include "citegraph/bibtex.hpp"

#include <string_view>
#include <vector>

namespace citegraph::bibtex {

/// The fields of an entry, and which of them have been used: what is left over at the end is kept as it was
/// written. \cost O(log fields) a look
class Shelf {
  public:
    explicit Shelf(const Record& record);

    /// The value of a field, used from now on; empty if there is none.
    std::string_view take(std::string_view name);
    /// The value of a field; empty if there is none or it has been used.
    std::string_view look(std::string_view name) const;
    bool has(std::string_view name) const { return !look(name).empty(); }

    struct Slot {
        std::string_view name, value;
        bool used = false;
    };
    /// What nobody has used, by name.
    std::vector<Slot> left() const;

  private:
    std::vector<Slot> slots_;  // by name
};

}  // namespace citegraph::bibtex
