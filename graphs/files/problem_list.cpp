#include "graphs/files/problem_list.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace citegraph::graphs {

Problem ProblemList::problem(std::size_t line, std::string message) const {
    const auto shown = std::min<std::size_t>(line, std::numeric_limits<int>::max());
    return {file_, static_cast<int>(shown), std::move(message)};
}

void ProblemList::add(std::size_t line, std::string message) {
    if (++count_ <= most_told) problems_.push_back(problem(line, std::move(message)));
}

void ProblemList::tell(std::size_t line, std::string message) {
    told_.push_back(problem(line, std::move(message)));
}

std::vector<Problem> ProblemList::finished() && {
    if (count_ > most_told)
        tell(0, "has " + std::to_string(count_ - most_told) + " more lines that cannot be read");
    problems_.insert(problems_.end(), told_.begin(), told_.end());
    std::ranges::stable_sort(problems_, {}, [](const Problem& p) { return std::pair{p.line == 0, p.line}; });
    return std::move(problems_);
}

std::string quoted(std::string_view text) {
    constexpr std::size_t columns = 40, bytes = 4 * columns;  // of a line of 50 MB, no more is looked at
    return "\"" + ellipsis(collapse_space(clean(text.substr(0, bytes))), columns) + "\"";
}

}  // namespace citegraph::graphs
