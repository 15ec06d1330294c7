#include "app/settings/settings.hpp"

#include "citegraph/date.hpp"
#include "citegraph/version.hpp"

#include <chrono>
#include <cstdlib>

namespace citegraph::app {
namespace {

bool on_loopback(const std::string& base) {
    for (std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"})
        if (base.starts_with(host) && (base.size() == host.size() || base[host.size()] == ':')) return true;
    return false;
}

/// scheme://host[:port] of a service: the environment's, else its own.
Result<std::string> base_of(const Source& source) {
    auto base = variable(std::string{source.service.variable});
    while (base.ends_with('/')) base.pop_back();
    if (base.empty()) return std::string{source.service.base};
    if (!base.starts_with("https://") && !on_loopback(base))
        return fail(Error::Kind::malformed, std::string{source.service.variable} + "=" + base +
                                                ": must begin with https:// (http:// on loopback only)");
    return base;
}

Result<std::string> contact_of(const Config& config) {
    if (const auto contact = variable("CITEGRAPH_CONTACT"); !contact.empty()) {
        if (!is_one_line(contact))
            return fail(Error::Kind::malformed,
                        "CITEGRAPH_CONTACT has a line break or another control character");
        return contact;
    }
    const auto set = config.settings.find("contact");
    return set == config.settings.end() ? std::string{} : set->second.value;
}

std::string agent(const std::string& contact) {
    return std::string{"citegraph/"} + version + (contact.empty() ? "" : " (mailto:" + contact + ")");
}

}  // namespace

Result<Surroundings> surroundings(const Config& config) {
    Surroundings out;
    const auto contact = contact_of(config);
    if (!contact) return contact.failure();
    out.user_agent = agent(*contact);
    out.today = today();
    out.cache = cache_file();
    out.warnings = config.warnings;
    const auto key = api_key(config);
    if (!key.warning.empty()) out.warnings.push_back(key.warning);
    for (const auto& source : all_sources()) {
        const auto base = base_of(source);
        if (!base) return base.failure();
        out.sources.push_back({&source, {*base, source.service.takes_key ? key.value : "", out.today}});
    }
    if (const auto pace = variable("CITEGRAPH_PACE"); !pace.empty()) out.pace = std::atof(pace.c_str());
    return out;
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

std::filesystem::path cache_file() {
    if (const auto file = variable("CITEGRAPH_CACHE"); !file.empty()) return file;
    const auto folder = cache_folder();
    return folder.empty() ? folder : folder / "http.sqlite";
}

}  // namespace citegraph::app
