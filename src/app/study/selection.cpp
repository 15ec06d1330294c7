#include "app/study/selection.hpp"

#include "citegraph/text.hpp"
#include "core/text/edit_distance.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace citegraph::app {
namespace {

constexpr std::string_view year_word = "year=", section_word = "section=";

Failure unreadable(std::string_view text) {
    return fail(Error::Kind::malformed, "--where '" + std::string{text} +
                                            "': expected year=2020, year=2018..2023, year=2018.. or "
                                            "section=HEADING");
}

/// An empty text is `open`: a side of a span that goes on.
std::optional<int> year_of(std::string_view text, int open) {
    if (text.empty()) return open;
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{year} : std::nullopt;
}

std::optional<Selection::Years> years_of(std::string_view text) {
    constexpr auto most = std::numeric_limits<int>::max();
    const auto dots = text.find("..");
    if (text.empty() || text == "..") return std::nullopt;
    const auto first = year_of(text.substr(0, dots), -most);
    const auto last = dots == std::string_view::npos ? first : year_of(text.substr(dots + 2), most);
    if (!first || !last || *first > *last) return std::nullopt;
    return Selection::Years{*first, *last};
}

/// The conditions in `text`: commas within a heading join nothing.
std::vector<std::string> conditions_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto piece : split(text, ',')) {
        const auto word = trimmed(piece);
        if (out.empty() || word.starts_with(year_word) || word.starts_with(section_word))
            out.emplace_back(word);
        else
            out.back() += "," + std::string{piece};
    }
    return out;
}

std::string heading(std::string_view text) {
    return normal_title(text);
}

/// "A / B" by its parts in normal form.
std::vector<std::string> path_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto part : split(text, '/')) out.push_back(heading(part));
    return out;
}

/// Whether headings stand one below the other somewhere in `section`; a heading may hold slashes itself.
bool is_within(const std::vector<std::string>& section, const std::string& wanted) {
    std::vector<std::string> headings;
    for (const auto& each : section) headings.push_back(heading(each));
    if (std::ranges::count(headings, heading(wanted)) > 0) return true;
    const auto path = path_of(wanted);
    return std::search(headings.begin(), headings.end(), path.begin(), path.end()) != headings.end();
}

/// By paper of a library: whether an entry of it stands in one of the sections.
Result<std::vector<bool>> papers_in(const Library& library, const std::vector<std::string>& sections) {
    std::vector<bool> out(library.papers.size());
    for (const auto& wanted : sections) {
        bool found = false;
        for (const auto& resolution : library.entries)
            if (is_within(resolution.entry.section, wanted)) out[resolution.paper] = found = true;
        if (found) continue;
        std::vector<std::string> known;
        for (const auto& resolution : library.entries)
            for (const auto& each : resolution.entry.section)
                if (std::ranges::count(known, each) == 0) known.push_back(each);
        return fail(Error::Kind::malformed,
                    "there is no section '" + wanted + "'" +
                        (known.empty() ? "; the list has no headings" : core::nearest_or_all(wanted, known)));
    }
    return out;
}

}  // namespace

Result<Selection> parse_selection(const std::vector<std::string>& texts) {
    Selection out;
    for (const auto& text : texts)
        for (const auto& condition : conditions_of(text)) {
            if (condition.starts_with(section_word) && condition.size() > section_word.size()) {
                out.sections.push_back(condition.substr(section_word.size()));
                continue;
            }
            const auto years = condition.starts_with(year_word) ? years_of(condition.substr(year_word.size()))
                                                                : std::nullopt;
            if (!years) return unreadable(condition);
            out.years.push_back(*years);
        }
    return out;
}

Result<std::function<bool(Vertex)>> listed_by(const Selection& selection, const Study& study) {
    const auto& nodes = study.graph.nodes;
    if (!selection.years.empty() && nodes.dates.empty() && study.graph.graph.vertices() > 0)
        return fail(Error::Kind::malformed,
                    "--where year: no dates are known; an edge list takes them from --nodes FILE");
    if (!selection.sections.empty() && !study.has_library())
        return fail(Error::Kind::malformed,
                    "--where section: a graph has no sections; rank the list or its lock instead");
    const auto papers = papers_in(study.loaded.library, selection.sections);
    if (!papers) return papers.failure();
    std::vector<bool> in_section;
    if (!selection.sections.empty())
        for (const auto paper : study.graph.paper) in_section.push_back((*papers)[paper]);
    return std::function{[years = selection.years, dates = nodes.dates, in_section](Vertex v) {
        if (!in_section.empty() && !in_section[v]) return false;
        const auto holds = [day = dates.empty() ? PackedDay{} : dates[v]](const Selection::Years& span) {
            return day.known() && span.first <= day.year() && day.year() <= span.last;
        };
        return years.empty() || std::ranges::any_of(years, holds);
    }};
}

}  // namespace citegraph::app
