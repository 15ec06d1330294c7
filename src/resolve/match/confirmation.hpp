#pragma once

#include "citegraph/entry.hpp"
#include "citegraph/paper.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace citegraph::resolving {

/// What the authors of a list and a record say of each other.
enum class AuthorFit : std::uint8_t {
    unknown,  ///< one of them names nobody, or in another script
    others,   ///< both name people, and nobody is on both: this contradicts
    common,   ///< a surname that many bear, or somebody who is first on neither
    one,      ///< a rare surname, or a full name
    several,
};

/// What the years of a list and a record say of each other.
enum class YearFit : std::uint8_t {
    unknown,
    same,
    near,   ///< one year between them: from a preprint to print
    apart,  ///< two or three
    far,    ///< more: this speaks against it
};

/// What of a list confirms that the records of one work are what an entry names, beside the title.
struct Confirmation {
    AuthorFit people = AuthorFit::unknown;
    YearFit years = YearFit::unknown;
    bool venue = false;        ///< by name or acronym; the years, if both are known, are not apart
    bool other_venue = false;  ///< both name one that is known, and not the same
    bool asked = false;        ///< the list gives an author, a venue or a year at all

    bool author() const { return people >= AuthorFit::common; }
    bool others() const { return people == AuthorFit::others; }
    bool year() const { return years == YearFit::same || years == YearFit::near; }
    bool any() const { return author() || venue || year(); }

    /// An author, or venue and year together: what a title needs of which a part is left out.
    bool is_firm() const { return author() || (venue && year()); }

    /// How much all of it rules out, on the scale of `enough`. A shared year is worth little, a rare surname much.
    double points() const;

    /// "author and year"; empty if nothing confirms.
    std::string words() const;
};

/// The scale: about one point for every factor of ten in which what agrees would agree by accident. A content
/// word of a title counts half a point, an "of" or "is" half as much, four points in all at most. A work is taken at three
/// points: six content words alone, or three and the year. Of the 777 labelled pairs of tests/data/matching, 576 of which
/// are of two works, four wrong ones would be taken at 2.5 points and none at three, where one of 201 right ones is
/// refused; three of them at 3.5 points, eleven at four.
constexpr double enough = 3;

/// Of the words that two titles have in common, of which some are content words.
double title_points(std::size_t words, std::size_t content_words);

/// The heading that an entry stands under is no evidence: it says where the list files it, which is often
/// the year of reading or of the last change.
Confirmation confirmation(const Entry& entry, std::span<const Paper* const> records);

/// The people that an entry names as its authors, without "et al."
std::vector<Name> byline_of(const Entry& entry);

/// Whether its authors end in "et al."
bool is_byline_cut(const Entry& entry);

/// Where a record says that it appeared; preprint servers are no such place.
std::vector<std::string> venues_of(const Paper& record);

/// All years in which a record says that it appeared anywhere.
std::vector<int> years_of(const Paper& record);

/// What a record says, outside its title, of the name that a list gives the work.
enum class Alias : std::uint8_t {
    none,
    introduced,  ///< its abstract or comment introduces the short name of the list: "we present Perseus"
    titled,      ///< its comment bears the whole title of the list as its own: "formerly titled …"
};

/// The best for any title of the entry and any record. A name that is only used ("we build it into vLLM") or compared with
/// is nobody's, and a title that a comment mentions ("a reply to …") is another work's.
/// \cost linear in abstracts and comments, of which 20,000 bytes are read at most
Alias alias_of(const Entry& entry, std::span<const Paper> records);

}  // namespace citegraph::resolving
