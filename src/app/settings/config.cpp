#include "app/settings/settings.hpp"

#include "app/io/files.hpp"
#include "app/io/process.hpp"

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_config = 64 * 1024;  // bytes

fs::path users_file() {
    const auto folder = config_folder();
    return folder.empty() ? fs::path{} : folder / "config.toml";
}

fs::path project_file(const fs::path& input) {
    std::error_code trouble;
    auto folder = fs::absolute(folder_of(input), trouble).lexically_normal();
    for (;; folder = folder.parent_path()) {
        if (auto file = folder / ".citegraph.toml"; fs::is_regular_file(file, trouble)) return file;
        if (folder == folder.parent_path()) return {};
    }
}

/// None of a file that is not there.
Result<std::vector<Setting>> settings_in(const fs::path& file) {
    std::error_code trouble;
    if (file.empty() || !fs::exists(file, trouble)) return std::vector<Setting>{};
    return read_small_file(file, longest_config).and_then([&](const std::string& toml) {
        return read_settings(toml, file.string());
    });
}

std::string not_of_a_project(const Setting& setting) {
    const auto own = users_file();
    return setting.place + ": " + setting.name +
           " is ignored here: a list must not choose the file that is sent as a key; it belongs into " +
           (own.empty() ? "$XDG_CONFIG_HOME/citegraph/config.toml" : own.string());
}

}  // namespace

Result<Config> read_config(const fs::path& input) {
    Config config;
    const auto own = settings_in(users_file());
    if (!own) return own.failure();
    const auto project = settings_in(project_file(input));
    if (!project) return project.failure();
    for (const auto& setting : *own) config.settings[setting.name] = setting;
    for (const auto& setting : *project)
        if (setting.is_private)
            config.warnings.push_back(not_of_a_project(setting));
        else
            config.settings[setting.name] = setting;
    return config;
}

}  // namespace citegraph::app
