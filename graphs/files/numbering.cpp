#include "graphs/files/numbering.hpp"

#include "core/text/ascii.hpp"
#include "graphs/files/ids.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <functional>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace citegraph::graphs {
namespace {

/// The number of a paper that the list names by that id.
using Find = std::function<std::optional<Vertex>(std::string_view id)>;

/// Which row of the table tells of which paper.
class Attachment {
  public:
    Attachment(const NodeRows& rows, Vertex papers, const Find& find, ProblemList& problems)
        : rows_{rows}, find_{find}, problems_{problems}, row_(papers, nowhere) {
        std::vector<std::size_t> others;  // whose ids the list does not have, letter by letter
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (const auto paper = find(rows.ids[row]))
                attach(row, *paper);
            else
                others.push_back(row);
        for (const auto row : others) add_new(row);
        std::ranges::sort(
            new_, [&](std::size_t a, std::size_t b) { return order_of(rows.ids[a], rows.ids[b]) < 0; });
    }
    const std::vector<std::size_t>& row() const { return row_; }       ///< by paper of the list
    const std::vector<std::size_t>& new_rows() const { return new_; }  ///< of papers that only they name

  private:
    void attach(std::size_t row, Vertex paper) {
        if (row_[paper] == nowhere)
            row_[paper] = row;
        else
            tell_repeated(row);
    }
    void add_new(std::size_t row) {
        if (!seen_.try_emplace(rows_.ids[row], row).second) return tell_repeated(row);
        if (const auto paper = paper_by_number(rows_.ids[row]); paper && row_[*paper] == nowhere)
            row_[*paper] = row;
        else
            new_.push_back(row);
    }
    /// By a number that lost its leading zeros in the list; SNAP's dates have 11 in front of what was posted
    /// in two archives, too.
    std::optional<Vertex> paper_by_number(std::string_view id) const {
        if (!core::is_digits(id)) return std::nullopt;
        if (const auto bare = without_zeros(id); bare != id)
            if (const auto found = find_(bare)) return found;
        const bool is_in_two = id.size() == 9 && id.starts_with("11");
        return is_in_two ? find_(without_zeros(id.substr(2))) : std::nullopt;
    }
    void tell_repeated(std::size_t row) {
        problems_.add(rows_.lines[row], quoted(rows_.ids[row]) + " is in the table already: that row counts");
    }

    const NodeRows& rows_;
    const Find& find_;
    ProblemList& problems_;
    std::vector<std::size_t> row_, new_;
    std::unordered_map<std::string_view, std::size_t> seen_;
};

/// The papers of a list alone, in their order.
struct Listed {
    std::vector<CitationGraph::Arc> arcs;
    std::vector<Vertex> number_of;
    Texts names;
};

/// The numbering of a list and those papers that only the table has, in the order of all.
Numbering with_rows(Listed listed, const NodeRows& rows, const Find& find, ProblemList& problems) {
    Numbering out{std::move(listed.arcs), std::move(listed.number_of), std::move(listed.names), {}};
    if (rows.size() == 0) return out;
    const Attachment table{rows, static_cast<Vertex>(out.names.size()), find, problems};
    TextColumn names;
    std::vector<Vertex> place(out.names.size());
    auto extra = table.new_rows().begin();
    const auto add = [&](std::string_view name, std::size_t row) {
        names.add(name);
        out.row.push_back(row);
    };
    for (Vertex paper = 0; paper <= place.size(); ++paper) {
        while (extra != table.new_rows().end() &&
               (paper == place.size() || order_of(rows.ids[*extra], out.names[paper]) < 0)) {
            add(rows.ids[*extra], *extra);
            ++extra;
        }
        if (paper == place.size()) break;
        place[paper] = static_cast<Vertex>(out.row.size());
        add(out.names[paper], table.row()[paper]);
    }
    out.names = std::move(names).finished();
    if (out.number_of.empty())
        out.number_of.swap(place);
    else
        for (auto& number : out.number_of) number = place[number];
    return out;
}

/// Numbers, of which each knows how many are smaller: a bit for each that could be.
class NumberSet {
  public:
    explicit NumberSet(std::size_t end) : bits_(end / bits + 1), smaller_(bits_.size()) {}

