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
