#pragma once

#include "citegraph/name.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

/// How much two lists of authors have in common, the most first.
enum class Overlap {
    close,    ///< the first author of each is on the other, and half of the shorter list is shared
    some,     ///< the first author of one is on the other, or a third of the shorter list is shared
    surname,  ///< no more than a surname, or than few of many people
    unknown,  ///< one list is empty, or they are in different scripts
    none,
};

/// People are told apart by surname and initial; "Wei Zhang" and "Zhang, Wei" are taken for one however they
/// were split. \cost O(names log names)
Overlap overlap(std::span<const Name> a, std::span<const Name> b);

/// Whether a person, and no mere namesake, is on both lists.
bool share_author(Overlap overlap);

/// Whether both lists name people, and others.
bool are_others(Overlap overlap);

/// Who stands on two lists of authors, as far as one can tell.
struct SharedPeople {
    std::size_t people = 0;  ///< by surname, and initials that do not contradict
    bool is_rare = false;    ///< one of them has a rare surname, or given names that are spelled out on both
    bool has_first = false;  ///< the first author of one is on the other
    bool namesakes = false;  ///< only surnames are shared, and those are common
};

/// \cost O(names log names)
SharedPeople shared_people(std::span<const Name> a, std::span<const Name> b);

/// Whether both name the same people in the same order.
bool is_same_byline(std::span<const Name> a, std::span<const Name> b);

/// How two lists of authors differ, name by name.
struct BylineDifference {
    enum class Kind {
        none,
        unknown,  ///< one of them names nobody, or in another script, or the first of several alone
        order,    ///< the same people, otherwise arranged
        missing,  ///< people of `known` are not on `listed`
        added,    ///< people of `listed` are not on `known`
        some,     ///< some are shared, and each has others
        others,   ///< nobody is on both
    };
    Kind kind = Kind::none;
    std::vector<std::size_t> listed{}, known{};  ///< the places of those who are on one alone
};

/// Whether two names may be one person's, word by word: initials, short forms ("Mike"), words left out, in another order
/// or spelled in another way ("Müller", "Mueller") contradict nothing; another word does. \cost O(words²)
bool may_be_one_person(const Name& a, const Name& b);

/// Compares `listed`, which may end early (`is_cut`, "et al."), with `known`. An order by the alphabet is that of a
/// service and no difference, and one name of several that its own work shares with others may have changed.
/// \cost linear in lists in one order, else O(names²), of which the first 400 are read
BylineDifference byline_difference(std::span<const Name> listed, std::span<const Name> known, bool is_cut);

/// Whether `a` spells out more given names than `b`, a byline of the same people, and none less.
bool is_fuller(std::span<const Name> a, std::span<const Name> b);

/// Whether so many people bear a surname, in lower case and without accents, that it alone tells nobody apart: "wang",
/// "smith". \source the hundred commonest of China, Korea, Vietnam, Japan, India, the USA, Germany and Spain, as far as
/// more than about one author in a thousand bears them
bool is_common_surname(std::string_view family);

/// The surname of a person or the name of a body in the forms that lists and services give it, folded:
/// "Müller" as "muller" and "mueller", "Kaiser Ł" as "kaiser" too.
std::vector<std::string> surnames(const Name& name);

}  // namespace citegraph::core
