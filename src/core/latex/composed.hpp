#pragma once

#include <string>

namespace citegraph::latex {

/// Unicode NFC of UTF-8. Text without combining marks costs one look at each byte, and a letter under more
/// than a hundred marks is composed in parts. \cost linear
std::string composed(std::string text);

}  // namespace citegraph::latex
