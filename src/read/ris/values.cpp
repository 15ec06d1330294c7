// What the tags of a record say.
#include "read/ris/values.hpp"

#include "citegraph/text.hpp"
#include "core/ris.hpp"
#include "core/scholarly/page_range.hpp"
#include "core/text/ascii.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"
#include "read/bibtex/names/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

// Several tags are one thing (T1, TI: title), and one tag is several (SN: ISSN or ISBN, by its digits; M1: a
// number of many kinds). Dates are year/month/day/other, where slashes may be missing from the right.

namespace citegraph::read {

using namespace core;

namespace {

struct Row {
    std::string_view tag;
    const char* variable;
};

/// Of several for the same variable the first that is here counts, wherever it stands in the file: the tag of 2011
/// before the older one. The others become notes of their own tag.
constexpr auto texts = std::to_array<Row>({
    {"TI", "title"},
    {"T1", "title"},
    {"CT", "title"},
    {"ST", "title-short"},
    {"C3", "container-title"},
    {"JF", "container-title"},
    {"T2", "container-title"},
    {"BT", "container-title"},
    {"J2", "container-title-short"},
    {"JA", "container-title-short"},
    {"J1", "container-title-short"},
    {"JO", "container-title"},
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
    {"A2", "editor"},
    {"ED", "editor"},
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

/// As the specification has it, else as people write dates; words alone stay words.
Date date_of(std::string_view text) {
    if (auto date = slashed_date(text)) return *std::move(date);
    if (auto date = free_date(text)) return *std::move(date);
    return {.literal = std::string{trimmed(text)}};
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
        else if (is_one_of(tag, "DA PY Y1"))
            dates_[tag].push_back(value);
        else if (tag == "Y2")
            paper_.dates.try_emplace("accessed", date_of(value));
        else if (!person(tag, value) && !text(tag, value))
            keep(tag, value);
    }

    Paper finish() {
        put_issued();
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
        auto& names = paper_.names[row->variable];
        auto& first = people_tags_.try_emplace(row->variable, tag).first->second;
        for (const auto one : bibtex::names_by_signs(value)) {  // a line for each, yet some write all in one
            auto name = name_of(one);
            const bool again =
                tag != first && std::ranges::find(names, name) != names.end();  // in AU and in A1
            if (!again && name != Name{}) names.push_back(std::move(name));
        }
        return true;
    }
    /// DA is the date, PY its year, Y1 what stood for both before 2011. Of those that say the same, the one that says
    /// more: a DA without a year is the rest of PY's.
    void put_issued() {
        std::optional<Date> issued;
        const auto known = [](const Date& it) {
            return it.begin.year != 0 ? to_string(it.begin) : std::string{};
        };
        for (const auto* tag : {"DA", "PY", "Y1"})
            for (const auto& value : dates_[tag]) {
                auto date = date_of(value);
                if (date.begin.year == 0 && !dates_["PY"].empty())
                    date = free_date(value + " " + dates_["PY"].front()).value_or(date);
                const bool knows_more = issued && known(date).starts_with(known(*issued)) &&
                                        (known(date) != known(*issued) || issued->season < date.season);
                if (!issued || knows_more) issued = std::move(date);
            }
        if (issued) paper_.dates["issued"] = *std::move(issued);
    }
    /// BT is the title of a whole book, T2 of all else what it appeared in.
    bool text(const std::string& tag, const std::string& value) {
        const auto row = std::ranges::find(texts, tag, &Row::tag);
        if (row == texts.end() || (tag == "C3" && paper_.type != "paper-conference")) return false;
        const bool whole = tag == "BT" && paper_.type == "book";
        const bool series = tag == "T2" && paper_.type == "book";
        const std::string variable = whole ? "title" : series ? "collection-title" : row->variable;
        if (variable == "container-title") return container(tag, value);
        if (variable == "URL" && paper_.fields.contains(variable) && paper_.fields[variable] != value)
            return other_address(value);
        return put(variable == "issue" && is_numbered() ? "number" : variable, value);
    }
    /// A second address that names the work: of its preprint, as we write it.
    bool other_address(const std::string& value) {
        const auto found = identify(value);
        const bool names = found && is_one_of(name_of(found->id.scheme()), "arxiv doi pmid pmcid");
        if (names) paper_.ids.push_back(found->id);
        return names;
    }
    /// JO is the full name of a journal where there is no other, else its short one. Beside C3, the title of the
    /// proceedings, T2 is the name of the conference.
    bool container(const std::string& tag, const std::string& value) {
        auto& title = paper_.fields["container-title"];
        if (title.empty()) title = value;
        if (tag == "T2" && paper_.type == "paper-conference" && title != value)
            return put("event-title", value);
        return title == value || (tag == "JO" && put("container-title-short", value));
    }
    bool is_numbered() const {
        return paper_.type == "report" || paper_.type == "patent" || paper_.type == "standard" ||
               paper_.type == "legislation" || paper_.type == "bill";
    }

    Paper paper_;
    std::map<std::string, std::vector<std::string>> dates_;  ///< by tag
    std::map<std::string, std::string> people_tags_;         ///< by role, the first that named somebody
    std::string start_, end_;
};

}  // namespace

Paper paper_of_ris(const RisRecord& record) {
    RisRecord lines(record.begin() + 1, record.end());
    std::ranges::stable_sort(lines, {}, [](const auto& line) {
        return std::ranges::find(texts, line.first, &Row::tag) - texts.begin();
    });
    Making making{record.front().second};
    for (const auto& [tag, value] : lines)
        if (tag != "TY") making.take(tag, value);
    return making.finish();
}

}  // namespace citegraph::read
