// Many titles in one search, and which of the records found belong to which.
//
// Both search languages read - | * ~ + ( ) : and quotes as operators, and arXiv's takes the word after a
// hyphen for one that must not occur. Within a word only what their tokenizers keep there stays: "llama.cpp",
// "GPT 4.5", "10,000", "Don't" (Unicode UAX 29, as Lucene's standard tokenizer has it).
#include "sources/wire/title_search.hpp"

#include "citegraph/text.hpp"
#include "core/text/unicode.hpp"
#include "core/text/words.hpp"
#include "sources/wire/replies.hpp"

#include <algorithm>
#include <array>

namespace citegraph::sources {

using namespace core;

namespace {

constexpr std::size_t most_words = 16;       // of a phrase: enough to name a paper
constexpr std::size_t longest_phrase = 160;  // code points: no title fills a URL
constexpr std::size_t most_candidates = 10;  // of a question

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 24> function_words{
    "a",  "an", "and", "are", "as", "at",   "by",  "can", "do",  "for",  "from", "how",
    "in", "is", "of",  "on",  "or", "than", "the", "to",  "via", "what", "with", "you"};

/// Words that arXiv's language gives a meaning if they are in capitals.
constexpr std::array<std::string_view, 4> operators{"AND", "OR", "NOT", "ANDNOT"};

bool stands_within_words(std::int32_t code) {
    return code == '.' || code == ',' || code == '\'' || code == 0x2019 || code == '_';
}

/// The words of `title` as written.
Words spelled_words(std::string_view title) {
    const auto codes = code_points(clean(valid_utf8(title)));
    Words words{""};
    for (std::size_t at = 0; at < codes.size(); ++at) {
        const auto is_letter = [&](std::size_t i) { return i < codes.size() && is_word_character(codes[i]); };
        const bool inside =
            stands_within_words(codes[at]) && at > 0 && is_letter(at - 1) && is_letter(at + 1);
        if (is_letter(at))
            words.back() += utf8(codes[at]);
        else if (inside)
            words.back() += codes[at] == 0x2019 ? "'" : utf8(codes[at]);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    for (auto& word : words)
        if (is_one_of(word, operators)) word = ascii_lower(word);
    return words;
}

/// A title for comparison: its words, sorted, each once.
struct Bag {
    Words words, content;
    std::string joined;  ///< without spaces: "Multi-Billion" and "Multibillion" are one word to their author
};

Bag bag_of(std::string_view title) {
    Bag bag{title_words(title), {}, {}};
    bag.joined = join(bag.words, "");
    std::ranges::sort(bag.words);
    bag.words.erase(std::unique(bag.words.begin(), bag.words.end()), bag.words.end());
    std::ranges::copy_if(bag.words, std::back_inserter(bag.content),
                         [](const auto& word) { return !is_one_of(word, function_words); });
    if (bag.content.empty()) bag.content = bag.words;
    return bag;
}

std::size_t shared(const Words& a, const Words& b) {
    std::size_t count = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left == *right) ++count;
        const bool step_left = *left <= *right, step_right = *right <= *left;
        left += step_left;
        right += step_right;
    }
    return count;
}

/// How alike two titles are, from 0 (not worth judging) to 1 (the same words).
double likeness(const Bag& a, const Bag& b) {
    if (a.words.empty() || b.words.empty()) return 0;
    if (a.joined == b.joined) return 1;
    const auto both = shared(a.words, b.words);
    const auto longer = std::max(a.words.size(), b.words.size());
    const auto& shorter = a.content.size() < b.content.size() ? a : b;
    const auto& other = &shorter == &a ? b : a;
    const bool contained = shared(shorter.content, other.content) == shorter.content.size();
    if (!contained && 10 * both < 6 * longer) return 0;
    return 2.0 * static_cast<double>(both) / static_cast<double>(a.words.size() + b.words.size());
}

std::vector<Paper> likest(const Bag& asked, std::span<const Bag> bags, std::span<const Paper> papers) {
    std::vector<std::pair<double, std::size_t>> ranking;
    for (std::size_t i = 0; i < bags.size(); ++i)
        if (const auto like = likeness(asked, bags[i]); like > 0) ranking.emplace_back(-like, i);
    std::ranges::sort(ranking);
    if (ranking.size() > most_candidates) ranking.resize(most_candidates);
    std::vector<Paper> out;
    for (const auto& [like, at] : ranking) out.push_back(papers[at]);
    return out;
}

}  // namespace

std::string phrase_of(std::string_view title) {
    auto words = spelled_words(title);
    if (words.size() > most_words) words.resize(most_words);
    std::string phrase;
    std::size_t left = longest_phrase;
    for (const auto& word : words) {
        const auto codes = code_points(word);
        if (codes.size() > left && !phrase.empty()) break;
        if (!phrase.empty()) phrase += ' ';
        for (std::size_t i = 0; i < std::min(codes.size(), left); ++i) phrase += utf8(codes[i]);
        left -= std::min(codes.size(), left);
    }
    return phrase;
}

bool is_title(const Identifier& id) {
    return id.scheme() == Scheme::title;
}

std::vector<Question> searchable(std::span<const Question> wanted, std::vector<Answer>& answers) {
    std::vector<Question> out;
    for (const auto& question : wanted) {
        if (phrase_of(title_asked(question)).empty())
            answers.push_back(absent(question.id));
        else
            out.push_back(question);
    }
    return out;
}

const std::string& title_asked(const Question& question) {
    return question.title.empty() ? question.id.value() : question.title;
}

std::vector<std::vector<Paper>> candidates_for(std::span<const Question> questions,
                                               std::span<const Paper> papers) {
    std::vector<Bag> bags;
    for (const auto& paper : papers) bags.push_back(bag_of(citegraph::title_of(paper)));
    std::vector<std::vector<Paper>> out;
    for (const auto& question : questions) out.push_back(likest(bag_of(title_asked(question)), bags, papers));
    return out;
}

}  // namespace citegraph::sources
