#pragma once

#include "citegraph/date.hpp"
#include "citegraph/identifier.hpp"
#include "citegraph/name.hpp"
#include "edit/listing.hpp"
#include "edit/material.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::edit {

/// An entry without what it says: the bytes between.
struct Pattern {
    std::vector<Slot> slots;
    std::vector<std::string> marks;   ///< around them: one more than slots
    std::vector<std::size_t> digits;  ///< of a year: 2 or 4; of other slots whatever
};

/// An entry that has a vote on how another is written.
struct Sample {
    const ListedEntry* entry;
    const Pattern* pattern;
    double weight;
};

/// What a list writes for a paper in each slot, as the samples vote.
class Wording {
  public:
    /// All must outlive it. `says_servers`: the list names preprint servers as it does venues.
    Wording(const Listing& listing, const Material& paper, std::span<const Sample> samples,
            bool says_servers);

    /// The words of a slot, with all markup made harmless; empty if nothing is known. Not of an ordinal.
    std::string in(Slot slot, std::size_t digits = 4) const;
    bool is_known(Slot slot) const;
    /// Whether a list that says it anywhere says it of this paper.
    bool is_due(Slot slot) const;
    bool has_name() const { return !name_.empty(); }
    /// How much more an entry tells of how this paper's venue is written than others do.
    double venue_likeness(const ListedEntry& other) const;

  private:
    template <class Of>
    std::string elected(Slot slot, Of of) const;
    bool is_venue(const std::string& name) const;
    bool is_of_registrant(const Identifier& doi) const;
    void choose_address();
    void choose_names();
    void choose_venue();
    std::string name_for_list() const;
    std::string date() const;

    const Listing& listing_;
    const Material& paper_;
    std::span<const Sample> samples_;
    bool says_servers_;
    std::string_view name_, rest_;
    std::string address_, names_, venue_;
    mutable std::map<std::string, bool, std::less<>> venues_;
};

/// From stretch to stretch, what most samples go on with; those count most that began in the same way. What the record
/// has not is left out. Nothing if no sample serves. \cost linear in the samples, for each slot
std::optional<Pattern> voted_pattern(const Wording& wording, std::span<const Sample> samples);

/// What stays of the marks before and behind a stretch of an entry when it is taken out: ` | ` goes with what stood
/// behind it, brackets go together, and what was opened before is still closed. `ends`: nothing but `right` follows. Nothing if
/// the words are all that a link has.
std::optional<std::string> joint(std::string_view left, std::string_view right, bool ends);

/// How a list writes dates, with strftime's letters: "%b %Y" for "Jun 2025", "%m/%Y" for "06/2025"; %e and %n are day and
/// month without a zero. Nothing if `text` is not `day` written.
std::optional<std::string> date_form(std::string_view text, const Day& day);

/// A day in such a form; nothing if the form says more than is known.
std::optional<std::string> in_date_form(std::string_view form, const Day& day);

/// How a list links: "https://arxiv.org/abs/{}". Nothing if the identifier does not stand in the address.
std::optional<std::string> address_form(std::string_view url, const Identifier& id);

/// How a list writes who wrote a work.
struct AuthorForm {
    enum class Order { given_first, family_first, initials_first, family_alone };
    Order order = Order::given_first;
    bool first_alone_reversed = false;  ///< "Hinton, Geoffrey, and Ruslan Salakhutdinov"
    std::string between = ", ", last = ", ";
    std::size_t most = 0;  ///< names before `et_al`; 0: all
    std::string et_al;     ///< " et al."

    bool operator==(const AuthorForm&) const = default;
};

/// The form that `text` shows, which is the names that the reader found in it; nothing if they are not there in order.
std::optional<AuthorForm> author_form(std::string_view text, std::span<const std::string> names);

/// Names in a form.
std::string in_author_form(const AuthorForm& form, std::span<const Name> names);

}  // namespace citegraph::edit
