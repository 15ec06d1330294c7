// Whether two names are one venue's.
#include "core/scholarly/venues.hpp"

#include "citegraph/text.hpp"
#include "core/remembered.hpp"
#include "core/scholarly/preprint_servers.hpp"
#include "core/scholarly/venue_name.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace citegraph::core {
namespace {

/// Lines of the table.
using Rows = std::set<std::size_t>;

enum class Kind { conference, workshop, journal };

/// A name in the table.
struct Known {
    VenueName name;
    std::size_t row;
    Kind kind;
};

std::vector<Known> read_table() {
    std::vector<Known> out;
    std::size_t row = 0;
    const auto read = [&](std::string_view lines, Kind kind) {
        for (const auto line : split(lines, '\n')) {
            if (line.empty()) continue;
            for (const auto name : split(line, '|')) out.push_back({venue_name(name), row, kind});
            ++row;
        }
    };
    read(conferences, Kind::conference);
    read(workshops, Kind::workshop);
    read(journals, Kind::journal);
    return out;
}

const std::vector<Known>& table() {
    static const auto known = read_table();
    return known;
}

using Sameness = bool (*)(const VenueTitle&, const VenueTitle&);

/// The lines on which a title stands as that of a conference itself, or of a workshop. What calls itself an
/// event is no journal.
Rows rows_of(const VenueTitle& title, bool of_workshop, Sameness is_same) {
    Rows out;
    for (const auto& [name, row, kind] : table()) {
        if (name.titles.empty() || !name.host.words.empty()) continue;
        const bool fits =
            (name.part == VenuePart::workshop) == of_workshop && !(title.event && kind == Kind::journal);
        if (fits && is_same(name.titles.front(), title)) out.insert(row);
    }
    return out;
}

VenueTitle as_title(const VenueWords& words) {
    return {words, words, {}, false};
}

/// A short name: as it is, without SIG in front, or each of its words ("EMNLP-IJCNLP").
Rows rows_of(const VenueWords& words) {
    if (auto whole = rows_of(as_title(words), false, may_be_same_title); !whole.empty()) return whole;
    if (words.size() == 1 && words[0].text.starts_with("sig"))
        return rows_of(as_title({{words[0].text.substr(3), false, true}}), false, is_same_title);
    Rows out;
    if (words.size() < 2 || !std::ranges::all_of(words, &VenueWord::capital)) return out;
    for (const auto& word : words) out.merge(rows_of(as_title({word}), false, is_same_title));
    return out;
}

/// The lines for a name that says where it ends only by a comma: for the longest that the table has.
Rows rows_of(const std::vector<VenueTitle>& titles, bool of_workshop, Sameness is_same) {
    for (const auto& title : titles)
        if (auto rows = rows_of(title, of_workshop, is_same); !rows.empty()) return rows;
    return {};
}

/// As it is written, else as an event's that it does not say to be: "Machine Learning" is the journal. Else,
/// if it is short, as an acronym.
Rows rows_of(const std::vector<VenueTitle>& titles, bool of_workshop) {
    for (const auto is_same : {is_same_title, may_be_same_title})
        if (auto rows = rows_of(titles, of_workshop, is_same); !rows.empty()) return rows;
    if (of_workshop || titles.empty()) return {};
    const auto& words = titles.front().words;
    const bool are_acronyms = words.size() <= 3 && std::ranges::all_of(words, &VenueWord::capital);
    return are_acronyms ? rows_of(words) : Rows{};
}

Rows rows_of_short_names(const VenueName& name) {
    Rows out;
    for (const auto& words : name.short_names) out.merge(rows_of(words));
    return out;
}

/// The lines of workshops among `rows`, those of conferences and journals if not `wanted`.
Rows workshops_in(const Rows& rows, bool wanted) {
    Rows out;
    for (const auto& known : table())
        if (known.kind == Kind::workshop && rows.contains(known.row)) out.insert(known.row);
    if (wanted) return out;
    Rows others;
    std::ranges::set_difference(rows, out, std::inserter(others, others.end()));
    return others;
}

bool meet(const Rows& a, const Rows& b) {
    return std::ranges::any_of(a, [&](auto row) { return b.contains(row); });
}

/// A name and what the table knows of it.
struct Venue {
    explicit Venue(std::string_view text) : name{venue_name(text)} {
        const auto beside = rows_of_short_names(name);
        if (name.part == VenuePart::main) {
            rows = beside.empty() ? rows_of(name.titles, false) : rows_of(name.titles, false, is_same_title);
            rows.insert(beside.begin(), beside.end());
        } else if (name.part == VenuePart::workshop) {
            place_workshop(beside);
        } else {
            hosts =
                name.part == VenuePart::findings && !beside.empty() ? beside : rows_of(name.titles, false);
        }
    }

