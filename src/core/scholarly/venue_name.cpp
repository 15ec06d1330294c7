// The normal form of a venue's name.
#include "core/scholarly/venue_name.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <array>

namespace citegraph::core {
namespace {

const WordSet links{"of the on for in and to at with de der des la le et und fur sur"};
const WordSet events{"conference conferences conf symposium symposia symp meeting congress colloquium"};
const WordSet event_frame{
    "conference conferences conf symposium symposia symp meeting congress colloquium "
    "international int intl annual annu joint biennial technical"};
const WordSet houses{
    "acm ieee usenix siam ifip cvf springer elsevier iacr sigact sigarch sigbed sigchi sigcomm "
    "sigda sighpc sigir sigkdd sigmetrics sigmm sigmobile sigmod sigops sigplan sigsac sigsoft "
    "sigweb eurographics isca"};
const WordSet papers{"proceedings proc"};
const WordSet workshops{"workshop workshops"};
const WordSet companions{"companion adjunct poster posters"};
const WordSet findings{"findings"};
const WordSet tracks{"track tracks"};
const WordSet promises{"appear submitted submission accepted under forthcoming"};
bool has_any(const VenueWords& words, const WordSet& set) {
    return std::ranges::any_of(words, [&](const auto& word) { return set.has(word); });
}

void erase_all(VenueWords& words, const WordSet& set) {
    std::erase_if(words, [&](const auto& word) { return set.has(word); });
}

/// Leaves out the words of `set` unless fewer than `least` would be left.
void erase_spare(VenueWords& words, const WordSet& set, std::size_t least) {
    auto rest = words;
    erase_all(rest, set);
    if (rest.size() >= least) words = std::move(rest);
}

VenueTitle title_of(VenueWords words, bool event) {
    VenueTitle title;
    title.all = words;
    title.event = event || has_any(words, events);
    erase_all(words, links);
    erase_spare(words, papers, 1);
    if (title.event) {
        erase_spare(words, event_frame, 1);
        erase_spare(words, houses, 2);
    } else {
        while (words.size() > 2 && houses.has(words.front())) {
            if (title.house.empty()) title.house = words.front().text == "acm" ? "acm" : "ieee";
            words.erase(words.begin());
        }
    }
    title.words = std::move(words);
    return title;
}

/// "SOSP 2023", "(OSDI 22)", "KDD '20:", "EMNLP-IJCNLP": nothing but capitals.
bool is_short(const Stretch& stretch) {
    const auto is_plain = [](const auto& word) { return !word.capital && !links.has(word); };
    return stretch.words.size() <= 3 && std::ranges::none_of(stretch.words, is_plain);
}

bool is_beside(const Stretch& stretch, bool is_first) {
    if (stretch.bracketed) return true;
    return is_short(stretch) &&
           (stretch.numbered || (is_first && (stretch.end == ':' || stretch.end == '-')));
}

/// Takes the words that say which part of a conference it is.
VenuePart take_part(VenueWords& words) {
    const auto is_abstracts = [](const auto& a, const auto& b) {
        return a.text == "extended" && b.text == "abstracts";
    };
    if (const auto at = std::ranges::adjacent_find(words, is_abstracts); at != words.end()) {
        words.erase(at, at + 2);
        return VenuePart::companion;
    }
    if (has_any(words, companions)) return erase_all(words, companions), VenuePart::companion;
    if (has_any(words, findings)) return erase_all(words, findings), VenuePart::findings;
    if (words.size() == 1 && words[0].capital && words[0].text.ends_with('w') && words[0].text.size() > 4) {
        words[0].text.pop_back();  // "CVPRW"
        words.push_back({"workshops"});
    }
    return has_any(words, workshops) ? VenuePart::workshop : VenuePart::main;
}

/// Cuts a workshop's name into what it is about and where it is held.
void part_workshop(VenueName& name, const VenueWords& words) {
    static const WordSet places{"at of conjunction colocated"};
    const auto at = std::ranges::find_if(words, [](const auto& word) { return workshops.has(word); });
    VenueWords host{words.begin(), at}, subject{at + 1, words.end()};
    if (!subject.empty() && places.has(subject.front())) std::swap(host, subject);
    if (!subject.empty()) {
        name.titles.push_back(title_of(std::move(subject), true));
        name.titles.back().all = words;
    }
    auto held = title_of(std::move(host), true);
    erase_all(held.words, houses);
    erase_all(held.words, event_frame);
    erase_all(held.words, papers);
    if (!held.words.empty()) name.host = std::move(held);
}

/// "Neural Information Processing Systems Track on Datasets" is of the conference.
void cut_track(VenueWords& words) {
    const auto at = std::ranges::find_if(words, [](const auto& word) { return tracks.has(word); });
    if (at == words.end() || at == words.begin()) return;
    words.erase(words.front().capital ? words.begin() + 1 : at, words.end());
}

bool is_optional(const VenueWord& word) {
    return links.has(word) || event_frame.has(word) || papers.has(word) || houses.has(word) ||
           workshops.has(word);
}

/// "A" at the end of a journal's name is its series, "J" is "journal", and "Q." with its full stop is cut
/// short.
bool is_series(const VenueWord& word) {
    return word.text.size() == 1 && !word.dotted && word.text != "j";
}

/// A name of one word is not cut short.
bool are_same_words(const VenueWords& a, const VenueWords& b) {
    if (a.empty() || b.empty()) return false;
    const bool is_exact = a.size() == 1 || is_series(a.back()) || is_series(b.back());
    if (is_exact && a.back().text != b.back().text) return false;
    return std::ranges::equal(a, b, is_same_word);
}

/// "Conference on Human Factors" for "CHI Conference on Human Factors".
void add_without_acronym(std::vector<VenueTitle>& titles) {
    if (titles.empty() || !titles.front().event) return;
    auto title = titles.front();
    while (title.words.size() > 2 && title.words.front().capital) {
        std::erase_if(title.all, [&](const auto& word) { return word.text == title.words.front().text; });
        title.words.erase(title.words.begin());
    }
    if (title.words.size() < titles.front().words.size()) titles.push_back(std::move(title));
}

}  // namespace

VenueName venue_name(std::string_view venue) {
    VenueName name;
    std::vector<VenueWords> heads;
    VenueWords words;
    constexpr std::size_t most_stretches = 12;
    auto stretches = stretches_of(valid_utf8(venue));
    stretches.resize(std::min(stretches.size(), most_stretches));
    bool ended = false;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const auto& stretch = stretches[i];
        if (stretch.at_host) {
            name.part = VenuePart::workshop;
            name.host = title_of(stretch.words, true);
        } else if (is_beside(stretch, i == 0) && stretches.size() > 1) {
            auto inside = stretch.words;
            if (const auto part = take_part(inside); part != VenuePart::main) name.part = part;
            if (!inside.empty()) name.short_names.push_back(std::move(inside));
            ended = ended || (!stretch.bracketed && !words.empty());  // a place and a date follow
        } else if (!ended) {
            words.insert(words.end(), stretch.words.begin(), stretch.words.end());
            heads.push_back(words);
            ended = stretch.end == '+';
        }
    }
    std::ranges::reverse(heads);
    for (auto& head : heads) {
        erase_all(head, promises);
        cut_track(head);
        const auto part = take_part(head);
        if (part != VenuePart::main && name.host.words.empty()) name.part = part;
        if (part == VenuePart::workshop)
            part_workshop(name, head);
        else if (!head.empty())
            name.titles.push_back(title_of(std::move(head), part == VenuePart::companion));
    }
    add_without_acronym(name.titles);
    return name;
}

