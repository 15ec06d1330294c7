// Lists of names.
#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "exporters/bib/values.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>

// BibTeX and biber take names apart themselves (btxdoc.pdf, section 4): at "and", then at commas, then they
// take leading words in lower case for the particle. "von Last, Jr, First" is the one form in which nothing
// is left to guess; braces keep a text from being taken apart. What this form cannot say, a particle that
// begins with a capital, biblatex has names by parts for (biblatex.pdf, section 3.4): "prefix=De,
// family=Smet".

namespace citegraph::exporters {
namespace {

std::string braced(const std::string& text) {
    return "{" + text + "}";
}

/// A part of a name in LaTeX, in braces where BibTeX would cut it.
std::string part(std::string_view text, const Spelling& spelling) {
    const auto out = spelled(text, spelling);
    auto words = split(out, ' ');
    const bool cut = out.find(',') != std::string::npos ||
                     std::ranges::any_of(words, [](auto word) { return ascii_lower(word) == "and"; });
    return cut ? braced(out) : out;
}

std::string prefix_of(const Name& name, const Spelling& spelling) {
    auto out = part(name.dropping_particle, spelling);
    const auto particle = part(name.particle, spelling);
    if (!out.empty() && !particle.empty()) out += " ";
    return out + particle;
}

/// A family name in more words than one, braces around those in lower case that begin it: "{de la} Cruz" has no
/// particle.
std::string without_particle(const std::string& family) {
    std::size_t end = 0;
    for (std::size_t at = 0, blank; (blank = family.find(' ', at)) != std::string::npos; at = blank + 1) {
        const auto first = core::code_points(family.substr(at, core::utf8_width(family[at])));
        if (first.empty() || core::letter_case(first.front()) != core::LetterCase::lower) break;
        end = blank;
    }
    return end == 0 ? family : braced(family.substr(0, end)) + family.substr(end);
}

/// Particle and family name. Without a given name the comma is missing that would keep several words
/// together.
std::string family_part(const Name& name, const Spelling& spelling) {
    auto family = part(name.family, spelling);
    const auto prefix = prefix_of(name, spelling);
    if (prefix.empty() && !name.given.empty()) family = without_particle(family);
    if (!prefix.empty()) {
        const bool tied = prefix.ends_with('\'') || prefix.ends_with("’") || prefix.ends_with('-');
        family = prefix + (tied ? "" : " ") + family;
    }
    const bool several = name.given.empty() && family.find(' ') != std::string::npos;
    return several && !family.starts_with('{') ? braced(family) : family;
}

/// Names by parts, for what the plain form cannot say.
std::string by_parts(const Name& name, const Spelling& spelling) {
    std::vector<std::string> parts;
    const auto put = [&](const char* label, const std::string& text) {
        if (text.empty()) return;
        const bool cut = text.find_first_of(",=\"") != std::string::npos;
        parts.push_back(std::string{label} + "=" + (cut && !text.starts_with('{') ? braced(text) : text));
    };
    put("family", part(name.family, spelling));
    put("given", part(name.given, spelling));
    put("prefix", prefix_of(name, spelling));
    put("suffix", part(name.suffix, spelling));
    if (name.particle.empty() == spelling.useprefix && !prefix_of(name, spelling).empty())
        put("useprefix", spelling.useprefix ? "false" : "true");
    return join(parts, ", ");
}

/// Whether the plain form would say something else: it takes a particle with a capital for a part of the
/// family name, and treats all particles as the entry's option `useprefix` has it.
bool needs_parts(const Name& name, const Spelling& spelling) {
    const auto& first = name.dropping_particle.empty() ? name.particle : name.dropping_particle;
    if (spelling.dialect == Dialect::bibtex || first.empty()) return false;
    return core::is_capital(first[0]) || name.particle.empty() == spelling.useprefix;
}

std::string one_name(const Name& name, const Spelling& spelling) {
    const auto& body = !name.literal.empty() ? name.literal : name.family.empty() ? name.given : name.family;
    if (!name.literal.empty() || name.family.empty()) return braced(spelled(body, spelling));
    if (needs_parts(name, spelling)) return by_parts(name, spelling);
    auto out = family_part(name, spelling);
    if (!name.suffix.empty()) out += ", " + part(name.suffix, spelling);
    if (!name.given.empty())
        out += ", " + part(name.given, spelling);
    else if (!name.suffix.empty())
        out += ", {}";
    return out;
}

}  // namespace

std::string spelled_names(const std::vector<Name>& names, const Spelling& spelling) {
    std::vector<std::string> out;
    for (const auto& name : names) {
        const bool last = &name == &names.back();
        if (trimmed(display_name(name)).empty()) continue;
        out.push_back(last && !out.empty() && means_others(name) ? "others" : one_name(name, spelling));
    }
    return join(out, " and ");
}

}  // namespace citegraph::exporters
