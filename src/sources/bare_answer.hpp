#pragma once

#include "citegraph/source.hpp"

namespace citegraph::sources {

/// An answer that says nothing but its state and, if it is `failed`, why.
inline Answer bare_answer(const Identifier& asked, Answer::State state, std::string reason = {}) {
    return {asked, state, {}, {}, {}, ReferenceList::State::unknown, 0, std::move(reason)};
}

}  // namespace citegraph::sources
