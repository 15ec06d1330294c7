// Variables that people, and the programs that they use, write into a note for want of a field.
#include "citegraph/text.hpp"
#include "core/csl.hpp"
#include "core/record/normal_record.hpp"
#include "core/text/normal_form.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace citegraph::core {
namespace {

struct Line {
    std::string name;  ///< a CSL variable, role or date, "type", "citation-key" or "arxiv"
    std::string value;
};

/// CSL's name for what a line calls "Original Date", "original-date", "{:original-date" or "DOI"; empty for none.
std::string variable_of(std::string_view label) {
    std::string name = ascii_lower(trimmed(label));
    std::ranges::replace(name, ' ', '-');
    if (is_one_of(name, "type citation-key arxiv original-date")) return name;
    for (const auto* capital : {"DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL"})
        if (ascii_lower(capital) == name) return capital;
    const bool is_free = is_one_of(name, "note annote abstract");  // which is what stands here
    const bool known = is_csl_variable(name) || is_csl_name(name) || is_csl_date(name);
    return known && !is_free ? name : std::string{};
}

/// "PMID: 23439512"; also a DOI without a name.
std::optional<Line> variable_in(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with("{:") && text.ends_with('}')) text = text.substr(2, text.size() - 3);
    if (const auto doi = bare_doi(text); doi.starts_with("10.") && !registered_doi(doi).empty())
        return Line{"DOI", doi};
    const auto colon = text.find(':');
    auto name = colon == text.npos ? std::string{} : variable_of(text.substr(0, colon));
    const auto value = colon == text.npos ? std::string_view{} : trimmed(text.substr(colon + 1));
    if (name.empty() || value.empty()) return std::nullopt;
    if (name == "DOI" && registered_doi(bare_doi(value)).empty()) return std::nullopt;
    return Line{std::move(name), std::string{value}};
}

/// "Family || Given"; else as people write names.
Name name_of(const std::string& text) {
    const auto bars = text.find("||");
    if (bars == text.npos) return parse_name(text);
    return {.family = std::string{trimmed(text.substr(0, bars))},
            .given = std::string{trimmed(text.substr(bars + 2))}};
}

/// Whether the paper said the same of this variable, or says it now.
bool put_field(Paper& paper, const std::string& variable, const std::string& value) {
    const auto [place, fresh] = paper.fields.try_emplace(variable, value);
    const bool same = variable == "DOI" ? ascii_lower(bare_doi(place->second)) == ascii_lower(bare_doi(value))
                                        : collapse_space(place->second) == collapse_space(value);
    return fresh || same;
}

bool put_date(Paper& paper, const std::string& role, const std::string& value) {
    const auto read = free_date(value);
    const auto date = read ? *read : Date{.literal = value};
    const auto [place, fresh] = paper.dates.try_emplace(role, date);
    return fresh || place->second == date;
}

bool put_arxiv(Paper& paper, const std::string& value) {
    const auto found = identify("arXiv:" + value);
    if (!found || found->id.scheme() != Scheme::arxiv) return false;
    if (std::ranges::find(paper.ids, found->id) == paper.ids.end()) paper.ids.push_back(found->id);
    return true;
}

/// The type and the key of a note are meant to stand over the record's.
bool put(Paper& paper, const Line& line) {
    if (line.name == "arxiv") return put_arxiv(paper, line.value);
    if (line.name == "citation-key") return std::exchange(paper.key, line.value), true;
    if (line.name == "type") {
        if (!is_csl_type(line.value)) return false;
        paper.type = line.value;
        return true;
    }
    if (is_csl_date(line.name)) return put_date(paper, line.name, line.value);
    if (!is_csl_name(line.name)) return put_field(paper, line.name, line.value);
    auto& names = paper.names[line.name];
    const auto name = name_of(line.value);
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    return true;
}

/// The lines of a note, as far as they are variables; blank lines between them go with them.
void read_note(Paper& paper) {
    const auto note = paper.fields.find("note");
    if (note == paper.fields.end()) return;
    const auto text = std::exchange(note->second, {});
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = variable_in(rest.substr(0, end));
        const bool blank = trimmed(rest.substr(0, end)).empty();
        if (!blank && (!line || !put(paper, *line))) break;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (trimmed(rest).empty())
        paper.fields.erase("note");
    else
        paper.fields["note"] = rest;
}

/// A field of a type or a number, or one that CSL has not, that holds an identifier: "doi: 10.1000/x".
void read_free_fields(Paper& paper) {
    for (const auto* variable : {"genre", "number", "medium"}) {
        const auto field = paper.fields.find(variable);
        const auto line = field == paper.fields.end() ? std::nullopt : variable_in(field->second);
        const bool is_identifier = line && is_one_of(line->name, "DOI PMID PMCID");
        if (is_identifier && put(paper, *line)) paper.fields.erase(variable);
    }
    std::erase_if(paper.foreign, [&paper](const auto& field) {
        const auto line = variable_in(field.second);
        return line && line->name == "DOI" && put(paper, *line);
    });
}

}  // namespace

Paper with_extra_read(Paper paper) {
    read_note(paper);
    read_free_fields(paper);
    return paper;
}

}  // namespace citegraph::core
