#include "app/study/input.hpp"

#include "app/study/network.hpp"
#include "standard_error.hpp"
#include "temporary_folder.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <ostream>

BOOST_AUTO_TEST_SUITE(inputs)

using namespace citegraph;
using namespace citegraph::app;
namespace data = boost::unit_test::data;

namespace {

/// A folder with inputs in it, and what the console said of them.
struct Inputs : TemporaryFolder {
    mutable std::string said;

    std::string put(const std::string& name, std::string_view text) const {
        std::ofstream{folder / name, std::ios::binary} << text;
        return (folder / name).string();
    }
    Result<Reading> read(const InputOptions& options) const {
        std::optional<Result<Reading>> out;
        said = said_by([&] {
            Console console{{.quiet = false, .verbose = 0, .color = "never"}};
            out = read_inputs(options, console);
        });
        return *std::move(out);
    }
    Result<Study> open(NetworkOptions options) const {
        std::optional<Result<Study>> out;
        said = said_by([&] {
            Console console{{.quiet = false, .verbose = 0, .color = "never"}};
            out = open_network(options, folder, GraphFile::Directions::both, console);
        });
        return *std::move(out);
    }
    Result<Study> open(const std::string& file, const std::string& nodes = {},
                       const std::string& from = {}) const {
        NetworkOptions options;
        options.query.input = {{file}, from};
        options.nodes = nodes;
        options.threads = 1;
        return open(options);
    }
};

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

/// Standard input, and what it is read as.
struct Piped {
    const char *text, *title;
};
std::ostream& operator<<(std::ostream& out, const Piped& row) {
    return out << row.title;
}
const std::vector<Piped> piped{
    {"- [Lazy Caches](https://example.org/x)\n", "Lazy Caches"},
    {"@article{k, title = {Hashing}}\n", "Hashing"},
    {R"([{"id": "k", "type": "article", "title": "Sorting"}])", "Sorting"},
    {"TY  - JOUR\nTI  - Merging\nER  - \n", "Merging"},
    {"\xEF\xBB\xBF- [Marked](https://example.org/x)\n", "Marked"},
    {"* [机器学习](https://example.org/x)\n", "机器学习"},
};

}  // namespace

BOOST_DATA_TEST_CASE(standard_input_is_read_as_what_it_looks_like, data::make(piped), row) {
    const Inputs inputs;
    const auto reading = inputs.read({{"-"}, "", row.text});
    BOOST_REQUIRE_MESSAGE(reading, (reading ? "" : reading.error().message));
    BOOST_REQUIRE(reading->entries.size() == 1u);
    BOOST_TEST(reading->entries[0].title == row.title);
    BOOST_TEST(reading->entries[0].file == "-");
}

BOOST_FIXTURE_TEST_CASE(several_inputs_are_read_in_their_order, Inputs) {
    const auto list = put("list.md", "- [Lazy Caches](https://example.org/x)\n");
    const auto bib = put("refs.bib", "@article{k, title = {Hashing}}\n");
    const auto reading = read({{bib, list}, ""});
    BOOST_REQUIRE(reading);
    BOOST_REQUIRE(reading->entries.size() == 2u);
    BOOST_TEST(reading->entries[0].title == "Hashing");
    BOOST_TEST(reading->entries[1].file == list);
}

