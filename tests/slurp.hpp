#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// The whole file, byte by byte; empty if there is none.
inline std::string slurp(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
