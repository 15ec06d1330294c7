// Lists of one line: nothing repeats in them, so the line alone must say that it is a work.
#include "read/lists.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(lists_of_one_entry)

namespace data = boost::unit_test::data;
using namespace lists;

namespace {

const std::vector<std::string> lines_of_one_work{
    "- [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf)",
    "* [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf) (2019)",
    "- [Lazy Garbage Collection for Tidal Databases](https://arxiv.org/abs/2309.06180) | OSDI'23",
    "- [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf) by Ada Norgaard",
    "- [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf) - (032021)",
    "- [Lazy Garbage Collection for Tidal Databases](https://doi.org/10.1145/3600006.3613165), SOSP 2023",
    "- **Lazy Garbage Collection for Tidal Databases** [[pdf]](https://arxiv.org/abs/2309.06180)",
    "- **Lazy Garbage Collection for Tidal Databases**, Ada Norgaard, Kofi Mensah, VLDB 2020. "
    "[paper](https://example.org/tidal.pdf)",
    "- Lazy Garbage Collection for Tidal Databases. [arXiv:2309.06180](https://arxiv.org/abs/2309.06180)",
    "- *Lazy Garbage Collection for Tidal Databases* [[paper](https://example.org/tidal.pdf)] "
    "[[code](https://github.com/tidal/gc)]",
    "- [2023] [Lazy Garbage Collection for Tidal Databases](https://arxiv.org/abs/2309.06180)",
    "- (VLDB 2020) [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf)",
    "- `VLDB'20` [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf)",
    "1. [Lazy Garbage Collection for Tidal Databases](https://arxiv.org/abs/2309.06180), Norgaard et al.",
    "- Ada Norgaard, Kofi Mensah. \"Lazy Garbage Collection for Tidal Databases.\" EuroSys 2019.",
    "- A. Norgaard and K. Mensah, \"Lazy Garbage Collection for Tidal Databases,\" in Proc. VLDB, 2020, pp. "
    "10-22.",
    "- Norgaard, A., & Mensah, K. (2020). Lazy Garbage Collection for Tidal Databases. *Journal of Data "
    "Systems, 12*(3), 4-19.",
    "- Norgaard A, Mensah K. Lazy Garbage Collection for Tidal Databases. J Data Syst. 2020;12(3):4-19.",
    "[1] Norgaard A, Mensah K. Lazy Garbage Collection for Tidal Databases[J]. Data Systems, 2020, 12(3): "
    "4-19.",
    "Ada Norgaard and Kofi Mensah. 2020. Lazy Garbage Collection for Tidal Databases. In SIGMOD. 4-19.",
    "[Lazy Garbage Collection for Tidal Databases](https://arxiv.org/abs/2309.06180)",
    "| Year | Title | Venue |\n|---|---|---|\n"
    "| 2020 | [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf) | VLDB |",
    "# Papers\n\n- [Lazy Garbage Collection for Tidal Databases](https://example.org/tidal.pdf)",
    "### [Lazy Garbage Collection for Tidal Databases](https://arxiv.org/abs/2309.06180)\n\n"
    "*Ada Norgaard, Kofi Mensah*"};

const std::vector<std::string> short_or_odd_titles{"Tides",
                                                   "C",
                                                   "Why Lists Rot, Part II",
                                                   "Attention Is Not All You Want",
                                                   "B-Trees at 50",
                                                   "Tide 2.5 Technical Report",
                                                   "Giant Components for p > 1/n"};

}  // namespace

BOOST_DATA_TEST_CASE(a_line_in_any_style_is_an_entry_with_its_title, data::make(lines_of_one_work), line) {
    const auto entries = read(line).entries;
    BOOST_REQUIRE_EQUAL(entries.size(), 1u);
    BOOST_TEST(entries[0].title == "Lazy Garbage Collection for Tidal Databases");
}

BOOST_DATA_TEST_CASE(a_link_with_a_title_of_any_length_is_an_entry, data::make(short_or_odd_titles), title) {
    const auto entries = read("- [" + title + "](https://example.org/a.pdf) (2019)").entries;
    BOOST_REQUIRE_EQUAL(entries.size(), 1u);
    BOOST_TEST(entries[0].title == title);
}

BOOST_AUTO_TEST_SUITE_END()
