#include "audit/report/fingerprints.hpp"

#include "citegraph/text.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <unordered_map>

namespace citegraph::auditing {
namespace {

/// FNV-1a of 64 bits, in hexadecimal.
/// \source http://www.isthe.com/chongo/tech/comp/fnv
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    std::array<char, 17> out{};
    std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(hash));
    return out.data();
}

}  // namespace

std::vector<std::string> fingerprints_of(const Audited& file) {
    std::vector<std::string> out;
    std::unordered_map<std::string, int> times;
    const auto lines = split(file.text, '\n');
    for (const auto& one : file.findings) {
        const auto index = static_cast<std::size_t>(one.line);
        const auto line = index > 0 && index <= lines.size() ? trimmed(lines[index - 1]) : std::string_view{};
        auto said = one.rule + "\n" + one.field + "\n" + collapse_space(line);
        if (line.empty()) said += one.message;
        const auto before = times[said]++;
        out.push_back(hash_of(said) + ":" + std::to_string(before + 1));
    }
    return out;
}

}  // namespace citegraph::auditing
