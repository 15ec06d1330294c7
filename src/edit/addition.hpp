#pragma once

#include "edit/listing.hpp"
#include "edit/material.hpp"
#include "edit/order.hpp"
#include "edit/sections.hpp"

#include <optional>
#include <string>
#include <vector>

namespace citegraph::edit {

/// A paper that is to be on a list.
struct WantedPaper {
    Material paper;
    PaperTies ties;
};

/// A paper that found its place.
struct Placed {
    std::size_t wanted = 0;
    std::size_t section = 0;
    int line = 0;                       ///< of the list as it was, that the entry comes before
    Order order = Order::appended;      ///< by which its place in the section was found
    std::string text;                   ///< whole lines
    std::vector<SectionGuess> ranking;  ///< of sections; empty if one was asked for
};

/// A paper that was left out.
struct LeftOut {
    std::size_t wanted = 0;
    std::string reason;
    bool is_listed = false;             ///< it is there already, or was wanted twice
    std::vector<SectionGuess> ranking;  ///< of sections, where none is sure enough
};

/// A list with new entries, each in its style; no other byte differs.
struct Addition {
    std::string after;
    std::vector<Placed> placed;
    std::vector<LeftOut> left_out;
};

/// Adds papers to a list. `section` names the one for all of them; empty: each goes where it belongs best, if that is
/// sure enough. What is there already, under any of its identifiers or by its title, is left out, and so is what has no
/// title. \cost linear in the list, for each paper
Addition with_added(const Listing& listing, const std::vector<WantedPaper>& wanted,
                    const std::string& section);

/// Where a paper is on a list already, under any of its identifiers or by its title: "line 12, under Droughts"; empty if
/// it is not.
std::string place_on(const Listing& listing, const Material& paper);

}  // namespace citegraph::edit
