#include "resolve/match/title_agreement.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace citegraph;
using namespace citegraph::resolving;
namespace data = boost::unit_test::data;

namespace {

std::string joined(const Words& words) {
    return join(words, " ");
}

struct Parts {
    const char *title, *head, *tail;
};
std::ostream& operator<<(std::ostream& out, const Parts& row) {
    return out << row.title;
}
const std::vector<Parts> parts{
    {"Orca: A Distributed Serving System", "orca", "a distributed serving system"},
    {"Orca - A Distributed Serving System", "orca", "a distributed serving system"},
    {"Orca – A Distributed Serving System", "orca", "a distributed serving system"},
    {"Orca — A Distributed Serving System", "orca", "a distributed serving system"},
    {"Orca：分布式", "orca", "分 布 式"},
    {"Efficient Memory Management (vLLM)", "efficient memory management", "vllm"},
    {"Efficient Memory Management [vLLM]", "efficient memory management", "vllm"},
    {"A: B: C", "a", "b c"},
    {"Multi-Head Attention", "", ""},
    {"Orca", "", ""},
    {"Orca:", "", ""},
    {": a tail alone", "", ""},
    {"(vLLM)", "", ""},
    {"", "", ""},
};

struct Pair {
    const char *a, *b;
    Fit fit;
    const char* dropped;
};
std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.a << " / " << row.b;
}
const std::vector<Pair> pairs{
    {"Attention Is All You Need", "Attention is all you need.", Fit::full, ""},
    {"Attention Is All You Need", "{A}ttention Is All {Y}ou Need", Fit::full, ""},
    {"Pre-training of Transformers", "Pretraining of Transformers", Fit::full, ""},
    {"ZeRO & Offload", "ZeRO and Offload", Fit::full, ""},
    {"Theory of Caches II", "Theory of Caches 2", Fit::full, ""},
    {"Über die Theorie", "Uber die Theorie", Fit::full, ""},
    {"Orca", "Orca: A Distributed Serving System", Fit::dropped, "a distributed serving system"},
    {"A Distributed Serving System", "Orca: A Distributed Serving System", Fit::dropped, "orca"},
    {"Serving System", "Orca: Serving System", Fit::none, ""},
    {"Efficient Memory Management", "Efficient Memory Management (vLLM)", Fit::dropped, "vllm"},
    {"Theory of Caches", "Theory of Caches: Part II", Fit::none, ""},
    {"Theory of Caches", "Theory of Caches (Poster)", Fit::none, ""},
    {"Theory of Caches", "Erratum: Theory of Caches", Fit::none, ""},
    {"Theory of Caches", "Book Review: Theory of Caches", Fit::none, ""},
    {"Theory of Caches", "Theory of Caches: 2", Fit::none, ""},
    {"Attention Is All You Need", "Attention Is Not All You Need", Fit::none, ""},
    {"Results of Run 1 2", "Results of Run 12", Fit::none, ""},
    {"GPT 4", "GPT4", Fit::full, ""},
    {"Llama 2", "Llama 3", Fit::none, ""},
    {"", "", Fit::none, ""},
    {"Orca", "", Fit::none, ""},
};

struct Name {
    const char *title, *name;
};
std::ostream& operator<<(std::ostream& out, const Name& row) {
    return out << row.title;
}
const std::vector<Name> names{
    {"Orca: A Distributed Serving System", "orca"},
    {"Kimi-VL Technical Report", "kimi vl"},
    {"Efficient Distributed Training with Cornstarch", "cornstarch"},
    {"Efficient Memory Management", ""},
    {"", ""},
};

