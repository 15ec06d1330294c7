#include "core/scholarly/title_words.hpp"

#include "citegraph/text.hpp"
#include "core/text/ascii.hpp"
#include "core/text/markup.hpp"
#include "core/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

namespace citegraph::core {
namespace {

using Set = std::unordered_set<std::string_view>;

constexpr std::array<std::string_view, 21> roman{"",    "i",    "ii",  "iii",  "iv",    "v",   "vi",
                                                 "vii", "viii", "ix",  "x",    "xi",    "xii", "xiii",
                                                 "xiv", "xv",   "xvi", "xvii", "xviii", "xix", "xx"};

bool counts_parts(std::string_view word) {
    static const Set words{"part",    "volume", "vol",   "chapter", "book",  "phase", "section", "type",
                           "version", "level",  "stage", "article", "paper", "day",   "edition"};
    return words.contains(word);
}

std::string arabic(const Words& words, std::size_t at) {
    const auto numeral = std::ranges::find(roman.begin() + 1, roman.end(), words[at]);
    if (numeral == roman.end() || at == 0) return words[at];
    if (numeral->size() == 1 && !counts_parts(words[at - 1])) return words[at];
    return std::to_string(numeral - roman.begin());
}

std::string greek_spelled(const std::string& word) {
    const auto codes = code_points(word);
    std::string out;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const bool beside =
            (i > 0 && is_greek(codes[i - 1])) || (i + 1 < codes.size() && is_greek(codes[i + 1]));
        const auto name = beside ? std::string_view{} : greek_name(codes[i]);
        out += name.empty() ? utf8(codes[i]) : std::string{name};
    }
    return out;
}

/// title_words makes a word of each.
bool is_ideograph(std::string_view word) {
    const bool wide = word.size() >= 3 && word.size() <= 4 && static_cast<unsigned char>(word[0]) >= 0xE3;
    return wide && is_unspaced_script(code_points(word).front());
}

/// The words of a list that has one space between each two.
Set set_of(std::string_view list) {
    const auto words = split(list, ' ');
    return {words.begin(), words.end()};
}

/// Documents about a paper, and beside it.
const Set& attachments() {
    static const Set words{"erratum",     "errata",        "corrigendum",   "corrigenda", "correction",
                           "corrections", "retracted",     "retraction",    "withdrawn",  "comment",
                           "comments",    "reply",         "rejoinder",     "addendum",   "editorial",
                           "poster",      "demo",          "demonstration", "abstract",   "keynote",
                           "supplement",  "supplementary", "supplemental",  "appendix",   "slides"};
    return words;
}

}  // namespace

bool is_negation(std::string_view word) {
    static const Set words{"not",     "no",   "non",    "never", "without", "nor",  "cannot", "nothing",
                           "none",    "dont", "doesnt", "isnt",  "arent",   "cant", "wont",   "neither",
                           "against", "ohne", "nicht",  "sans",  "sin",     "kein", "anti"};
    return words.contains(word);
}

bool is_number(std::string_view word) {
    return std::ranges::any_of(word, is_digit);
}

bool is_version(std::string_view word) {
    static const Set versions{"extended", "extension", "revisited", "review", "response"};
    return attachments().contains(word) || versions.contains(word);
}

bool is_genre(std::string_view word) {
    // About a work; parts and editions of it; another work on the same thing; works about many; the same in
    // other languages.
    static const Set words = set_of(
        "notice withdrawal retract replies response responses rebuttal responding review reviews reviewer "
        "reviewers referee referees discussants commentary commentaries critique criticism viewpoint "
        "remark remarks note notes debate obituary memoriam highlights synopsis digest preview teaser "
        "preprint manuscript version edition editions revised revision updated abridged condensed "
        "annotated translated reprint reprinted extended extension part parts volume volumes vol chapter "
        "sequel continued continuation proceedings workshop workshops tutorial tutorials seminar re "
        "patent spotlight lecture lectures colloquium consortium dissertation thesis theses doctoral phd "
        "habilitation artefact preregistration metadata revisiting revisited revisit rethinking "
        "replication replications replicating replicability reproduction reproducibility reproducing "
        "reanalysis retrospective retrospect anniversary reloaded redux reconsidered reassessed "
        "reassessment survey surveys overview overviews introduction primer foreword preface afterword "
        "epilogue prologue postscript frontmatter uberblick ubersicht kommentar rezension antwort "
        "berichtigung revue resena anhang teil tome");
    return words.contains(word) || attachments().contains(word);
}

