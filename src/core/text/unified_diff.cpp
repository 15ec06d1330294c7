// The unified format as GNU diffutils describes it ("Detailed Description of Unified Format"): two header
// lines, then hunks "@@ -FIRST,COUNT +FIRST,COUNT @@" of lines that begin with ' ', '-' or '+'. A count of 1
// is left out; a hunk without lines on one side names the line before it. A last line without its end is
// followed by "\ No newline at end of file".
#include "core/text/unified_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace citegraph::core {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t largest_table = 1 << 20;  // cells, for a gap that is compared line by line

using Lines = std::vector<std::string_view>;

/// With their ends.
Lines lines_of(std::string_view text) {
    Lines out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto size = end == std::string_view::npos ? text.size() : end + 1;
        out.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

/// A stretch of lines of each version.
struct Gap {
    std::size_t old_begin, old_end, new_begin, new_end;
};

/// A line of each version: the same.
struct Pair {
    std::size_t before, after;
};

/// Where a line stands in each version, if once.
struct Place {
    std::size_t before = 0, after = 0;
    std::uint32_t times_before = 0, times_after = 0;
};

/// The longest run of pairs, sorted by `before`, in which `after` grows too.
std::vector<Pair> rising(const std::vector<Pair>& pairs) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> tops, under(pairs.size(), none);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto pile = std::ranges::lower_bound(tops, pairs[i].after, {},
                                                   [&](std::size_t top) { return pairs[top].after; });
        if (pile != tops.begin()) under[i] = *(pile - 1);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<Pair> out;
    for (auto at = tops.empty() ? none : tops.back(); at != none; at = under[at]) out.push_back(pairs[at]);
    std::ranges::reverse(out);
    return out;
}

/// Finds the lines that stay.
class Comparison {
  public:
    Comparison(const Lines& before, const Lines& after) : before_{before}, after_{after} {
        keep_.reserve(std::min(before.size(), after.size()));
    }

    std::vector<Pair> finish() && {
        Gap gap{0, before_.size(), 0, after_.size()};
        std::size_t at_end = 0;
        take_beginning(gap);
        while (gap.old_begin < gap.old_end && gap.new_begin < gap.new_end &&
               before_[gap.old_end - 1] == after_[gap.new_end - 1])
            --gap.old_end, --gap.new_end, ++at_end;
        for (const auto& anchor : anchors(gap)) {
            close({gap.old_begin, anchor.before, gap.new_begin, anchor.after});
            keep_.push_back(anchor);
            gap.old_begin = anchor.before + 1;
            gap.new_begin = anchor.after + 1;
        }
        close(gap);
        for (std::size_t i = 0; i < at_end; ++i) keep_.push_back({gap.old_end + i, gap.new_end + i});
        return std::move(keep_);
    }

  private:
    std::vector<Pair> anchors(const Gap& gap) const {
        std::unordered_map<std::string_view, Place> places;
        for (auto i = gap.old_begin; i < gap.old_end; ++i) {
            auto& place = places[before_[i]];
            place.before = i;
            ++place.times_before;
        }
        for (auto i = gap.new_begin; i < gap.new_end; ++i)
            if (const auto at = places.find(after_[i]); at != places.end()) {
                at->second.after = i;
                ++at->second.times_after;
            }
        std::vector<Pair> pairs;
        for (const auto& [line, place] : places)
            if (place.times_before == 1 && place.times_after == 1)
                pairs.push_back({place.before, place.after});
        std::ranges::sort(pairs, {}, &Pair::before);
        return rising(pairs);
    }

    void take_beginning(Gap& gap) {
        for (; gap.old_begin < gap.old_end && gap.new_begin < gap.new_end &&
               before_[gap.old_begin] == after_[gap.new_begin];
             ++gap.old_begin, ++gap.new_begin)
            keep_.push_back({gap.old_begin, gap.new_begin});
    }

