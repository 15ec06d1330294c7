// Which section of a list a paper belongs to.
#include "edit/sections.hpp"

#include "citegraph/text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace citegraph::edit {
namespace {

// How much each sort of evidence weighs, as a power of its probability, and with how many votes of the average section
// each section begins.
constexpr double of_ties = 1.5, of_titles = 0.8, of_words = 0.35, of_headings = 0.4, of_links = 1.2,
                 of_size = 0.3;
constexpr double doubt_of_ties = 0.5, doubt_of_titles = 0.3, doubt_of_words = 8;
constexpr std::size_t nearest = 12;     // titles
constexpr double like_enough = 0.15;    // to be named as a reason
constexpr double telling_enough = 1.5;  // weight of a word, likewise

/// A word without its ending.
std::string stem(std::string word) {
    if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
    if (word.size() > 6 && word.ends_with("ing")) word.resize(word.size() - 3);
    if (word.size() > 4 && word.ends_with("e")) word.pop_back();
    return word;
}

/// The words of a text, each once; "multi-modal" is also "multimodal".
std::vector<std::string> stems(std::string_view text) {
    std::vector<std::string> out;
    for (const auto word : split(text, ' ')) {
        auto parts = title_words(word);
        if (parts.size() > 1) out.push_back(stem(join(parts, "")));
        for (auto& part : parts) out.push_back(stem(std::move(part)));
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool is_of_other_year(const Listing& listing, const ListedSection& section, int year) {
    if (!section.bucket || year == 0 || *section.bucket == std::to_string(year)) return false;
    return std::ranges::any_of(listing.sections, [&](const ListedSection& other) {
        return other.bucket && *other.bucket == std::to_string(year);
    });
}

}  // namespace

SectionRanking::SectionRanking(const Listing& listing) : listing_{listing} {
    std::map<std::string, double> documents;
    for (const auto& entry : listing.entries)
        for (const auto& word : stems(entry.entry.title)) ++documents[word];
    for (const auto& section : listing.sections)
        for (const auto& word : stems(join(section.path, " "))) documents[word] += 0;
    const auto all = static_cast<double>(listing.entries.size()) + 1;
    for (const auto& [word, count] : documents) {
        vocabulary_.push_back(word);
        weights_.push_back(std::log(all / (count + 0.5)));
    }
    for (const auto& entry : listing.entries) titles_.push_back(known_bag_of(entry.entry.title));
    for (const auto& section : listing.sections) headings_.push_back(known_bag_of(join(section.path, " ")));
}

SectionRanking::Bag SectionRanking::known_bag_of(std::string_view text) const {
    Bag out;
    for (const auto& word : stems(text)) {
        const auto found = std::ranges::lower_bound(vocabulary_, word);
        if (found != vocabulary_.end() && *found == word)
            out.words.push_back(static_cast<std::size_t>(found - vocabulary_.begin()));
    }
    return out;
}

double SectionRanking::likeness(const Bag& a, const Bag& b) const {
    const auto square = [&](double sum, std::size_t word) { return sum + weights_[word] * weights_[word]; };
    std::vector<std::size_t> both;
    std::ranges::set_intersection(a.words, b.words, std::back_inserter(both));
    const auto norm = std::accumulate(a.words.begin(), a.words.end(), 0.0, square) *
                      std::accumulate(b.words.begin(), b.words.end(), 0.0, square);
    return norm == 0 ? 0 : std::accumulate(both.begin(), both.end(), 0.0, square) / std::sqrt(norm);
}

/// The evidence for each section.
class Judge {
  public:
    Judge(const SectionRanking& ranking, const Material& paper, const PaperTies& ties,
          std::optional<std::size_t> but)
        : ranking_{ranking},
          listing_{ranking.listing_},
          paper_{paper},
          but_{but},
          logs_(listing_.sections.size()),
          reasons_(listing_.sections.size()),
          sizes_(listing_.sections.size()) {
        for (std::size_t i = 0; i < listing_.entries.size(); ++i)
            if (i != but_) ++sizes_[listing_.entries[i].section];
        own_ = ranking.known_bag_of(paper.title);
        weigh_ties(ties);
        weigh_titles();
        weigh_words();
        weigh_headings();
        weigh_links();
        weigh(sizes_, 1, of_size);
    }

    std::vector<SectionGuess> candidates() {
        std::vector<SectionGuess> out;
        const auto most = *std::ranges::max_element(logs_);
        double sum = 0;
        for (std::size_t i = 0; i < logs_.size(); ++i) {
            if (listing_.sections[i].path.empty() && !listing_.sections[i].bucket &&
                listing_.sections.size() > 1)
                continue;
            if (is_of_other_year(listing_, listing_.sections[i], paper_.day.year) || sizes_[i] == 0) continue;
            out.push_back({i, std::exp(logs_[i] - most), std::move(reasons_[i])});
            sum += out.back().probability;
        }
        for (auto& one : out) one.probability /= sum;
        std::ranges::stable_sort(out, std::greater{}, &SectionGuess::probability);
        return out;
    }

  private:
    /// Counts votes as shares, with so much doubt, for the size of each section.
    void weigh(const std::vector<double>& votes, double doubt, double power) {
        const auto all = std::accumulate(votes.begin(), votes.end(), 0.0);
        const auto entries = std::accumulate(sizes_.begin(), sizes_.end(), 0.0);
        for (std::size_t i = 0; i < votes.size(); ++i) {
            const auto prior = (sizes_[i] + 0.5) / (entries + 0.5 * static_cast<double>(votes.size()));
            logs_[i] += power * std::log((votes[i] + doubt * prior) / (all + doubt));
        }
    }

    void weigh_ties(const PaperTies& ties) {
        std::vector<double> cited(sizes_.size()), citing(sizes_.size()), all(sizes_.size());
        for (const auto i : ties.cited)
            ++cited[listing_.entries[i].section], ++all[listing_.entries[i].section];
        for (const auto i : ties.citing)
            ++citing[listing_.entries[i].section], ++all[listing_.entries[i].section];
        if (ties.cited.empty() && ties.citing.empty()) return;
        weigh(all, doubt_of_ties, of_ties);
        for (std::size_t s = 0; s < all.size(); ++s) {
            if (cited[s] > 0)
                reasons_[s].push_back("cites " + std::to_string(static_cast<int>(cited[s])) +
                                      " of its papers, of " + std::to_string(ties.cited.size()) +
                                      " that it cites of the list");
            if (citing[s] > 0)
                reasons_[s].push_back("is cited by " + std::to_string(static_cast<int>(citing[s])) +
                                      " of its papers");
        }
    }

    void weigh_titles() {
        std::vector<std::pair<double, std::size_t>> near;
        for (std::size_t i = 0; i < listing_.entries.size(); ++i)
            if (i != but_) near.push_back({ranking_.likeness(own_, ranking_.titles_[i]), i});
        const auto count = std::min(nearest, near.size());
        std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end(),
                          std::greater{});
        near.resize(count);
        std::vector<double> votes(sizes_.size());
        for (const auto& [likeness, entry] : near) {
            const auto section = listing_.entries[entry].section;
            votes[section] += likeness * likeness;
            if (likeness > like_enough && votes[section] == likeness * likeness)
                reasons_[section].push_back("a title like its own: " + listing_.entries[entry].entry.title);
        }
        weigh(votes, doubt_of_titles, of_titles);
    }

    /// How often each word is in the titles of a section, beside how often it is in all (naive Bayes).
    void weigh_words() {
        const auto all = std::accumulate(sizes_.begin(), sizes_.end(), 0.0);
        for (const auto word : own_.words) {
            std::vector<double> counts(sizes_.size());
            for (std::size_t i = 0; i < listing_.entries.size(); ++i)
                if (i != but_ && std::ranges::binary_search(ranking_.titles_[i].words, word))
                    ++counts[listing_.entries[i].section];
            const auto everywhere = std::accumulate(counts.begin(), counts.end(), 0.0);
            if (everywhere == 0) continue;
            const auto share = (everywhere + 0.5) / (all + 1);
            for (std::size_t s = 0; s < counts.size(); ++s)
                logs_[s] += of_words * std::log((counts[s] + doubt_of_words * share) /
                                                (sizes_[s] + doubt_of_words) / share);
        }
    }

    void weigh_headings() {
        for (std::size_t s = 0; s < sizes_.size(); ++s) {
            const auto& heading = ranking_.headings_[s].words;
            std::vector<std::size_t> both;
            std::ranges::set_intersection(own_.words, heading, std::back_inserter(both));
            std::vector<std::string> words;
            for (const auto word : both) {
                logs_[s] +=
                    of_headings * ranking_.weights_[word] / std::sqrt(static_cast<double>(heading.size()));
                if (ranking_.weights_[word] > telling_enough) words.push_back(ranking_.vocabulary_[word]);
            }
            if (!words.empty()) reasons_[s].push_back("its heading says " + join(words, ", "));
        }
    }

    /// Papers stand with papers, repositories with repositories.
    void weigh_links() {
        const auto kind = [](std::string_view url) {
            const auto name = url_kind(url);
            return name.starts_with("arxiv") || name.starts_with("doi") ? std::string_view{"paper"} : name;
        };
        const auto own = paper_.ids.empty() ? kind(paper_.url) : kind(url_of(paper_.ids.front()));
        std::vector<double> votes(sizes_.size());
        for (std::size_t i = 0; i < listing_.entries.size(); ++i)
            if (i != but_ && kind(listing_.entries[i].entry.url.value_or("")) == own)
                ++votes[listing_.entries[i].section];
        for (std::size_t s = 0; s < votes.size(); ++s)
            logs_[s] += of_links * std::log((votes[s] + 1) / (sizes_[s] + 2));
    }

    const SectionRanking& ranking_;
    const Listing& listing_;
    const Material& paper_;
    std::optional<std::size_t> but_;
    std::vector<double> logs_;
    std::vector<std::vector<std::string>> reasons_;
    std::vector<double> sizes_;
    SectionRanking::Bag own_;
};

std::vector<SectionGuess> SectionRanking::rank(const Material& paper, const PaperTies& ties,
                                               std::optional<std::size_t> but) const {
    if (listing_.sections.empty()) return {};
    return Judge{*this, paper, ties, but}.candidates();
}

std::vector<std::size_t> sections_named(const Listing& listing, std::string_view text,
                                        std::optional<int> year) {
    const auto wanted = normal_title(text);
    std::vector<std::size_t> whole, last, part;
    for (std::size_t i = 0; i < listing.sections.size(); ++i) {
        const auto& section = listing.sections[i];
        if (year && is_of_other_year(listing, section, *year)) continue;
        const auto path = normal_title(join(section.path, " "));
        const auto heading = section.path.empty() ? std::string{} : normal_title(section.path.back());
        if (path == wanted) whole.push_back(i);
        if (heading == wanted) last.push_back(i);
        if (!wanted.empty() && (" " + path + " ").find(" " + wanted + " ") != std::string::npos)
            part.push_back(i);
    }
    return !whole.empty() ? whole : !last.empty() ? last : part;
}

}  // namespace citegraph::edit
