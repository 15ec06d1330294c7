#pragma once

#include <cstdio>
#include <string>

namespace citegraph::measures {

/// "3.1e-13": two digits, rounded up, so that a bound stays one.
inline std::string bound_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1e", 1.06 * value);
    return text;
}

/// "1.06"
inline std::string fixed(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

}  // namespace citegraph::measures