bool is_same_title(const VenueTitle& a, const VenueTitle& b) {
    const bool is_one_kind = a.event || a.house.empty() || b.house.empty() || a.house == b.house;
    return a.event == b.event && is_one_kind && are_same_words(a.words, b.words);
}

bool may_be_same_title(const VenueTitle& a, const VenueTitle& b) {
    if (a.event == b.event) return is_same_title(a, b);
    static const WordSet serials{
        "journal j transactions trans letters lett review reviews magazine bulletin"};
    const auto& bare = (a.event ? b : a).words;
    const bool is_short = bare.size() == 1 && !bare[0].capital && !(a.event ? a : b).words[0].capital;
    return !is_short && !has_any(bare, serials) && are_same_words(a.words, b.words);
}

bool is_acronym_of(std::string_view acronym, const VenueTitle& title) {
    constexpr std::size_t least = 3, most = 16;
    if (acronym.size() < least || acronym.size() > most) return false;
    const auto is_it = [&](const auto& word) { return word.text == acronym; };
    const auto is_rest = [&](const auto& word) { return !is_it(word) && !is_optional(word); };
    if (std::ranges::any_of(title.all, is_it)) return std::ranges::none_of(title.all, is_rest);
    std::array<bool, most + 1> reached{true};
    for (const auto& word : title.all) {
        auto next = is_optional(word) ? reached : std::array<bool, most + 1>{};
        for (std::size_t at = 0; at < acronym.size(); ++at)
            for (std::size_t n = 0; reached[at] && n < word.text.size() && at + n < acronym.size(); ++n) {
                if (word.text[n] != acronym[at + n]) break;
                next[at + n + 1] = true;
            }
        reached = next;
    }
    return reached[acronym.size()];
}

}  // namespace citegraph::core
