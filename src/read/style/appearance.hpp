#pragma once

#include "citegraph/entry.hpp"
#include "read/list/piece.hpp"
#include "read/style/spans.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// Where and when a work appeared, as the words of its record tell.
class Appearance {
  public:
    struct Date {
        std::string date;  ///< ISO 8601
        std::string text;  ///< as written
    };

    /// Both must outlive it.
    Appearance(const EntryText& record, const std::vector<std::uint8_t>& fields)
        : record_{record}, fields_{fields} {}

    /// The first is believed, but any venue is better than a preprint server.
    void take_venue(FieldSpan span, std::string name);
    void take_date(const FieldSpan& span, std::string text);
    /// All are taken: gives the venue its year.
    void end();

    const std::optional<Venue>& venue() const { return venue_; }
    const std::optional<Date>& date() const { return date_; }

  private:
    struct DateSpan {
        FieldSpan span;
        int year;
        std::string text;
    };

    std::string_view word(std::size_t token) const { return record_.of(record_.tokens[token]); }
    std::size_t volume_behind(const FieldSpan& span) const;
    std::optional<std::size_t> number_behind(std::size_t token) const;
    void take_lone_venue();
    void take_venue_before(std::size_t mark);
    void take_lone_date();
    bool is_year(std::size_t token) const;
    bool is_link(std::size_t token) const {
        return record_.pieces[record_.tokens[token].piece]->is(InlinePiece::Kind::link);
    }
    void take_year();
    std::optional<int> year_on_venue() const;
    std::size_t gap_to(const DateSpan& date) const;
    bool is_beside(const DateSpan& date) const;

    const EntryText& record_;
    const std::vector<std::uint8_t>& fields_;
    std::optional<Venue> venue_;
    FieldSpan span_{};  ///< of the venue
    std::optional<Date> date_;
    std::vector<DateSpan> dates_;
};

}  // namespace citegraph::read
