#pragma once

#include "edit/listing.hpp"
#include "edit/material.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::edit {

/// Entries of a list that a paper has to do with, by their indices.
struct PaperTies {
    std::vector<std::size_t> cited;   ///< by the paper
    std::vector<std::size_t> citing;  ///< the paper
};

/// A section that a paper may belong to.
struct SectionGuess {
    std::size_t section = 0;
    double probability = 0;            ///< among all sections, as far as the evidence goes
    std::vector<std::string> reasons;  ///< "3 of the 7 papers it cites here are in it"; the strongest first
};

/// Below it a section is not chosen without being asked for.
inline constexpr double sure_enough = 0.6;

/// Where a paper belongs: by where its references and citers stand, by titles like its own, by words of headings and by
/// what is linked there; the most probable first. Of sections that are years it is that of the paper.
/// `but`: an entry that does not count. \cost linear in the words of the list
class SectionRanking {
  public:
    /// `listing` must outlive it.
    explicit SectionRanking(const Listing& listing);
    std::vector<SectionGuess> rank(const Material& paper, const PaperTies& ties,
                                   std::optional<std::size_t> but = {}) const;

  private:
    struct Bag {
        std::vector<std::size_t> words;  ///< numbers, sorted, each once
    };
    Bag known_bag_of(std::string_view text) const;
    double likeness(const Bag& a, const Bag& b) const;

    const Listing& listing_;
    std::vector<std::string> vocabulary_;
    std::vector<double> weights_;  ///< of each word: rare ones tell more
    std::vector<Bag> titles_, headings_;
    friend class Judge;
};

/// The sections whose headings hold `text`, in any case: the whole path, the last heading, or a part of it. Years are
/// told apart by `year`.
std::vector<std::size_t> sections_named(const Listing& listing, std::string_view text,
                                        std::optional<int> year);

}  // namespace citegraph::edit
