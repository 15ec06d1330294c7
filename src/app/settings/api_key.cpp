#include "app/settings/settings.hpp"

#include "app/io/files.hpp"
#include "app/io/process.hpp"
#include "citegraph/text.hpp"

#include <algorithm>

namespace citegraph::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_key_file = 4096;  // bytes
constexpr auto without = "; going on without a key";

/// Printable ASCII without spaces.
bool is_key(std::string_view text) {
    return std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter < 0x7F; });
}

/// `text` if it is a key; else what is wrong with what `name` holds.
ApiKey checked(std::string_view text, const std::string& name) {
    if (text.empty()) return {{}, name + " is empty" + without};
    if (is_key(text)) return {std::string{text}, {}};
    const auto* fault = text.find_first_of("\r\n") != text.npos ? "has more than one line"
                                                                : "has spaces or signs that no key has";
    return {{}, name + " " + fault + without};
}

/// "~/key" is below HOME, "key" beside the file that names it.
fs::path path_of(const Setting& setting) {
    if (setting.value.starts_with("~/")) return fs::path{variable("HOME")} / setting.value.substr(2);
    return config_folder() / setting.value;  // an absolute path stays as it is
}

ApiKey key_in(const Setting& setting) {
    const auto path = path_of(setting);
    const auto text = read_small_file(path, longest_key_file);
    const auto name = setting.place + ": the key file " + path.string();
    if (!text) return {{}, setting.place + ": " + setting.name + ": " + text.error().message + without};
    return checked(trimmed(*text), name);
}

}  // namespace

ApiKey api_key(const Config& config) {
    for (const auto* name : {"S2_API_KEY", "SEMANTIC_SCHOLAR_API_KEY"})
        if (const auto text = variable(name); !text.empty()) return checked(text, name);
    const auto file = config.settings.find("s2-api-key-file");
    return file == config.settings.end() ? ApiKey{} : key_in(file->second);
}

}  // namespace citegraph::app
