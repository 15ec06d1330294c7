// Reference strings with marked parts.
#include "train/truth.hpp"

#include "citegraph/text.hpp"
#include "read/list/scan.hpp"
#include "read/markdown/document.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace citegraph::train {
namespace {

using read::EntryField;

/// A reference as it is written, and where each of its parts ends.
struct Reference {
    std::string text;
    std::vector<std::pair<std::size_t, EntryField>> ends;
};

EntryField field_of(std::string_view tag) {
    static const std::vector<std::pair<std::string_view, EntryField>> tags{
        {"author", EntryField::author},       {"title", EntryField::title},
        {"journal", EntryField::venue},       {"container-title", EntryField::venue},
        {"date", EntryField::date},           {"editor", EntryField::editor},
        {"volume", EntryField::volume},       {"pages", EntryField::pages},
        {"publisher", EntryField::publisher}, {"location", EntryField::place}};
    for (const auto& [name, field] : tags)
        if (name == tag) return field;
    return EntryField::other;
}

std::vector<Reference> references_in(const pugi::xml_document& document) {
    std::vector<Reference> out;
    for (const auto& sequence : document.child("dataset").children("sequence")) {
        auto& reference = out.emplace_back();
        for (const auto& part : sequence.children()) {
            if (std::string_view{part.name()} == "citation-number") continue;
            if (!reference.text.empty()) reference.text += ' ';
            reference.text += read::tidy(part.text().get());
            reference.ends.emplace_back(reference.text.size(), field_of(part.name()));
        }
    }
    return out;
}

/// A list with a bullet for each, as Markdown.
std::string list_of(const std::vector<Reference>& references) {
    std::string out = "# References\n\n";
    for (const auto& reference : references) {
        out += "- ";
        for (const char c : reference.text) {
            if (std::string_view{"\\`*_[]<>#"}.find(c) != std::string_view::npos) out += '\\';
            out += c;
        }
        out += '\n';
    }
    return out;
}

/// Marks at the ends of a part, and "In" before a container, are no part of it.
void trim(std::vector<std::uint8_t>& fields, const read::EntryText& record) {
    for (std::size_t begin = 0, end = 0; begin < fields.size(); begin = end) {
        const auto field = fields[begin];
        for (end = begin; end < fields.size() && fields[end] == field;) ++end;
        auto first = begin, last = end;
        const bool is_in = field == static_cast<std::uint8_t>(EntryField::venue) && last - first > 1 &&
                           read::folded(record.of(record.tokens[first])) == "in";
        if (is_in) fields[first++] = 0;
        while (first < last && record.tokens[first].mark) fields[first++] = 0;
        while (last > first && record.tokens[last - 1].mark) fields[--last] = 0;
    }
}

/// The marked text and the record agree but for white space: both are walked together.
std::vector<std::uint8_t> fields_by(const Reference& reference, const read::EntryText& record) {
    std::vector<std::uint8_t> out(record.tokens.size());
    std::size_t at = 0, part = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto word = record.of(record.tokens[i]);
        const auto found = reference.text.find(word, at);
        if (found == std::string::npos) continue;
        at = found + word.size();
        while (part < reference.ends.size() && reference.ends[part].first < at) ++part;
        if (part < reference.ends.size()) out[i] = static_cast<std::uint8_t>(reference.ends[part].second);
    }
    trim(out, record);
    return out;
}

}  // namespace

Labelled labelled_references(const std::filesystem::path& dataset) {
    constexpr int lines_above = 3;
    pugi::xml_document document;
    document.load_file(dataset.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    const auto references = references_in(document);
    Labelled out;
    out.name = dataset.stem();
    out.by_many = true;
    out.is_made = document.child("dataset").attribute("made").as_bool();
    out.units = read::units_of(read::parse_document(list_of(references)));
    out.parts.assign(out.units.size(), static_cast<std::uint8_t>(read::Part::work));
    out.parts.front() = static_cast<std::uint8_t>(read::Part::none);
    out.windows.emplace_back(0, out.units.size());
    for (std::size_t u = 1; u < out.units.size(); ++u) {
        out.records.push_back(read::record_of(out.units, u, u + 1));
        const auto& reference = references[static_cast<std::size_t>(out.units[u].line - lines_above)];
        out.fields.push_back(fields_by(reference, out.records.back()));
    }
    return out;
}

}  // namespace citegraph::train
