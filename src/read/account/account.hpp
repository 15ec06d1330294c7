#pragma once

#include "citegraph/reader.hpp"
#include "read/style/entries.hpp"

#include <string_view>
#include <vector>

namespace citegraph::read {

/// How what stands at a line of a text came to be read as it is: an account for each entry of which a part stands
/// there, and one if something there is none. If nothing begins at the line, it is what began above, without an empty
/// line between. `blocks` are those of the text. \cost linear, some times that of reading the list
std::vector<Account> accounts_of(std::vector<DocumentBlock> blocks, std::string_view text, int line,
                                 const Habits& habits);

}  // namespace citegraph::read
