#pragma once

#include "citegraph/paper.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::edit {

/// What a list may say of a paper.
struct Material {
    std::string title;
    std::vector<Name> authors;
    std::string venue;        ///< empty if it appeared nowhere but on a preprint server
    std::string venue_short;  ///< as its record cuts it short; may be empty
    std::string server;       ///< the preprint server, where there is no venue
    Day day;                  ///< of the venue, else of the preprint
    std::vector<Identifier> ids;
    std::string url;          ///< the one to write, if no identifier stands for it
    std::string affiliation;  ///< as given by hand: records have none

    bool is_published() const { return !venue.empty(); }
};

/// What a paper's record says. \cost linear
Material material_of(const Paper& paper);

/// `text` for a Markdown list: on one line, and nothing in it is markup. \cost linear
std::string plain_markdown(std::string_view text);

/// A web address that ends where its link does; empty if no reader may be sent there.
std::string plain_address(std::string_view url);

}  // namespace citegraph::edit
