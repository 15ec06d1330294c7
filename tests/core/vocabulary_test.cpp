// The words of other formats: types and variables of CSL, types of RIS.
#include "core/csl.hpp"
#include "core/ris.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(words_of_other_formats)

using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

// CSL 1.0.2, csl-data.json: "type" of an item.
const std::vector<std::string> csl_types{"article",
                                         "article-journal",
                                         "article-magazine",
                                         "article-newspaper",
                                         "bill",
                                         "book",
                                         "broadcast",
                                         "chapter",
                                         "classic",
                                         "collection",
                                         "dataset",
                                         "document",
                                         "entry",
                                         "entry-dictionary",
                                         "entry-encyclopedia",
                                         "event",
                                         "figure",
                                         "graphic",
                                         "hearing",
                                         "interview",
                                         "legal_case",
                                         "legislation",
                                         "manuscript",
                                         "map",
                                         "motion_picture",
                                         "musical_score",
                                         "pamphlet",
                                         "paper-conference",
                                         "patent",
                                         "performance",
                                         "periodical",
                                         "personal_communication",
                                         "post",
                                         "post-weblog",
                                         "regulation",
                                         "report",
                                         "review",
                                         "review-book",
                                         "software",
                                         "song",
                                         "speech",
                                         "standard",
                                         "thesis",
                                         "treaty",
                                         "webpage"};

// RIS Format Specifications: TY, with EndNote's of 2011.
const std::vector<std::string> ris_types{
    "ABST",    "ADVS",  "AGGR",  "ANCIENT", "ART",    "BILL",  "BLOG",   "BOOK", "CASE",  "CHAP",  "CHART",
    "CLSWK",   "COMP",  "CONF",  "CPAPER",  "CTLG",   "DATA",  "DBASE",  "DICT", "EBOOK", "ECHAP", "EDBOOK",
    "EJOUR",   "ELEC",  "ENCYC", "FIGURE",  "GOVDOC", "HEAR",  "ICOMM",  "INPR", "JFULL", "JOUR",  "LEGAL",
    "MANSCPT", "MAP",   "MGZN",  "MPCT",    "MULTI",  "MUSIC", "NEWS",   "PAMP", "PAT",   "PCOMM", "RPRT",
    "SER",     "SLIDE", "SOUND", "STAND",   "STAT",   "THES",  "UNBILL", "UNPB", "VIDEO", "WEB"};

}  // namespace

BOOST_DATA_TEST_CASE(every_type_of_csl_is_known_as_it_is_spelled, data::make(csl_types), type) {
    BOOST_TEST(is_csl_type(type));
    BOOST_TEST(!is_csl_type(type + "s"));
    BOOST_TEST(!is_csl_type("A" + type.substr(1)));
}

BOOST_DATA_TEST_CASE(a_word_is_of_one_kind_alone,
                     data::make({"author", "editor", "issued", "accessed", "title", "DOI", "container-title",
                                 "editor-x", "doi", ""}),
                     word) {
    const std::string_view text = word;
    const int kinds = is_csl_variable(text) + is_csl_name(text) + is_csl_date(text);
    const std::set<std::string_view> none{"editor-x", "doi", ""};
    BOOST_TEST(kinds == (none.contains(text) ? 0 : 1));
}

BOOST_DATA_TEST_CASE(every_type_of_ris_is_one_of_csl, data::make(ris_types), type) {
    const auto csl = csl_type_of_ris(type);
    BOOST_TEST(is_csl_type(csl), type << " is " << csl);
    BOOST_TEST(csl != "document", type);
}

BOOST_DATA_TEST_CASE(what_a_type_of_csl_is_written_as_is_read_as_the_same_or_a_wider_one,
                     data::make(csl_types), type) {
    static const std::set<std::string> narrower{"entry", "collection", "review", "review-book",
                                                "post",  "regulation", "treaty"};
    const auto ris = ris_type_of_csl(type);
    const auto back = csl_type_of_ris(ris);
    if (ris == "GEN")
        BOOST_TEST(back == "document");
    else
        BOOST_TEST((back == type) == !narrower.contains(type), type << " comes back as " << back);
}

BOOST_AUTO_TEST_CASE(an_unknown_type_is_a_document) {
    BOOST_TEST(csl_type_of_ris("NOPE") == "document");
    BOOST_TEST(csl_type_of_ris("jour") == "document", "case counts");
    BOOST_TEST(ris_type_of_csl("essay") == "GEN");
}

BOOST_AUTO_TEST_SUITE_END()
