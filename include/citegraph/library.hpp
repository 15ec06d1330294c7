#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph {

/// How sure we are of what an entry names.
enum class Outcome {
    exact,        ///< by identifier, and the titles agree
    title_match,  ///< by title, confirmed by author, venue or year
    ambiguous,    ///< several candidates, none taken
    conflict,     ///< the identifier names a paper with another title
    unconfirmed,  ///< by identifier, but nothing confirms it, as the title is in another language
    unresolved,   ///< nothing is known beyond what the list says
};

/// "exact", "title-match", ...: the word in JSON and in the lock.
std::string_view name_of(Outcome outcome);
std::optional<Outcome> outcome_named(std::string_view name);

/// A paper that was considered for an entry.
struct Candidate {
    Identifier id;
    std::string title;
    std::optional<int> year;
    std::string verdict;  ///< why it was, or was not, taken: "another title"

    bool operator==(const Candidate&) const = default;
};

/// An entry and the paper it stands for.
struct Resolution {
    Entry entry;
    std::size_t paper = 0;  ///< index into Library::papers
    Outcome outcome = Outcome::unresolved;
    std::vector<std::string> evidence;    ///< one sentence each: why
    std::vector<Candidate> candidates{};  ///< of an ambiguous one: those that it may stand for
    std::vector<std::string> failed{};    ///< sources that could not say, sorted: they are asked again

    bool operator==(const Resolution&) const = default;
};

/// Who cites whom. Works are numbered through: the papers of a library, then its stubs.
struct Citation {
    std::uint32_t citing = 0;  ///< below papers.size()
    std::uint32_t cited = 0;   ///< below papers.size() + stubs.size()
    std::string source;        ///< empty: the paper's references.from

    bool operator==(const Citation&) const = default;
};

/// A paper that left a list. Its key stays its own: documents cite it by that.
struct FormerPaper {
    std::string key;
    std::vector<Identifier> ids;  ///< every name that it went by; by any of them it is known when it returns
    std::string title;

    bool operator==(const FormerPaper&) const = default;
};

/// Papers, the citations among them, and how each entry resolved.
struct Library {
    std::vector<Paper> papers;           ///< in the order of the list; behind them those of `unlisted`
    std::vector<Stub> stubs;             ///< works outside the list that it cites, sorted by id
    std::vector<Citation> citations;     ///< sorted by citing, cited; no work twice for one paper
    std::vector<Resolution> entries;     ///< in the order of the list
    std::string as_of;                   ///< "2026-11-22": stands for "now" in every output
    std::vector<Resolution> unlisted{};  ///< entries that left the list, whose papers are kept all the same
    std::vector<FormerPaper> former{};   ///< sorted by key

    bool operator==(const Library&) const = default;
};

/// What outputs show: the library without the papers that no entry of the list stands for; citations of these
/// become citations of works outside. A library without any entry stays whole, as nothing is known of its
/// list. \cost O(citations log citations) if anything is left out, else none
Library listed(Library library);

}  // namespace citegraph
