#pragma once

#include "citegraph/audit.hpp"
#include "core/scholarly/people.hpp"
#include "resolve/match/difference.hpp"

#include <optional>
#include <string>
#include <vector>

/// How an entry is held against the records that sources have of it.
namespace citegraph::auditing {

/// What an entry says of its work.
struct Claim {
    const Entry* entry = nullptr;
    const Paper* own = nullptr;         ///< the record that a bibliography gives; null for a list
    std::vector<std::string> titles{};  ///< the best first
    std::vector<resolving::TitleForm> forms{};
    std::vector<Name> authors{};
    bool is_cut = false;  ///< the authors end in "et al."
    std::optional<int> year{};
    std::string venue{};            ///< empty if it names none, or a preprint server
    std::string preprint_server{};  ///< that it names in place of a venue
};

Claim claim_of(const Entry& entry, const Paper* own);

/// How a title that an entry gives and that of a record agree.
enum class TitleFit : std::uint8_t { same, near, other, unknown };

/// A record beside the entry that it may be of.
struct Exhibit {
    const Statement* statement;
    bool is_own = false;  ///< it stands under an identifier of the entry
    TitleFit title = TitleFit::unknown;
    resolving::Comparison titles{};
    core::BylineDifference people{};

    bool shares_people() const;
};

Exhibit exhibit_of(const Claim& claim, const Statement& statement, bool is_own);

/// All that is known of an entry.
struct Evidence {
    Claim claim;
    const Testimony* testimony;              ///< never null
    const Resolution* resolution = nullptr;  ///< null: it was not resolved
    const Paper* resolved = nullptr;         ///< what it resolved to
    std::vector<Exhibit> exhibits{};         ///< of each statement
};

Evidence evidence_of(Claim claim, const Testimony& testimony, const Resolution* resolution,
                     const Paper* resolved);

/// The records that are of the work: its title and somebody who wrote it; else a similar title by the same people; else
/// its title under its identifier, whoever wrote it.
std::vector<Exhibit> work_in(const Evidence& evidence);

/// A record under an identifier of the entry of which all records are another work's; null if there is none.
const Exhibit* record_of_another_work(const Evidence& evidence);

/// A record under its identifier, of a similar title, of which nobody says who wrote it.
bool is_perhaps_renamed(const Exhibit& exhibit);

/// The first record under an identifier of the entry; null if there is none.
const Exhibit* own_record(const Evidence& evidence);

/// "semantic_scholar has 'Title' (2021, NeurIPS)".
std::string sentence_of(const Statement& statement);

/// What in `claim` all of `work`, records of one work, contradict. `today` is "2026-11-30".
std::vector<Contradiction> contradictions_of(const Claim& claim, const std::vector<Exhibit>& work,
                                             std::string_view today);

/// What may be wrong in it and need not be: a preprint that was published since, a publication that no record has.
std::vector<Contradiction> remarks_on(const Claim& claim, const std::vector<Exhibit>& work,
                                      std::string_view today);

/// Whether the year that it gives lies further ahead than proceedings are announced.
bool is_in_future(const Claim& claim, std::string_view today);

}  // namespace citegraph::auditing
