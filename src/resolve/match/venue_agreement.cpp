#include "resolve/match/venue_agreement.hpp"

#include "citegraph/text.hpp"
#include "resolve/match/title_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace citegraph::resolving {
namespace {

/// Acronyms, or names of today, whose letters are not the initials of the name: each with words that stand
/// together in the full name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> known{{
    {"neurips", "neural information processing systems"},
    {"nips", "neural information processing systems"},
    {"neurips", "nips"},
    {"mlsys", "machine learning and systems"},
    {"mlsys", "sysml"},
    {"eurosys", "european conference on computer systems"},
    {"eurosys", "eurosys"},
    {"sc", "high performance computing networking storage and analysis"},
    {"sc", "supercomputing"},
    {"kdd", "knowledge discovery and data mining"},
    {"kdd", "knowledge discovery data mining"},
    {"micro", "microarchitecture"},
    {"vldb", "vldb endowment"},
    {"pvldb", "vldb"},
    {"vldb", "very large data bases"},
    {"www", "web conference"},
    {"www", "world wide web"},
    {"hotos", "hot topics in operating systems"},
    {"hotnets", "hot topics in networks"},
    {"sigcomm", "data communication"},
    {"sigcomm", "computer communication review"},
    {"sigmod", "management of data"},
    {"sigmetrics", "measurement and modeling of computer systems"},
    {"mobicom", "mobile computing and networking"},
    {"mobisys", "mobile systems applications and services"},
    {"sensys", "embedded networked sensor systems"},
    {"interspeech", "international speech communication association"},
    {"naacl", "north american chapter"},
    {"eacl", "european chapter"},
    {"aaai", "aaai conference on artificial intelligence"},
    {"jmlr", "machine learning research"},
    {"tmlr", "transactions on machine learning research"},
    {"colm", "conference on language modeling"},
    {"dac", "design automation conference"},
}};

bool is_preprint_server(std::span<const std::string> words) {
    return std::ranges::any_of(words, [](const auto& word) {
        return word == "arxiv" || word == "corr" || word == "biorxiv" || word == "medrxiv" ||
               word == "preprint" || word == "preprints" || word == "ssrn" || word == "openreview";
    });
}

bool is_frame(const std::string& word) {
    static constexpr std::array<std::string_view, 12> frame{"proceedings", "proc",   "of",         "the",
                                                            "in",          "annual", "conference", "acm",
                                                            "ieee",        "usenix", "journal",    "and"};
    const bool ordinal = word.size() > 2 && word[0] >= '0' && word[0] <= '9';
    return is_number(word) || ordinal || std::ranges::find(frame, word) != frame.end();
}

Words framed(Words words) {
    std::erase_if(words, is_frame);
    return words;
}

/// Whether the letters of `acronym`, 60 at most, are the initials of words of `name` that stand together;
/// small words between them may give a letter or be left out. \cost O(words)
bool are_initials(std::string_view acronym, std::span<const std::string> name) {
    if (acronym.size() > 60) return false;
    std::uint64_t reached = 0;  // bit n: n letters are matched up to here
    for (const auto& word : name) {
        auto next = is_function_word(word) ? reached : 0;
        for (std::size_t n = 0; n < acronym.size(); ++n)
            if ((n == 0 || (reached >> n & 1U) != 0) && word.front() == acronym[n])
                next |= std::uint64_t{1} << (n + 1);
        reached = next;
        if ((reached >> acronym.size() & 1U) != 0) return true;
    }
    return false;
}

bool is_known(std::string_view acronym, const std::string& name) {
    const auto padded = " " + name + " ";
    return std::ranges::any_of(known, [&](const auto& row) {
        return row.first == acronym && padded.find(" " + std::string{row.second} + " ") != std::string::npos;
    });
}

/// "NIPS'17" is "nips".
Words venue_words(std::string_view venue) {
    auto words = title_words(venue);
    for (auto& word : words) {
        const auto letters = word.find_last_not_of("0123456789") + 1;
        if (word[0] < '0' || word[0] > '9') word.resize(letters);
    }
    return words;
}

bool names(const std::string& acronym, const Words& venue) {
    constexpr std::size_t shortest = 3;  // two letters are the initials of anything
    return std::ranges::find(venue, acronym) != venue.end() || is_known(acronym, join(venue, " ")) ||
           (acronym.size() >= shortest && are_initials(acronym, venue));
}

}  // namespace

bool venues_agree(std::string_view venue, std::string_view recorded) {
    const auto all = venue_words(venue), record = venue_words(recorded);
    if (is_preprint_server(all) || is_preprint_server(record)) return false;
    const auto core = framed(all), record_core = framed(record);
    if (all.empty() || record.empty()) return false;
    if (!core.empty() && core == record_core) return true;
    if (core.size() == 1 && names(core[0], record)) return true;
    return record_core.size() == 1 && names(record_core[0], all);
}

}  // namespace citegraph::resolving