    /// The longest common subsequence of a gap without anchors, by the table of all their lengths.
    void close(Gap gap) {
        take_beginning(gap);
        const auto rows = gap.old_end - gap.old_begin, columns = gap.new_end - gap.new_begin;
        if (rows == 0 || columns == 0 || rows > largest_table / columns) return;
        std::vector<std::uint32_t> table((rows + 1) * (columns + 1), 0);
        const auto cell = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
            return table[row * (columns + 1) + column];
        };
        const auto same = [&](std::size_t row, std::size_t column) {
            return before_[gap.old_begin + row] == after_[gap.new_begin + column];
        };
        for (auto row = rows; row-- > 0;)
            for (auto column = columns; column-- > 0;)
                cell(row, column) = same(row, column)
                                        ? cell(row + 1, column + 1) + 1
                                        : std::max(cell(row + 1, column), cell(row, column + 1));
        for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
            if (same(row, column))
                keep_.push_back({gap.old_begin + row++, gap.new_begin + column++});
            else if (cell(row + 1, column) >= cell(row, column + 1))
                ++row;
            else
                ++column;
        }
    }

    const Lines& before_;
    const Lines& after_;
    std::vector<Pair> keep_;
};

/// The stretches between the lines that stay.
std::vector<Gap> changes_of(const std::vector<Pair>& kept, const Lines& before, const Lines& after) {
    std::vector<Gap> out;
    Gap gap{0, 0, 0, 0};
    const auto end_at = [&](std::size_t old_end, std::size_t new_end) {
        gap.old_end = old_end;
        gap.new_end = new_end;
        if (gap.old_begin < old_end || gap.new_begin < new_end) out.push_back(gap);
    };
    for (const auto& pair : kept) {
        end_at(pair.before, pair.after);
        gap.old_begin = pair.before + 1;
        gap.new_begin = pair.after + 1;
    }
    end_at(before.size(), after.size());
    return out;
}

std::string range(std::size_t begin, std::size_t end) {
    const auto count = end - begin;
    const auto first = std::to_string(count == 0 ? begin : begin + 1);
    return count == 1 ? first : first + "," + std::to_string(count);
}

void add(std::string& out, char mark, std::string_view line) {
    out += mark;
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// One or more changes that share their context.
std::string hunk(std::vector<Gap>::const_iterator first, std::vector<Gap>::const_iterator last,
                 const Lines& before, const Lines& after) {
    const auto lead = std::min(context, first->old_begin);
    const auto tail = std::min(context, before.size() - (last - 1)->old_end);
    std::string out = "@@ -" + range(first->old_begin - lead, (last - 1)->old_end + tail) + " +" +
                      range(first->new_begin - lead, (last - 1)->new_end + tail) + " @@\n";
    auto at = first->old_begin - lead;
    for (; first != last; ++first) {
        for (; at < first->old_begin; ++at) add(out, ' ', before[at]);
        for (; at < first->old_end; ++at) add(out, '-', before[at]);
        for (auto i = first->new_begin; i < first->new_end; ++i) add(out, '+', after[i]);
    }
    for (const auto end = at + tail; at < end; ++at) add(out, ' ', before[at]);
    return out;
}

/// GNU patch takes a name with spaces to its end only if a tab follows.
std::string header(std::string_view mark, std::string_view name) {
    const auto end = name.find(' ') == std::string_view::npos ? "\n" : "\t\n";
    return std::string{mark} + " " + std::string{name} + end;
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view name) {
    if (before == after) return {};
    const auto old_lines = lines_of(before), new_lines = lines_of(after);
    const auto changes = changes_of(Comparison{old_lines, new_lines}.finish(), old_lines, new_lines);
    auto out = header("---", name) + header("+++", name);
    for (auto first = changes.begin(); first != changes.end();) {
        auto last = first + 1;
        while (last != changes.end() && last->old_begin - (last - 1)->old_end <= 2 * context) ++last;
        out += hunk(first, last, old_lines, new_lines);
        first = last;
    }
    return out;
}

}  // namespace citegraph::core
