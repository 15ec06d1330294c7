#pragma once

#include "citegraph/result.hpp"
#include "citegraph/source.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace citegraph::app {

/// Settings by name, as in "contact": flags beat the environment, that beats the project's `.citegraph.toml`
/// (looked for upwards from the input), that beats `$XDG_CONFIG_HOME/citegraph/config.toml`.
using Config = std::map<std::string, std::string>;

/// Both files, the project's over the user's. Fails with `malformed` if one cannot be read.
Result<Config> read_config(const std::filesystem::path& input);

/// What a run takes from its surroundings.
struct Surroundings {
    std::string today;  ///< "2026-11-22"; SOURCE_DATE_EPOCH replaces the clock
    std::filesystem::path
        cache;               ///< CITEGRAPH_CACHE, else `$XDG_CACHE_HOME/citegraph/http.sqlite`; may be empty
    std::string user_agent;  ///< with the contact, if there is one
    double pace = 1;         ///< CITEGRAPH_PACE, for services on loopback alone
    std::vector<SourceSetting> sources;  ///< one for each of all_sources()
};

/// Fails with `malformed`, naming the variable, if a service's address is neither https nor http on loopback.
Result<Surroundings> surroundings(const Config& config);

}  // namespace citegraph::app
