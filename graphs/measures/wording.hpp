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

/// "0.0355": six digits at most.
inline std::string digits(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

/// "each citation visited 1.06 times"
inline std::string visits_text(double visits) {
    char text[64];
    std::snprintf(text, sizeof text, "each citation visited %.2f times", visits);
    return text;
}

}  // namespace citegraph::measures