bool is_sort(std::string_view word) {
    static const Set words = set_of(
        "discussion discussions opinion opinions perspective perspectives debate interview summary draft "
        "translation talk talks artifact questionnaire metadata data dataset datasets code codes software "
        "source implementation supporting information material materials video videos podcast slide "
        "website repository model models checkpoint checkpoints figures tables protocol manual guide "
        "documentation versions update updates full short long brief book section issue series conference "
        "symposium course class panel session invited student students master masters bachelor report "
        "reports technical white paper papers whitepaper index contents matter cover guest expression "
        "concern letter letters news dedication conversation explained explainer years year decade "
        "decades later afterwards again beyond towards toward new newer strikes evaluation case study "
        "studies systematic literature benchmark roadmap comprehensive first second third fourth fifth "
        "one two three four five six seven eight nine ten twenty next follow followup further more "
        "another");
    return words.contains(word) || is_genre(word);
}

bool is_function_word(std::string_view word) {
    static const Set words{
        "a",      "an",    "the",   "of",      "for",   "and",     "or",     "with",   "in",    "to",
        "on",     "is",    "are",   "be",      "was",   "by",      "from",   "via",    "using", "at",
        "as",     "into",  "over",  "under",   "how",   "what",    "why",    "when",   "where", "who",
        "do",     "does",  "did",   "can",     "could", "should",  "would",  "will",   "may",   "must",
        "it",     "its",   "their", "they",    "your",  "you",     "we",     "our",    "us",    "this",
        "that",   "these", "those", "there",   "than",  "then",    "up",     "out",    "off",   "not",
        "no",     "if",    "but",   "through", "about", "between", "within", "across", "per",   "towards",
        "toward", "i",     "my",    "me",      "have",  "has",     "all",    "some",   "any",   "more",
        "most",   "so",    "need"};
    return words.contains(word);
}

bool is_generic(std::string_view word) {
    static const Set words = [] {
        Set stems;
        static const Words generic = [] {
            Words out;
            for (std::string_view one :
                 {"efficient",     "efficiency",   "effective",    "fast",         "faster",
                  "scalable",      "scaling",      "large",        "scale",        "language",
                  "model",         "models",       "llm",          "llms",         "learning",
                  "deep",          "neural",       "network",      "networks",     "system",
                  "systems",       "framework",    "approach",     "method",       "methods",
                  "training",      "train",        "inference",    "serving",      "serve",
                  "data",          "distributed",  "machine",      "based",        "new",
                  "novel",         "high",         "performance",  "low",          "cost",
                  "gpu",           "gpus",         "transformer",  "transformers", "attention",
                  "analysis",      "study",        "survey",       "review",       "application",
                  "applications",  "towards",      "optimization", "optimizing",   "optimized",
                  "accelerating",  "acceleration", "improving",    "improved",     "better",
                  "general",       "open",         "technical",    "report",       "paper",
                  "computing",     "cloud",        "memory",       "ai",           "ml",
                  "dnn",           "dnns",         "foundation",   "generative",   "multi",
                  "design",        "algorithm",    "algorithms",   "evaluation",   "evaluating",
                  "benchmark",     "theory",       "results",      "problem",      "problems",
                  "using",         "automated",    "automatic",    "adaptive",     "dynamic",
                  "heterogeneous", "cluster",      "clusters",     "robust",       "unified",
                  "understanding", "research",     "introduction", "case",         "support",
                  "computer"})
                out.push_back(stem(one));
            return out;
        }();
        stems.insert(generic.begin(), generic.end());
        return stems;
    }();
    return words.contains(stem(word));
}

std::size_t content_words(std::span<const std::string> words) {
    std::size_t content = 0, unspaced = 0;
    for (const auto& word : words) {
        const bool wide =
            word.size() >= 3 && word.size() <= 4 && is_unspaced_script(code_points(word).front());
        (wide ? unspaced : content) += !is_function_word(word);
    }
    return content + unspaced / 2;
}

std::string stem(std::string_view word) {
    constexpr std::size_t longest = 7;  // "parallelism", "parallelization"
    const auto drop = [&](std::string_view end) {
        if (word.size() >= end.size() + 4 && word.ends_with(end)) word.remove_suffix(end.size());
    };
    if (!word.ends_with("ss")) drop("s");
    drop("ing");
    drop("ed");
    drop("e");
    if (word.size() <= longest || static_cast<signed char>(word[longest]) < 0) return std::string{word};
    return std::string{word.substr(0, longest)};
}

Words telling_stems(std::span<const std::string> words) {
    std::set<std::string> out;
    for (const auto& word : words)
        if (!is_function_word(word) && !is_generic(word) && !is_ideograph(word) && word.size() > 1)
            out.insert(stem(word));
    return {out.begin(), out.end()};
}

void normalise_numerals_and_letters(Words& words) {
    for (std::size_t i = words.size(); i-- > 0;) {
        auto& word = words[i];
        if (word.find_first_of("\xCD\xCE\xCF") != std::string::npos) word = greek_spelled(word);
        word = arabic(words, i);
    }
}

}  // namespace citegraph::core
