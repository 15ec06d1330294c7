// Shared by bibtex: lists of names.
#include "citegraph/text.hpp"
#include "exporters/bibtex_record.hpp"
#include "exporters/latex.hpp"

#include <algorithm>

// BibTeX takes names apart itself (btxdoc.pdf, section 4): at "and", then at commas, then it takes leading
// words in lower case for the particle. "von Last, Jr, First" is the one form in which nothing is left to
// guess; braces keep a text from being taken apart.

namespace citegraph::exporters {
namespace {

std::string braced(const std::string& text) {
    return "{" + text + "}";
}

/// A part of a name in LaTeX, in braces where BibTeX would cut it.
std::string part(std::string_view text) {
    const auto spelled = latex(collapse_space(text));
    auto words = split(spelled, ' ');
    const bool cut = spelled.find(',') != std::string::npos ||
                     std::ranges::any_of(words, [](auto word) { return ascii_lower(word) == "and"; });
    return cut ? braced(spelled) : spelled;
}

/// Particle and family name. Without a given name the comma is missing that would keep several words
/// together.
std::string family_part(const Name& name) {
    auto family = part(name.family);
    for (const auto& particle : {name.particle, name.dropping_particle})
        if (const auto spelled = part(particle); !spelled.empty()) family = spelled + " " + family;
    const bool several = name.given.empty() && family.find(' ') != std::string::npos;
    return several && !family.starts_with('{') ? braced(family) : family;
}

std::string one_name(const Name& name) {
    const auto& body = !name.literal.empty() ? name.literal : name.family.empty() ? name.given : name.family;
    if (!name.literal.empty() || name.family.empty()) return braced(latex(collapse_space(body)));
    auto out = family_part(name);
    if (!name.suffix.empty()) out += ", " + part(name.suffix);
    if (!name.given.empty()) out += ", " + part(name.given);
    return out;
}

bool means_others(const Name& name) {
    const auto text = ascii_lower(display_name(name));
    return text == "others" || text == "et al." || text == "et al";
}

}  // namespace

std::string bibtex_names(const std::vector<Name>& names) {
    std::vector<std::string> out;
    for (const auto& name : names) {
        const bool last = &name == &names.back();
        if (trimmed(display_name(name)).empty()) continue;
        out.push_back(last && !out.empty() && means_others(name) ? "others" : one_name(name));
    }
    return join(out, " and ");
}

}  // namespace citegraph::exporters
