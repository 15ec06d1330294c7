#include "read/bibtex/names/people.hpp"

#include "citegraph/text.hpp"
#include "read/bibtex/names/extended_name.hpp"
#include "read/bibtex/names/flat_text.hpp"
#include "read/bibtex/names/name_parts.hpp"

#include <algorithm>
#include <iterator>

namespace citegraph::bibtex {
namespace {

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
    if (dialect == Dialect::biblatex && is_extended_name(text)) return extended_name(text, prefixes);
    const auto parts = parts_of(text, dialect);
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

void append(People& all, People more) {
    std::ranges::move(more.names, std::back_inserter(all.names));
    std::ranges::move(more.problems, std::back_inserter(all.problems));
}

}  // namespace

People read_people(std::string_view latex, Dialect dialect, std::optional<Prefixes> prefixes) {
    const auto usual = dialect == Dialect::bibtex ? Prefixes::kept : Prefixes::dropped;
    const auto list = without_stray_ands(trimmed(latex));
    People out;
    if (list.size() != trimmed(latex).size())
        out.problems.push_back("\"and\" stands at an end of " + quoted(latex));
    const auto names = names_in(list);
    if (std::ranges::find(names, std::string_view{}) != names.end())
        out.problems.push_back("there is no name between two \"and\" of " + quoted(latex));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto option = dialect == Dialect::biblatex ? list_option(names[i]) : std::nullopt;
        if (option)
            prefixes = option;
        else if (i + 1 == names.size() && names[i] == "others")
            out.names.push_back({.literal = "others"});
        else if (!names[i].empty())
            append(out, one(names[i], dialect, prefixes.value_or(usual)));
    }
    return out;
}

std::vector<Name> people_of(std::string_view latex, Dialect dialect) {
    return read_people(latex, dialect).names;
}

}  // namespace citegraph::bibtex
