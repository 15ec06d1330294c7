// What somebody brings as .bib goes out as .bib with the same meaning, and rests there.
#include "citegraph/exporter.hpp"
#include "citegraph/reader.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(a_bib_written_again)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

/// Pieces of values, each of which some reader or writer has a meaning for. Braces and dollars have their partners.
const std::vector<std::string> pieces{"On",
                                      "trees",
                                      "{DNA}",
                                      "$\\mathbb{R}^n$",
                                      "\\emph{in vivo}",
                                      "{\\\"o}",
                                      "\\'e",
                                      "\\cite{x}",
                                      "\\TeX{}",
                                      "50~\\%",
                                      "R\\&D",
                                      "a--b",
                                      "``so''",
                                      "\\url{http://a.example/x_y}",
                                      "\xC3\xA9",
                                      "{\\bf B}",
                                      "x_1",
                                      "H$_2$O",
                                      "\\unknown{y}",
                                      "AT&amp;T",
                                      "\\&amp;",
                                      "(1999)",
                                      "{A {B} C}",
                                      "\\textsc{c}",
                                      "M\\\"uller",
                                      "\\relax z",
                                      "#",
                                      "<sub>2</sub>",
                                      "d\\'{e}j\\`{a}"};
const std::vector<std::string> types{"article",   "book",         "inproceedings", "misc",
                                     "phdthesis", "incollection", "techreport"};
const std::vector<std::string> texts{"title",        "booktitle", "journal",   "note",
                                     "howpublished", "series",    "publisher", "school",
                                     "mine",         "edition",   "number",    "annote"};
const std::vector<std::string> people{"Ada Lovelace",      "de la Cruz, Juan", "{NASA}",
                                      "Knuth, Donald E.",  "M\\\"uller, J.",   "King, Jr., Martin Luther",
                                      "{\\O}stergaard, P."};

/// Entries of random fields; the same seed makes the same.
class Author {
  public:
    explicit Author(unsigned seed) : draw_{seed} {}

    std::string database() {
        std::string out;
        for (int i = 0; i < 6; ++i) out += entry("key" + std::to_string(i));
        return out;
    }

  private:
    std::size_t below(std::size_t bound) { return draw_() % bound; }
    const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }

    std::string words() {
        std::string out = one_of(pieces);
        for (auto more = below(5); more > 0; --more) out += " " + one_of(pieces);
        return out;
    }

    std::string field(const std::string& name, const std::string& value) {
        return ",\n  " + name + " = {" + value + "}";
    }

    std::string entry(const std::string& key) {
        std::string out = "@" + one_of(types) + "{" + key + field("title", words());
        out += field("author", one_of(people) + " and " + one_of(people));
        for (const auto& name : texts)
            if (name != "title" && below(3) == 0) out += field(name, words());
        if (below(2) == 0) out += ",\n  month = jul";
        if (below(2) == 0)
            out += field("pages", std::to_string(below(90)) + "-" + std::to_string(100 + below(90)));
        return out + field("year", std::to_string(1950 + below(70))) + "\n}\n";
    }

    std::mt19937 draw_;
};

std::vector<Paper> read_as(std::string_view dialect, const std::string& text) {
    return std::ranges::find(all_readers(), dialect, &Reader::name)->read(text, "a.bib").papers;
}

std::string written_as(std::string_view dialect, std::vector<Paper> papers) {
    Library library;
    library.papers = std::move(papers);
    const auto graph = build_graph(library);
    return exporter_named(dialect)->render(View{library, graph, {}, {}}).bytes;
}

/// Without the fields that nobody has a meaning for: they are LaTeX, in which "x_1" is written "x\\_1".
std::uint64_t known_meaning_of(Paper paper) {
    paper.foreign.clear();
    return meaning_of(paper);
}

}  // namespace

BOOST_DATA_TEST_CASE(it_means_what_it_meant_and_stays_as_it_is, data::xrange(40U), seed) {
    const auto text = Author{seed}.database();
    for (const auto* dialect : {"bibtex", "biblatex"}) {
        const auto first = read_as(dialect, text);
        const auto once = written_as(dialect, first);
        const auto second = read_as(dialect, once);
        BOOST_REQUIRE_EQUAL(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i)
            BOOST_TEST(known_meaning_of(first[i]) == known_meaning_of(second[i]), dialect << ":\n"
                                                                                          << text << "\n"
                                                                                          << once);
        BOOST_TEST(written_as(dialect, second) == once);
    }
}

BOOST_DATA_TEST_CASE(what_the_other_dialect_makes_of_it_comes_to_rest, data::xrange(40U), seed) {
    const auto text = Author{seed}.database();
    const auto once = written_as("biblatex", read_as("bibtex", text));
    const auto twice = written_as("biblatex", read_as("biblatex", once));
    BOOST_TEST(twice == once);
}

BOOST_AUTO_TEST_SUITE_END()
