#include "read/bibtex/fields/draft.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::bibtex {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr auto keys = std::to_array<Row>({
    {"audiocd", "audio CD"},
    {"bathesis", "Bachelor’s thesis"},
    {"candthesis", "Candidate thesis"},
    {"countryde", "Germany"},
    {"countryep", "European Union"},
    {"countryeu", "European Union"},
    {"countryfr", "France"},
    {"countryuk", "United Kingdom"},
    {"countryus", "United States of America"},
    {"datacd", "data CD"},
    {"forthcoming", "forthcoming"},
    {"inpreparation", "in preparation"},
    {"inpress", "in press"},
    {"mathesis", "Master’s thesis"},
    {"newseries", "new series"},
    {"oldseries", "old series"},
    {"patent", "patent"},
    {"patentde", "German patent"},
    {"patenteu", "European patent"},
    {"patentfr", "French patent"},
    {"patentuk", "British patent"},
    {"patentus", "U.S. patent"},
    {"patreq", "patent request"},
    {"patreqde", "German patent request"},
    {"patreqeu", "European patent request"},
    {"patreqfr", "French patent request"},
    {"patrequk", "British patent request"},
    {"patrequs", "U.S. patent request"},
    {"phdthesis", "PhD thesis"},
    {"prepublished", "pre-published"},
    {"resreport", "research report"},
    {"software", "computer software"},
    {"submitted", "submitted"},
    {"techreport", "technical report"},
});
static_assert(std::ranges::is_sorted(keys, {}, &Row::first));

/// With a region where citation styles' locales have one, as pandoc's table has it.
constexpr auto languages = std::to_array<Row>({
    {"acadian", "fr-CA"},
    {"afrikaans", "af-ZA"},
    {"albanian", "sq-AL"},
    {"american", "en-US"},
    {"arabic", "ar"},
    {"armenian", "hy-AM"},
    {"australian", "en-AU"},
    {"austrian", "de-AT"},
    {"basque", "eu"},
    {"belarusian", "be-BY"},
    {"bengali", "bn"},
    {"bosnian", "bs-BA"},
    {"brazil", "pt-BR"},
    {"brazilian", "pt-BR"},
    {"breton", "br"},
    {"british", "en-GB"},
    {"bulgarian", "bg-BG"},
    {"canadian", "en-CA"},
    {"canadien", "fr-CA"},
    {"catalan", "ca-AD"},
    {"chinese", "zh-CN"},
    {"croatian", "hr-HR"},
    {"czech", "cs-CZ"},
    {"danish", "da-DK"},
    {"dutch", "nl-NL"},
    {"english", "en-US"},
    {"esperanto", "eo"},
    {"estonian", "et-EE"},
    {"farsi", "fa-IR"},
    {"finnish", "fi-FI"},
    {"francais", "fr-FR"},
    {"french", "fr-FR"},
    {"galician", "gl-ES"},
    {"georgian", "ka-GE"},
    {"german", "de-DE"},
    {"germanb", "de-DE"},
    {"greek", "el-GR"},
    {"hebrew", "he-IL"},
    {"hindi", "hi-IN"},
    {"hungarian", "hu-HU"},
    {"icelandic", "is-IS"},
    {"indonesian", "id-ID"},
    {"irish", "ga-IE"},
    {"italian", "it-IT"},
    {"japanese", "ja-JP"},
    {"kannada", "kn-IN"},
    {"kazakh", "kk-KZ"},
    {"korean", "ko-KR"},
    {"kurdish", "ku"},
    {"latin", "la"},
    {"latvian", "lv-LV"},
    {"lithuanian", "lt-LT"},
    {"macedonian", "mk-MK"},
    {"magyar", "hu-HU"},
    {"malay", "ms-MY"},
    {"malayalam", "ml-IN"},
    {"marathi", "mr-IN"},
    {"mexican", "es-MX"},
    {"mongolian", "mn-MN"},
    {"naustrian", "de-AT"},
    {"newzealand", "en-NZ"},
    {"ngerman", "de-DE"},
    {"norsk", "nb-NO"},
    {"norwegian", "nb-NO"},
    {"nswissgerman", "de-CH"},
    {"nynorsk", "nn-NO"},
    {"persian", "fa-IR"},
    {"piedmontese", "pms"},
    {"polish", "pl-PL"},
    {"polutonikogreek", "el-GR"},
    {"portuges", "pt-PT"},
    {"portugues", "pt-PT"},
    {"portuguese", "pt-PT"},
    {"romanian", "ro-RO"},
    {"russian", "ru-RU"},
    {"sanskrit", "sa"},
    {"serbian", "sr-RS"},
    {"serbianc", "sr-RS"},
    {"slovak", "sk-SK"},
    {"slovene", "sl-SI"},
    {"slovenian", "sl-SI"},
    {"spanish", "es-ES"},
    {"swedish", "sv-SE"},
    {"swissgerman", "de-CH"},
    {"tamil", "ta-IN"},
    {"telugu", "te-IN"},
    {"thai", "th-TH"},
    {"turkish", "tr-TR"},
    {"ukenglish", "en-GB"},
    {"ukrainian", "uk-UA"},
    {"urdu", "ur"},
    {"usenglish", "en-US"},
    {"vietnamese", "vi-VN"},
    {"welsh", "cy-GB"},
});
static_assert(std::ranges::is_sorted(languages, {}, &Row::first));

std::string_view found_in(const auto& table, std::string_view key) {
    const auto row = std::ranges::lower_bound(table, key, {}, &Row::first);
    return row != table.end() && row->first == key ? row->second : std::string_view{};
}

/// "de", "de-AT", "zh-Hant-TW", "en_US".
bool is_tag(std::string_view text) {
    const auto end = std::min(text.find_first_of("-_"), text.size());
    const auto is_part = [](char c) { return core::is_alphanumeric(c) || c == '-' || c == '_'; };
    return (end == 2 || (end == 3 && end < text.size())) &&
           std::ranges::all_of(text.substr(0, end), core::is_letter) && text.size() <= 20 &&
           std::ranges::all_of(text.substr(end), is_part);
}

}  // namespace

std::string spelled_out(std::string_view text) {
    const auto words = found_in(keys, text);
    return std::string{words.empty() ? text : words};
}

std::string language_tag(std::string_view name) {
    auto key = ascii_lower(trimmed(name));
    if (const auto tag = found_in(languages, key); !tag.empty()) return std::string{tag};
    if (key.starts_with("lang"))
        if (const auto tag = found_in(languages, key.substr(4)); !tag.empty()) return std::string{tag};
    std::string tag{trimmed(name)};
    if (!is_tag(tag)) return {};
    std::ranges::replace(tag, '_', '-');
    return tag;
}

}  // namespace citegraph::bibtex