    void place_workshop(const Rows& beside) {
        if (name.host.words.empty()) rows = rows_of(name.titles, true);
        rows.merge(workshops_in(rows_of(name.titles, false), true));
        rows.merge(workshops_in(beside, true));
        hosts = rows_of(std::vector{name.host}, false);
        hosts.merge(workshops_in(beside, false));
    }

    VenueName name;
    Rows rows;   ///< of the venue
    Rows hosts;  ///< of the conference that it is a part of
};

/// One of the two is written in full; the other may have a place and a date behind it.
bool share_title(const std::vector<VenueTitle>& a, const std::vector<VenueTitle>& b,
                 Sameness is_same = may_be_same_title) {
    if (a.empty() || b.empty()) return false;
    const auto has = [&](const auto& titles, const auto& whole) {
        return std::ranges::any_of(titles, [&](const auto& one) { return is_same(one, whole); });
    };
    return has(b, a.front()) || has(a, b.front());
}

/// The one word that a name consists of; empty for a longer name.
std::string_view single_word(const VenueName& name) {
    const auto& titles = name.titles;
    return titles.empty() || titles.front().words.size() != 1 ? std::string_view{}
                                                              : titles.front().words.front().text;
}

/// Whether `a` is one word, and that is a short name of `b` or made of its letters.
bool is_short_for(const VenueName& a, const VenueName& b) {
    const auto word = single_word(a);
    if (word.empty()) return false;
    const auto is_it = [&](const auto& words) { return words.size() == 1 && words[0].text == word; };
    const auto makes_it = [&](const auto& title) {
        return title.all.size() > 1 && is_acronym_of(word, title);
    };
    return std::ranges::any_of(b.short_names, is_it) || std::ranges::any_of(b.titles, makes_it);
}

bool are_one(const Venue& a, const Venue& b) {
    if (!a.rows.empty() && !b.rows.empty()) return meet(a.rows, b.rows);
    const bool is_known = !a.rows.empty() || !b.rows.empty();
    if (share_title(a.name.titles, b.name.titles, is_known ? is_same_title : may_be_same_title)) return true;
    return (b.rows.empty() && is_short_for(a.name, b.name)) ||
           (a.rows.empty() && is_short_for(b.name, a.name));
}

/// Parts of one conference: what both say of where they were held and of what they are about agrees.
bool are_one_part(const Venue& a, const Venue& b) {
    if (!a.rows.empty() && !b.rows.empty()) return meet(a.rows, b.rows);
    const bool is_workshop = a.name.part == VenuePart::workshop;
    const auto titled = [&](const Venue& venue) {
        return is_workshop ? std::vector{venue.name.host} : venue.name.titles;
    };
    const auto is_placed = [&](const Venue& venue) {
        return !venue.hosts.empty() || (!titled(venue).empty() && !titled(venue).front().words.empty());
    };
    const bool both_placed = is_placed(a) && is_placed(b);
    if (both_placed && !meet(a.hosts, b.hosts) && !share_title(titled(a), titled(b))) return false;
    if (!is_workshop) return both_placed;
    const bool both_named = !a.name.titles.empty() && !b.name.titles.empty();
    if (both_named && !share_title(a.name.titles, b.name.titles)) return false;
    return both_placed || both_named;
}

/// "WoSC" and "Workshop on Serverless Computing".
bool is_workshop_of_its_own(const Venue& workshop, const Venue& other) {
    if (meet(workshop.rows, other.rows)) return true;
    const bool is_own = workshop.name.part == VenuePart::workshop && workshop.name.host.words.empty();
    return is_own && workshop.rows.empty() && other.rows.empty() && other.name.part == VenuePart::main &&
           is_short_for(other.name, workshop.name);
}

std::shared_ptr<const Venue> venue_of(std::string_view name) {
    return std::make_shared<const Venue>(name);
}

}  // namespace

