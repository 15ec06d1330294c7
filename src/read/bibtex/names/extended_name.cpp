#include "read/bibtex/names/extended_name.hpp"

#include "citegraph/text.hpp"
#include "read/bibtex/names/flat_text.hpp"

#include <algorithm>
#include <array>

// biblatex.pdf, section 3.4 "Name lists (extended format)": name parts as `part=value`, parted by commas, in
// any order; a value with a comma stands in braces or in double quotes, and so may a whole pair. Options of
// the name, such as useprefix, stand among the parts. The last of equal parts counts.

namespace citegraph::bibtex {
namespace {

struct Member {
    std::string_view name;
    std::string Name::*part;  ///< null: known, and nothing that a name of ours has
};

constexpr std::array<Member, 15> members{{{"family", &Name::family},
                                          {"given", &Name::given},
                                          {"prefix", nullptr},
                                          {"suffix", &Name::suffix},
                                          {"useprefix", nullptr},
                                          {"family-i", nullptr},
                                          {"given-i", nullptr},
                                          {"prefix-i", nullptr},
                                          {"suffix-i", nullptr},
                                          {"id", nullptr},
                                          {"hash", nullptr},
                                          {"nametemplates", nullptr},
                                          {"sortingnamekeytemplatename", nullptr},
                                          {"uniquenametemplatename", nullptr},
                                          {"labelalphanametemplatename", nullptr}}};

const Member* member_named(std::string_view name) {
    const auto* found = std::ranges::find(members, ascii_lower(trimmed(name)), &Member::name);
    return found == members.end() ? nullptr : found;
}

/// Pieces between commas outside braces and quotes.
std::vector<std::string_view> pairs_of(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    int depth = 0;
    bool in_quotes = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\') {
            ++at;
            continue;
        }
        if (c == '"' && depth == 0) in_quotes = !in_quotes;
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (c == ',' && depth == 0 && !in_quotes) {
            out.push_back(trimmed(text.substr(begin, at - begin)));
            begin = at + 1;
        }
    }
    out.push_back(trimmed(text.substr(begin)));
    return out;
}

std::string_view without_quotes(std::string_view text) {
    const bool quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

struct Pair {
    std::string_view name, value;
};

Pair pair_of(std::string_view text) {
    text = without_quotes(text);
    const auto sign = text.find('=');
    if (sign == std::string_view::npos) return {trimmed(text), {}};
    return {trimmed(text.substr(0, sign)), without_quotes(trimmed(text.substr(sign + 1)))};
}

bool is_true(std::string_view value) {
    const auto word = ascii_lower(trimmed(value));
    return word.empty() || word == "true" || word == "1" || word == "yes" || word == "y" || word == "t";
}

/// An initial is all that is said of a part that is not given itself.
void put_initials(Name& name, const Pair& pair) {
    if (pair.name == "given-i" && name.given.empty()) name.given = flat_text(pair.value);
    if (pair.name == "family-i" && name.family.empty()) name.family = flat_text(pair.value);
}

}  // namespace

bool is_extended_name(std::string_view name) {
    if (name.find('=') == std::string_view::npos) return false;
    const auto first = pairs_of(name).front();
    return first.find('=') != std::string_view::npos && member_named(pair_of(first).name) != nullptr;
}

std::optional<Prefixes> list_option(std::string_view name) {
    if (name.find('=') == std::string_view::npos || name.find(',') != std::string_view::npos) return {};
    const auto pair = pair_of(name);
    if (ascii_lower(pair.name) != "useprefix") return {};
    return is_true(pair.value) ? Prefixes::kept : Prefixes::dropped;
}

People extended_name(std::string_view text, Prefixes prefixes) {
    People out;
    Name name;
    std::string prefix;
    const auto pairs = pairs_of(text);
    for (const auto piece : pairs) {
        const auto pair = pair_of(piece);
        const auto* member = member_named(pair.name);
        if (piece.empty()) continue;
        if (member == nullptr)
            out.problems.push_back("'" + std::string{pair.name} + "' is no part of a name: it is left out");
        else if (member->part != nullptr)
            name.*(member->part) = flat_text(pair.value);
        else if (member->name == "prefix")
            prefix = flat_text(pair.value);
        else if (member->name == "useprefix")
            prefixes = is_true(pair.value) ? Prefixes::kept : Prefixes::dropped;
    }
    for (const auto piece : pairs) put_initials(name, pair_of(piece));
    (prefixes == Prefixes::kept ? name.particle : name.dropping_particle) = prefix;
    if (name.family.empty() && !display_name(name).empty()) name = {.literal = display_name(name)};
    if (!display_name(name).empty()) out.names.push_back(std::move(name));
    return out;
}

}  // namespace citegraph::bibtex
