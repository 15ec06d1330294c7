#include "app/io/exit.hpp"

namespace citegraph::app {

Exit exit_of(const Error& error) {
    switch (error.kind) {
        case Error::Kind::not_found:
        case Error::Kind::malformed:
            return Exit::usage;
        case Error::Kind::network:
            return Exit::network;
        case Error::Kind::output:
            return Exit::output;
    }
    return Exit::usage;
}

}  // namespace citegraph::app
