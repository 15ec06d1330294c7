#include "read/bibtex/names/names.hpp"

#include "citegraph/latex.hpp"
#include "citegraph/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

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

// biblatex.pdf, section 3.4 "Name lists (extended format)": name parts as `part=value`, parted by commas, in
// any order; a value with a comma stands in braces or in double quotes, and so may a whole pair. Options of
// the name, such as useprefix, stand among the parts. The last of equal parts counts.

/// Whether a name is written as biblatex's extended name: "family=Goethe, given=Johann Wolfgang".
bool is_extended_name(std::string_view name) {
    if (name.find('=') == std::string_view::npos) return false;
    const auto first = pairs_of(name).front();
    return first.find('=') != std::string_view::npos && member_named(pair_of(first).name) != nullptr;
}

/// What "useprefix=true" alone, in place of a name, says of the names behind it; nothing for anything else.
std::optional<Prefixes> list_option(std::string_view name) {
    if (name.find('=') == std::string_view::npos || name.find(',') != std::string_view::npos) return {};
    const auto pair = pair_of(name);
    if (ascii_lower(pair.name) != "useprefix") return {};
    return is_true(pair.value) ? Prefixes::kept : Prefixes::dropped;
}

/// Such a name, in UTF-8. What is no part of a name becomes a problem. One name at most: options alone
/// name nobody. \cost linear
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

/// Short, however long the name is.
std::string quoted(std::string_view name) {
    return "'" + ellipsis(collapse_space(valid_utf8(name.substr(0, 300))), 80) + "'";
}

std::string words_for(NameParts::Trouble trouble) {
    switch (trouble) {
        case NameParts::Trouble::comma_at_end:
            return "ends in a comma";
        case NameParts::Trouble::too_many_commas:
            return "has too many commas: names are parted by \"and\"";
        case NameParts::Trouble::unbalanced:
            return "has braces that do not match";
        case NameParts::Trouble::none:
            break;
    }
    return {};
}

/// A name kept as it is.
Name whole(std::string_view latex) {
    return {.literal = flat_text(latex)};
}

/// "Doe, John, Jr." and "John Doe Jr.", where BibTeX takes the last word for another part.
NameParts with_suffix(NameParts parts) {
    if (is_suffix(parts.first) && !parts.jr.empty() && !is_suffix(parts.jr)) std::swap(parts.first, parts.jr);
    const auto blank = parts.first.rfind(' ');
    if (parts.jr.empty() && parts.von.empty() && is_suffix(parts.last) && blank != std::string::npos)
        parts = {parts.first.substr(0, blank), {}, parts.first.substr(blank + 1), parts.last, parts.trouble};
    return parts;
}

Name name_from(const NameParts& parts, Prefixes prefixes) {
    Name name{
        .family = flat_text(parts.last), .given = flat_text(parts.first), .suffix = flat_text(parts.jr)};
    (prefixes == Prefixes::kept ? name.particle : name.dropping_particle) = flat_text(parts.von);
    return name;
}

/// "and" at an end of the list, where BibTeX takes it for a name.
bool is_stray_and(std::string_view word) {
    return ascii_lower(word) == "and";
}

std::string_view without_stray_ands(std::string_view list) {
    const auto space = " \t\r\n";
    while (is_stray_and(list.substr(0, list.find_first_of(space))))
        list = trimmed(list.substr(std::min(list.size(), list.find_first_of(space))));
    while (is_stray_and(list.substr(list.find_last_of(space) + 1)))
        list = trimmed(list.substr(0, list.find_last_of(space) + 1));
    return list;
}

/// One name of a list, and what is wrong with it.
People one(std::string_view text, Dialect dialect, Prefixes prefixes) {
    if (is_braced(text)) return {{whole(text.substr(1, text.size() - 2))}, {}};
    if (is_extended_name(text)) return extended_name(text, prefixes);
    if (has_ampersand(text))
        return {{whole(text)}, {"\"&\" in " + quoted(text) + " parts no names: braces keep a body together"}};
    const auto parts = with_suffix(parts_of(text, dialect));
    People out;
    if (parts.trouble != NameParts::Trouble::none)
        out.problems.push_back("the name " + quoted(text) + " " + words_for(parts.trouble));
    auto name = name_from(parts, prefixes);
    const bool split =
        parts.trouble == NameParts::Trouble::none || parts.trouble == NameParts::Trouble::comma_at_end;
    if (!split || (name.family.empty() && !display_name(name).empty())) name = whole(text);
    if (display_name(name).empty())
        out.problems.push_back("there is no name in " + quoted(text));
    else
        out.names.push_back(std::move(name));
    return out;
}

/// The list without an "et al." at its end, whether that stands for a name or behind one.
std::string_view without_et_al(std::string_view list) {
    const auto bare = ascii_lower(list);
    for (const std::string_view ending :
         {"et al.", "et al", "et. al.", "et. al", "{et al.}", "{et al}", "et alii"}) {
        if (!bare.ends_with(ending)) continue;
        const auto rest = trimmed(list.substr(0, list.size() - ending.size()));
        const bool apart = rest.size() + ending.size() < list.size();
        if (apart && !rest.empty()) return rest;
    }
    return list;
}

void append(People& all, People more) {
    std::ranges::move(more.names, std::back_inserter(all.names));
    std::ranges::move(more.problems, std::back_inserter(all.problems));
    all.mended |= more.mended;
}

/// What stands between two "and".
People between_ands(std::string_view text, Dialect dialect, Prefixes prefixes) {
    const bool is_extended = is_extended_name(text);
    const auto names = is_extended ? std::vector{text} : names_by_signs(text);
    if (names.size() < 2) {
        auto out = one(text, dialect, prefixes);
        out.mended = is_extended && dialect == Dialect::bibtex;  // and BibTeX would print "family=Doe"
        return out;
    }
    People out;
    out.mended = true;
    out.problems.push_back("names are parted by \"and\", which signs stand for in " + quoted(text));
    for (const auto name : names) append(out, one(name, dialect, prefixes));
    return out;
}

}  // namespace

People read_people(std::string_view written, Dialect dialect, std::optional<Prefixes> prefixes) {
    const bool has_conditionals = written.find("\\if") != std::string_view::npos;
    const auto text = has_conditionals ? without_conditionals(written) : std::string{};
    const auto latex = has_conditionals ? std::string_view{text} : written;
    const auto usual = dialect == Dialect::bibtex ? Prefixes::kept : Prefixes::dropped;
    const auto known = without_et_al(trimmed(latex));
    const auto list = without_stray_ands(known);
    People out;
    const bool has_others = known.size() != trimmed(latex).size();
    out.mended = has_others;
    if (has_others)
        out.problems.push_back("\"et al.\" at the end of " + quoted(latex) +
                               " is no name and is read as \"and others\"");
    else if (list.size() != known.size())
        out.problems.push_back("\"and\" stands at an end of " + quoted(latex));
    const auto names = names_in(list);
    if (std::ranges::find(names, std::string_view{}) != names.end())
        out.problems.push_back("there is no name between two \"and\" of " + quoted(latex));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto option = list_option(names[i]);
        if (option)
            prefixes = option;
        else if (i + 1 == names.size() && names[i] == "others")
            out.names.push_back({.literal = "others"});
        else if (!names[i].empty())
            append(out, between_ands(names[i], dialect, prefixes.value_or(usual)));
    }
    if (has_others && !out.names.empty()) out.names.push_back({.literal = "others"});
    return out;
}

std::vector<Name> people_of(std::string_view latex, Dialect dialect) {
    return read_people(latex, dialect).names;
}

}  // namespace citegraph::bibtex
