#include "app/io/manifest.hpp"

#include "app/io/files.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace citegraph::app {
namespace {

constexpr auto file_name = ".citegraph.manifest.json";

std::string mark(std::uint64_t sum) {
    std::array<char, 24> out{};
    std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(sum));
    return out.data();
}

}  // namespace

Manifest Manifest::of_folder(const std::filesystem::path& folder) {
    Manifest out;
    out.folder_ = folder;
    const auto text = read_file(folder / file_name);
    if (!text) return out;
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("files") || !json["files"].is_object()) return out;
    for (const auto& [name, sum] : json["files"].items())
        if (sum.is_string()) out.files_[name] = sum.get<std::string>();
    return out;
}

bool Manifest::may_replace(const std::string& name) const {
    if (!std::filesystem::exists(folder_ / name)) return true;
    const auto known = files_.find(name);
    if (known == files_.end()) return false;
    const auto sum = checksum_of(folder_ / name);
    return sum && mark(*sum) == known->second;
}

Result<void> Manifest::check(const std::vector<std::string>& names) const {
    for (const auto& name : names)
        if (!may_replace(name))
            return fail(
                Error::Kind::output,
                (folder_ / name).string() +
                    ": exists, and citegraph did not write it or it was edited since; --force overwrites it, "
                    "or give another output");
    return {};
}

Result<void> Manifest::write(const std::string& name, std::string_view bytes) {
    const auto old = files_.find(name);
    const bool same = old != files_.end() && old->second == mark(checksum(bytes)) && may_replace(name) &&
                      std::filesystem::exists(folder_ / name);
    if (!same)
        if (auto written = write_file(folder_ / name, bytes); !written) return written;
    remember(name, checksum(bytes));
    return {};
}

void Manifest::remember(const std::string& name, std::uint64_t sum) {
    files_[name] = mark(sum);
}

Result<void> Manifest::save() const {
    const nlohmann::json json{{"schema", 1}, {"files", files_}};
    const auto text = json.dump(1) + "\n";
    if (const auto old = read_file(folder_ / file_name); old && *old == text) return {};
    return write_file(folder_ / file_name, text);
}

}  // namespace citegraph::app
