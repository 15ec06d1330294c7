#pragma once

#include "citegraph/resolve.hpp"
#include "citegraph/result.hpp"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::app {

/// A setting as a file has it.
struct Setting {
    std::string name;         ///< "contact"
    std::string value;        ///< never empty, on one line, without control characters
    std::string place;        ///< of the value, for messages: "config.toml:3:11"
    bool is_private = false;  ///< only the user's own file may set it

    bool operator==(const Setting&) const = default;
};

/// Whether `text` is UTF-8 without line breaks and other control characters: what it is put into, such as a
/// header of a request, has as many lines as before.
bool is_one_line(std::string_view text);

/// What there is to set.
struct KnownSetting {
    std::string_view name, example;
    bool is_private = false;       ///< see Setting
    std::string_view environment;  ///< variables that are looked for before the files
    std::string_view says;         ///< a sentence without its full stop
};
/// All of them, in the order of their names.
std::span<const KnownSetting> known_settings();

/// The settings of a file of TOML 1.0 that messages call `file`, each name once. Fails with `malformed`, with
/// line and column, on what is no TOML, on a name that no setting has (with a suggestion), and on a value
/// that is no text of one line.
Result<std::vector<Setting>> read_settings(std::string_view toml, const std::string& file);

/// What the files of settings say: the project's `.citegraph.toml`, which is looked for upwards from the
/// input, over the user's own `config.toml` in config_folder().
struct Config {
    std::map<std::string, Setting> settings;  ///< by name
    std::vector<std::string> warnings;        ///< what was not taken, and why
};

/// Both files. A project may not say which file a key is read from: who opens somebody else's list would send
/// that file's content to a service. Such a line is left out with a warning. Fails with `malformed` if a file
/// cannot be read or is no list of settings, as read_settings.
Result<Config> read_config(const std::filesystem::path& input);

/// The key of Semantic Scholar.
struct ApiKey {
    std::string value;    ///< empty: there is none, or none that can be sent
    std::string warning;  ///< why what should be the key is none, never the key itself; else empty
};

/// From S2_API_KEY or SEMANTIC_SCHOLAR_API_KEY, else from the file that `config` names: a small regular file
/// of one line, beside config.toml if its path is relative. What could not be sent in a header, and so is no
/// key, is left out.
ApiKey api_key(const Config& config);

/// What a run takes from its surroundings: flags beat the environment, and that beats the files of settings.
struct Surroundings {
    std::string today;
    std::filesystem::path cache;            ///< of answers; empty: there is none
    std::string user_agent;                 ///< with the contact, if there is one
    double pace = 1;                        ///< CITEGRAPH_PACE, for services on loopback alone
    std::vector<ConfiguredSource> sources;  ///< all_sources(), in their order
    std::vector<std::string> warnings;      ///< what is not used when services are asked, and why
};

/// Fails with `malformed`, naming the variable, if a service's address is neither https nor http on loopback,
/// or the contact has control characters: it stands in a header of every request.
Result<Surroundings> surroundings(const Config& config);

/// "2026-11-22"; SOURCE_DATE_EPOCH, if it is a number of seconds, replaces the clock.
std::string today();

/// Where answers are kept: CITEGRAPH_CACHE, else `http.sqlite` in cache_folder(); empty if nothing says
/// where.
std::filesystem::path cache_file();

}  // namespace citegraph::app
