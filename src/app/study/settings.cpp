#include "app/study/settings.hpp"

#include "app/io/files.hpp"
#include "citegraph/date.hpp"
#include "citegraph/text.hpp"
#include "citegraph/version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

std::string variable(const std::string& name) {
    const auto* value = std::getenv(name.c_str());
    return value ? std::string{trimmed(value)} : std::string{};
}

/// `$variable/citegraph`, else the folder that the XDG base directory specification gives for it.
fs::path xdg_folder(const std::string& name, const char* fallback) {
    if (const auto folder = variable(name); !folder.empty()) return fs::path{folder} / "citegraph";
    const auto home = variable("HOME");
    return home.empty() ? fs::path{} : fs::path{home} / fallback / "citegraph";
}

fs::path project_file(fs::path input) {
    std::error_code trouble;
    auto folder = fs::absolute(folder_of(input), trouble).lexically_normal();
    for (;; folder = folder.parent_path()) {
        if (auto file = folder / ".citegraph.toml"; fs::is_regular_file(file, trouble)) return file;
        if (folder == folder.parent_path()) return {};
    }
}

constexpr std::array<std::string_view, 2> known_settings{"contact", "s2-api-key-file"};

/// CLI11's parser forgives everything, so what it makes of a line is looked at closely.
Result<void> take(Config& config, const CLI::ConfigItem& item, const fs::path& file) {
    const auto name = item.fullname();
    const auto wrong = [&](const std::string& what) {
        return fail(Error::Kind::malformed,
                    file.string() + ": " + what + " (known settings: contact, s2-api-key-file)");
    };
    if (std::ranges::find(known_settings, name) == known_settings.end())
        return wrong("there is no setting '" + ellipsis(clean(name), 60) + "'");
    if (item.inputs.size() != 1 || trimmed(item.inputs.front()).empty() ||
        item.inputs.front().starts_with('['))
        return wrong("'" + name + "' needs one value, as in " + name + " = \"...\"");
    config[name] = item.inputs.front();
    return {};
}

Result<void> read_into(Config& config, const fs::path& file) {
    std::error_code trouble;
    if (file.empty() || !fs::is_regular_file(file, trouble)) return {};
    try {
        for (const auto& item : CLI::ConfigTOML{}.from_file(file.string()))
            if (auto taken = take(config, item, file); !taken) return taken;
    } catch (const CLI::Error& error) {
        return fail(Error::Kind::malformed, file.string() + ": " + error.what());
    }
    return {};
}

std::string today() {
    auto now = std::chrono::system_clock::now();
    if (const auto epoch = variable("SOURCE_DATE_EPOCH"); !epoch.empty())
        now = std::chrono::system_clock::time_point{
            std::chrono::seconds{std::strtoll(epoch.c_str(), nullptr, 10)}};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(now)};
    return to_string(Day{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                         static_cast<int>(static_cast<unsigned>(day.day()))});
}

bool on_loopback(const std::string& base) {
    for (std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"})
        if (base.starts_with(host) && (base.size() == host.size() || base[host.size()] == ':')) return true;
    return false;
}

/// The key of Semantic Scholar: from the environment, else from the file that the configuration names.
std::string api_key(const Config& config) {
    for (const auto* name : {"S2_API_KEY", "SEMANTIC_SCHOLAR_API_KEY"})
        if (auto key = variable(name); !key.empty()) return key;
    const auto file = config.find("s2-api-key-file");
    if (file == config.end()) return {};
    const auto key = read_file(file->second);
    return key ? std::string{trimmed(*key)} : std::string{};
}

Result<SourceSetting> setting_of(const Source& source, const Config& config, const std::string& day) {
    auto base = variable(std::string{source.variable});
    while (base.ends_with('/')) base.pop_back();
    if (base.empty()) base = source.base;
    if (!base.starts_with("https://") && !on_loopback(base))
        return fail(Error::Kind::malformed, std::string{source.variable} + "=" + base +
                                                ": must begin with https:// (http:// on loopback only)");
    return SourceSetting{base, source.service == "semantic_scholar" ? api_key(config) : "", day};
}

std::string agent(const Config& config) {
    auto contact = variable("CITEGRAPH_CONTACT");
    if (const auto set = config.find("contact"); contact.empty() && set != config.end())
        contact = set->second;
    return std::string{"citegraph/"} + version + (contact.empty() ? "" : " (mailto:" + contact + ")");
}

}  // namespace

Result<Config> read_config(const fs::path& input) {
    Config config;
    for (const auto& file : {xdg_folder("XDG_CONFIG_HOME", ".config") / "config.toml", project_file(input)})
        if (auto read = read_into(config, file); !read) return Failure{read.error()};
    return config;
}

Result<Surroundings> surroundings(const Config& config) {
    Surroundings out;
    out.today = today();
    out.user_agent = agent(config);
    out.cache = variable("CITEGRAPH_CACHE");
    if (const auto folder = xdg_folder("XDG_CACHE_HOME", ".cache"); out.cache.empty() && !folder.empty())
        out.cache = folder / "http.sqlite";
    for (const auto& source : all_sources()) {
        auto setting = setting_of(source, config, out.today);
        if (!setting) return Failure{setting.error()};
        out.sources.push_back(*std::move(setting));
    }
    if (const auto pace = variable("CITEGRAPH_PACE"); !pace.empty()) out.pace = std::atof(pace.c_str());
    return out;
}

}  // namespace citegraph::app
