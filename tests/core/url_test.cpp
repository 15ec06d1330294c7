#include "core/url.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(url)

using namespace citegraph::core;
namespace data = boost::unit_test::data;

namespace {

const std::vector<std::string> links{"https://arxiv.org/abs/2309.06180",
                                     "HTTP://example.org",
                                     "mailto:you@example.org",
                                     "doi:10.1145/3600006.3613165",
                                     "www.example.org/a",
                                     "papers/kwon.pdf",
                                     "#a:b",
                                     "find?q=javascript:alert(1)",
                                     " https://example.org/a b "};

const std::vector<std::string> texts{"",
                                     "javascript:alert(1)",
                                     "JaVaScRiPt:alert(2)",
                                     " \tjavascript:alert(3)",
                                     "java\tscript:alert(4)",
                                     "\x01javascript:alert(5)",
                                     "java\nscript:alert(6)",
                                     "java\u00ADscript:alert(7)",
                                     "vbscript:msgbox",
                                     "data:text/html,<script>alert(8)</script>",
                                     "file:///etc/passwd",
                                     "ftp://example.org/a.ps",
                                     "https\x7F://example.org",
                                     "C:\\papers\\kwon.pdf",
                                     ":"};

}  // namespace

BOOST_DATA_TEST_CASE(pages_mails_dois_and_paths_are_links, data::make(links), text) {
    BOOST_TEST(is_link(text));
}

BOOST_DATA_TEST_CASE(what_runs_or_opens_something_else_is_text, data::make(texts), text) {
    BOOST_TEST(!is_link(text));
}

/// Else a record would be called by an address that is told as a note.
BOOST_DATA_TEST_CASE(what_is_no_link_for_its_letters_names_nothing,
                     data::make({"https://exa\x7Fmple.org", "https://example.org/a\x01",
                                 "https://example.org/a\tb"}),
                     text) {
    BOOST_TEST(!is_link(text));
    BOOST_TEST(normal_url(text).empty());
}

BOOST_AUTO_TEST_SUITE_END()