    void insert(Vertex number) { bits_[number / bits] |= std::uint64_t{1} << number % bits; }
    /// To be called when all are in.
    void count() {
        for (std::size_t at = 1; at < bits_.size(); ++at)
            smaller_[at] = smaller_[at - 1] + static_cast<Vertex>(std::popcount(bits_[at - 1]));
    }
    bool contains(std::uint64_t number) const {
        return number / bits < bits_.size() && (bits_[number / bits] >> number % bits & 1) != 0;
    }
    Vertex smaller(std::uint64_t number) const {
        const auto below = (std::uint64_t{1} << number % bits) - 1;
        return smaller_[number / bits] + static_cast<Vertex>(std::popcount(bits_[number / bits] & below));
    }
    std::vector<Vertex> all() const {
        std::vector<Vertex> out;
        for (std::size_t at = 0; at < bits_.size(); ++at)
            for (auto rest = bits_[at]; rest != 0; rest &= rest - 1)
                out.push_back(
                    static_cast<Vertex>(at * bits + static_cast<std::size_t>(std::countr_zero(rest))));
        return out;
    }

  private:
    static constexpr std::size_t bits = 64;
    std::vector<std::uint64_t> bits_;
    std::vector<Vertex> smaller_;  // before each 64
};

/// Gives the ends of arcs their numbers: by a table of all that could be, unless it were larger than the list.
void number(NumberLines& lines, const NumberSet& ids, const std::vector<Vertex>& all) {
    if (all.size() == std::size_t{lines.last} + 1) return;  // they are numbers from 0 on
    const auto put = [&lines](const auto& number_of) {
        for (auto& [citing, cited] : lines.arcs) citing = number_of(citing), cited = number_of(cited);
    };
    if (lines.last > 2 * lines.arcs.size()) return put([&ids](Vertex id) { return ids.smaller(id); });
    std::vector<Vertex> table(std::size_t{lines.last} + 1);
    for (Vertex at = 0; at < all.size(); ++at) table[all[at]] = at;
    put([&table](Vertex id) { return table[id]; });
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

/// Words by their places in the order of ids. \cost most comparisons look at eight bytes a word
std::vector<Vertex> places_of(const std::vector<std::string_view>& words) {
    struct Key {
        bool is_word;
        std::uint64_t head;
        Vertex number;
    };
    std::vector<Key> keys;
    keys.reserve(words.size());
    for (const auto word : words) {
        const bool is_word = !core::is_digits(word);
        std::uint64_t head = std::numeric_limits<std::uint64_t>::max();
        if (!is_word)
            head = number_from(without_zeros(word)).value_or(head);
        else
            for (std::size_t at = head = 0; at < sizeof head; ++at)
                head = head << 8 | (at < word.size() ? static_cast<unsigned char>(word[at]) : 0);
        keys.push_back({is_word, head, static_cast<Vertex>(keys.size())});
    }
    std::ranges::sort(keys, [&words](const Key& a, const Key& b) {
        if (a.is_word != b.is_word) return b.is_word;
        if (a.head != b.head) return a.head < b.head;
        return order_of(words[a.number], words[b.number]) < 0;
    });
    std::vector<Vertex> places(words.size());
    for (std::size_t place = 0; place < keys.size(); ++place)
        places[keys[place].number] = static_cast<Vertex>(place);
    return places;
}

}  // namespace

std::optional<Numbering> numbering(NumberLines lines, const NodeRows& rows, ProblemList& row_problems) {
    const auto limit = 16 * (lines.arcs.size() + rows.size()) + (std::uint64_t{1} << 24);
    if (lines.last >= limit) return std::nullopt;
    NumberSet ids{lines.last};
    for (const auto& [citing, cited] : lines.arcs) {
        ids.insert(citing);
        ids.insert(cited);
    }
    for (const auto id : lines.alone) ids.insert(id);
    ids.count();
    const auto all = ids.all();
    number(lines, ids, all);
    const Find find = [&ids](std::string_view id) -> std::optional<Vertex> {
        const auto number = number_from(id);
        return number && ids.contains(*number) ? std::optional{ids.smaller(*number)} : std::nullopt;
    };
    return with_rows({std::move(lines.arcs), {}, texts_of(all)}, rows, find, row_problems);
}

Numbering numbering(std::string_view text, const EdgeSheet& sheet, const NodeRows& rows,
                    ProblemList& problems, ProblemList& row_problems) {
    WordIndex index;
    Listed listed;
    listed.arcs = read_word_lines(text, sheet, index, problems);
    const auto places = places_of(index.words());
    std::vector<std::string_view> words(places.size());
    for (std::size_t number = 0; number < places.size(); ++number)
        words[places[number]] = index.words()[number];
    TextColumn names;
    for (const auto word : words) names.add(word);
    listed.names = std::move(names).finished();
    listed.number_of = places;
    const Find find = [&](std::string_view id) -> std::optional<Vertex> {
        const auto number = index.find(id);
        return number ? std::optional{places[*number]} : std::nullopt;
    };
    return with_rows(std::move(listed), rows, find, row_problems);
}

}  // namespace citegraph::graphs
