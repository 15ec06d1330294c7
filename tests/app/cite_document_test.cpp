#include "app/cite/keys.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

BOOST_AUTO_TEST_SUITE(cite_document)

using namespace citegraph;
using namespace citegraph::app;
namespace fs = std::filesystem;

namespace {

/// A folder with a document in it.
struct Document : TemporaryFolder {
    void put(const std::string& name, std::string_view text) const {
        fs::create_directories((folder / name).parent_path());
        std::ofstream{folder / name, std::ios::binary} << text;
    }
    CitedDocument read(const std::string& name) const {
        auto read = read_document((folder / name).string());
        BOOST_REQUIRE(read);
        return *std::move(read);
    }
};

std::string keys_of(const CitedDocument& document) {
    std::string out;
    for (const auto& key : document.keys) out += (out.empty() ? "" : " ") + key.text;
    return out;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(keys_stand_once_in_the_order_in_which_latex_meets_them, Document) {
    put("paper.tex", "\\cite{a,b}\n\\input{part}\n\\cite{d, a}\n");
    put("part.tex", "\\citep[p.~3]{c}\n\\textcite{b}\n");
    const auto document = read("paper.tex");
    BOOST_TEST(keys_of(document) == "a b c d");
    BOOST_TEST(place_of(document.keys[2]) == (folder / "part.tex").string() + ":1");
    BOOST_TEST(document.keys[3].line == 3);
    BOOST_TEST(document.folder == folder);
}

BOOST_FIXTURE_TEST_CASE(files_that_read_one_another_are_read_once, Document) {
    put("paper.tex", "\\cite{a}\\input{part}\\input{./part.tex}\\cite{z}\n");
    put("part.tex", "\\cite{b}\\input{paper}\\input{part}\\cite{c}\n");
    const auto document = read("paper.tex");
    BOOST_TEST(keys_of(document) == "a b c z");
    BOOST_TEST(document.lost.empty());
}

BOOST_FIXTURE_TEST_CASE(a_file_by_another_name_is_the_same_file, Document) {
    put("paper.tex", "\\input{one}\\input{two}\n");
    put("one.tex", "\\cite{a}\n");
    fs::create_symlink("one.tex", folder / "two.tex");
    const auto document = read("paper.tex");
    BOOST_TEST(keys_of(document) == "a");
    BOOST_TEST(document.lost.empty());
}

BOOST_FIXTURE_TEST_CASE(names_are_those_of_the_documents_folder_first_then_of_the_file_that_names_them,
                        Document) {
    put("paper.tex", "\\input{chapters/one}\n");
    put("chapters/one.tex", "\\input{two}\\input{three}\n");
    put("two.tex", "\\cite{outer}\n");
    put("chapters/two.tex", "\\cite{inner}\n");
    put("chapters/three.tex", "\\cite{beside}\n");
    BOOST_TEST(keys_of(read("paper.tex")) == "outer beside");
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_not_there_is_told_and_the_rest_is_read, Document) {
    put("paper.tex", "\\input{none}\n\\cite{a}\n");
    const auto document = read("paper.tex");
    BOOST_TEST(keys_of(document) == "a");
    BOOST_REQUIRE(document.lost.size() == 1u);
    BOOST_TEST(document.lost[0].text == "none");
    BOOST_TEST(document.lost[0].line == 1);
}

BOOST_FIXTURE_TEST_CASE(a_folder_is_no_file_of_a_document, Document) {
    put("paper.tex", "\\input{part}\n");
    fs::create_directories(folder / "part");
    BOOST_TEST(read("paper.tex").lost.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_document_that_is_not_there_is_an_error, Document) {
    const auto document = read_document((folder / "none.tex").string());
    BOOST_REQUIRE(!document);
    BOOST_TEST((document.error().kind == Error::Kind::not_found));
    BOOST_TEST(document.error().message.find("none.tex") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_file_with_zero_bytes_is_a_problem_at_the_line_that_reads_it, Document) {
    put("paper.tex", "\\cite{a}\n\\input{part}\n");
    put("part.tex", std::string{"\\cite{b}\0", 9});
    const auto document = read("paper.tex");
    BOOST_TEST(keys_of(document) == "a");
    BOOST_REQUIRE(document.problems.size() == 1u);
    BOOST_TEST(document.problems[0].line == 2);
    BOOST_TEST(document.problems[0].file == (folder / "paper.tex").string());
}

BOOST_FIXTURE_TEST_CASE(bibliographies_and_all_of_them_are_told, Document) {
    put("paper.tex", "\\nocite{*}\n\\bibliography{one,two}\n");
    const auto document = read("paper.tex");
    BOOST_TEST(document.all.size() == 1u);
    BOOST_REQUIRE(document.bibliographies.size() == 2u);
    BOOST_TEST(document.bibliographies[0].text == "one.bib");
    BOOST_TEST(!document.is_biblatex);
}

BOOST_FIXTURE_TEST_CASE(biblatex_counts_wherever_it_is_loaded, Document) {
    put("paper.tex", "\\input{preamble}\n\\cite{a}\n");
    put("preamble.tex", "\\usepackage[backend=biber]{biblatex}\n\\addbibresource{refs.bib}\n");
    const auto document = read("paper.tex");
    BOOST_TEST(document.is_biblatex);
    BOOST_REQUIRE(document.bibliographies.size() == 1u);
    BOOST_TEST(document.bibliographies[0].text == "refs.bib");
}

BOOST_FIXTURE_TEST_CASE(an_aux_file_leads_to_those_of_its_chapters, Document) {
    put("paper.aux", "\\relax\n\\citation{a}\n\\@input{one.aux}\n\\bibdata{refs}\n");
    put("one.aux", "\\relax\n\\citation{b}\n\\citation{a}\n");
    const auto document = read("paper.aux");
    BOOST_TEST(keys_of(document) == "a b");
    BOOST_TEST(document.bibliographies.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_chain_of_a_thousand_files_is_followed_to_its_end, Document) {
    for (int i = 0; i < 1000; ++i)
        put("f" + std::to_string(i) + ".tex",
            "\\cite{k" + std::to_string(i) + "}\\input{f" + std::to_string(i + 1) + "}\n");
    const auto document = read("f0.tex");
    BOOST_TEST(document.keys.size() == 1000u);
    BOOST_REQUIRE(document.lost.size() == 1u);
    BOOST_TEST(document.lost[0].text == "f1000");
}

BOOST_AUTO_TEST_SUITE_END()
