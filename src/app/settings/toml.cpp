#include "app/settings/settings.hpp"

#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/unicode.hpp"

// The parser asserts what malformed text ("[[[") does not hold to, and tells of it a line later, so that its
// assertions must neither end the program nor be taken for granted; with NDEBUG, it takes them for granted.
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#define TOML_ENABLE_FORMATTERS 0
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace citegraph::app {
namespace {

constexpr std::array<KnownSetting, 2> settings{{
    {"contact", "you@example.org", false, "CITEGRAPH_CONTACT",
     "who you are: every request names it, so that a service can write to you"},
    {"s2-api-key-file", "semantic-scholar.key", true,
     "S2_API_KEY or SEMANTIC_SCHOLAR_API_KEY, the key itself",
     "the file with your key of Semantic Scholar, in one line of up to 4 KiB; a relative path starts beside "
     "config.toml"},
}};

std::vector<std::string> setting_names() {
    std::vector<std::string> out;
    for (const auto& row : settings) out.emplace_back(row.name);
    return out;
}

std::string place_of(const std::string& file, const toml::source_position& at) {
    return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

Failure wrong(const std::string& place, const std::string& what) {
    return fail(Error::Kind::malformed, place + ": " + what);
}

/// "CITEGRAPH_CROSSREF_URL" for "crossref-url" or "crossref_url"; empty for what names no service.
std::string service_variable(std::string_view name) {
    auto wanted = ascii_lower(name);
    std::ranges::replace(wanted, '-', '_');
    for (const auto& source : all_sources())
        if (ascii_lower(source.service.variable).ends_with(wanted) && wanted.ends_with("_url"))
            return std::string{source.service.variable};
    return {};
}

std::string unknown(std::string_view name) {
    if (const auto service = service_variable(name); !service.empty())
        return "the address of a service is no setting; the environment has it: " + service;
    const auto meant = core::did_you_mean(name, setting_names());
    return "there is no setting '" + ellipsis(collapse_space(clean(name)), 60) + "'" +
           (meant.empty() ? "" : "; did you mean " + meant + "?") +
           " (known settings: " + join(setting_names(), ", ") + ")";
}

Result<Setting> setting_of(const toml::key& key, const toml::node& node, const std::string& file) {
    const auto row = std::ranges::find(settings, key.str(), &KnownSetting::name);
    if (row == settings.end()) return wrong(place_of(file, key.source().begin), unknown(key.str()));
    const auto place = place_of(file, node.source().begin);
    const auto example = std::string{row->name} + " = \"" + std::string{row->example} + "\"";
    const auto* text = node.as_string();
    if (text == nullptr || trimmed(text->get()).empty())
        return wrong(place, std::string{row->name} + " needs a text in quotes, as in " + example);
    if (!is_one_line(text->get()))
        return wrong(place, std::string{row->name} + " has a line break or another control character");
    return Setting{std::string{row->name}, std::string{trimmed(text->get())}, place, row->is_private};
}

}  // namespace

bool is_one_line(std::string_view text) {
    return !first_invalid_utf8(text) && std::ranges::none_of(core::code_points(text), [](auto code) {
        return code < 0x20 || (code >= 0x7F && code < 0xA0);
    });
}

std::span<const KnownSetting> known_settings() {
    return settings;
}

Result<std::vector<Setting>> read_settings(std::string_view toml, const std::string& file) {
    const auto parsed = toml::parse(toml);
    if (!parsed)
        return wrong(place_of(file, parsed.error().source().begin),
                     std::string{parsed.error().description()} +
                         "; a setting is a line such as contact = \"you@example.org\"");
    std::vector<Setting> out;
    for (const auto& [key, node] : parsed.table()) {
        auto setting = setting_of(key, node, file);
        if (!setting) return setting.failure();
        out.push_back(*std::move(setting));
    }
    return out;
}

}  // namespace citegraph::app
