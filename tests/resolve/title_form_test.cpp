#include "resolve/match/title_form.hpp"

#include "citegraph/text.hpp"
#include "resolve/match/title_agreement.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

BOOST_AUTO_TEST_SUITE(title_forms)

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

}  // namespace

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

BOOST_AUTO_TEST_CASE(signs_that_tell_titles_apart_are_tokens) {
    BOOST_TEST(joined(title_form("The Landscape when P ≠ NP").full) == "the landscape when p ≠ np");
    BOOST_TEST(joined(title_form(R"($P \neq NP$)").full) == "p ≠ np");
    BOOST_TEST(joined(title_form("Giants for p > 1/n").full) == "giants for p > 1 n");
    BOOST_TEST(joined(title_form("Qwen2.5 and C++").full) == "qwen2.5 and c++");
    BOOST_TEST(joined(title_form("A* with 1,000 Experts").full) == "a* with 1000 experts");
    BOOST_TEST(joined(title_form("2.5 × 10⁹ Decays").full) == "2.5 × 10 9 decays");
    BOOST_TEST(joined(title_form("Modelling Colour in Centres").full) == "modeling color in centers");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_no_common_word_is_seen_by_its_letters) {
    const auto is_coined = [](const std::string& title) { return bool{title_form(title).coined.front()}; };
    for (const auto* title : {"BarServe: Fast", "vLLM: Fast", "H2O: Fast", "Kimi-VL: Fast", "GPT-4: Fast"})
        BOOST_TEST(is_coined(title), title);
    for (const auto* title :
         {"Keynote: Fast", "LLMs: Fast", "ORCA: Fast", "Multi-GPU: Fast", "3D Fast", "VLLM FAST"})
        BOOST_TEST(!is_coined(title), title);
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

BOOST_AUTO_TEST_CASE(what_is_longer_than_a_title_can_be_is_no_broken_text) {
    BOOST_TEST(title_form(std::string(2001, 'a')).cut);
    BOOST_TEST(!title_form(std::string(2000, 'a')).cut);
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
