#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <span>
#include <string>

namespace citegraph::resolving {

/// What a record says, outside its title, of the name that a list gives the work.
enum class Alias {
    none,
    introduced,  ///< its abstract or comment introduces the short name of the list: "we present Perseus"
    titled,      ///< its comment bears the whole title of the list: "formerly titled …"
};

/// \cost linear in abstracts and comments
Alias alias_of(const Entry& entry, std::span<const Paper> records);

}  // namespace citegraph::resolving
