#pragma once

#include <string_view>

namespace citegraph::core {

/// Venues that go by more than one name, a line each: what lists call it, then its other names, with "|"
/// between them. A name on several lines stands for several venues: POPL and OOPSLA both appear in the
/// Proceedings of the ACM on Programming Languages. Years, ordinals, places, publishers, "Proceedings of the"
/// and abbreviations are no names of their own, as venue_name.hpp knows them; nor is an acronym that is made
/// of the beginnings of its words, unless lists are to be read by it. Journals that are called as conferences
/// of their field are, but for "conference on", have a line too. Sources: DBLP, Semantic Scholar, Crossref
/// and the venues' own pages.
extern const std::string_view conferences, workshops, journals;

}  // namespace citegraph::core
