#pragma once

#include "citegraph/library.hpp"
#include "citegraph/source.hpp"
#include "resolve/match/judge.hpp"
#include "resolve/merge/part.hpp"

#include <set>
#include <span>
#include <vector>

namespace citegraph::resolving {

/// A record that a source gave. It is kept among the answers.
struct SourceRecord {
    Paper* paper;
    const Source* source;
};

/// An entry on its way to a paper: what the rounds know of it so far.
struct EntryState {
    const Entry* entry = nullptr;
    const Paper* record = nullptr;           ///< that came with the entry
    std::span<const Stub> cited{};           ///< by its work, as the list says
    Identifier id;                           ///< by which it is asked for
    std::vector<Question> searches{};        ///< its titles, as searches_for gives them
    const Resolution* remembered = nullptr;  ///< by the lock
    bool from_lock = false;                  ///< and taken from there
    bool is_reviewed = false;                ///< decided anew, and its steps kept
    std::vector<Identifier> others{};        ///< further identifiers of its own, if all is to be heard
    bool is_heard = false;                   ///< asked about by title too, whatever is known
    Judgement judgement{};
    std::vector<SourceRecord> parts{};       ///< that are of this work, in the order of the sources
    std::vector<Identifier> rejected_ids{};  ///< in its records, of other works; sorted
    std::vector<Candidate> candidates{};     ///< records that a search found, each with its verdict
    std::vector<std::string> failed{};       ///< names of the sources that could not say, sorted
    std::vector<std::string> steps{};        ///< what was asked and what came back, for a reader
    std::size_t paper = 0;

    bool is_known() const {
        return judgement.outcome == Outcome::exact || judgement.outcome == Outcome::unconfirmed ||
               judgement.outcome == Outcome::title_match;
    }
};

/// The record that the service of `source` has of the entry; null if it has none.
const Paper* part_of(const EntryState& one, const Source& source);

/// The records of several entries of one paper, each once, those of the most trusted service first.
std::vector<WorkPart> parts_of(const std::vector<const EntryState*>& states);

/// The titles under which an entry is searched for, the best first, each as a question; none for a title of
/// one or two words, which is that of thousands.
std::vector<Question> searches_for(const Entry& entry);

/// Everything under which the sources were asked about an entry.
std::set<Identifier> asked_of(const EntryState& one);

/// Every name that the records of an entry give it.
std::set<Identifier> names_of(const EntryState& one);

}  // namespace citegraph::resolving
