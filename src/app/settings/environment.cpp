#include "app/settings/settings.hpp"

#include "citegraph/text.hpp"

#include <cstdlib>

namespace citegraph::app {
namespace {

std::filesystem::path folder(const std::string& name, const char* below_home) {
    if (const std::filesystem::path base{variable(name)}; base.is_absolute()) return base / "citegraph";
    const std::filesystem::path home{variable("HOME")};
    return home.is_absolute() ? home / below_home / "citegraph" : std::filesystem::path{};
}

}  // namespace

std::string variable(const std::string& name) {
    const auto* value = std::getenv(name.c_str());
    return value ? std::string{trimmed(value)} : std::string{};
}

std::filesystem::path config_folder() {
    return folder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path cache_folder() {
    return folder("XDG_CACHE_HOME", ".cache");
}

}  // namespace citegraph::app
