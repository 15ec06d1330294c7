#include "app/io/exit.hpp"

namespace citegraph::app {

Exit exit_of(const Error& error) {
    switch (error.kind) {
        case Error::Kind::not_found:
        case Error::Kind::malformed:
        case Error::Kind::limit:
            return Exit::usage;
        case Error::Kind::network:
            return Exit::network;
        case Error::Kind::output:
            return Exit::output;
        case Error::Kind::stopped:
            return Exit::interrupted;
    }
    return Exit::usage;
}

}  // namespace citegraph::app
