#pragma once

#include "graphs/files/cgraph/format.hpp"

#include <algorithm>
#include <cstring>
#include <string>

inline citegraph::cgraph::Header header_in(const std::string& bytes) {
    citegraph::cgraph::Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

/// `bytes` with another header, which matches its checksum whatever else it says.
inline std::string with_header(std::string bytes, citegraph::cgraph::Header header) {
    header.checksum = checksum_of(header);
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

/// `bytes`, of which sections were changed, with checksums that match.
inline std::string with_checksums(std::string bytes) {
    const auto header = header_in(bytes);
    auto place = bytes.size() - 8 * blocks_in(header);
    for (const auto& [begin, size] : header.sections)
        for (std::uint64_t at = 0; at < citegraph::cgraph::padded(size);
             at += header.block_bytes, place += 8) {
            const auto block =
                std::as_bytes(std::span{bytes})
                    .subspan(begin + at, std::min(header.block_bytes, citegraph::cgraph::padded(size) - at));
            const auto checksum = checksum_of(header, begin + at, block);
            std::memcpy(bytes.data() + place, &checksum, sizeof checksum);
        }
    return bytes;
}
