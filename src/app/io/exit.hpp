#pragma once

#include "citegraph/result.hpp"

namespace citegraph::app {

/// How the program ends.
enum class Exit {
    done = 0,
    findings = 1,  ///< some entries are unresolved, under --strict, or the lock would change, under --frozen
    usage = 2,     ///< the command line or an input is wrong, or asks for more than is allowed
    network = 3,   ///< a service failed and the result is partial; what was resolved is written
    output = 4,    ///< something could not be written
    interrupted = 130,  ///< Ctrl-C; what was resolved is written
};

/// The exit code that an error ends in.
Exit exit_of(const Error& error);

}  // namespace citegraph::app
