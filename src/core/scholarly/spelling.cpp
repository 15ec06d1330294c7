// British and American spellings.
#include "core/scholarly/title_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace citegraph::core {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

/// Words that no ending explains.
constexpr std::array<Row, 17> spellings{{{"ageing", "aging"},
                                         {"aluminium", "aluminum"},
                                         {"artefact", "artifact"},
                                         {"artefacts", "artifacts"},
                                         {"behaviour", "behavior"},
                                         {"cheque", "check"},
                                         {"disc", "disk"},
                                         {"grey", "gray"},
                                         {"judgement", "judgment"},
                                         {"learnt", "learned"},
                                         {"mould", "mold"},
                                         {"plough", "plow"},
                                         {"programme", "program"},
                                         {"programmes", "programs"},
                                         {"sceptical", "skeptical"},
                                         {"storey", "story"},
                                         {"whilst", "while"}}};

/// Endings, the longest first. The stem in front has at least two letters.
constexpr std::array<Row, 28> endings{
    {{"isations", "izations"}, {"isation", "ization"}, {"ogues", "ogs"},   {"ising", "izing"},
     {"isers", "izers"},       {"ences", "enses"},     {"lling", "ling"},  {"llers", "lers"},
     {"ogue", "og"},           {"ised", "ized"},       {"iser", "izer"},   {"ises", "izes"},
     {"yses", "yzes"},         {"ysed", "yzed"},       {"ysing", "yzing"}, {"ence", "ense"},
     {"lled", "led"},          {"ller", "ler"},        {"llor", "lor"},    {"tres", "ters"},
     {"bres", "bers"},         {"ise", "ize"},         {"yse", "yze"},     {"tre", "ter"},
     {"bre", "ber"},           {"lment", "llment"},    {"lfil", "lfill"},  {"isable", "izable"}}};

/// Below it, "filling" and "filing", "hour" and "size" are words of their own.
constexpr std::size_t shortest_doubled = 8, shortest = 5;

/// Anywhere in a word: "organisational", "haemoglobin", "oestrogen".
constexpr std::array<Row, 5> within{
    {{"isation", "ization"}, {"our", "or"}, {"ae", "e"}, {"oe", "e"}, {"sulph", "sulf"}}};

void replace_all(std::string& word, std::string_view from, std::string_view to) {
    for (auto at = word.find(from); at != word.npos; at = word.find(from, at + to.size()))
        word.replace(at, from.size(), to);
}

bool is_doubled(std::string_view ending) {
    return ending.starts_with("ll");
}

/// The ending that ends it, if there is enough in front.
const Row* ending_of(std::string_view word) {
    const auto fits = [&](const Row& row) {
        const bool is_long = word.size() >= row.first.size() + 2;
        return is_long && (!is_doubled(row.first) || word.size() >= shortest_doubled) &&
               word.ends_with(row.first);
    };
    const auto row = std::ranges::find_if(endings, fits);
    return row == endings.end() ? nullptr : &*row;
}

}  // namespace

std::string one_spelling(std::string_view word) {
    const auto known = std::ranges::find(spellings, word, &Row::first);
    if (known != spellings.end()) return std::string{known->second};
    std::string out{word};
    if (out.size() < shortest) return out;
    if (const auto* row = ending_of(out))
        out.replace(out.size() - row->first.size(), row->first.size(), row->second);
    for (const auto& [from, to] : within) replace_all(out, from, to);
    return out;
}

}  // namespace citegraph::core
