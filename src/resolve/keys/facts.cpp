#include "citegraph/rich_text.hpp"
#include "citegraph/text.hpp"
#include "core/scholarly/paper_facts.hpp"
#include "resolve/keys/words.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

// Titles, dates and the rest in key patterns; see key_people.cpp.

namespace citegraph::keys {
namespace {

std::string year(const Paper& paper, const Arguments&) {
    const auto known = year_of(paper);
    return known ? std::to_string(std::abs(*known)) : std::string{};
}

std::string short_year(const Paper& paper, const Arguments& arguments) {
    const auto whole = year(paper, arguments);
    return whole.size() < 2 ? whole : whole.substr(whole.size() - 2);
}

std::string orig_year(const Paper& paper, const Arguments&) {
    const int year = core::first_day_of(paper, "original-date").year;
    return year == 0 ? std::string{} : std::to_string(std::abs(year));
}

std::string month(const Paper& paper, const Arguments&) {
    const auto text = to_string(day_of(paper));
    return text.size() < 7 ? std::string{} : text.substr(5, 2);
}

/// `text` with spaces for the dashes that part words.
std::string spaced(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view{text}.substr(at);
        const bool dash = rest.starts_with("–") || rest.starts_with("—");
        out += dash ? ' ' : rest.front();
        at += dash ? 3 : 1;
    }
    return out;
}

/// The words of a title: letters and digits of ASCII, hyphens and apostrophes left out.
std::vector<std::string> title_words_of(const Paper& paper) {
    std::string plain;
    for (const char c : ascii_fold(spaced(plain_text(title_of(paper)))))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            plain += c;
        else if (c != '-' && c != '\'')
            plain += ' ';
    return spaced_words(plain);
}

/// The first words that say something; all, where none does.
std::string telling_words(const Paper& paper, int most, int capitals) {
    const auto words = title_words_of(paper);
    std::vector<std::string> out;
    for (const auto& word : words) {
        if (is_skipped(word)) continue;
        if (most > 0 && out.size() == static_cast<std::size_t>(most)) break;
        out.push_back(static_cast<int>(out.size()) < capitals ? capitalized(word) : word);
    }
    if (out.empty() && !words.empty()) out.push_back(capitals > 0 ? capitalized(words[0]) : words[0]);
    return join(out, " ");
}

std::string title(const Paper& paper, const Arguments&) {
    return telling_words(paper, 0, 1'000'000);
}

std::string full_title(const Paper& paper, const Arguments&) {
    return join(title_words_of(paper), " ");
}

std::string short_title(const Paper& paper, const Arguments& arguments) {
    return telling_words(paper, number_in(arguments, 0, 3), number_in(arguments, 1, 0));
}

std::string very_short_title(const Paper& paper, const Arguments& arguments) {
    return telling_words(paper, number_in(arguments, 0, 1), number_in(arguments, 1, 0));
}

std::string camel(const Paper& paper, const Arguments& arguments) {
    auto words = title_words_of(paper);
    const int most = number_in(arguments, 0, 0);
    if (most > 0) words.resize(std::min(words.size(), static_cast<std::size_t>(most)));
    std::ranges::transform(words, words.begin(), capitalized);
    return join(words, " ");
}

std::string journal(const Paper& paper, const Arguments&) {
    const auto& abbreviated = field_of(paper, "container-title-short");
    return ascii_fold(abbreviated.empty() ? field_of(paper, "container-title") : abbreviated);
}

/// The first or last run of digits in the pages.
std::string first_page(const Paper& paper, const Arguments&) {
    const auto& pages = field_of(paper, "page");
    const auto begin = std::min(pages.find_first_of("0123456789"), pages.size());
    return pages.substr(begin, pages.find_first_not_of("0123456789", begin) - begin);
}

std::string last_page(const Paper& paper, const Arguments&) {
    const auto& pages = field_of(paper, "page");
    const auto end = pages.find_last_of("0123456789");
    if (end == std::string::npos) return {};
    const auto before = pages.find_last_not_of("0123456789", end);
    return pages.substr(before + 1, end - before);  // npos + 1 is 0
}

std::string volume(const Paper& paper, const Arguments&) {
    return field_of(paper, "volume");
}

std::string issue(const Paper& paper, const Arguments&) {
    const auto& number = field_of(paper, "issue");
    return number.empty() ? field_of(paper, "number") : number;
}

std::string publisher(const Paper& paper, const Arguments&) {
    return ascii_fold(field_of(paper, "publisher"));
}

std::string type(const Paper& paper, const Arguments&) {
    return paper.type;
}

std::string text(const Paper&, const Arguments& arguments) {
    return text_in(arguments, 0);
}

}  // namespace

std::vector<Function> fact_functions() {
    return {
        {"year", "", "year of publication", year},
        {"shortyear", "", "its last two digits", short_year},
        {"origyear", "", "year of the original", orig_year},
        {"month", "", "month of publication in two digits", month},
        {"title", "", "the words of the title that say something, each with a capital", title},
        {"fulltitle", "", "all words of the title; also Title", full_title},
        {"shorttitle", "n,m", "the first n (3) words that say something, the first m (0) with a capital",
         short_title},
        {"veryshorttitle", "n,m", "the same for n = 1", very_short_title},
        {"camel", "n", "all or the first n words of the title, each with a capital", camel},
        {"journal", "", "where it appeared, abbreviated if that is known", journal},
        {"volume", "", "volume", volume},
        {"issue", "", "issue or number", issue},
        {"firstpage", "", "number of the first page", first_page},
        {"lastpage", "", "number of the last page", last_page},
        {"publisher", "", "publisher", publisher},
        {"type", "", "the CSL type: article-journal, paper-conference, ...", type},
        {"text", "text", "the text itself, as 'text' alone", text},
    };
}

}  // namespace citegraph::keys
