#pragma once

#include "resolve/lock/paper_json.hpp"

#include "citegraph/library.hpp"

namespace citegraph::resolving {

/// An entry and what it stands for, without file and line. `paper` is written as "paper".
Members members_of(const Resolution& resolution, const Identifier& paper);

/// A resolution whose paper is known by its identifier only.
struct NamedResolution {
    Resolution resolution;
    Identifier paper;
};

/// Reads what members_of wrote; fails with `malformed` and words on what is wrong, no place.
Result<NamedResolution> resolution_from(const Json& json);

}  // namespace citegraph::resolving
