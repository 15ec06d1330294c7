#include "graphs/files/numbering.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace citegraph::graphs {

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
    const auto wide = std::hash<std::string_view>{}(word);
    const auto hash = static_cast<std::uint32_t>(wide ^ wide >> 32);
    auto& slot = slots_[slot_of(word, hash)];
    if (slot == 0) {
        words_.push_back(word);
        hashes_.push_back(hash);
        slot = static_cast<Vertex>(words_.size());
    }
    return slot - 1;
}

std::string_view name_of(std::string_view id, IdKind kind) {
    if (kind == IdKind::words) return id;
    return id.substr(std::min(id.find_first_not_of('0'), id.size() - 1));
}

std::vector<CitationGraph::Arc> read_word_lines(std::string_view text, IdKind kind, WordIndex& index,
                                                ProblemList& problems) {
    constexpr auto most_ids = std::numeric_limits<Vertex>::max() - 2;
    EdgeLines lines{kind, problems};
    std::vector<CitationGraph::Arc> arcs;
    for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (index.words().size() > most_ids) {
            problems.tell(number, "is not read, nor what follows: a graph holds 2^32 - 2 papers at most");
            break;
        }
        if (const auto line = lines.sound(text.substr(at, end - at), number)) {
            const auto citing = index.number_of(name_of(line->citing, kind));
            arcs.emplace_back(citing, index.number_of(name_of(line->cited, kind)));
        }
        at = end + 1;
    }
    lines.finish();
    return arcs;
}

}  // namespace citegraph::graphs
