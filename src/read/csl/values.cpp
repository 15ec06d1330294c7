// Its values.
#include "read/csl/csl.hpp"

#include "citegraph/text.hpp"
#include "core/months.hpp"
#include "core/text/ascii.hpp"
#include "core/text/json_line.hpp"
#include "core/written_date.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace citegraph::read {
namespace {

using Json = nlohmann::json;

std::string member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? std::string{} : csl_text(*found);
}

/// "true", 1 and true; the schema allows all three.
bool is_true(const Json& object, const char* name) {
    const auto text = ascii_lower(member(object, name));
    return !text.empty() && text != "false" && text != "0";
}

bool is_lower(std::string_view word) {
    return !word.empty() && core::is_small(word.front());
}

/// Under "parse-names", the particles stand within the names: before the family name those that stay with
/// it, behind the given name those that may be dropped (citeproc-js, "parse-names").
Name with_parsed_particles(Name name) {
    for (auto space = name.family.find(' '); space != std::string::npos && is_lower(name.family);
         space = name.family.find(' ')) {
        name.particle += (name.particle.empty() ? "" : " ") + name.family.substr(0, space);
        name.family.erase(0, space + 1);
    }
    for (auto space = name.given.rfind(' ');
         space != std::string::npos && is_lower(std::string_view{name.given}.substr(space + 1));
         space = name.given.rfind(' ')) {
        const auto last = name.given.substr(space + 1);
        name.dropping_particle = last + (name.dropping_particle.empty() ? "" : " ") + name.dropping_particle;
        name.given.erase(space);
    }
    return name;
}

/// "James, III": behind a comma, citeproc-js and Zotero carry a suffix within the given name; ",!" asks for a comma
/// in front of it (citeproc-js, "Names").
Name with_parsed_suffix(Name name) {
    const auto comma = name.given.find(", ");
    const auto forced = name.given.find(",! ");
    const auto at = std::min(comma, forced);
    if (at == std::string::npos || !name.suffix.empty()) return name;
    const auto suffix = trimmed(std::string_view{name.given}.substr(at + (at == forced ? 3 : 2)));
    if (suffix.empty() || suffix.find(',') != std::string_view::npos) return name;
    name.suffix = suffix;
    name.given.resize(at);
    return name;
}

Name name_of(const Json& object) {
    Name name;
    name.literal = member(object, "literal");
    if (name.literal.empty()) name.literal = member(object, "name");
    if (!name.literal.empty()) return name;
    name.family = member(object, "family");
    name.given = member(object, "given");
    name.particle = member(object, "non-dropping-particle");
    name.dropping_particle = member(object, "dropping-particle");
    name.suffix = member(object, "suffix");
    name = with_parsed_suffix(std::move(name));
    return is_true(object, "parse-names") ? with_parsed_particles(std::move(name)) : name;
}

std::optional<int> whole_number(const Json& value) {
    const auto text = csl_text(value);
    const auto digits = trimmed(text);
    int number = 0;
    const auto end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    const bool whole = error == std::errc{} && stop == end && !digits.empty();
    return whole ? std::optional{number} : std::nullopt;
}

/// Months 13 to 16 and 21 to 24 are seasons (CSL-JSON in the wild, EDTF).
int season_of_month(int month) {
    if (month >= 13 && month <= 16) return month - 12;
    return month >= 21 && month <= 24 ? month - 20 : 0;
}

struct Parts {
    Day day;
    int season = 0;
};

/// [2012, "5", 17]; zeros and empty texts say nothing.
std::optional<Parts> parts_of(const Json& value) {
    if (!value.is_array() || value.empty()) return std::nullopt;
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < std::min<std::size_t>(3, value.size()); ++i) {
        auto number = whole_number(value[i]);
        if (const auto month = i == 1 && !number ? core::month_named(csl_text(value[i])) : 0; month != 0)
            number = month;
        if (!number && !csl_text(value[i]).empty()) return std::nullopt;
        numbers[i] = number.value_or(0);
    }
    if (numbers[0] == 0) return std::nullopt;
    return Parts{core::in_calendar({numbers[0], numbers[1], numbers[2]}), season_of_month(numbers[1])};
}

int season_of(const Json& object) {
    const auto found = object.find("season");
    if (found == object.end()) return 0;
    if (const auto number = whole_number(*found))
        return *number >= 1 && *number <= 4 ? *number : season_of_month(*number);
    return core::season_named(csl_text(*found));
}

/// "Trinity 2000", of a season that is none of the four; empty without one.
std::string words_of_season(const Json& object, const Date& date) {
    const auto season = member(object, "season");
    if (season.empty() || season == "0") return {};
    return season + " " + to_string(date.begin);
}

/// Nothing, or the zeros of a form that nobody filled in: "0000-00-00".
bool is_blank(const std::string& text) {
    return text.find_first_not_of("0-/. ") == text.npos;
}

/// A date as a text, in the Extended Date/Time Format, which CSL 1.0.2 prefers, or in words; what is no date stays.
Date written(const std::string& text) {
    if (auto date = core::free_date(text)) return *std::move(date);
    Date date;
    date.literal = text;
    return date;
}

/// Of "date-parts": the begin and, of a span, the end.
std::optional<Date> from_parts(const Json& value) {
    if (!value.is_array() || value.empty()) return std::nullopt;
    const auto begin = parts_of(value[0].is_array() ? value[0] : value);
    if (!begin) return std::nullopt;
    Date date;
    date.begin = begin->day;
    date.season = begin->season;
    if (value[0].is_array() && value.size() > 1) {
        const auto end = parts_of(value[1]);
        date.end = end ? end->day : Day{};  // [0]: it goes on, as citeproc-js has it
    }
    return date;
}

}  // namespace

std::string csl_text(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (!value.is_array()) return core::json_line(value);
    std::vector<std::string> texts;
    for (const auto& one : value)
        if (auto text = csl_text(one); !text.empty()) texts.push_back(std::move(text));
    return join(texts, ", ");
}

std::optional<std::vector<Name>> csl_names(const Json& value) {
    std::vector<Name> out;
    const auto add = [&out](const Json& one) {
        auto name = one.is_object() ? name_of(one) : one.is_string() ? parse_name(csl_text(one)) : Name{};
        if (name != Name{}) out.push_back(std::move(name));
    };
    if (value.is_array())
        for (const auto& one : value) add(one);
    else
        add(value);
    return out.empty() ? std::nullopt : std::optional{std::move(out)};
}

std::optional<Date> csl_date(const Json& value) {
    if (value.is_array()) return from_parts(value);
    if (!value.is_object()) {
        const auto text = csl_text(value);
        return is_blank(text) ? std::nullopt : std::optional{written(text)};
    }
    std::optional<Date> date;
    if (const auto parts = value.find("date-parts"); parts != value.end()) date = from_parts(*parts);
    for (const auto* name : {"edtf", "raw"})
        if (const auto text = member(value, name); !date && !is_blank(text)) date = written(text);
    if (auto literal = member(value, "literal"); !is_blank(literal)) {
        if (!date) date = Date{};
        date->literal = std::move(literal);
    }
    if (!date) return date;
    const auto season = season_of(value);
    if (season > 0)
        date->season = season;
    else if (date->literal.empty())
        date->literal = words_of_season(value, *date);
    if (is_true(value, "circa")) date->circa = true;
    return date;
}

}  // namespace citegraph::read
