// What the tags of a record say.
#include "read/ris/values.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/ris.hpp"
#include "core/scholarly/page_range.hpp"
#include "core/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>

// Several tags are one thing (T1, TI: title), and one tag is several (SN: ISSN or ISBN, by its digits; M1: a
// number of many kinds). Dates are year/month/day/other, where slashes may be missing from the right.

namespace citegraph::read {

using namespace core;

namespace {

struct Row {
    std::string_view tag;
    const char* variable;
};

/// Of several for the same variable, the first in the file counts; the others of them become notes of their
/// own tag.
constexpr auto texts = std::to_array<Row>({
    {"TI", "title"},
    {"T1", "title"},
    {"CT", "title"},
    {"ST", "title-short"},
    {"JF", "container-title"},
    {"JO", "container-title"},
    {"T2", "container-title"},
    {"BT", "container-title"},
    {"JA", "container-title-short"},
    {"J2", "container-title-short"},
    {"J1", "container-title-short"},
    {"T3", "collection-title"},
    {"VL", "volume"},
    {"IS", "issue"},
    {"CP", "issue"},
    {"C7", "number"},
    {"M1", "number"},
    {"NV", "number-of-volumes"},
    {"SV", "collection-number"},
    {"ET", "edition"},
    {"PB", "publisher"},
    {"CY", "publisher-place"},
    {"PP", "publisher-place"},
    {"DO", "DOI"},
    {"DI", "DOI"},
    {"UR", "URL"},
    {"AB", "abstract"},
    {"N2", "abstract"},
    {"LA", "language"},
    {"CN", "call-number"},
    {"M3", "genre"},
    {"SE", "section"},
    {"OP", "original-title"},
});

constexpr auto people = std::to_array<Row>({
    {"AU", "author"},
    {"A1", "author"},
    {"ED", "editor"},
    {"A2", "editor"},
    {"A3", "collection-editor"},
    {"A4", "translator"},
});

/// "King, Martin Luther, Jr."; without a comma it is a body, or somebody of one name.
Name name_of(std::string_view text) {
    Name out;
    const auto parts = split(text, ',');
    if (parts.size() < 2 || trimmed(parts[1]).empty()) {
        out.literal = trimmed(parts[0]);
        return out;
    }
    out = parse_name(std::string{trimmed(parts[0])} + ", " + std::string{trimmed(parts[1])});
    if (parts.size() > 2) out.suffix = trimmed(parts[2]);
    return out;
}

int number_of(std::string_view text) {
    int out = 0;
    text = trimmed(text);
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

/// "1993/10/26/Fall", "1993", "1993-10-26"; words alone stay words. "-44" is 44 BC, as we write it: ISO 8601, which
/// has a year 0, would make it 45 BC.
Date date_of(std::string_view text) {
    Date out;
    if (const auto day = text.starts_with('-') ? std::nullopt : parse_day(text)) {
        out.begin = *day;
        return out;
    }
    const auto parts = split(text, '/');
    out.begin.year = number_of(parts[0]);
    if (out.begin.year == 0) {
        out.literal = trimmed(text);
        return out;
    }
    const auto part = [&](std::size_t i) { return i < parts.size() ? number_of(parts[i]) : 0; };
    out.begin = in_calendar({out.begin.year, part(1), part(2)});
    const auto other = parts.size() > 3 ? ascii_lower(trimmed(parts[3])) : "";
    constexpr std::array<std::string_view, 5> seasons{"spring", "summer", "autumn", "winter", "fall"};
    const auto season = std::ranges::find(seasons, other) - seasons.begin();
    if (season < 5) out.season = season == 4 ? 3 : static_cast<int>(season) + 1;
    return out;
}

/// ISSN or ISBN, by the number of its digits; the number of a report or patent.
const char* serial_variable(std::string_view value) {
    const auto digits = std::ranges::count_if(
        value, [](char letter) { return core::is_digit(letter) || letter == 'X' || letter == 'x'; });
    const bool words = std::ranges::any_of(value, [](char letter) {
        return core::is_capital(letter) && letter != 'X' && letter != 'I' && letter != 'S' && letter != 'N' &&
               letter != 'B';
    });
    if (words || digits < 8) return "number";
    return digits == 8 || digits == 16 ? "ISSN" : "ISBN";
}

class Making {
  public:
    /// A type that CSL has no own word for stays beside the one that it has.
    explicit Making(std::string_view type) {
        paper_.type = csl_type_of_ris(type);
        if (!type.empty() && ris_type_of_csl(paper_.type) != type) paper_.foreign["TY"] = type;
    }

    void take(const std::string& tag, const std::string& value) {
        if (value.empty()) return;
        if (tag == "ID" && paper_.key.empty())
            paper_.key = value;
        else if (tag == "SP")
            start_ = value;
        else if (tag == "EP")
            end_ = value;
        else if (tag == "KW")
            append("keyword", value, ", ");
        else if (tag == "N1")
            append("note", value, "\n");
        else if (tag == "SN")
            append(serial_variable(value), value, " ");
        else if (!person(tag, value) && !date(tag, value) && !text(tag, value))
            keep(tag, value);
    }

    Paper finish() {
        const bool is_alone = end_.empty() || end_ == start_;
        const auto pages = is_alone ? start_ : core::join_pages({start_, end_}).value_or("");
        const bool is_told = is_alone || !pages.empty();
        if (!start_.empty()) put("page", is_told ? pages : start_);
        if (!is_told) keep("EP", end_);
        return std::move(paper_);
    }

  private:
    bool put(const std::string& variable, const std::string& value) {
        const auto [place, fresh] = paper_.fields.try_emplace(variable, value);
        return fresh || place->second == value;
    }
    void append(const std::string& variable, const std::string& value, std::string_view between) {
        auto& field = paper_.fields[variable];
        field.append(field.empty() ? "" : between).append(value);
    }
    void keep(const std::string& tag, const std::string& value) {
        auto& field = paper_.foreign[tag];
        field.append(field.empty() ? "" : "; ").append(value);
    }
    bool person(const std::string& tag, const std::string& value) {
        const auto row = std::ranges::find(people, tag, &Row::tag);
        if (row == people.end()) return false;
        paper_.names[row->variable].push_back(name_of(value));
        return true;
    }
    /// Of PY, Y1 and DA the one that knows most.
    bool date(const std::string& tag, const std::string& value) {
        const bool issued = tag == "PY" || tag == "Y1" || tag == "DA";
        if (!issued && tag != "Y2") return false;
        auto& date = paper_.dates[issued ? "issued" : "accessed"];
        const auto read = date_of(value);
        const auto known = [](const Date& it) {
            return (it.begin.year != 0) + (it.begin.month != 0 || it.season != 0) + (it.begin.day != 0) +
                   !it.literal.empty();
        };
        if (known(read) > known(date) || date.begin.year == 0) date = read;
        return true;
    }
    /// BT is the title of a whole book, T2 of all else what it appeared in.
    bool text(const std::string& tag, const std::string& value) {
        const auto row = std::ranges::find(texts, tag, &Row::tag);
        if (row == texts.end()) return false;
        const bool whole = tag == "BT" && paper_.type == "book";
        const bool series = tag == "T2" && paper_.type == "book";
        const std::string variable = whole ? "title" : series ? "collection-title" : row->variable;
        if (variable == "container-title") return container(tag, value);
        return put(variable == "issue" && is_numbered() ? "number" : variable, value);
    }
    /// JO is the full name of a journal where there is no other, else its short one.
    bool container(const std::string& tag, const std::string& value) {
        auto& title = paper_.fields["container-title"];
        if (title == value) return true;
        if (title.empty()) by_jo_ = tag == "JO";
        if (title.empty()) return title = value, true;
        if (tag == "JO") return put("container-title-short", value);
        if (!by_jo_) return false;
        by_jo_ = false;
        put("container-title-short", title);
        return title = value, true;
    }
    bool is_numbered() const {
        return paper_.type == "report" || paper_.type == "patent" || paper_.type == "standard" ||
               paper_.type == "legislation" || paper_.type == "bill";
    }

    Paper paper_;
    std::string start_, end_;
    bool by_jo_ = false;
};

}  // namespace

Paper paper_of_ris(const RisRecord& record) {
    Making making{record.front().second};
    for (const auto& [tag, value] : record)
        if (tag != "TY") making.take(tag, value);
    return making.finish();
}

}  // namespace citegraph::read
