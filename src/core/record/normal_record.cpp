#include "core/record/normal_record.hpp"

#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/page_range.hpp"
#include "core/text/normal_form.hpp"
#include "core/text/published_text.hpp"
#include "core/text/words.hpp"
#include "core/written_date.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace citegraph::core {
namespace {

/// Line ends, and spaces that stand beside others or at an end.
bool has_loose_space(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
        if (c == '\t' || c == '\r' || c == '\n' || (c == ' ' && before == ' ')) return true;
        before = c;
    }
    return text.ends_with(' ');
}

/// Most texts are in normal form, which is seen at a glance.
bool needs_reading(std::string_view text) {
    return text.find('<') != text.npos || text.find('&') != text.npos || has_loose_space(text);
}

/// Whether all markup is CSL's own, well nested, as our readers write it.
bool is_marked_up(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> tags{
        {{"<span class=\"nocase\">", "</span>"},
         {"<i>", "</i>"},
         {"<b>", "</b>"},
         {"<sub>", "</sub>"},
         {"<sup>", "</sup>"},
         {"<span style=\"font-variant:small-caps;\">", "</span>"}}};
    std::vector<std::string_view> open;
    for (auto at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        const auto rest = text.substr(at);
        const auto row =
            std::ranges::find_if(tags, [&](const auto& tag) { return rest.starts_with(tag.first); });
        if (row != tags.end())
            open.push_back(row->second);
        else if (!open.empty() && rest.starts_with(open.back()))
            open.pop_back();
        else
            return false;
    }
    return open.empty() && text.find('&') == text.npos;
}

std::string with_single_spaces(std::string text) {
    return has_loose_space(text) ? collapse_space(text) : text;
}

/// Text that went through more than one program has entities of entities: "&amp;amp;".
std::string letters_of(std::string text) {
    for (auto more = resolved_entities(text); more != text; more = resolved_entities(text))
        text = std::move(more);
    return text;
}

/// A value of a CSL variable. Paragraphs of abstracts and notes stay.
std::string normal_value(std::string_view variable, const std::string& value) {
    if (variable == "DOI") return bare_doi(letters_of(value));
    if (variable == "URL") return std::string{trimmed(letters_of(value))};
    auto text = is_marked_up(value) ? value : published_text(value);
    if (variable == "page") return normal_pages(text);
    if (is_one_of(variable, "abstract annote note")) return std::string{trimmed(text)};
    return with_single_spaces(std::move(text));
}

void make_normal(Name& name) {
    for (auto* part :
         {&name.family, &name.given, &name.particle, &name.dropping_particle, &name.suffix, &name.literal})
        if (needs_reading(*part)) *part = with_single_spaces(plain_text(published_text(*part)));
}

void make_normal(Date& date) {
    const bool words_alone = date.begin.year == 0 && !date.end && date.season == 0 && !date.literal.empty();
    auto read = words_alone ? free_date(date.literal) : std::nullopt;
    if (!read) return;
    read->circa |= date.circa;
    read->uncertain |= date.uncertain;
    date = *std::move(read);
}

}  // namespace

Paper normal_record(Paper paper) {
    for (auto& [variable, value] : paper.fields)
        if (needs_reading(value) || is_one_of(variable, "DOI URL page"))
            value = normal_value(variable, value);
    std::erase_if(paper.fields, [](const auto& field) { return field.second.empty(); });
    for (auto& [role, names] : paper.names)
        for (auto& name : names) make_normal(name);
    for (auto& [role, date] : paper.dates) make_normal(date);
    return paper;
}

std::string whole_title(const std::string& title, const std::string& subtitle) {
    const auto words = normal_title(subtitle);
    if (words.empty() || (" " + normal_title(title)).ends_with(" " + words)) return title;
    return title.empty() ? subtitle : title + (title.ends_with(':') ? " " : ": ") + subtitle;
}

}  // namespace citegraph::core
