// From the blocks of a list to its entries.
#include "read/style/entries.hpp"

#include "read/account/skipped.hpp"
#include "read/list/finish.hpp"
#include "read/style/assembly.hpp"
#include "read/units/unit_features.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

/// A work of which nothing is said that could name it.
Passed nameless(const Entry& entry, const EntryText& record) {
    return {{.file = entry.file,
             .line = entry.line,
             .reason = "no title, no link",
             .text = record.text.substr(0, record.text.find('\n'))},
            {}};
}

}  // namespace

ListedWorks works_of(std::span<const Unit> units, std::span<const Part> parts) {
    ListedWorks out;
    Ancestry places{units, parts};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (parts[i] == Part::work) {
            auto end = i + 1;
            while (end < units.size() && parts[end] == Part::more) ++end;
            out.places.push_back(places.at(i));
            out.records.push_back(record_of(units, i, end));
        }
        places.pass(i);
    }
    return out;
}

Reading list_of(std::vector<DocumentBlock> blocks, std::string_view file, const Habits& habits) {
    auto units = units_of(std::move(blocks));
    const auto judged = judgements_of(units, habits.units);
    auto passed = passed_over(units, judged, file);
    auto works = works_of(units, judged.parts);
    const auto given = fields_of(works.records, units, habits.words);
    const bool surnames_alone = names_surnames_alone(works.records, given);
    Reading out;
    out.entries.reserve(given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        auto& record = works.records[i];
        auto entry = assembled(record, units, given[i], std::move(works.places[i]), surnames_alone);
        entry.file = file;
        entry = finished(std::move(entry), record.text);
        const bool says_nothing = entry.titles.empty() && entry.links.empty() && entry.identifiers.empty();
        if (says_nothing)
            passed.push_back(nameless(entry, record));
        else
            out.entries.push_back(std::move(entry));
        for (const auto& section : record.sections)
            units[section.unit].cells.clear();  // a long list is large
        record = {};
    }
    out.skipped = skipped_beside(out.entries, std::move(passed));
    std::ranges::stable_sort(out.skipped, {}, &Skipped::line);
    return out;
}

}  // namespace citegraph::read
