#include "app/study/graph_input.hpp"

#include "app/io/files.hpp"
#include "graphs/files/mapping.hpp"

#include <filesystem>

namespace citegraph::app {

using namespace graphs;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t some_lines = 1 << 14, some_blocks = 1 << 23;

}  // namespace

Result<std::string> GraphText::standard_input() {
    if (!read_) {
        auto text = read_file("-");
        if (!text) return text;
        read_ = *std::move(text);
    }
    return *read_;
}

/// Maps a file, reads what cannot be mapped.
Result<std::string_view> GraphText::packed() {
    if (read_) return std::string_view{*read_};
    if (mapping_ != nullptr) return mapped_;
    if (file_ == "-" || !fs::is_regular_file(file_) || fs::file_size(file_) == 0) {
        auto text = read_file(file_);
        if (!text) return text.failure();
        read_ = *std::move(text);
        return std::string_view{*read_};
    }
    auto file = map_file(file_);
    if (!file) return file.failure();
    mapping_ = std::move(file->storage);
    return mapped_ = {reinterpret_cast<const char*>(file->bytes.data()), file->bytes.size()};
}

Result<std::string> GraphText::beginning() {
    if (file_ != "-" && fs::exists(file_) && !fs::is_regular_file(file_) && !fs::is_directory(file_))
        return std::string{};
    const auto all = packed();
    if (!all) return all.failure();
    was_packed_ = is_packed(*all);
    if (!was_packed_) return std::string{all->substr(0, some_lines)};
    return unpacked_head(all->substr(0, some_blocks), name());
}

Result<std::string_view> GraphText::all() {
    if (unpacked_) return std::string_view{*unpacked_};
    const auto bytes = packed();
    if (!bytes || !is_packed(*bytes)) return bytes;
    auto text = unpacked(*bytes, name());
    if (!text) return text.failure();
    unpacked_ = *std::move(text);
    return std::string_view{*unpacked_};
}

}  // namespace citegraph::app
