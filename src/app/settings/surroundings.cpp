#include "app/settings/settings.hpp"

#include "app/io/process.hpp"
#include "citegraph/date.hpp"
#include "citegraph/version.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace citegraph::app {
namespace {

/// With nothing but a port behind the host: "http://127.0.0.1:80@example.org" is an address at example.org.
bool on_loopback(std::string_view base) {
    for (std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"})
        if (base.starts_with(host)) {
            const auto rest = base.substr(host.size());
            return rest.empty() ||
                   (rest.front() == ':' && rest.find_first_not_of("0123456789", 1) == rest.npos);
        }
    return false;
}

/// The day of SOURCE_DATE_EPOCH in UTC; nothing if it is no number of seconds that a date can have.
std::optional<std::chrono::sys_days> source_day() {
    constexpr auto latest = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};
    const auto text = variable("SOURCE_DATE_EPOCH");
    std::int64_t epoch = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    const auto day =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{epoch}});
    return epoch >= 0 && day <= latest ? std::optional{day} : std::nullopt;
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
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const std::chrono::year_month_day day{source_day().value_or(now)};
    return to_string(Day{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                         static_cast<int>(static_cast<unsigned>(day.day()))});
}

std::filesystem::path cache_file() {
    if (const auto file = variable("CITEGRAPH_CACHE"); !file.empty()) return file;
    const auto folder = cache_folder();
    return folder.empty() ? folder : folder / "http.sqlite";
}

}  // namespace citegraph::app
