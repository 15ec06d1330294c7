// Colours of sections.
#include "exporters/parts/sections.hpp"

#include <array>

namespace citegraph::exporters {
namespace {

// Okabe and Ito's colours, "Color Universal Design" (2008), lightened by half towards white so that black
// text stays legible; their black is grey here.
constexpr std::array<std::string_view, colours> fills{"#7fb8d8", "#f2ce80", "#80ceb9", "#e5bcd3",
                                                      "#eaae80", "#f7f1a0", "#aad9f4", "#d0d0d0"};

}  // namespace

std::string_view fill_colour(std::size_t index) {
    return fills[index % colours];
}

}  // namespace citegraph::exporters