BOOST_FIXTURE_TEST_CASE(the_records_of_a_bibliography_stand_by_its_entries_and_a_list_has_none, Inputs) {
    const auto list = put("list.md", "- [Lazy Caches](https://example.org/x)\n");
    const auto bib = put("refs.bib", "@article{a, title = {Hashing}}\n@article{b, title = {Sorting}}\n");
    auto both = *read({{list, bib}, ""});
    const auto records = records_by_entry(both);
    BOOST_REQUIRE(records.papers.size() == 3u);
    BOOST_TEST((records.papers[0] == Paper{}));
    BOOST_TEST(title_of(records.papers[1]) == "Hashing");
    BOOST_TEST(records.papers[2].key == "b");
    auto alone = *read({{list}, ""});
    BOOST_TEST(records_by_entry(alone).papers.empty());
    auto of_bib = *read({{bib}, ""});
    BOOST_TEST(records_by_entry(of_bib).papers.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(what_a_record_cites_stands_by_its_entry, Inputs) {
    const auto list = put("list.md", "- [Lazy Caches](https://example.org/x)\n");
    const auto saved =
        put("saved.ciw",
            "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Roe, J\nTI Hashing\n"
            "CR Poe A, 1999, J TESTS, V1, P2, DOI 10.1000/poe\nPY 2001\nUT WOS:000000000000001\n"
            "ER\n\nEF\n");
    auto both = *read({{list, saved}, ""});
    const auto records = records_by_entry(both);
    BOOST_REQUIRE(records.cited.size() == 2u);
    BOOST_TEST(records.cited[0].empty());
    BOOST_REQUIRE(records.cited[1].size() == 1u);
    BOOST_TEST(to_string(records.cited[1][0].ids.at(0)) == "doi:10.1000/poe");
}

BOOST_FIXTURE_TEST_CASE(an_input_that_cannot_be_read_is_named, Inputs) {
    BOOST_TEST(has(read({{(folder / "none.md").string()}, ""}).error().message, "none.md"));
    const auto odd = read({{put("paper.xyz", "nothing in particular\n")}, ""});
    BOOST_REQUIRE(!odd);
    BOOST_TEST(
        has(odd.error().message, "paper.xyz: no reader for this suffix; name one with --from (markdown"));
    const auto zero = read({{put("zero.md", std::string_view{"- [a\0b](x)\n", 11})}, ""});
    BOOST_REQUIRE(!zero);
    BOOST_TEST((zero.error().kind == Error::Kind::malformed));
}

BOOST_FIXTURE_TEST_CASE(a_list_without_entries_is_an_error_that_says_what_entries_are, Inputs) {
    for (const auto* text : {"", "\n", "# Heading\n\nProse alone.\n"}) {
        const auto reading = read({{put("list.md", text)}, ""});
        BOOST_REQUIRE_MESSAGE(!reading, text);
        BOOST_TEST(has(reading.error().message, "list.md: no entries found; a list has bullets such as"));
    }
}

BOOST_FIXTURE_TEST_CASE(a_list_without_entries_can_be_read_for_what_is_passed_over, Inputs) {
    Console console{{.quiet = true, .verbose = 0, .color = "never"}};
    const auto reading = read_all({{put("list.md", "# Heading\n\nProse alone.\n")}, ""}, console);
    BOOST_REQUIRE(reading);
    BOOST_TEST(reading->entries.empty());
    BOOST_TEST(reading->skipped.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_line_is_explained_in_each_input_that_has_it, Inputs) {
    const auto one = put("one.md", "# Heading\n"), two = put("two.md", "Words\n\n# Heading\n");
    const auto first = explain_line({{one, two}, ""}, 1);
    BOOST_REQUIRE(first);
    BOOST_REQUIRE(first->size() == 2u);
    BOOST_TEST((*first)[0].file == one);
    BOOST_TEST((*first)[1].account.line == 1);
    const auto third = explain_line({{one, two}, ""}, 3);
    BOOST_REQUIRE(third);
    BOOST_REQUIRE(third->size() == 1u);
    BOOST_TEST((*third)[0].file == two);
    BOOST_TEST(has(explain_line({{one, two}, ""}, 2).error().message, "nothing is read at line 2"));
}

BOOST_FIXTURE_TEST_CASE(a_bibliography_leaves_nothing_to_explain, Inputs) {
    const auto bib = put("refs.bib", "@article{k, title = {Hashing}}\n");
    BOOST_TEST(has(explain_line({{bib}, ""}, 1).error().message, "nothing to explain"));
}

BOOST_FIXTURE_TEST_CASE(bytes_that_are_no_utf8_cost_themselves_alone_and_are_told_by_line, Inputs) {
    const auto reading =
        read({{put("list.md", "- [One](https://e.org/1)\n- [Caf\xE9](https://e.org/2)\n")}, ""});
    BOOST_REQUIRE(reading);
    BOOST_TEST(reading->entries.size() == 2u);
    BOOST_TEST(reading->entries[1].title == "Caf\xEF\xBF\xBD");
    BOOST_TEST(has(said, "list.md:2: is not UTF-8 from here"), said);
}

BOOST_FIXTURE_TEST_CASE(an_edge_list_that_is_known_by_its_looks_alone_is_told, Inputs) {
    const auto study = open(put("cit.txt", "1 2\n2 3\n3 3\n1 2\n"));
    BOOST_REQUIRE(study);
    BOOST_TEST(!study->has_library());
    BOOST_TEST(summary_of(*study) == "3 papers, 2 citations");
    BOOST_TEST(has(said, "cit.txt: read as an edge list, as its lines name two papers each; -f ids reads"),
               said);
    BOOST_TEST(has(said, "1 citation of a paper by itself left out, 1 repeated citation counted once"), said);
    BOOST_REQUIRE(open(put("cit.edges", "1 2\n")));
    BOOST_TEST(said == "");
}

BOOST_FIXTURE_TEST_CASE(a_table_of_nodes_dates_an_edge_list_and_nothing_else, Inputs) {
    const auto nodes = put("nodes.csv", "id,date,title\n1,2020-01-01,One\n2,1999,Two\n");
    const auto study = open(put("cit.edges", "1 2\n"), nodes);
    BOOST_REQUIRE(study);
    BOOST_TEST(study->graph.nodes.title(0) == "Two");
    BOOST_TEST(study->graph.nodes.date(1).year() == 2020);
    const auto list = open(put("list.md", "- [Lazy Caches](https://example.org/x)\n"), nodes);
    BOOST_REQUIRE(!list);
    BOOST_TEST(has(list.error().message, "--nodes goes with an edge list"));
}

BOOST_FIXTURE_TEST_CASE(lines_that_are_no_citation_are_told_and_the_rest_is_read, Inputs) {
    const auto study = open(put("cit.edges", "1 2\nlonely\n2 3\n"));
    BOOST_REQUIRE(study);
    BOOST_TEST(summary_of(*study) == "4 papers, 2 citations");
    BOOST_TEST(has(said, "warning: " + (folder / "cit.edges").string() + ":2"), said);
}

BOOST_FIXTURE_TEST_CASE(graphs_are_united_and_a_lock_is_the_only_input, Inputs) {
    NetworkOptions options;
    options.query.input = {{put("cit.edges", "1 2\n"), put("more.gv", "digraph { 3 -> 2 }")}, ""};
    BOOST_TEST(summary_of(*open(options)) == "3 papers, 2 citations");
    options.query.input.inputs.push_back(put("list.md", "- [Lazy Caches](https://example.org/x)\n"));
    BOOST_TEST(has(open(options).error().message, "graphs all, or lists all"));
    options.query.input.from = "lock";
    BOOST_TEST(has(open(options).error().message, "a lock is the only input"));
    options.query.input = {};
    BOOST_TEST(has(open(options).error().message, "INPUT is required"));
}

BOOST_FIXTURE_TEST_CASE(graphs_of_other_programs_are_read_by_their_suffix_or_by_from, Inputs) {
    const auto* const dot = "digraph { a -> b; a -> c; b -> c; }\n";
    for (const auto& study : {open(put("a.dot", dot)), open(put("a.txt", dot), "", "dot")}) {
        BOOST_REQUIRE(study);
        BOOST_TEST(summary_of(*study) == "3 papers, 3 citations");
    }
    const auto torn = open(put("a.graphml", "<graphml><graph>"));
    BOOST_REQUIRE(!torn);
    BOOST_TEST(has(torn.error().message, "a.graphml"));
}

BOOST_FIXTURE_TEST_CASE(a_file_with_the_name_of_a_graph_file_and_nothing_of_one_is_refused, Inputs) {
    for (const auto* text : {"", "1 2\n",
                             "\x89"
                             "cgraph\n"}) {
        const auto study = open(put("a.cgraph", text));
        BOOST_REQUIRE_MESSAGE(!study, text);
        BOOST_TEST(has(study.error().message, "a.cgraph"));
    }
}

BOOST_AUTO_TEST_CASE(every_reader_and_kind_of_graph_can_be_named) {
    const auto formats = input_formats();
    for (const auto* name : {"markdown", "bibtex", "ids", "edge-list", "cgraph", "lock", "dot", "graphml"})
        BOOST_TEST(std::ranges::count(formats, name) == 1, name);
}

BOOST_FIXTURE_TEST_CASE(a_format_of_another_program_is_refused_by_name, Inputs) {
    const std::vector<std::array<std::string, 3>> rows{
        {"a.enw", "%0 Journal Article\n%T On trees\n", "EndNote"},
        {"a.ris", "%0 Journal Article\n%T On trees\n", "EndNote"},
        {"a.xml", "<?xml version=\"1.0\"?><xml><records><record>", "EndNote XML"},
        {"b.xml", "<?xml version=\"1.0\"?>\n<PubmedArticleSet>", "XML"},
        {"a.cff", "cff-version: 1.2.0\n", "CFF"},
        {"a.yaml", "---\nreferences:\n- id: a\n", "YAML"},
        {"b.yaml", "ash2020:\n  type: article\n  title: On trees\n", "hayagriva"},
        {"a.csv", "\"Authors\",\"Title\",\"Year\"\n", "table"},
        {"b.ris", "@article{a, title={On trees}}\n", "bibtex"},
        {"a.bib", "TY  - JOUR\nTI  - On trees\nER  - \n", "--from ris"},
        {"c.ris", "\nPMID- 1\nTI  - On trees.\n", "--from nbib"}};
    for (const auto& [name, text, word] : rows) {
        const auto read = this->read({{put(name, text)}, {}});
        BOOST_REQUIRE_MESSAGE(!read, name);
        BOOST_TEST(has(read.error().message, word), read.error().message);
    }
}

BOOST_FIXTURE_TEST_CASE(what_only_resembles_a_format_is_read, Inputs) {
    BOOST_TEST(bool{
        read({{put("a.md", "# Trees\n- [On trees: a title](https://arxiv.org/abs/2301.00001)\n")}, {}})});
    BOOST_TEST(bool{read({{put("b.bib", "% a comment\n%0 more\n@article{a, title={On trees}}\n")}, {}})});
    BOOST_TEST(bool{read({{put("c.bib", "TY  - JOUR\n@article{a, title={On trees}}\n")}, "bibtex"})},
               "the user knows");
}

BOOST_AUTO_TEST_SUITE_END()
