#include "graphs/files/numbering.hpp"

#include "graphs/files/ids.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace citegraph::graphs {
namespace {

std::uint32_t hash_of(std::string_view word) {
    const auto wide = std::hash<std::string_view>{}(word);
    return static_cast<std::uint32_t>(wide ^ wide >> 32);
}

/// Reads rows into citations between words of an index.
class WordReader {
  public:
    WordReader(const EdgeSheet& sheet, WordIndex& index, ProblemList& problems)
        : sheet_{sheet}, index_{index}, problems_{problems} {}

    std::vector<CitationGraph::Arc> read(std::string_view text) {
        constexpr auto most_ids = std::numeric_limits<Vertex>::max() - 2;
        TableRows rows{text.substr(sheet_.begin.offset), sheet_.cut, sheet_.begin.line};
        while (rows.next()) {
            if (index_.words().size() > most_ids) {
                problems_.tell(rows.line(),
                               "is not read, nor what follows: a graph holds 2^32 - 2 papers at most");
                break;
            }
            read_row(rows);
        }
        unread_.tell(sheet_, problems_);
        return std::move(arcs_);
    }

  private:
    void read_row(const TableRows& row) {
        const auto wrong = row.fault().empty() ? objection_to_row(row) : std::string{row.fault()};
        if (!wrong.empty()) return problems_.add(row.line(), wrong);
        const auto citing = word(row.cell(sheet_.citing)), cited = word(row.cell(sheet_.cited));
        if (row.cells().size() > std::max(sheet_.citing, sheet_.cited) + 1) unread_.add(row.line());
        if (!citing.empty() && !cited.empty()) {
            const auto number = index_.number_of(citing);
            arcs_.emplace_back(number, index_.number_of(cited));
            return;
        }
        problems_.add(row.line(), one_paper_only);
        for (const auto& id : {citing, cited})
            if (!id.empty()) index_.number_of(id);
    }
    std::string objection_to_row(const TableRows& row) const {
        if (lacks_direction(row, sheet_)) return "an edge has no direction: which paper cites the other?";
        for (const auto column : {sheet_.citing, sheet_.cited})
            if (const auto id = row.cell(column).raw; !id.empty())
                if (auto wrong = objection_to(id); !wrong.empty()) return wrong;
        return {};
    }
    std::string_view word(const Cell& cell) { return cell.doubled ? index_.kept(cell.text()) : cell.raw; }

    const EdgeSheet& sheet_;
    WordIndex& index_;
    ProblemList& problems_;
    UnreadColumns unread_;
    std::vector<CitationGraph::Arc> arcs_;
};

}  // namespace

/// Where `word` stands, or the free slot where it belongs.
std::size_t WordIndex::slot_of(std::string_view word, std::uint32_t hash) const {
    const auto mask = slots_.size() - 1;
    auto slot = hash & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask)
        if (hashes_[slots_[slot] - 1] == hash && words_[slots_[slot] - 1] == word) break;
    return slot;
}

void WordIndex::grow() {
    slots_.assign(std::max<std::size_t>(16, 2 * slots_.size()), 0);
    const auto mask = slots_.size() - 1;
    for (Vertex number = 0; number < words_.size(); ++number) {
        auto slot = hashes_[number] & mask;
        while (slots_[slot] != 0) slot = (slot + 1) & mask;
        slots_[slot] = number + 1;
    }
}

Vertex WordIndex::number_of(std::string_view word) {
    if (2 * words_.size() >= slots_.size()) grow();
    const auto hash = hash_of(word);
    auto& slot = slots_[slot_of(word, hash)];
    if (slot == 0) {
        words_.push_back(word);
        hashes_.push_back(hash);
        slot = static_cast<Vertex>(words_.size());
    }
    return slot - 1;
}

std::optional<Vertex> WordIndex::find(std::string_view word) const {
    if (slots_.empty()) return std::nullopt;
    const auto slot = slots_[slot_of(word, hash_of(word))];
    return slot == 0 ? std::nullopt : std::optional{slot - 1};
}

std::vector<CitationGraph::Arc> read_word_lines(std::string_view text, const EdgeSheet& sheet,
                                                WordIndex& index, ProblemList& problems) {
    return WordReader{sheet, index, problems}.read(text);
}

}  // namespace citegraph::graphs
