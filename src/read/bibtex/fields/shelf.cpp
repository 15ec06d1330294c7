#include "read/bibtex/fields/draft.hpp"

#include <algorithm>

namespace citegraph::bibtex {

Shelf::Shelf(const Record& record) {
    slots_.reserve(record.fields.size());
    for (const auto& [name, value] : record.fields)
        if (value.find_first_not_of(" \t\r\n") != std::string::npos) slots_.push_back({name, value});
    std::ranges::stable_sort(slots_, {}, &Slot::name);
}

std::string_view Shelf::take(std::string_view name) {
    const auto slot = std::ranges::lower_bound(slots_, name, {}, &Slot::name);
    if (slot == slots_.end() || slot->name != name || slot->used) return {};
    slot->used = true;
    fresh_.push_back(slot->name);
    return slot->value;
}

void Shelf::put_back(std::string_view name) {
    const auto slot = std::ranges::lower_bound(slots_, name, {}, &Slot::name);
    if (slot != slots_.end() && slot->name == name) slot->used = false;
}

std::string_view Shelf::look(std::string_view name) const {
    const auto slot = std::ranges::lower_bound(slots_, name, {}, &Slot::name);
    const bool there = slot != slots_.end() && slot->name == name && !slot->used;
    return there ? slot->value : std::string_view{};
}

std::vector<Shelf::Slot> Shelf::left() const {
    std::vector<Slot> out;
    std::ranges::copy_if(slots_, std::back_inserter(out), [](const Slot& slot) { return !slot.used; });
    return out;
}

}  // namespace citegraph::bibtex
