#pragma once

#include "citegraph/audit.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace citegraph::test {

/// What a source may say of a work.
struct Told {
    std::string title;
    std::vector<std::string> authors{};
    int year = 0;
    std::string venue{};
    std::vector<std::string> ids{};  ///< beside that under which it was asked
};

inline Identifier named(std::string_view text) {
    return *Identifier::parse(text);
}

inline Paper record_of(const Told& told, const Identifier& id) {
    Paper out;
    out.ids = {id};
    for (const auto& other : told.ids) out.ids.push_back(named(other));
    std::ranges::sort(out.ids);
    out.fields["title"] = told.title;
    if (!told.venue.empty()) out.fields["container-title"] = told.venue;
    for (const auto& author : told.authors) out.names["author"].push_back(parse_name(author));
    if (told.year != 0) out.dates["issued"] = {.begin = {told.year}};
    return out;
}

/// What sources say of one entry, as it is collected in a test.
class Heard {
  public:
    explicit Heard(const std::vector<std::string>& own = {}) {
        for (const auto& id : own) testimony_.own.push_back(named(id));
    }

    /// A record under an identifier.
    Heard& has(const std::string& source, const std::string& id, const Told& told) {
        const auto role = source == "crossref" ? Role::registry
                          : source == "arxiv"  ? Role::preprint_server
                                               : Role::aggregator;
        testimony_.statements.push_back({source, role, named(id), record_of(told, named(id))});
        return *this;
    }

    /// A record that a search by title found.
    Heard& finds(const std::string& source, const Told& told, const std::string& id) {
        const auto asked = *Identifier::make(Scheme::title, told.title);
        testimony_.statements.push_back({source, Role::aggregator, asked, record_of(told, named(id))});
        return *this;
    }

    Heard& lacks(const std::string& source, const std::string& id, const std::string& reason = {}) {
        const auto asked = Identifier::parse(id);
        testimony_.silences.push_back(
            {source, asked ? *asked : *Identifier::make(Scheme::title, id), reason});
        return *this;
    }

    const Testimony& testimony() const { return testimony_; }

  private:
    Testimony testimony_;
};

/// A text and all that an audit makes of it.
struct Examined {
    std::string text, file;
    Reading reading;
    std::vector<Testimony> testimonies;
    std::vector<Assessment> assessments;

    AuditInput input() const {
        return {.file = file,
                .text = text,
                .reading = &reading,
                .today = "2026-11-30",
                .testimonies = testimonies,
                .assessments = assessments};
    }
    const Assessment& only() const { return assessments.front(); }
};

inline Examined examined(std::string text, const std::vector<Heard>& heard, std::string file = "refs.bib") {
    Examined out{std::move(text), std::move(file), {}, {}, {}};
    out.reading = reader_for(out.file)->read(out.text, out.file);
    for (const auto& one : heard) out.testimonies.push_back(one.testimony());
    out.assessments = assessments_of(out.input());
    return out;
}

/// "authors-missing", "venue-differs year-differs"; empty for none.
inline std::string rules_of(const std::vector<Contradiction>& contradictions) {
    std::string out;
    for (const auto& one : contradictions) out += (out.empty() ? "" : " ") + one.rule;
    return out;
}

inline void check(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

}  // namespace citegraph::test
