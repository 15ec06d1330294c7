#pragma once

#include "citegraph/source.hpp"
#include "sources/semantic_scholar/record.hpp"

#include <span>
#include <string>
#include <vector>

namespace citegraph::sources {

/// What a batch says about each of the asked, in their order.
struct BatchAnswer {
    enum class State {
        found,
        absent,
        ask_alone,   ///< the reply is out of order, so this one's record cannot be told
        unreadable,  ///< something is there, but no record of what was asked
    };
    State state = State::absent;
    std::size_t record = 0;  ///< if found: index into the batch
};

/// Tells which record of `batch` answers which of `asked`; both have one length.
///
/// Records are matched by the identifiers they carry, and by position only where that contradicts nothing:
/// the service documents the order of the request, but two of its recorded replies are in another one.
std::vector<BatchAnswer> match_batch(std::span<const Identifier> asked, const Batch& batch);

/// "ARXIV:2309.06180", "DOI:10.1/x", "CorpusId:1": an identifier as the Graph API spells it; empty if it
/// cannot be asked.
std::string graph_id(const Identifier& id);

/// Packs reference lists into batches: each goes into the first that has room for its id and for the
/// references it is said to have; at most 500 ids and 9,000 references a batch, none longer than that.
///
/// A run that goes on after some of these batches were answered packs the rest as before, since what went
/// into a later batch depends only on what no earlier one took. \cost O(questions · batches)
std::vector<std::vector<Question>> pack(const std::vector<Question>& questions);

/// Whether a batch could hold the list of `question`.
bool fits_a_batch(const Question& question);

}  // namespace citegraph::sources
