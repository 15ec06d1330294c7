#pragma once

#include "edit/listing.hpp"
#include "edit/material.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::edit {

/// How the entries of a section follow on each other.
enum class Order { appended, date_up, date_down, title, venue };

/// "by date, the newest first": for messages.
std::string_view name_of(Order order);

/// What an entry or a paper is sorted by; a part that is not known is empty.
struct SortKey {
    Day date;
    std::string title;
    std::string venue;
};
SortKey key_of(const Entry& entry);
SortKey key_of(const Material& paper);

/// The order of a section, as its neighbours show it; of the whole list where a section is too short to tell. Without
/// one, entries are taken to have been appended. `but`: an entry that does not count. \cost linear in the entries
Order order_of(const Listing& listing, std::size_t section, std::optional<std::size_t> but = {});

/// Whether `a` comes before `b`; nothing if they are alike in that order, or not known. Those that are alike stay as
/// they are.
std::optional<bool> comes_before(Order order, const SortKey& a, const SortKey& b);

/// Where in a section a new entry goes: an index among its entries, their number for the end. Where the section breaks
/// its order, it is the place at which most others stand right.
std::size_t place_in(const Listing& listing, std::size_t section, Order order, const SortKey& key,
                     std::optional<std::size_t> but = {});

}  // namespace citegraph::edit
