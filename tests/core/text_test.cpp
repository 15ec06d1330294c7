#include "citegraph/text.hpp"

#include "citegraph/date.hpp"
#include "citegraph/name.hpp"
#include "citegraph/paper.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Pair {
    const char* from;
    const char* to;
};

std::ostream& operator<<(std::ostream& out, const Pair& row) {
    return out << row.from;
}

const std::vector<Pair> titles{
    {"ZeRO++: Extremely Efficient", "zero++ extremely efficient"},
    {"Fine\u2011Tuned  Chat-Models", "fine tuned chat models"},
    {"LLMs & GPUs", "llms and gpus"},
    {"{BERT}-based \\'Ecole {D\u00e9j\u00e0Vu}", "bert based ecole dejavu"},
    {"Don\u2019t Stop", "dont stop"},
    {"Stra\u00dfe \ufb01ne", "strasse fine"},
    {"\u03bbScale", "\u03bbscale"},
    {"大模型 推理", "大 模 型 推 理"},
    {"ガイド", "ガ イ ド"},
    {"$K$-Means", "k means"},
    {R"(G{\"o}del, \'{E}tale, Stra{\ss}e, {\L}ukasz \v{C}ech, \c{c}a)", "godel etale strasse lukasz cech ca"},
    {R"(\emph{Fast} {\bf and} $\lambda$Scale \& C\#)", "fast and λscale and c#"},
    {R"(``Quoted'' \LaTeX\ and \not)", "quoted latex and not"},
    {"R&amp;D &quot;now&quot; \u2122", "r and d now"},
    {"WidgetCore\u2122 \\", "widgetcore"},
    {"L\u00b2 \uff22\uff25", "l2 be"},
    {"", ""},
};

const std::vector<Pair> names{
    {"Laurens van der Maaten", "Laurens|van der|Maaten||"},
    {"Ashish Vaswani", "Ashish||Vaswani||"},
    {"Martin Luther King Jr.", "Martin Luther||King|Jr.|"},
    {"van der Maaten, Laurens", "Laurens|van der|Maaten||"},
    {"King, Jr., Martin Luther", "Martin Luther||King|Jr.|"},
    {"OpenAI", "||||OpenAI"},
    {"BigScience Workshop", "||||BigScience Workshop"},
    {"王小明", "||||王小明"},
    {"\u0141ukasz  Kaiser", "\u0141ukasz||Kaiser||"},
    {"", "||||"},
    {",", "||||,"},
    {"De", "||||De"},
};

const std::vector<Pair> days{
    {"2024", "2024"},
    {"2024-02", "2024-02"},
    {"2024-02-29", "2024-02-29"},
    {"2024-02-29T10:00:00Z", "2024-02-29"},
    {"2023-02-29", ""},
    {"2024-13", ""},
    {"2024-00-01", ""},
    {"24", ""},
    {"20240102", ""},
    {"", ""},
    {"abcd", ""},
    {"2024-1-2", ""},
};

std::string parts(const Name& name) {
    return name.given + "|" + name.particle + "|" + name.family + "|" + name.suffix + "|" + name.literal;
}

Paper paper_of(const char* arxiv, std::vector<Name> authors, Day issued) {
    Paper paper;
    paper.ids.push_back(*Identifier::make(Scheme::arxiv, arxiv));
    paper.fields["title"] = "Orca: A Distributed Serving System";
    if (!authors.empty()) paper.names["author"] = std::move(authors);
    if (issued.year != 0) paper.dates["issued"].begin = issued;
    return paper;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(texts)

BOOST_DATA_TEST_CASE(titles_are_compared_word_by_word, data::make(titles), row) {
    BOOST_TEST(normal_title(row.from) == row.to);
}

BOOST_DATA_TEST_CASE(names_fall_into_their_parts, data::make(names), row) {
    BOOST_TEST(parts(parse_name(row.from)) == row.to);
}

BOOST_DATA_TEST_CASE(days_are_read_and_written, data::make(days), row) {
    const auto day = parse_day(row.from);
    BOOST_TEST((day ? to_string(*day) : "") == row.to);
}

BOOST_AUTO_TEST_CASE(a_negation_or_a_number_makes_another_title) {
    BOOST_TEST(normal_title("Attention Is All You Need") != normal_title("Attention Is Not All You Need"));
    BOOST_TEST(normal_title("Llama 2") != normal_title("Llama 3"));
}

BOOST_AUTO_TEST_CASE(invalid_bytes_are_found_and_replaced) {
    BOOST_TEST(first_invalid_utf8("ab\xC3(").value() == 2u);
    BOOST_TEST(!first_invalid_utf8("héé"));
    BOOST_TEST(valid_utf8("a\xFFz") == "a\uFFFDz");
}

BOOST_AUTO_TEST_CASE(cleaning_composes_and_drops_what_nobody_sees) {
    BOOST_TEST(clean("e\u0301\u200Bx\u0007\u0092") == "\u00e9x");
    BOOST_TEST(collapse_space(" a\t\u00a0 b\n") == "a b");
}

BOOST_AUTO_TEST_CASE(folding_spells_latin_letters_in_ascii) {
    BOOST_TEST(ascii_fold("Müller Łukasz Straße Ærø 王") == "Muller Lukasz Strasse AEro ");
}

BOOST_AUTO_TEST_CASE(widths_are_columns) {
    BOOST_TEST(display_width("大a\u0301") == 3u);
    BOOST_TEST(ellipsis("abcdef", 4) == "abc…");
    BOOST_TEST(ellipsis("大模型", 4) == "大…");
    BOOST_TEST(ellipsis("abc", 3) == "abc");
}

BOOST_AUTO_TEST_CASE(a_label_is_the_name_in_the_title_or_authors_and_year) {
    const Name yu{.family = "Yu", .given = "Gyeong-In"}, jeong{.family = "Jeong", .given = "Joo"};
    BOOST_TEST(short_label(paper_of("2309.06180", {yu}, {2022, 7, 0})) == "Orca 2022");
    const auto label = [&](std::vector<Name> authors, Day issued) {
        auto paper = paper_of("2309.06180", std::move(authors), issued);
        paper.fields["title"] = "Efficiently scaling inference: on transformers";
        return short_label(paper);
    };
    BOOST_TEST(label({yu}, {2022, 7, 0}) == "Yu 2022");
    BOOST_TEST(label({yu, jeong}, {2022, 0, 0}) == "Yu & Jeong 2022");
    BOOST_TEST(label({yu, jeong, yu}, {}) == "Yu et al. 2023");
    BOOST_TEST(label({}, {2022, 0, 0}) == "Efficiently scaling inf… 2022");
}

BOOST_AUTO_TEST_CASE(an_arxiv_id_tells_the_month) {
    BOOST_TEST((day_of(paper_of("2309.06180", {}, {})) == Day{2023, 9, 0}));
    BOOST_TEST((day_of(paper_of("hep-th/9711200", {}, {})) == Day{1997, 11, 0}));
    BOOST_TEST((day_of(paper_of("2309.06180", {}, {2024, 1, 2})) == Day{2024, 1, 2}));
}

BOOST_AUTO_TEST_SUITE_END()
