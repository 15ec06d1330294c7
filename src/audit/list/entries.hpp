#pragma once

#include "audit/list/written.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::auditing {

/// The line behind the last that may belong to an entry: where the next begins, or the next heading.
int end_of_entry(const AuditInput& input, std::size_t entry);

/// The entry that a line belongs to, if it belongs to any. \cost logarithmic
std::optional<std::size_t> entry_of_line(const AuditInput& input, int line);

/// Of each entry of `input.reading` the link that names its work, as it is written; null if it is not found.
/// \cost O(entries log links)
std::vector<const WrittenLink*> main_links(const AuditInput& input);

/// The addresses, no identifiers, that entries of several titles have, with the first entry of each title: three at
/// most. \cost linear
std::unordered_map<std::string, std::vector<std::size_t>> sharers_of(const std::vector<Entry>& entries);

/// That of one entry.
inline const WrittenLink* main_link(const AuditInput& input, std::size_t entry) {
    return input.list->of_entries[entry];
}

/// Whether the titles of two entries may be one: one is the front of the other.
bool is_named_alike(const Entry& a, const Entry& b);

/// A finding about an entry: at its link, else at its first line.
Finding about_entry(const AuditInput& input, std::size_t entry, std::string message);

/// How one entry writes something that entries write in several ways.
struct Usage {
    std::size_t entry = 0;
    std::string_view part;   ///< the bytes that show it
    std::string value;       ///< equal for what is written alike
    std::string scope = {};  ///< usages of different scopes are not compared: a depth of nesting
};

/// A usage that is unlike nearly all others.
struct Exception {
    const Usage* usage = nullptr;
    std::string usual;  ///< how the others write it
};

/// The usages that break a habit. A section with ten usages or more may have its own; else it is that of the list. A
/// habit is what three of four do; an exception, what one of ten does at most. \cost linear
std::vector<Exception> exceptions_among(const AuditInput& input, const std::vector<Usage>& usages);

/// The end of an entry's first line, from behind the link that names the work; all of its words if there is none.
std::string_view behind_link(const AuditInput& input, std::size_t entry, const WrittenLink* link);

}  // namespace citegraph::auditing
