#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace citegraph::core {

/// Whether two names may be one venue's: "SOSP" and "Proceedings of the 29th Symposium on Operating Systems
/// Principles", "J. Mach. Learn. Res." and "JMLR", "CoRR" and "arXiv.org". Findings, workshops and companion
/// volumes are other venues than their conference; the journal in which a conference publishes its papers is
/// not (SIGMOD and the Proceedings of the ACM on Management of Data). A series in which many conferences
/// appear is no venue of theirs (Lecture Notes in Computer Science). \cost linear in the names and the known
/// venues
bool same_venue(std::string_view a, std::string_view b);

/// Whether both are known, and as two: "NeurIPS" and "Nature". Of a venue that is not in the table nobody knows that it is
/// another one. \cost as same_venue
bool are_other_venues(std::string_view a, std::string_view b);

/// A series in which many conferences appear, and which says of a paper nothing about where: "Lecture Notes in Computer
/// Science", "Proceedings of Machine Learning Research". \cost linear
bool is_series(std::string_view venue);

/// What lists call the venues that are known: "SOSP", "S&P", "USENIX Security".
std::vector<std::string> venue_acronyms();

/// A workshop, the poster session or the companion volume of a conference.
bool is_side_event(std::string_view venue);

/// "to appear in ...", "submitted to ...", "under review", "accepted at ...": says where a work may be
/// published, and not that it is.
bool is_promise(std::string_view venue);

}  // namespace citegraph::core
