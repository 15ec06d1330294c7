#include "citegraph/exporter.hpp"
#include "citegraph/reader.hpp"
#include "citegraph/text.hpp"
#include "core/url.hpp"
#include "must.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

// What holds for every sequence of bytes, read by the row READER of the readers: entries and problems lie
// within the text and in UTF-8, identifiers are read back, and what is written in the reader's own format,
// where there is one, comes back.
//
//     markdown_fuzz -max_len=2048 NEW_CORPUS tests/data/fuzz/markdown

namespace {

using namespace citegraph;

void must_be_utf8(const std::string& text) {
    must(!first_invalid_utf8(text), "what is read is UTF-8");
}

void check_entry(const Entry& entry, std::int64_t lines) {
    must(entry.file == "x" && entry.line >= 1 && entry.line <= lines, "an entry lies in the text");
    must(!entry.url || (!entry.links.empty() && entry.links.front().url == *entry.url),
         "its url is its first link");
    must(entry.titles.empty() ? entry.title.empty() : entry.title == entry.titles.front(),
         "its title is the best");
    for (const auto& texts : {entry.titles, entry.section, entry.affiliations, entry.authors, entry.flags})
        std::ranges::for_each(texts, must_be_utf8);
    for (const auto& text : {entry.bucket, entry.url, entry.date, entry.award, entry.note, entry.key})
        if (text) must_be_utf8(*text);
    if (entry.venue) must_be_utf8(entry.venue->name);
    for (const auto& link : entry.links) must_be_utf8(link.label + link.url);
    for (const auto& mention : entry.identifiers) {
        const auto again = Identifier::parse(to_string(mention.id));
        must(again && *again == mention.id, "an identifier is read back");
    }
}

void check_paper(const Paper& paper) {
    must(!paper.ids.empty() && std::ranges::is_sorted(paper.ids), "a paper has sorted names");
    must_be_utf8(paper.key + paper.type);
    for (const auto& [variable, value] : paper.fields) must_be_utf8(variable + value);
    for (const auto& [role, people] : paper.names)
        for (const auto& name : people) must_be_utf8(role + display_name(name));
}

void check_problem(const Problem& problem, std::int64_t lines) {
    must(problem.file == "x" && problem.line >= 0 && problem.line <= lines, "a problem lies in the text");
    must(!problem.message.empty() && problem.message.size() < 2000, "a problem is told, and briefly");
    must_be_utf8(problem.message);
}

Reading read(const Reader& reader, std::string_view text) {
    const auto lines = 1 + std::ranges::count_if(text, [](char c) { return c == '\n' || c == '\r'; });
    auto reading = reader.read(text, "x");
    must(reading.papers.empty() || reading.papers.size() == reading.entries.size(), "a record has an entry");
    must(std::ranges::is_sorted(reading.entries, {}, &Entry::line), "entries stand in order");
    for (const auto& entry : reading.entries) check_entry(entry, lines);
    for (const auto& paper : reading.papers) check_paper(paper);
    for (const auto& problem : reading.problems) check_problem(problem, lines);
    return reading;
}

std::string written(const Exporter& format, const std::vector<Paper>& papers) {
    Library library;
    library.papers = papers;
    static const auto graph = build_graph({});  // records do not tell of it
    return format.render({library, graph, {}, {}}).bytes;
}

/// CSL-JSON has a place for every field; RIS leaves out what it has no tag for. An address that is no link
/// becomes a part of the note.
void check_kept(const Paper& before, const Paper& after) {
    const bool has_link = core::is_link(field_of(before, "URL"));
    for (const auto& [variable, value] : before.fields)
        if (has_link || (variable != "URL" && variable != "note"))
            must(value.empty() || field_of(after, variable) == value, "a field comes back");
    for (const auto& [role, people] : before.names)
        must(people.empty() || after.names.at(role).size() == people.size(), "as many people come back");
}

/// What is written comes back. The first time it may say more than what was read: the month in an identifier
/// of arXiv, the link that a number stands for. The third time it says the same as the second.
void check_round_trip(const Reader& reader, const Exporter& format, const std::vector<Paper>& papers) {
    const auto again = [&](const std::vector<Paper>& from) {
        return read(reader, written(format, from)).papers;
    };
    const auto once = again(papers), twice = again(once);
    must(once.size() == papers.size(), "as many records come back");
    must(again(twice) == twice, "what came back twice comes back the same");
    for (std::size_t i = 0; i < papers.size() && reader.name == "csl-json"; ++i)
        check_kept(papers[i], once[i]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto& reader = *std::ranges::find(all_readers(), READER, &Reader::name);
    static const auto* format = exporter_named(READER);
    const auto text = valid_utf8({reinterpret_cast<const char*>(data), size});
    const auto reading = read(reader, text);
    if (format != nullptr && !reading.papers.empty()) check_round_trip(reader, *format, reading.papers);
    return 0;
}
