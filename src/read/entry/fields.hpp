#pragma once

#include "citegraph/entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citegraph::read {

/// Collects what the fields around a title say, each taken by the rule of the place where it stands. The
/// first to say something is believed, but any venue is better than a preprint server.
class Fields {
  public:
    /// Takes a venue, a date or an award; false, and nothing taken, if `text` is none of them.
    bool take_mark(std::string_view text);
    /// A field behind a bar: a mark, else institutions, else a remark.
    void take_bar(std::string_view text);
    /// Words that follow a title or stand on a line of their own.
    void take_loose(std::string_view text);
    void take_authors(std::string_view text);
    void take_affiliations(std::string_view text);
    void take_note(std::string_view text);
    /// `title` without the marks at its end: "(ICLR 2024)", ", SOSP 2023", "(@NVIDIA)", "– Google (Dec
    /// 2024)".
    std::string without_tail(std::string title);

    std::optional<Venue> venue;
    std::vector<std::string> affiliations, authors, notes, flags;
    std::optional<std::string> date, award;

  private:
    bool take_group(std::string_view inside);
    bool take_tail_group(std::string& title);
    bool take_tail_segment(std::string& title);
    void take_dashed(std::string_view text);
    void take_parts(std::string_view text);
};

}  // namespace citegraph::read
