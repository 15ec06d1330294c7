// Which type, which fields and which key a paper has.
#include "exporters/bib/record.hpp"

#include "citegraph/cite_key.hpp"
#include "citegraph/text.hpp"
#include "exporters/bib/draft.hpp"
#include "exporters/parts/facts.hpp"

#include <algorithm>
#include <string_view>

namespace citegraph::exporters {
namespace {

bool any_particle(const Paper& paper, std::string Name::*particle) {
    return std::ranges::any_of(paper.names, [&](const auto& role) {
        return std::ranges::any_of(role.second, [&](const Name& name) { return !(name.*particle).empty(); });
    });
}

/// BibTeX sorts and labels by `key` what has neither authors nor, in a book, editors.
void put_sort_key(EntryDraft& draft) {
    if (!draft.is_bibtex() || draft.has("author")) return;
    const auto type = draft.type().name;
    const bool by_editor = type == "book" || type == "inbook" || type == "proceedings";
    if (by_editor && draft.has("editor")) return;
    const bool headed = draft.has("title") || is_assembled(draft.paper());
    const auto heading = headed ? heading_of(draft.paper()) : key_of(draft.paper());
    draft.put("key", spelled(heading, draft.spelling()));
}

void put_words(EntryDraft& draft) {
    draft.take("note");
    const bool is_note = note_of(draft.paper()) == field_of(draft.paper(), "note");
    is_note ? draft.text("note", "note")
            : draft.put("note", spelled(note_of(draft.paper()), draft.spelling()));
    draft.text("pubstate", "status");
    draft.text("titleaddon", "title-addon");
    draft.title("origtitle", "original-title");
    draft.list("origpublisher", "original-publisher");
    draft.list("origlocation", "original-publisher-place");
    draft.text("library", "call-number");
    draft.text(draft.is_bibtex() ? "annote" : "annotation", "annote");
    draft.leave("keywords", spelled(draft.take("keyword"), draft.spelling()));
    draft.leave("abstract", spelled(draft.take("abstract"), draft.spelling()));
}

/// A comma ends a key in BibTeX, and in \cite; white space, braces, quotes, =, # and % cannot stand in one
/// (btxdoc.pdf), nor ~ and \ in \cite; biber wants no " # ' ( ) , = { } % either. Letters beyond ASCII can.
std::string plain_key(std::string key, Dialect dialect) {
    if (!trouble_with_key(key, dialect)) return key;
    std::ranges::replace_if(
        key,
        [](char letter) {
            const auto byte = static_cast<unsigned char>(letter);
            return byte <= ' ' || byte == 0x7F ||
                   std::string_view{"{}(),=\"#%\\~'&$^"}.find(letter) != std::string_view::npos;
        },
        '-');
    return key;
}

}  // namespace

BibtexRecord bibtex_record(const Paper& paper, const Spelling& wanted) {
    auto spelling = wanted;
    if (auto record = as_it_stood(paper, spelling)) {
        record->key = key_of(paper);
        return *std::move(record);
    }
    spelling.useprefix = wanted.dialect == Dialect::biblatex && any_particle(paper, &Name::particle);
    EntryDraft draft{paper, spelling};
    put_people(draft);
    put_places(draft);
    put_numbers(draft);
    put_dates(draft);
    put_addresses(draft);
    put_words(draft);
    if (!draft.is_bibtex()) draft.put("entrysubtype", std::string{draft.type().subtype});
    if (spelling.useprefix) draft.put("options", "useprefix=true");
    put_foreign(draft);
    for (const auto* of_styles : {"citation-key", "citation-label", "citation-number", "year-suffix"})
        draft.take(of_styles);
    put_sort_key(draft);
    return draft.finish(key_of(paper));
}

BibtexRecord arranged(BibtexRecord record, const Layout& layout) {
    const auto named = [](const std::vector<std::string>& names, const BibtexField& field) {
        return std::ranges::find(names, field.first) != names.end();
    };
    std::vector<BibtexField> left;
    for (auto& field : record.left) {
        const bool wanted = named(layout.with, field) || (field.first == "abstract" && layout.abstracts);
        (wanted ? record.fields : left).push_back(std::move(field));
    }
    record.left = std::move(left);
    std::erase_if(record.fields, [&](const BibtexField& field) { return named(layout.without, field); });
    std::ranges::stable_sort(record.fields, {}, [&](const BibtexField& field) {
        return std::ranges::find(layout.order, field.first) - layout.order.begin();
    });
    return record;
}

std::vector<std::string> written_keys(std::span<const Paper> papers, Dialect dialect) {
    std::vector<std::string> out, small;  // to BibTeX, keys are equal if they are but for their case
    for (const auto& paper : papers) {
        out.push_back(plain_key(key_of(paper), dialect));
        small.push_back(ascii_lower(out.back()));
    }
    const auto once = distinct(std::move(small));
    for (std::size_t i = 0; i < out.size(); ++i) out[i] += once[i].substr(out[i].size());
    return out;
}

}  // namespace citegraph::exporters
