#pragma once

#include "citegraph/lock.hpp"

#include <sstream>
#include <string>

namespace citegraph::test {

/// `library` as the bytes of a lock.
inline std::string written(const Library& library) {
    std::ostringstream out;
    write_lock(out, library);
    return out.str();
}

}  // namespace citegraph::test
