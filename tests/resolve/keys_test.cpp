#include "citegraph/keys.hpp"

#include "citegraph/text.hpp"
#include "growth.hpp"
#include "world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <set>

BOOST_AUTO_TEST_SUITE(keys)

using namespace citegraph;
using namespace citegraph::test;

namespace {

Paper paper(const std::string& title, const std::string& author, int year) {
    Paper out;
    out.ids = {id("arxiv:2309.06180")};
    if (!title.empty()) out.fields["title"] = title;
    if (!author.empty()) out.names["author"] = {parse_name(author)};
    if (year) out.dates["issued"].begin.year = year;
    return out;
}

struct Row {
    const char *pattern, *key;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.pattern;
}

/// "BERT: Pre-training of the Deep Transformers", by three people, in JMLR.
Paper varied() {
    auto out = paper("BERT: Pre-training of the Deep Transformers", "Jörg van der Müller-Lüdenscheid", 2019);
    out.names["author"].push_back({.family = "O’Neil", .given = "Zoë"});
    out.names["author"].push_back({.literal = "The BigScience Workshop"});
    out.dates["issued"].begin.month = 5;
    out.fields["container-title"] = "Journal of Machine Learning Research";
    out.fields["page"] = "12-34";
    out.fields["volume"] = "7";
    out.type = "article-journal";
    return out;
}

const std::vector<Row> patterns{
    {"auth.lower + shorttitle(3,3) + year", "muller-ludenscheidBERTPretrainingDeep2019"},
    {"auth.lower+year+veryshorttitle.lower", "muller-ludenscheid2019bert"},
    {"[auth:lower][year]", "muller-ludenscheid2019"},
    {"[auth][shortyear]", "Muller-Ludenscheid19"},
    {"auth.year", "Muller-Ludenscheid2019"},
    {"auth(3)", "Mul"},
    {"auth3_2", "ONe"},
    {"auth(n=2, m=3)", "Th"},
    {"[auth3_2]_[year]", "ONe_2019"},
    {"authEtAl", "Muller-LudenscheidEtAl"},
    {"AUTHETAL.lower", "muller-ludenscheidetal"},
    {"auth.etal", "Muller-Ludenscheidetal"},
    {"[auth.etal]", "Muller-Ludenscheidetal"},
    {"[auth.auth.ea]", "Muller-LudenscheidONeilea"},
    {"authors2", "Muller-LudenscheidONeilEtAl"},
    {"authors(2, '')", "Muller-LudenscheidONeil"},
    {"authors", "Muller-LudenscheidONeilTheBigScienceWorkshop"},
    {"authorsAlpha + shortyear", "MOT19"},
    {"authshort", "MOT"},
    {"authorIni", "MulleOT"},
    {"authIni(6)", "MuONTh"},
    {"authForeIni + authorLast", "JTheBigScienceWorkshop"},
    {"title", "BERTPretrainingDeepTransformers"},
    {"fulltitle.lower", "bertpretrainingofthedeeptransformers"},
    {"Title.select(2,2).condense('_')", "Pretraining_of"},
    {"camel", "BERTPretrainingOfTheDeepTransformers"},
    {"[camel3]", "BERTPretrainingOf"},
    {"veryshorttitle(2).upper", "BERTPRETRAINING"},
    {"title.abbr", "BPDT"},
    {"journal.skipwords.abbr", "JMLR"},
    {"[journal:abbr]", "JoMLR"},
    {"auth.alphanum.substring(2,4)", "ulle"},
    {"[auth:alphanum:truncate3]", "Mul"},
    {"volume + ':' + firstpage + '-' + lastpage", "7:12-34"},
    {"year + month", "201905"},
    {"issue.default('none')", "none"},
    {"[issue:(none)]", "none"},
    {"issue.prefix('i') + volume.prefix('v')", "v7"},
    {"auth.replace('müller', 'x')", "Muller-Ludenscheid"},
    {"auth.replace(find=muller, replace=x)", "x-Ludenscheid"},
    {"issue | volume", "7"},
    {"issue + len + year | auth(1)", "M"},
    {"[issue][>0][year]|[auth1]", "M"},
    {"type", "article-journal"},
    {"'smith & söhne: ' + year", "smithsohne:2019"},
    {"origyear", "mullerludenscheid2019bert"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_pattern_makes_a_key, boost::unit_test::data::make(patterns), row) {
    const auto pattern = parse_key_pattern(row.pattern);
    BOOST_REQUIRE_MESSAGE(pattern, (pattern ? "" : pattern.error().message));
    BOOST_TEST(key_stem(varied(), *pattern) == row.key);
}

BOOST_DATA_TEST_CASE(a_wrong_pattern_is_explained,
                     boost::unit_test::data::make(std::vector<Row>{
                         {"auht.lower", "did you mean 'auth'?"},
                         {"auth.lwoer", "did you mean 'lower'?"},
                         {"[yaer]", "did you mean 'year'?"},
                         {"xyzzy", "Functions: auth, authors"},
                         {"", "nothing"},
                         {"auth + ", "is no function"},
                         {"auth | ", "nothing"},
                         {"[auth", "has no ']'"},
                         {"auth(1,2,3)", "takes no '3' but (n,m)"},
                         {"year(2)", "takes no '2'"},
                         {"auth(k=3)", "takes no 'k=3'"},
                         {"auth(3", "not understood"},
                         {"year + postfix('-')", "%(a)s"},
                         {"lower", "is no function"},
                     }),
                     row) {
    const auto pattern = parse_key_pattern(row.pattern);
    BOOST_REQUIRE(!pattern);
    BOOST_TEST(pattern.error().message.find(row.key) != std::string::npos, pattern.error().message);
}

BOOST_AUTO_TEST_CASE(a_postfix_is_settable) {
    for (const auto& [text, second, third] : {std::tuple{"auth", "Kwonb", "Kwonc"},
                                              {"auth + postfix", "Kwona", "Kwonb"},
                                              {"auth + postfix('%(A)s')", "KwonA", "KwonB"},
                                              {"auth + postfix('-%(n)s')", "Kwon-1", "Kwon-2"}}) {
        std::vector<Paper> papers(3, paper("Efficient", "Woosuk Kwon", 2023));
        give_keys(papers, *parse_key_pattern(text));
        BOOST_TEST(papers[0].key == "Kwon");
        BOOST_TEST(papers[1].key == second);
        BOOST_TEST(papers[2].key == third);
    }
}

BOOST_AUTO_TEST_CASE(keys_of_a_pattern_differ_in_more_than_case) {
    std::vector<Paper> papers{paper("A", "Ann Berg", 2023), paper("A", "Ann BERG", 2023)};
    give_keys(papers, *parse_key_pattern("auth"));
    BOOST_TEST(papers[0].key == "Berg");
    BOOST_TEST(papers[1].key == "BERGb");
}

BOOST_AUTO_TEST_CASE(and_others_is_nobody_and_means_more) {
    auto one = paper("A", "Ann Berg", 2023);
    one.names["author"].push_back({.literal = "others"});
    BOOST_TEST(key_stem(one, *parse_key_pattern("authEtAl")) == "BergEtAl");
    BOOST_TEST(key_stem(one, *parse_key_pattern("authorLast")) == "Berg");
}

BOOST_AUTO_TEST_CASE(a_long_pattern_and_a_long_title_are_borne) {
    BOOST_TEST(!parse_key_pattern(std::string(100'000, '(')));
    BOOST_TEST(!parse_key_pattern(std::string(900, '(')));
    const auto pattern = parse_key_pattern("title");
    BOOST_TEST(key_stem(paper(std::string(1'000'000, 'x'), "Ann Berg", 2023), *pattern).size() == 200);
}

BOOST_AUTO_TEST_CASE(every_word_of_a_pattern_is_listed_and_understood) {
    for (const auto& word : key_pattern_words()) {
        const std::string name{word.name};
        BOOST_TEST((parse_key_pattern(name) || parse_key_pattern("auth." + name)), name);
        BOOST_TEST(!word.summary.empty(), name);
    }
}

BOOST_AUTO_TEST_CASE(a_stem_is_family_year_and_the_first_word_that_says_something) {
    BOOST_TEST(key_stem(paper("Efficient Memory Management", "Woosuk Kwon", 2023)) == "kwon2023efficient");
    BOOST_TEST(key_stem(paper("On the Use of Ödometers", "Jörg Müller", 1999)) == "muller1999use");
    BOOST_TEST(key_stem(paper("The", "Jörg Müller", 1999)) == "muller1999the");
    BOOST_TEST(key_stem(paper("", "", 0)) == "arxiv230906180");
    BOOST_TEST(key_stem(paper("Efficient", "", 0)) == "2023efficient");
    for (const auto& one : {paper("大规模语言模型", "张伟", 0), paper("...", "", 0), paper("", "", 0)}) {
        const auto stem = key_stem(one);
        BOOST_TEST(!stem.empty());
        BOOST_TEST(stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_stem_has_words_as_read_and_the_year_wherever_it_is_told) {
    BOOST_TEST(key_stem(paper("<span class=\"nocase\">iPod</span> and <i>co</i>", "Ann Berg", 2001)) ==
               "berg2001ipod");
    auto told = paper("Over", "Ann Berg", 0);
    told.ids = {id("title:over")};
    told.dates["issued"].literal = "[2021] © 2021, no. 12345";
    BOOST_TEST(key_stem(told) == "berg2021over");
    BOOST_TEST(key_stem(paper("Теорема", "Жуков", 1962)) == "zhukov1962teorema");
    BOOST_TEST(key_stem(paper("Περί αριθμών", "", 1999)) == "1999peri");
    auto nameless = paper("大规模", "张伟", 2020);
    nameless.ids = {id("title:x")};
    BOOST_TEST(key_stem(nameless) == "work2020");
}

BOOST_AUTO_TEST_CASE(keys_are_unique_whatever_their_case) {
    std::vector<Paper> papers(60, paper("Efficient", "Woosuk Kwon", 2023));
    papers[30].key = "Kwon2023EFFICIENT";
    papers[31].key = "kwon2023efficientc";
    give_keys(papers);
    std::set<std::string> seen;
    for (const auto& one : papers) BOOST_TEST(seen.insert(ascii_lower(one.key)).second, one.key);
    BOOST_TEST(papers[0].key == "kwon2023efficientb");
    BOOST_TEST(papers[30].key == "Kwon2023EFFICIENT");
}

BOOST_AUTO_TEST_CASE(the_second_of_a_stem_is_b) {
    std::vector<Paper> papers(3, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(papers);
    BOOST_TEST(papers[0].key == "kwon2023efficient");
    BOOST_TEST(papers[1].key == "kwon2023efficientb");
    BOOST_TEST(papers[2].key == "kwon2023efficientc");
}

BOOST_AUTO_TEST_CASE(a_new_paper_changes_no_key) {
    std::vector<Paper> papers(30, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(papers);
    auto more = papers;
    more.insert(more.begin() + 5, paper("Efficient", "Woosuk Kwon", 2023));
    give_keys(more);
    more.erase(more.begin() + 5);
    for (std::size_t i = 0; i < papers.size(); ++i) BOOST_TEST(more[i].key == papers[i].key);
}

BOOST_AUTO_TEST_CASE(papers_of_one_stem_get_keys_in_proportion_to_their_number,
                     *boost::unit_test::label("large")) {
    const auto of_one_stem = [](std::size_t count) {
        return std::vector<Paper>(count, paper("Efficient", "Woosuk Kwon", 2023));
    };
    for (const auto* pattern : {"auth.lower + year + postfix", "auth.lower + year"}) {
        const auto keyed = [pattern = *parse_key_pattern(pattern)](std::vector<Paper> papers) {
            give_keys(papers, pattern);
            return papers;
        };
        BOOST_TEST(keyed(of_one_stem(20'000)).back().key.starts_with("kwon2023"));
        BOOST_TEST(growth(5'000, of_one_stem, keyed) < quadratic, pattern);
    }
}

BOOST_AUTO_TEST_SUITE_END()
