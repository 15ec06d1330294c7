// What a value of each scheme is in normal form, and what is none.
#include "citegraph/identifier.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(normal_forms)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

struct Row {
    Scheme scheme;
    std::string value, form;  ///< empty: it is no value of the scheme
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << name_of(row.scheme) << " " << row.value;
}

const std::vector<Row> rows{
    {Scheme::arxiv, "0704.0001", "0704.0001"},
    {Scheme::arxiv, "0703.0001", ""},  // the month before the scheme began
    {Scheme::arxiv, "1412.9999v3", "1412.9999"},
    {Scheme::arxiv, "2313.00001", ""},
    {Scheme::arxiv, "2300.00001", ""},
    {Scheme::arxiv, "HEP-TH/9711200", "hep-th/9711200"},
    {Scheme::arxiv, "math.GT/0309136", "math/0309136"},
    {Scheme::arxiv, "hep-th/9713200", ""},
    {Scheme::arxiv, "nothing/9711200", ""},
    {Scheme::doi, "10.1000/ABC", "10.1000/abc"},
    {Scheme::doi, "10.1000/a(b)c", "10.1000/a(b)c"},
    {Scheme::doi, "10.1000/abc).", "10.1000/abc"},
    {Scheme::doi, "10.1000.10/x", "10.1000.10/x"},
    {Scheme::doi, "10.100/x", ""},
    {Scheme::doi, "10.1000/", ""},
    {Scheme::doi, "10.1000/a b", ""},
    {Scheme::doi, "11.1000/x", ""},
    {Scheme::acl, "p19-1001", "P19-1001"},
    {Scheme::acl, "2024.Findings-ACL.456", "2024.findings-acl.456"},
    {Scheme::acl, "P19-101", ""},
    {Scheme::acl, "24.acl.1", ""},
    {Scheme::openreview, "uLpyWQPyF9", "uLpyWQPyF9"},
    {Scheme::openreview, "short", ""},
    {Scheme::openreview, "with space", ""},
    {Scheme::pmid, "0031452104", "31452104"},
    {Scheme::pmid, "000", ""},
    {Scheme::pmid, "12a", ""},
    {Scheme::pmid, "1234567890123456789", ""},
    {Scheme::pmcid, "pmc2808187", "PMC2808187"},
    {Scheme::pmcid, "2808187", "PMC2808187"},
    {Scheme::pmcid, "PMC", ""},
    {Scheme::s2, "0123456789ABCDEF0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567"},
    {Scheme::s2, "0123456789abcdef", ""},
    {Scheme::s2, "g123456789abcdef0123456789abcdef01234567", ""},
    {Scheme::corpus, "2314124", "2314124"},
    {Scheme::dblp, "conf/osdi/YuJKKC22", "conf/osdi/YuJKKC22"},
    {Scheme::dblp, "conf/osdi", ""},
    {Scheme::dblp, "conf//x", ""},
    {Scheme::usenix, "OSDI22/presentation/Yu", "osdi22/presentation/yu"},
    {Scheme::usenix, "osdi22/paper/yu", ""},
    {Scheme::isbn, "0-306-40615-2", "9780306406157"},
    {Scheme::isbn, "080442957x", "9780804429573"},
    {Scheme::isbn, "978 0 306 40615 7", "9780306406157"},
    {Scheme::isbn, "9780306406158", ""},
    {Scheme::isbn, "0306406153", ""},
    {Scheme::isbn, "03064061", ""},
    {Scheme::github, "vLLM-Project/vLLM.git", "vllm-project/vllm"},
    {Scheme::github, "one/two/three", ""},
    {Scheme::github, "one/", ""},
    {Scheme::github, "one/.git", ""},
    {Scheme::url, "HTTP://a.bc/d/", "https://a.bc/d"},
    {Scheme::url, "a.bc", ""},
    {Scheme::title, "On {Growth} & Form", "on growth and form"},
    {Scheme::title, "?!", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_value_has_the_normal_form_of_its_scheme_or_none, data::make(rows), row) {
    const auto id = Identifier::make(row.scheme, row.value);
    BOOST_TEST((id ? id->value() : "") == row.form);
}

BOOST_DATA_TEST_CASE(a_normal_form_is_its_own_and_is_read_with_its_scheme_in_front, data::make(rows), row) {
    if (row.form.empty()) return;
    const auto id = Identifier::make(row.scheme, row.form);
    BOOST_REQUIRE(id.has_value());
    BOOST_TEST(id->value() == row.form);
    const auto read = Identifier::parse(to_string(*id));
    BOOST_TEST((read && *read == *id));
}

BOOST_AUTO_TEST_CASE(a_doi_that_arxiv_gave_is_of_its_scheme) {
    const auto id = Identifier::make(Scheme::doi, "10.48550/arXiv.2305.18403v2");
    BOOST_REQUIRE(id.has_value());
    BOOST_TEST(to_string(*id) == "arxiv:2305.18403");
}

BOOST_AUTO_TEST_CASE(nothing_is_a_value_of_no_scheme) {
    for (const auto& row : rows) BOOST_TEST(!Identifier::make(row.scheme, ""), name_of(row.scheme));
}

BOOST_AUTO_TEST_SUITE_END()
