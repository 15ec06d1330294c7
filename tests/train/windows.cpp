#include "train/windows.hpp"

#include "read/markdown/document.hpp"
#include "train/fields.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace citegraph::train {
namespace {

using Json = nlohmann::json;
using read::Part;

Labelled without_labels(std::string name, const std::string& markdown) {
    Labelled out;
    out.name = std::move(name);
    out.units = read::units_of(read::parse_document(markdown));
    out.parts.resize(out.units.size());
    return out;
}

std::size_t unit_at(const Labelled& list, int line) {
    return static_cast<std::size_t>(std::ranges::lower_bound(list.units, line, {}, &read::Unit::line) -
                                    list.units.begin());
}

/// Where entries begin and at most end, with their labels.
struct Found {
    std::size_t begin, end;
    const Json* label;
};

/// Marks the units of an entry. Of two on a line the second begins in the line's next unit.
void mark(Labelled& list, std::vector<Found>& all, Found found) {
    const auto is_taken = [&](std::size_t i) {
        return list.parts[i] == static_cast<std::uint8_t>(Part::work);
    };
    while (found.begin < found.end && is_taken(found.begin)) ++found.begin;
    if (found.begin >= found.end) {
        ++list.lost;
        return;
    }
    for (auto i = found.begin + 1; i < found.end; ++i) list.parts[i] = static_cast<std::uint8_t>(Part::more);
    list.parts[found.begin] = static_cast<std::uint8_t>(Part::work);
    all.push_back(found);
}

/// The records of the entries: each ends where another begins.
void add_records(Labelled& list, const std::vector<Found>& all) {
    for (const auto& [begin, end, label] : all) {
        auto stop = begin + 1;
        while (stop < end && list.parts[stop] == static_cast<std::uint8_t>(Part::more)) ++stop;
        list.records.push_back(read::record_of(list.units, begin, stop));
        auto fields = fields_by_words(*label, list.records.back());
        list.lost += fields.lost;
        list.fields.push_back(std::move(fields.of));
    }
}

void add_window(Labelled& list, const Json& window) {
    const auto begin = unit_at(list, window["from"]), end = unit_at(list, window["to"].get<int>() + 1);
    if (begin >= end) return;
    list.windows.emplace_back(begin, end);
    std::vector<Found> all;
    for (const auto& entry : window["entries"]) {
        const int line = entry["line"];
        mark(list, all, {unit_at(list, line), unit_at(list, entry.value("end", line) + 1), &entry});
    }
    add_records(list, all);
}

/// Behind a heading or paragraph all up to the next heading, behind an item what stands in it, behind a row nothing.
std::size_t end_of_entry(const Labelled& list, std::size_t first) {
    const auto& units = list.units;
    const auto is_within = [&](std::size_t i) {
        for (auto under = units[i].under; under; under = units[*under].under)
            if (*under == first) return true;
        return !units[i].begins;
    };
    const auto kind = units[first].kind;
    const bool is_open =
        kind == read::DocumentBlock::Kind::heading || kind == read::DocumentBlock::Kind::paragraph;
    auto end = first + 1;
    while (end < units.size() &&
           (is_within(end) || (is_open && units[end].kind != read::DocumentBlock::Kind::heading)))
        ++end;
    return end;
}

/// An entry as the windows of lists have it.
Json as_label(const Json& entry) {
    auto out = entry;
    for (const auto* name : {"title", "venue"})
        if (entry.contains(name) && entry[name].is_string()) out[name] = Json::array({entry[name]});
    if (!out.contains("venue") || out["venue"].is_null()) return out;
    auto words = entry["venue"].get<std::string>();
    const auto year = words.size() > 5 ? words.substr(words.size() - 4) : std::string{};
    const bool has_year = !year.empty() && year.find_first_not_of("0123456789") == year.npos;
    if (has_year) words.resize(words.size() - 5);
    out["venue"] = {{"name", {words}}, {"year", has_year ? Json(std::stoi(year)) : Json{}}};
    return out;
}

std::size_t first_unit(const Labelled& list, const Json& entry) {
    if (entry.contains("line")) return unit_at(list, entry["line"]);
    const auto fields = [&](std::size_t i) {
        return fields_by_words({{"title", entry.value("title", Json::array())}},
                               read::record_of(list.units, i, i + 1));
    };
    for (std::size_t i = 0; i < list.units.size(); ++i)
        if (entry.contains("title") && fields(i).lost == 0) return i;
    return 0;
}

}  // namespace

Labelled list_with_windows(std::string name, const std::string& markdown, const Json& labels) {
    auto out = without_labels(std::move(name), markdown);
    for (const auto& window : labels["windows"]) {
        add_window(out, window);
        for (const auto& entry : window["entries"]) out.is_made |= entry.contains("spans");
    }
    return out;
}

Labelled list_with_entries(std::string name, const std::string& markdown, const Json& entries) {
    auto out = without_labels(std::move(name), markdown);
    out.windows.emplace_back(0, out.units.size());
    auto labels = entries;
    std::vector<Found> all;
    for (auto& entry : labels) {
        entry = as_label(entry);
        const auto first = first_unit(out, entry);
        if (first < out.units.size()) mark(out, all, {first, end_of_entry(out, first), &entry});
    }
    add_records(out, all);
    return out;
}

}  // namespace citegraph::train
