// Settings, from the table that their reader uses.
#include "app/manual/guides/guides.hpp"
#include "app/settings/settings.hpp"
#include "citegraph/source.hpp"

#include <map>

namespace citegraph::app {
namespace {

constexpr auto beginning = R"(# SYNOPSIS
    $XDG_CONFIG_HOME/citegraph/config.toml
    .citegraph.toml

# DESCRIPTION
Settings are TOML 1.0, a text in quotes each. The environment beats the nearest `.citegraph.toml` above the input, and that
beats your own `config.toml`, which lies in `~/.config/citegraph` unless `XDG_CONFIG_HOME` says otherwise. A name that is no
setting, and a value that is no text of one line, are errors with line and column. A `.citegraph.toml` names no file with
a key: whoever opens somebody else's list would send a file of his own as a key. Such a line is left out with a warning.

# SETTINGS
)";

constexpr auto environment = R"(
# ENVIRONMENT
CITEGRAPH_CACHE	file of the answers of services, in place of `$XDG_CACHE_HOME/citegraph/http.sqlite`
SOURCE_DATE_EPOCH	seconds since 1970 that stand for today
https_proxy, all_proxy, no_proxy	proxies, as curl has them
CURL_CA_BUNDLE, SSL_CERT_FILE, SSL_CERT_DIR	certificates that are trusted in place of the system's
)";

constexpr auto ending = R"(
# FILES
config.toml	your own settings
.citegraph.toml	those of a project, in its folder or one above
$XDG_STATE_HOME/citegraph	what citegraph wrote before, so that it writes over no file of others

# SEE ALSO
`citegraph`(1), `citegraph`(7)
)";

}  // namespace

Guide config_guide() {
    std::string text = beginning, example = "\n# EXAMPLE\n";
    for (const auto& setting : known_settings()) {
        text += std::string{setting.name} + "\t" + std::string{setting.says} +
                ". Environment: " + std::string{setting.environment} +
                (setting.is_private ? ". In your own file alone.\n" : ".\n");
        example += "    " + std::string{setting.name} + " = \"" + std::string{setting.example} + "\"\n";
    }
    text += environment;
    std::map<std::string_view, std::string_view> services;  // several sources may ask one
    for (const auto& source : all_sources()) services.emplace(source.service.variable, source.service.name);
    for (const auto& [variable, name] : services)
        text += std::string{variable} + "\taddress that is asked in place of that of " + std::string{name} +
                ": https, or http on this machine\n";
    return {"citegraph-config", 5, "Settings of citegraph", text + example + ending};
}

}  // namespace citegraph::app
