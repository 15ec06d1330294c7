#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace citegraph::core {

/// "1 entry", "2 entries"; "1 id was", "2 ids were".
inline std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string{number == 1 ? one : many};
}

/// "1 paper", "2 papers": a noun whose plural ends in "s".
inline std::string counted(std::uint64_t number, std::string_view noun) {
    return counted(number, noun, std::string{noun} + "s");
}

}  // namespace citegraph::core
