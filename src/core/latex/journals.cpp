// Journals of astronomy as NASA's ADS exports them: macros that the classes of the journals define.
#include "core/latex/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::latex {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

/// "ADS Journal Macros" in the help of ADS (adsabs.github.io/help/actions/journal-macros), which are those of
/// aastex, aa.cls and mnras.cls.
constexpr auto journals = [] {
    auto rows = std::to_array<Row>({
        {"aap", "Astronomy and Astrophysics"},
        {"aapr", "Astronomy and Astrophysics Reviews"},
        {"aaps", "Astronomy and Astrophysics, Supplement"},
        {"actaa", "Acta Astronomica"},
        {"aj", "Astronomical Journal"},
        {"ao", "Applied Optics"},
        {"apj", "Astrophysical Journal"},
        {"apjl", "Astrophysical Journal, Letters"},
        {"apjlett", "Astrophysical Journal, Letters"},
        {"apjs", "Astrophysical Journal, Supplement"},
        {"apjsupp", "Astrophysical Journal, Supplement"},
        {"aplett", "Astrophysics Letters"},
        {"applopt", "Applied Optics"},
        {"apspr", "Astrophysics Space Physics Research"},
        {"apss", "Astrophysics and Space Science"},
        {"araa", "Annual Review of Astronomy and Astrophysics"},
        {"astap", "Astronomy and Astrophysics"},
        {"azh", "Astronomicheskii Zhurnal"},
        {"baas", "Bulletin of the American Astronomical Society"},
        {"bac", "Bulletin of the Astronomical Institutes of Czechoslovakia"},
        {"bain", "Bulletin of the Astronomical Institutes of the Netherlands"},
        {"caa", "Chinese Astronomy and Astrophysics"},
        {"cjaa", "Chinese Journal of Astronomy and Astrophysics"},
        {"fcp", "Fundamentals of Cosmic Physics"},
        {"gca", "Geochimica et Cosmochimica Acta"},
        {"grl", "Geophysical Research Letters"},
        {"iaucirc", "IAU Circulars"},
        {"icarus", "Icarus"},
        {"jaavso", "Journal of the American Association of Variable Star Observers"},
        {"jcap", "Journal of Cosmology and Astroparticle Physics"},
        {"jcp", "Journal of Chemical Physics"},
        {"jgr", "Journal of Geophysical Research"},
        {"jqsrt", "Journal of Quantitative Spectroscopy and Radiative Transfer"},
        {"jrasc", "Journal of the Royal Astronomical Society of Canada"},
        {"maps", "Meteoritics and Planetary Science"},
        {"memras", "Memoirs of the Royal Astronomical Society"},
        {"memsai", "Memorie della Società Astronomica Italiana"},
        {"mnras", "Monthly Notices of the Royal Astronomical Society"},
        {"na", "New Astronomy"},
        {"nar", "New Astronomy Review"},
        {"nat", "Nature"},
        {"nphysa", "Nuclear Physics A"},
        {"pasa", "Publications of the Astronomical Society of Australia"},
        {"pasj", "Publications of the Astronomical Society of Japan"},
        {"pasp", "Publications of the Astronomical Society of the Pacific"},
        {"physrep", "Physics Reports"},
        {"physscr", "Physica Scripta"},
        {"planss", "Planetary and Space Science"},
        {"pra", "Physical Review A"},
        {"prb", "Physical Review B"},
        {"prc", "Physical Review C"},
        {"prd", "Physical Review D"},
        {"pre", "Physical Review E"},
        {"prl", "Physical Review Letters"},
        {"procspie", "Proceedings of the SPIE"},
        {"psj", "Planetary Science Journal"},
        {"qjras", "Quarterly Journal of the Royal Astronomical Society"},
        {"rmxaa", "Revista Mexicana de Astronomía y Astrofísica"},
        {"rnaas", "Research Notes of the American Astronomical Society"},
        {"skytel", "Sky and Telescope"},
        {"solphys", "Solar Physics"},
        {"sovast", "Soviet Astronomy"},
        {"ssr", "Space Science Reviews"},
        {"zap", "Zeitschrift für Astrophysik"},
    });
    std::ranges::sort(rows, {}, &Row::first);
    return rows;
}();

}  // namespace

std::string_view journal_named(std::string_view name) {
    const auto row = std::ranges::lower_bound(journals, name, {}, &Row::first);
    return row != journals.end() && row->first == name ? row->second : std::string_view{};
}

}  // namespace citegraph::latex
