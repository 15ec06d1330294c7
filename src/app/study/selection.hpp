#pragma once

#include "app/study/study.hpp"
#include "citegraph/result.hpp"

#include <functional>
#include <string>
#include <vector>

namespace citegraph::app {

/// What --where says: which papers are listed. A paper is listed if it is of one of the years, where years
/// are named, and stands in one of the sections, where sections are.
struct Selection {
    struct Years {
        int first = 0, last = 0;  ///< both within
    };
    std::vector<Years> years;
    std::vector<std::string> sections;  ///< a heading, or a path of headings "A / B"; case-blind

    bool empty() const { return years.empty() && sections.empty(); }
};

/// Reads "year=2020", "year=2018..2023", "year=2018..", "section=Serving / Scheduling", several joined by
/// commas: a comma before anything but `year=` or `section=` belongs to a heading. Fails with `malformed`.
Result<Selection> parse_selection(const std::vector<std::string>& texts);

/// Whether a vertex of `study` is listed. Fails with `malformed` if years or sections
/// are asked for where none are known, or a section that there is not.
Result<std::function<bool(Vertex)>> listed_by(const Selection& selection, const Study& study);

}  // namespace citegraph::app
