// Where in its list an entry stands.
#include "read/markdown/outline.hpp"

#include "core/text/ascii.hpp"
#include "core/written_date.hpp"
#include "read/list/scan.hpp"
#include "read/list/vocabulary.hpp"
#include "read/list/words.hpp"

#include <algorithm>
#include <utility>

namespace citegraph::read {
namespace {

constexpr int pseudo_level = 7;
constexpr std::size_t sections_for_each_title = 4;  // with fewer, level 1 is used for sections
constexpr std::size_t longest_venue = 3;            // words: "ACM USENIX Security"
constexpr int first_year = 1900;                    // that a list has a heading for
constexpr std::size_t deepest = 12;  // sections; a path of more says nothing, and each entry has its own copy

struct HeadingWord {
    std::string text;
    int year = 0;  ///< of four digits, or of two; else 0
};

/// The words of a heading, numbers apart from letters: "ICML2025" is two.
std::vector<HeadingWord> words_of_heading(std::string_view heading) {
    std::vector<HeadingWord> out;
    bool digits = false, open = false;
    for (const char c : heading) {
        const bool is_digit = core::is_digit(c);
        const bool is_letter = core::is_letter(c) || c == '&' || static_cast<signed char>(c) < 0;
        if (!is_digit && !is_letter) {
            open = false;
            continue;
        }
        if (!open || is_digit != digits) out.emplace_back();
        open = true;
        digits = is_digit;
        out.back().text += c;
    }
    for (auto& word : out) {
        const int number = word.text.size() <= 4 && core::is_digits(word.text) ? std::stoi(word.text) : 0;
        if (word.text.size() == 4 && number >= first_year) word.year = number;
        if (word.text.size() == 2 && number > 0) word.year = 2000 + number;
        if (word.year > core::latest_year()) word.year = 0;
    }
    return out;
}

/// "SOSP 25", "NeurIPS 2025 Accepted Papers": a known venue right before its year.
std::optional<Venue> venue_of_heading(std::string_view heading) {
    const auto words = words_of_heading(heading);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].year == 0) continue;
        for (auto from = i - std::min(i, longest_venue); from < i; ++from) {
            std::string name;
            for (auto j = from; j < i; ++j) name += (name.empty() ? "" : " ") + words[j].text;
            if (is_known_venue(name)) return Venue{std::move(name), words[i].year};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<int> year_of_heading(std::string_view heading) {
    static const Vocabulary around{
        "year|in|papers|paper|of|from|publications|published|the|年|论文|論文|年度|논문|عام|سنة|أوراق|list|"
        "works"};
    std::optional<int> year;
    for (const auto& word : words_of_heading(heading)) {
        if (word.text.size() == 4 && word.year != 0 && !year)
            year = word.year;
        else if (!around.has(word.text))
            return std::nullopt;
    }
    return year;
}

std::string heading_words(const Pieces& pieces) {
    const bool whole = std::ranges::count_if(pieces, [](const auto& p) { return has_letter(p.text); }) == 1;
    Pieces kept;
    for (const auto& piece : pieces) {
        const bool back = piece.is(InlinePiece::Kind::link) && piece.url.starts_with('#');
        if (!back || whole) kept.push_back(piece);
    }
    auto words = plain_text(kept);
    for (std::string_view empty : {"()", "[]", "（）"})
        if (const auto at = words.find(empty); at != words.npos) words.erase(at, empty.size());
    return undecorated(words);
}

void Outline::heading(int level, const std::string& words) {
    while (!steps_.empty() && !steps_.back().fold && steps_.back().level >= level) steps_.pop_back();
    if (!words.empty() && steps_.size() < deepest) steps_.push_back({level, words});
    settle();
}

void Outline::open(const std::string& words, bool is_section) {
    const bool unnamed = !steps_.empty() && steps_.back().fold && steps_.back().words.empty();
    if (unnamed)
        steps_.back() = {0, words, true, is_section};
    else if (steps_.size() < deepest * 4)
        steps_.push_back({0, words, true, is_section});
    settle();
}

void Outline::close() {
    const auto fold = std::ranges::find_if(steps_.rbegin(), steps_.rend(), &Step::fold);
    if (fold != steps_.rend()) steps_.erase(fold.base() - 1, steps_.end());
    settle();
}

void Outline::pseudo_heading(const std::string& words) {
    heading(pseudo_level, words);
}

void Outline::settle() {
    place_ = {};
    for (const auto& step : steps_) {
        if (step.words.empty() || !step.is_section) continue;
        place_.path.push_back(step.words);
        if (const auto year = year_of_heading(step.words)) place_.bucket = std::to_string(*year);
        if (auto venue = venue_of_heading(step.words)) {
            place_.bucket = std::to_string(*venue->year);
            place_.venue = std::move(venue);
        }
    }
}

std::optional<std::size_t> title_block(const std::vector<DocumentBlock>& blocks) {
    std::optional<std::size_t> first;
    std::size_t tops = 0, below = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != DocumentBlock::Kind::heading) continue;
        if (!first) first = i;
        tops += blocks[i].level == 1;
        below += blocks[i].level > 1;
    }
    if (!first || blocks[*first].level != 1) return std::nullopt;
    return tops == 1 || tops * sections_for_each_title <= below ? first : std::nullopt;
}

}  // namespace citegraph::read