bool same_venue(std::string_view a, std::string_view b) {
    const auto left = preprint_server(a), right = preprint_server(b);
    if (!left.empty() || !right.empty()) return left == right;
    const auto one = remembered<venue_of>(a), other = remembered<venue_of>(b);
    if (one->name.part == other->name.part)
        return one->name.part == VenuePart::main ? are_one(*one, *other) : are_one_part(*one, *other);
    return is_workshop_of_its_own(*one, *other) || is_workshop_of_its_own(*other, *one);
}

bool are_other_venues(std::string_view a, std::string_view b) {
    if (!preprint_server(a).empty() || !preprint_server(b).empty()) return false;
    const auto one = remembered<venue_of>(a), other = remembered<venue_of>(b);
    return !one->rows.empty() && !other->rows.empty() && !meet(one->rows, other->rows);
}

std::vector<std::string> venue_acronyms() {
    constexpr std::ptrdiff_t most_words = 2;
    std::vector<std::string> out;
    for (const auto lines : {conferences, workshops, journals})
        for (const auto line : split(lines, '\n'))
            for (const auto name : split(line, '|')) {
                const auto words = std::ranges::count(name, ' ') + 1;
                const auto capitals = std::ranges::count_if(name, is_capital);
                const bool is_first = words == 1 && name.data() == line.data();  // "Middleware", "Nature"
                if (!name.empty() && (is_first || (words <= most_words && capitals > words)))
                    out.emplace_back(name);
            }
    return out;
}

bool is_series(std::string_view venue) {
    static constexpr std::array<std::string_view, 22> series{
        "lecture notes in",
        "proceedings of machine learning research",
        "pmlr",
        "communications in computer and information science",
        "ifip advances in information and communication technology",
        "advances in intelligent systems and computing",
        "leibniz international proceedings in informatics",
        "lipics",
        "openaccess series in informatics",
        "epic series in",
        "ceur workshop proceedings",
        "acm international conference proceeding series",
        "frontiers in artificial intelligence and applications",
        "studies in computational intelligence",
        "studies in health technology and informatics",
        "smart innovation systems and technologies",
        "springer proceedings in",
        "iop conference series",
        "journal of physics conference series",
        "aip conference proceedings",
        "procedia",
        "proceedings of spie"};
    const auto name = normal_title(venue);
    return std::ranges::any_of(series, [&](auto one) { return name.starts_with(one); });
}

bool is_side_event(std::string_view venue) {
    const auto part = venue_name(venue).part;
    return part == VenuePart::workshop || part == VenuePart::companion;
}

bool is_promise(std::string_view venue) {
    static constexpr std::array<std::string_view, 11> promises{
        " to appear ",        " submitted ", " submission ",    " under review ",
        " in review ",        " accepted ",  " in submission ", " in preparation ",
        " under submission ", " in press ",  " forthcoming "};
    const auto padded = " " + normal_title(venue) + " ";
    return std::ranges::any_of(promises, [&](auto phrase) { return padded.find(phrase) != padded.npos; });
}

}  // namespace citegraph::core
