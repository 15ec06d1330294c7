#include "citegraph/cited.hpp"
#include "citegraph/reader.hpp"
#include "growth.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(document)

using namespace citegraph;
using namespace citegraph::test;
namespace data = boost::unit_test::data;

namespace {

/// What a file says, in order: keys as they are, files in <>, bibliographies in (), all as *.
std::string marks_of(std::string_view text, std::string_view file = "p.tex") {
    std::string out;
    for (const auto& mark : read_citing(text, file).marks) {
        out += out.empty() ? "" : " ";
        if (mark.kind == CiteMark::Kind::key) out += mark.text;
        if (mark.kind == CiteMark::Kind::all) out += "*";
        if (mark.kind == CiteMark::Kind::file) out += "<" + mark.text + ">";
        if (mark.kind == CiteMark::Kind::bibliography) out += "(" + mark.text + ")";
    }
    return out;
}

std::string problems_of(std::string_view text, std::string_view file = "p.tex") {
    std::string out;
    for (const auto& problem : read_citing(text, file).problems) out += to_string(problem) + "\n";
    return out;
}

struct Row {
    std::string text, marks;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.text.substr(0, 80);
}

const std::vector<Row> documents{
    {"", ""},
    {"\\cite{a}", "a"},
    {"\\cite{a,b} \\citep*[see][p.~3]{ b , c }", "a b c"},
    {"\\Citet{a}\\citealp[]{b}\\textcite*{c}\\nocite{d}\\footfullcite{e}\\citeA{f}", "a b c d e f"},
    {"\\cites(see)(all)[1]{a}[2][3]{b,c}\\relax {no}", "a b c"},
    {"\\parencites{a}{b}\n  {c} text {no}", "a b c"},
    {"\\volcite[see]{2}[p.~3]{a} {no}", "a"},
    {"\\foreigntextcquote{german}[1]{a}{Zitat}", "a"},
    {"\\cite<see>[p.~1]{a}", "a"},
    {"\\cite [note] {a}", "a"},
    {"\\cite%\n  [note]%\n  {a}", "a"},
    {"\\cite{%\n  a,%b,\n  c,\r\n\td}", "a c d"},
    {"\\cite[{[nested] \\emph{x}}]{a}", "a"},
    {"\\citep[see][and \\citealp{b}]{a}", "b a"},
    {"\\cite[{\\cite[p]{b}}][{\\cite[q]{c}}]{a}", "b c a"},
    {"{\\cite[open} \\section[x]{No}", ""},
    {"\\cite[open\n\n]{no} \\cite{a}", "a"},
    {"\\cite\n\n{no}", ""},
    {"\\let\\old\\cite {no}\\let\\cite=\\citep{no}", ""},
    {"\\newcommand{\\x}[1]{\\citep{#1}}\\def\\cite#1{no}\\renewcommand\\cite[1]{no}", ""},
    {"\\mycite{arXiv:2309.06180,no}\\excite{people}\\citestyle{plain}", "arXiv:2309.06180"},
    {"% \\cite{no}\n\\% \\cite{a} \\\\% \\cite{no}", "a"},
    {"\\verb|\\cite{no}|\\verb*+\\cite{no}+ \\lstinline[x]!\\cite{no}! \\cite{a}", "a"},
    {"\\begin{verbatim}\\cite{no}\\end{verbatim}\\begin{comment}\n\\cite{no}\n\\end{comment}\\cite{a}", "a"},
    {"\\begin{lstlisting}[language=C]\\cite{no}\\end{lstlisting}\\begin{quote}\\cite{a}\\end{quote}", "a"},
    {"\\url{https://x.org/a%20b} \\href{http://y.org/%7E}{text} \\cite{a}", "a"},
    {"\\cite{a}\n\\end{document}\\cite{no}", "a"},
    {"\\cite{a}\\endinput\\cite{no}", "a"},
    {"\\iffalse \\cite{no} \\ifx a b\\else x\\fi \\cite{no} \\fi \\cite{a}", "a"},
    {"\\iffalse\\cite{no}\\else\\cite{a}\\fi", "a"},
    {"\\let\\ifdraft\\iffalse\n\\cite{a}\\fi", "a"},
    {"\\iffalse \\cite{a}", "a"},
    {"\\nocite{*}\\cite{a}", "* a"},
    {"\\cite{arXiv:2309.06180}, \\cite{10.1145/3600006.3613165}, \\cite{hep-th/9711200}",
     "arXiv:2309.06180 10.1145/3600006.3613165 hep-th/9711200"},
    {"\\cite{10.1016/0004-3702(95)00001-2}", "10.1016/0004-3702(95)00001-2"},
    {"\\cite{10.1000/a\\_b}", "10.1000/a\\_b"},
    {"\\input{a}\\input b.tex\n\\include{c/d}\\import{e/}{f}\\subimport{g}{h}\\input{#1}",
     "<a> <b.tex> <c/d> <e/f> <g/h>"},
    {"\\input{\"my chapter.tex\"}\\input{\" a \"}\\input{\" \"}\\input{ }\\import{}{}\\include{\"\"}",
     "<my chapter.tex> <a>"},
    {"\\bibliography{refs, own}\\bibliographystyle{plain}", "(refs.bib) (own.bib)"},
    {"\\addbibresource[label=x]{own.bib}\\addbibresource[location=remote]{http://x.org/y.bib}", "(own.bib)"},
    {"\\cite{a}\\cite{a}\\cite{A}", "a A"},
    {"\xEF\xBB\xBF\\cite{a}", "a"},
    {"\\cite{M\xFCller}\\cite{a}", "M\xFCller a"},
    {"\\cite{a}\r\\cite{b}% \\cite{no}\r\\cite{c}", "a b c"},
    {"\\", ""},
    {"\\cite", ""},
    {"}}}\\cite{a}", "a"},
    {"\xFF\xFE\\\0c\0", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_document_cites_what_latex_would_cite, data::make(documents)) {
    BOOST_TEST(marks_of(sample.text) == sample.marks);
}

BOOST_AUTO_TEST_CASE(a_key_stands_on_the_line_where_it_is_written_first) {
    const auto marks = read_citing("x\r\n\\cite{%\r\n  a,\r\n  b}\r\n\\cite{a,\n c}", "p.tex").marks;
    BOOST_REQUIRE_EQUAL(marks.size(), 3u);
    BOOST_TEST(marks[0].line == 3);
    BOOST_TEST(marks[1].line == 4);
    BOOST_TEST(marks[2].line == 6);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named_with_its_line) {
    BOOST_TEST(problems_of("\n\\cite{}") == "p.tex:2: an empty key\n");
    BOOST_TEST(problems_of("\\cite{a,,b}") == "p.tex:1: an empty key\n");
    BOOST_TEST(problems_of("\n\n\\cite{a").starts_with("p.tex:3: the keys of \\cite{ do not end"));
    BOOST_TEST(
        problems_of("\\citep[p.~1]{\\mykey}").starts_with("p.tex:1: a command among the keys of \\citep"));
    BOOST_TEST(
        problems_of("\\begin{verbatim}\\cite{a}").starts_with("p.tex:1: \\begin{verbatim} has no end"));
    BOOST_TEST(problems_of("\\input{\\chapter}").starts_with("p.tex:1: a file whose name a command makes"));
    BOOST_TEST(problems_of("\\cite{a}, \\newcommand{\\x}[1]{\\cite{#1}}").empty());
}

BOOST_AUTO_TEST_CASE(an_unclosed_list_of_keys_costs_no_other) {
    BOOST_TEST(marks_of("\\cite{a, b text \\cite{c} more\n\n\\cite{d}") == "a c d");
    BOOST_TEST(marks_of("\\cite{a\n\n\\cite{b}") == "b");
}

BOOST_AUTO_TEST_CASE(what_latex_writes_for_bibtex_is_read) {
    const auto text =
        "\\relax \n\\citation{a,b}\n\\citation{*}\n\\@input{ch/one.aux}\n\\bibstyle{plain}\n"
        "\\bibdata{refs,own}\n\\bibcite{a}{1}\n\\newlabel{x}{{\\citation{no}}{1}}\n\\citation{a}\n"
        "\\@input{}\n\\@input{ }\n\\bibdata{}\n";
    BOOST_TEST(marks_of(text, "p.aux") == "a b * <ch/one.aux> (refs.bib) (own.bib)");
    BOOST_TEST(marks_of(text, "-") == "a b * <ch/one.aux> (refs.bib) (own.bib)");
    BOOST_TEST(marks_of("\\@input{\"my chapter.aux\"}", "p.aux") == "<my chapter.aux>");
    BOOST_TEST(!read_citing(text, "p.aux").loads_biblatex);
    BOOST_TEST(read_citing(text, "p.aux").marks[3].line == 4);
}

BOOST_AUTO_TEST_CASE(what_biblatex_writes_into_the_aux_is_read) {
    const auto text =
        "\\relax \n\\abx@aux@refcontext{nyt/global//global/global}\n\\abx@aux@cite{0}{arXiv:2309.06180}\n"
        "\\abx@aux@segm{0}{0}{no}\n\\abx@aux@cite{old}\n\\abx@aux@nociteall\n";
    BOOST_TEST(marks_of(text, "p.aux") == "arXiv:2309.06180 old *");
    BOOST_TEST(read_citing(text, "p.aux").loads_biblatex);
}

BOOST_AUTO_TEST_CASE(what_biblatex_writes_for_biber_is_read) {
    const auto text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bcf:controlfile version=\"3.9\">\n<bcf:bibdata "
        "section=\"0\">\n<bcf:datasource type=\"file\" datatype=\"bibtex\">own.bib</bcf:datasource>\n"
        "</bcf:bibdata>\n<bcf:section number=\"0\">\n<bcf:citekey order=\"1\">10.1000/a&lt;b</bcf:citekey>\n"
        "<bcf:citekey order=\"2\" nocite=\"1\">*</bcf:citekey>\n<bcf:citekey order=\"3\" type=\"set\" "
        "members=\"x,y\">s</bcf:citekey>\n</bcf:section>\n<bcf:section number=\"1\">\n<bcf:citekey "
        "order=\"1\">z</bcf:citekey>\n</bcf:section>\n</bcf:controlfile>\n";
    BOOST_TEST(marks_of(text, "p.bcf") == "(own.bib) 10.1000/a<b * x y z");
    BOOST_TEST(read_citing(text, "p.bcf").loads_biblatex);
    BOOST_TEST(read_citing(text, "p.bcf").marks[1].line == 7);
    const auto torn =
        std::string_view{text}.substr(0, std::string_view{text}.find("<bcf:citekey order=\"2\""));
    BOOST_TEST(marks_of(torn, "p.bcf") == "(own.bib) 10.1000/a<b");
    BOOST_TEST(problems_of(torn, "p.bcf").find("run LaTeX again") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(biblatex_is_known_by_what_loads_it) {
    BOOST_TEST(read_citing("\\usepackage[style=apa]{biblatex}", "p.tex").loads_biblatex);
    BOOST_TEST(read_citing("\\RequirePackage{csquotes, biblatex}", "p.tex").loads_biblatex);
    BOOST_TEST(read_citing("\\addbibresource{own.bib}", "p.tex").loads_biblatex);
    BOOST_TEST(!read_citing("% \\usepackage{biblatex}\n\\usepackage{natbib}", "p.tex").loads_biblatex);
}

BOOST_AUTO_TEST_CASE(the_reader_gives_an_entry_for_each_identifier) {
    const auto* reader = reader_for("a/paper.TEX");
    BOOST_REQUIRE(reader);
    const auto reading =
        reader->read("\n\\cite{arXiv:2312.00752v2,kwon2023}\n\\cite{DOI:10.1145/1}", "p.tex");
    BOOST_REQUIRE_EQUAL(reading.entries.size(), 2u);
    BOOST_TEST(reading.entries[0].key.value_or("") == "arXiv:2312.00752v2");
    BOOST_TEST(reading.entries[0].line == 2);
    BOOST_TEST(to_string(reading.entries[0].identifiers.at(0).id) == "arxiv:2312.00752");
    BOOST_TEST(reading.entries[0].identifiers.at(0).version.value_or(0) == 2);
    BOOST_TEST(to_string(reading.entries[1].identifiers.at(0).id) == "doi:10.1145/1");
    BOOST_REQUIRE_EQUAL(reading.problems.size(), 1u);
    BOOST_TEST(to_string(reading.problems[0]).starts_with("p.tex:2: the key 'kwon2023' is no identifier"));
}

BOOST_DATA_TEST_CASE(
    a_hostile_document_takes_time_in_proportion,
    data::make({"\\cite[",           "\\cite{",   "{",      "}",          "\\cite[{",     "\\volcite{",
                "\\cites(",          "\\cite{a,", "\\url{", "\\iffalse ", "\n\\iffalse ", "\\verb",
                "\\begin{verbatim}", "\\input{",  "%",      "\\",         "\n",           "\\cite\n",
                "\\cite<",           "\\let",     "]",      "\\cite{\\"})) {
    for (const auto* name : {"p.tex", "p.aux"}) {
        const auto read = [name](const std::string& text) { return read_citing(text, name); };
        BOOST_TEST(text_growth(sample, 1 << 20, read) < quadratic, name);
    }
}

BOOST_AUTO_TEST_CASE(a_line_of_50_megabytes_and_a_hundred_thousand_keys_are_no_matter) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "\\cite{k" + std::to_string(i) + "} ";
    BOOST_TEST(read_citing(text, "p.tex").marks.size() == 100'000u);
    const auto line = repeated("word ", 50 << 20) + "\\cite{last}";
    BOOST_TEST(marks_of(line) == "last");
}

BOOST_AUTO_TEST_SUITE_END()
