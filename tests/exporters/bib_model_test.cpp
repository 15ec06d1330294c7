// Which fields an entry may and must have, and how a record is arranged.
#include "exporters/bib/model.hpp"

#include "exporters/bib/record.hpp"
#include "views.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <ostream>

BOOST_AUTO_TEST_SUITE(model_of_bibliographies)

using namespace citegraph;
using namespace citegraph::exporters;
namespace data = boost::unit_test::data;

namespace {

using Fields = std::set<std::string, std::less<>>;

struct Row {
    std::string type, bibtex, biblatex;  ///< what an entry without fields lacks
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.type;
}

/// Sorted, as the order says nothing.
std::string lacked(Dialect dialect, std::string_view type, const Fields& fields = {}) {
    auto names = lacking(dialect, type, fields);
    std::ranges::sort(names);
    return join(names, ", ");
}

// btxdoc.pdf, section 3.1; biblatex.pdf, section 2.1.1.
const std::vector<Row> mandatory{
    {"article", "author, journal, title, year", "author, date or year, journaltitle, title"},
    {"book", "author or editor, publisher, title, year", "author, date or year, title"},
    {"booklet", "title", "author or editor, date or year, title"},
    {"inbook", "author or editor, chapter or pages, publisher, title, year",
     "author, booktitle, date or year, title"},
    {"incollection", "author, booktitle, publisher, title, year",
     "author, booktitle, date or year, editor, title"},
    {"inproceedings", "author, booktitle, title, year", "author, booktitle, date or year, title"},
    {"manual", "title", "date or year, title"},
    {"misc", "", "date or year, title"},
    {"online", "", "date or year, title, url or doi or eprint"},
    {"phdthesis", "author, school, title, year", ""},
    {"proceedings", "title, year", "date or year, title"},
    {"techreport", "author, institution, title, year", ""},
    {"report", "", "author, date or year, institution, title, type"},
    {"unpublished", "author, note, title", "author, date or year, title"},
    {"gizmo", "", ""},
};

std::string names_of(const std::vector<BibtexField>& fields) {
    std::string out;
    for (const auto& [name, value] : fields) out += (out.empty() ? "" : " ") + name;
    return out;
}

const BibtexRecord record{"misc",
                          "a",
                          {{"author", "{A}"}, {"title", "{T}"}, {"year", "{1999}"}, {"doi", "{10/x}"}},
                          {{"abstract", "{We}"}, {"keywords", "{k}"}}};

}  // namespace

BOOST_DATA_TEST_CASE(an_entry_without_fields_lacks_all_that_its_type_must_have, data::make(mandatory), row) {
    BOOST_TEST(lacked(Dialect::bibtex, row.type) == row.bibtex);
    BOOST_TEST(lacked(Dialect::biblatex, row.type) == row.biblatex);
}

BOOST_AUTO_TEST_CASE(one_of_several_fields_is_enough) {
    BOOST_TEST(lacked(Dialect::bibtex, "book", {"editor", "title", "publisher", "year"}) == "");
    BOOST_TEST(lacked(Dialect::biblatex, "online", {"date", "title", "eprint"}) == "");
    BOOST_TEST(lacked(Dialect::bibtex, "inbook", {"author", "title", "pages", "publisher"}) == "year");
}

BOOST_DATA_TEST_CASE(what_a_type_must_have_it_takes, data::make(mandatory), row) {
    for (const auto dialect : {Dialect::bibtex, Dialect::biblatex})
        for (const auto& choice : lacking(dialect, row.type, {})) {
            const auto field = choice.substr(0, choice.find(' '));
            BOOST_TEST(takes(dialect, row.type, field), field);
            BOOST_TEST(knows(dialect, field), field);
        }
}

BOOST_AUTO_TEST_CASE(a_field_has_its_place_by_type_in_biblatex_and_anywhere_in_bibtex) {
    BOOST_TEST(takes(Dialect::biblatex, "article", "journaltitle"));
    BOOST_TEST(!takes(Dialect::biblatex, "book", "journaltitle"));
    BOOST_TEST(takes(Dialect::bibtex, "book", "journaltitle"));
    BOOST_TEST(takes(Dialect::biblatex, "book", "doi"), "in every entry");
    BOOST_TEST(takes(Dialect::biblatex, "gizmo", "howpublished"), "an unknown type is as misc");
    BOOST_TEST(!takes(Dialect::biblatex, "gizmo", "booktitle"));
    BOOST_TEST(!takes(Dialect::biblatex, "online", "publisher"));
}

BOOST_AUTO_TEST_CASE(each_dialect_has_names_of_its_own) {
    for (const std::string name : {"journal", "school", "address", "archiveprefix", "key", "month"}) {
        BOOST_TEST(knows(Dialect::bibtex, name), name);
        BOOST_TEST(knows(Dialect::biblatex, name) == (name == "key" || name == "month"), name);
    }
    for (const std::string name : {"journaltitle", "date", "eprinttype", "langid", "title"}) {
        BOOST_TEST(knows(Dialect::bibtex, name), name);
        BOOST_TEST(knows(Dialect::biblatex, name), name);
    }
    for (const std::string name : {"", "Title", "citations", "tldr"})
        BOOST_TEST(!(knows(Dialect::bibtex, name) || knows(Dialect::biblatex, name)), name);
}

BOOST_AUTO_TEST_CASE(a_layout_adds_leaves_out_and_orders_fields) {
    BOOST_TEST(names_of(arranged(record, {}).fields) == "author title year doi");
    Layout layout;
    layout.abstracts = true;
    BOOST_TEST(names_of(arranged(record, layout).fields) == "author title year doi abstract");
    layout.with = {"keywords", "nothing"};
    layout.without = {"year", "author"};
    layout.order = {"doi", "abstract"};
    const auto made = arranged(record, layout);
    BOOST_TEST(names_of(made.fields) == "doi abstract title keywords");
    BOOST_TEST(made.left.empty());
}

BOOST_AUTO_TEST_CASE(arranging_twice_changes_nothing_more) {
    Layout layout;
    layout.with = {"abstract"};
    layout.without = {"doi"};
    layout.order = {"year", "title"};
    const auto once = arranged(record, layout), twice = arranged(once, layout);
    BOOST_TEST((once.fields == twice.fields));
    BOOST_TEST((once.left == twice.left));
    BOOST_TEST(names_of(once.left) == "keywords");
}

BOOST_AUTO_TEST_SUITE_END()
