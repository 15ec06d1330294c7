// Entries of a list taken out one by one and written anew from their records; see leave_one_out.py.
#include "citegraph/text.hpp"
#include "edit/order.hpp"
#include "edit/sections.hpp"
#include "edit/style.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace {

using namespace citegraph;
using Json = nlohmann::json;

edit::Material material_of(const Json& record) {
    edit::Material out;
    out.title = record.value("title", "");
    for (const auto& name : record.value("authors", std::vector<std::string>{}))
        out.authors.push_back(parse_name(name));
    (record.value("is_preprint", false) ? out.server : out.venue) = record.value("venue", "");
    if (const auto day = parse_day(record.value("date", ""))) out.day = *day;
    for (const auto& text : record.value("ids", std::vector<std::string>{}))
        if (const auto id = Identifier::parse(text)) out.ids.push_back(*id);
    out.url = record.value("url", "");
    return out;
}

/// The entries of the list that have one of these identifiers or titles.
std::vector<std::size_t> entries_named(const edit::Listing& listing, const Json& names) {
    std::vector<std::size_t> out;
    for (const auto& name : names.get<std::vector<std::string>>())
        for (std::size_t i = 0; i < listing.entries.size(); ++i) {
            const auto& entry = listing.entries[i].entry;
            const bool has_id = std::ranges::any_of(
                entry.identifiers, [&](const Mention& own) { return to_string(own.id) == name; });
            if (has_id || normal_title(entry.title) == normal_title(name)) out.push_back(i);
        }
    return out;
}

/// Whether nothing that tells stands between a place and that at which the entry was.
bool is_place(const edit::Listing& listing, std::size_t entry, edit::Order order, std::size_t place) {
    std::vector<std::size_t> others;
    std::size_t own = 0;
    for (const auto i : listing.sections[listing.entries[entry].section].entries)
        if (i == entry)
            own = others.size();
        else
            others.push_back(i);
    const auto key = edit::key_of(listing.entries[entry].entry);
    for (auto i = std::min(own, place); i < std::max(own, place); ++i)
        if (edit::comes_before(order, edit::key_of(listing.entries[others[i]].entry), key)) return false;
    return true;
}

}  // namespace

int main() {
    const auto input = Json::parse(std::cin);
    std::ifstream file{input.at("list").get<std::string>(), std::ios::binary};
    const auto listing = edit::listing_of({std::istreambuf_iterator<char>{file}, {}});
    const edit::ListStyle style{listing};
    const edit::SectionRanking ranking{listing};
    auto out = Json::array();
    for (const auto& record : input.at("cases"))
        for (std::size_t i = 0; i < listing.entries.size(); ++i) {
            const auto& entry = listing.entries[i];
            if (entry.entry.line != record.at("line").get<int>()) continue;
            const auto paper = material_of(record);
            const auto order = edit::order_of(listing, entry.section, i);
            const auto place = edit::place_in(listing, entry.section, order, edit::key_of(entry.entry), i);
            auto ranked = Json::array();
            const edit::PaperTies ties{entries_named(listing, record.value("cites", Json::array())),
                                       entries_named(listing, record.value("cited_by", Json::array()))};
            for (const auto& [section, probability, reasons] : ranking.rank(paper, ties, i))
                ranked.push_back({{"is_own", section == entry.section},
                                  {"probability", probability},
                                  {"name", name_of(listing.sections[section])},
                                  {"reasons", reasons}});
            std::map<std::size_t, int> tied;
            for (const auto& ends : {ties.cited, ties.citing})
                for (const auto other : ends) ++tied[listing.entries[other].section];
            const auto most = std::ranges::max_element(tied, {}, [](const auto& one) { return one.second; });
            const auto by_words = ranking.rank(paper, {}, i);
            out.push_back({{"line", entry.entry.line},
                           {"ranked", ranked},
                           {"by_words", !by_words.empty() && by_words.front().section == entry.section},
                           {"by_ties", most != tied.end() && most->first == entry.section},
                           {"ties", ties.cited.size() + ties.citing.size()},
                           {"order", name_of(order)},
                           {"is_place", order != edit::Order::appended && is_place(listing, i, order, place)},
                           {"size", listing.sections[entry.section].entries.size()},
                           {"original", listing.text.substr(entry.begin, entry.end - entry.begin)},
                           {"written", style.entry_of(paper, {entry.section, i}, i)}});
        }
    std::cout << out.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}
