#pragma once

#include "citegraph/entry.hpp"
#include "read/markdown/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// Where a place in a list is.
struct Place {
    std::vector<std::string> path;      ///< headings above it, outermost first, without the list's own title
    std::optional<std::string> bucket;  ///< year of the innermost heading or fold that is one
    std::optional<Venue> venue;         ///< of a heading that is one: "SOSP 25"
};

/// The words of a heading: without links back to the contents, pictures and pictographs.
std::string heading_words(const Pieces& pieces);

/// The year that a heading is of: "2024", "2024年", "Papers of 2024". Not "Before 2022" and not "2048K".
std::optional<int> year_of_heading(std::string_view words);

/// Follows the headings, folds and pseudo-headings of one document.
class Outline {
  public:
    void heading(int level, const std::string& words);
    /// A fold opens, or says what its words are.
    void open(const std::string& words, bool is_section = true);
    void close();
    /// A line in bold that heads what follows up to the next heading.
    void pseudo_heading(const std::string& words);
    const Place& place() const { return place_; }

  private:
    /// A level of headings: 1 to 6 of Markdown, 7 for pseudo-headings; folds stand where they open.
    struct Step {
        int level;
        std::string words;
        bool fold = false;
        bool is_section = true;
    };
    void settle();

    std::vector<Step> steps_;
    Place place_;
};

/// The heading that is the list's title: the first, if it is of level 1 and nearly alone there; nothing if
/// there is none.
std::optional<std::size_t> title_block(const std::vector<DocumentBlock>& blocks);

}  // namespace citegraph::read
