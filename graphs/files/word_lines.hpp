#pragma once

#include "citegraph/graphs/graph.hpp"
#include "graphs/files/edge_line.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace citegraph::graphs {

/// Numbers words from 0 on, in the order in which they are met. The words must outlive it.
class WordIndex {
  public:
    Vertex number_of(std::string_view word);
    const std::vector<std::string_view>& words() const { return words_; }

  private:
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    void grow();

    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> hashes_;  // by number
    std::vector<Vertex> slots_;          // number + 1; 0: free
};

/// `id` as it names a node: numbers without leading zeros.
std::string_view name_of(std::string_view id, IdKind kind);

/// The citations of a list of any ids, by their numbers in `index`, which learns those it does not know.
/// \cost O(bytes)
std::vector<CitationGraph::Arc> read_word_lines(std::string_view text, IdKind kind, WordIndex& index,
                                                ProblemList& problems);

}  // namespace citegraph::graphs
