#include "graphs/files/numbering.hpp"

#include "graphs/files/ids.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <numeric>

namespace citegraph::graphs {
namespace {

constexpr auto unnumbered = std::numeric_limits<Vertex>::max();

/// The ids of the rows as numbers; nothing if one is too large for an array. Rows without a number have
/// `NumberLines::end`.
std::optional<std::vector<std::uint64_t>> small_numbers(const NodeRows& rows, std::uint64_t limit) {
    std::vector<std::uint64_t> numbers;
    numbers.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        numbers.push_back(number_from(rows.ids[row]).value_or(NumberLines::end));
        if (numbers.back() >= limit) return std::nullopt;
    }
    return numbers;
}

void tell_repeated(const NodeRows& rows, std::size_t row, ProblemList& problems) {
    problems.add(rows.lines[row], quoted(rows.ids[row]) + " is in the table already: that row counts");
}

Texts texts_of(const std::vector<Vertex>& ids) {
    TextColumn out;
    std::array<char, 20> digits{};
    for (const auto id : ids) {
        const auto end = std::to_chars(digits.begin(), digits.end(), id).ptr;
        out.add({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
    return std::move(out).finished();
}

/// Numbers ids that are small numbers, through an array of all.
class SmallNumbers {
  public:
    explicit SmallNumbers(std::size_t end) : number_of_(end, unnumbered) {}

    /// False if it had its number already.
    bool add(std::uint64_t id) {
        if (number_of_[id] != unnumbered) return false;
        number_of_[id] = static_cast<Vertex>(ids_.size());
        ids_.push_back(static_cast<Vertex>(id));
        return true;
    }
    void add_ends_ascending(const std::vector<CitationGraph::Arc>& arcs) {
        std::vector<char> met(number_of_.size());
        for (const auto& [citing, cited] : arcs) met[citing] = met[cited] = 1;
        for (std::size_t id = 0; id < met.size(); ++id)
            if (met[id]) add(id);
    }
    Numbering finished(std::vector<CitationGraph::Arc> arcs, std::vector<std::size_t> rows) && {
        return {std::move(arcs), std::move(number_of_), texts_of(ids_), std::move(rows)};
    }

  private:
    std::vector<Vertex> number_of_;
    std::vector<Vertex> ids_;  // by number
};

}  // namespace

std::optional<Numbering> numbering(NumberLines lines, const NodeRows& rows, ProblemList& row_problems) {
    const auto limit = 16 * (lines.arcs.size() + rows.size()) + (std::uint64_t{1} << 24);
    const auto numbers = small_numbers(rows, std::min(limit, NumberLines::end));
    if (lines.wide || lines.last >= limit || !numbers) return std::nullopt;

    const auto last = numbers->empty() ? 0 : *std::ranges::max_element(*numbers);
    SmallNumbers ids{std::max<std::size_t>(last, lines.last) + 1};
    std::vector<std::size_t> kept;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (ids.add((*numbers)[row]))
            kept.push_back(row);
        else
            tell_repeated(rows, row, row_problems);
    ids.add_ends_ascending(lines.arcs);
    return std::move(ids).finished(std::move(lines.arcs), std::move(kept));
}

Numbering numbering(std::string_view text, IdKind kind, const NodeRows& rows, ProblemList& problems,
                    ProblemList& row_problems) {
    WordIndex index;
    Numbering out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto id = rows.ids[row];
        if (auto wrong = kind == IdKind::numbers ? objection_to_number(id) : std::string{}; !wrong.empty())
            row_problems.add(rows.lines[row], std::move(wrong));
        else if (index.number_of(name_of(id, kind)) == out.row.size())
            out.row.push_back(row);
        else
            tell_repeated(rows, row, row_problems);
    }
    out.arcs = read_word_lines(text, kind, index, problems);
    TextColumn names;
    for (const auto word : index.words()) names.add(word);
    out.names = std::move(names).finished();
    out.number_of.resize(out.names.size());
    std::iota(out.number_of.begin(), out.number_of.end(), Vertex{0});
    return out;
}

}  // namespace citegraph::graphs
