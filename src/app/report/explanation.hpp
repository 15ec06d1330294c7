#pragma once

#include "app/study/loaded.hpp"

#include <functional>
#include <string>

namespace citegraph::app {

/// Whether an entry is the one that a user means by `text`: its line, an identifier or link of it, its key in
/// `lock`, or a part of its title in any case.
std::function<bool(const Entry&)> meant_by(const std::string& text, const Library& lock);

/// How each entry under review was decided: what was asked, what came back, every candidate and why it was
/// taken or not.
std::string explanation_of(const Loaded& loaded);

}  // namespace citegraph::app