struct Difference {
    const char *a, *b, *why;
};
std::ostream& operator<<(std::ostream& out, const Difference& row) {
    return out << row.a << " / " << row.b;
}
const std::vector<Difference> differences{
    {"Attention Is All You Need", "Attention Is Not All You Need", "negation differs"},
    {"Llama 2 Open Foundation Models", "Llama 3 Open Foundation Models", "number 2 is not 3"},
    {"Theory of Lazy Caches", "Erratum to Theory of Lazy Caches", "'erratum' in one title alone"},
    {"Attention Is All You Need", "Attention Is All You Need", ""},
    {"Attention Is All You Need", "Hashing", ""},
    {"", "", ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(title_forms)

BOOST_DATA_TEST_CASE(a_title_has_a_head_and_a_tail_at_its_first_break, data::make(parts), row) {
    const auto form = title_form(row.title);
    BOOST_TEST(joined(form.head) == row.head);
    BOOST_TEST(joined(form.tail) == row.tail);
}

BOOST_DATA_TEST_CASE(head_and_tail_are_the_whole_title_in_its_order, data::make(parts), row) {
    const auto form = title_form(row.title);
    auto both = form.head;
    both.insert(both.end(), form.tail.begin(), form.tail.end());
    if (!both.empty()) BOOST_TEST(both == form.full, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(titles_fit_token_by_token_or_but_for_what_is_dropped, data::make(pairs), row) {
    const auto a = title_form(row.a), b = title_form(row.b);
    BOOST_TEST((fit_of(a, b) == row.fit));
    BOOST_TEST((row.fit == Fit::dropped ? joined(dropped_part(a, b)) : "") == row.dropped);
}

BOOST_DATA_TEST_CASE(which_title_comes_first_makes_no_difference, data::make(pairs), row) {
    const auto a = title_form(row.a), b = title_form(row.b);
    BOOST_TEST((fit_of(b, a) == row.fit));
    BOOST_TEST(are_equal(a.full, b.full) == are_equal(b.full, a.full));
    BOOST_TEST(telling_difference(a, b).empty() == telling_difference(b, a).empty());
}

BOOST_DATA_TEST_CASE(a_title_fits_itself_unless_it_says_nothing, data::make(pairs), row) {
    const auto form = title_form(row.a);
    BOOST_TEST((fit_of(form, form) == (form.full.empty() ? Fit::none : Fit::full)));
    BOOST_TEST(telling_difference(form, form) == "");
}

BOOST_AUTO_TEST_CASE(the_language_of_a_title_is_told_by_its_letters_and_function_words) {
    BOOST_TEST(title_form("Efficient Memory Management").latin);
    BOOST_TEST(title_form("Efficient Memory Management").english);
    BOOST_TEST(!title_form("大规模语言模型").latin);
    BOOST_TEST(!title_form("Эффективное управление памятью").latin);
    BOOST_TEST(title_form("λScale: Fast Scaling").latin);
    BOOST_TEST(title_form("Fast 🚀 Scaling “now”").latin);
    BOOST_TEST(!title_form("Gestión de la memoria para los modelos").english);
    BOOST_TEST(!title_form("Speicherverwaltung für das Ausliefern von Modellen mit Seiten").english);
    BOOST_TEST(title_form("The Pareto de la Vida of Models").english);
}

BOOST_AUTO_TEST_CASE(what_is_longer_than_a_title_can_be_fits_nothing_and_is_no_broken_text) {
    const std::string long_title(2001, 'a');
    BOOST_TEST(title_form(long_title).cut);
    BOOST_TEST(!title_form(std::string(2000, 'a')).cut);
    BOOST_TEST((fit_of(title_form(long_title), title_form(long_title)) == Fit::none));
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string title(shift, 'a');
        while (title.size() < 3000) title += "学";
        for (const auto& word : title_form(title).full) BOOST_TEST(!first_invalid_utf8(word));
    }
}

BOOST_DATA_TEST_CASE(a_work_is_called_by_the_short_name_in_its_title, data::make(names), row) {
    BOOST_TEST(joined(short_name_of(title_form(row.title))) == row.name);
}

BOOST_AUTO_TEST_CASE(a_name_stands_in_a_text_together_and_without_a_number_behind_it) {
    BOOST_TEST(stands_in({"gemini"}, {"we", "present", "gemini"}));
    BOOST_TEST(stands_in({"kimi", "vl"}, {"kimi", "vl", "is", "fast"}));
    BOOST_TEST(!stands_in({"gemini"}, {"gemini", "1", "5"}));
    BOOST_TEST(!stands_in({"kimi", "vl"}, {"kimi", "k2", "vl"}));
    BOOST_TEST(!stands_in({"gemini"}, {}));
    BOOST_TEST(!stands_in({"gemini", "models"}, {"gemini"}));
    BOOST_TEST(stands_in({"gemini"}, {"gemini", "1", "and", "gemini"}));
}

BOOST_DATA_TEST_CASE(what_tells_titles_apart_that_are_alike_is_said, data::make(differences), row) {
    BOOST_TEST(telling_difference(title_form(row.a), title_form(row.b)) == row.why);
}

BOOST_AUTO_TEST_CASE(titles_are_apart_unless_they_share_a_name_or_half_their_words) {
    for (const auto one : {Agreement::same, Agreement::other_language, Agreement::similar, Agreement::named,
                           Agreement::too_short})
        BOOST_TEST(!are_apart(one), static_cast<int>(one));
    BOOST_TEST(are_apart(Agreement::different));
}

BOOST_AUTO_TEST_CASE(identifiers_and_links_are_no_titles_of_a_list) {
    Entry entry;
    entry.title = "vLLM";
    entry.titles = {
        "vLLM", "Paged attention",         "arXiv:2309.06180", "https://example.org/x", "see http://a.b",
        " ",    "10.1145/3600006.3613165", "Paged attention"};
    const std::vector<std::string> expected{"vLLM", "Paged attention"};
    BOOST_TEST(listed_titles(entry) == expected, boost::test_tools::per_element());
    entry.title = "2309.06180";
    entry.titles = {};
    BOOST_TEST(listed_titles(entry).empty());
    BOOST_TEST(listed_titles({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
