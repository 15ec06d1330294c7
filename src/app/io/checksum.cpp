#include "app/io/checksum.hpp"

#include <boost/crc.hpp>

#include <fstream>
#include <string>

namespace citegraph::app {

std::uint64_t checksum(std::string_view bytes) {
    return running_checksum()(bytes);
}

std::function<std::uint64_t(std::string_view)> running_checksum() {
    // The parameters of CRC-64/XZ in the catalogue of parametrised CRC algorithms.
    using Crc =
        boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, true, true>;
    return [crc = Crc{}](std::string_view bytes) mutable {
        crc.process_bytes(bytes.data(), bytes.size());
        return std::uint64_t{crc.checksum()};
    };
}

std::optional<std::uint64_t> checksum_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    auto sum = running_checksum();
    std::string piece(1 << 20, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size()))) sum(piece);
    if (in.bad() || !in.eof()) return std::nullopt;
    return sum(std::string_view{piece}.substr(0, static_cast<std::size_t>(in.gcount())));
}

}  // namespace citegraph::app
