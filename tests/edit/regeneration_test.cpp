// Entries are written anew, and what no record has stays.
#include "edit/style.hpp"

#include "small_list.hpp"

#include <boost/test/unit_test.hpp>

namespace citegraph::edit {
namespace {

/// The list with one more entry, written anew from its record.
std::string anew(const std::string& line, const Material& paper) {
    auto text = small_list;
    const auto at = text.find("\n## Droughts");
    text.insert(at, line + "\n");
    const auto listing = listing_of(text);
    const auto after = regenerated(listing, {{5, paper}});
    const auto rest = small_list.substr(at);
    BOOST_TEST(after.starts_with(small_list.substr(0, at)));
    BOOST_TEST(after.ends_with(rest));
    return after.substr(at, after.size() - rest.size() - at);
}

BOOST_AUTO_TEST_SUITE(regeneration)

BOOST_AUTO_TEST_CASE(nothing_anew_is_the_list) {
    BOOST_TEST(regenerated(listing_of(small_list), {}) == small_list);
}

BOOST_AUTO_TEST_CASE(an_entry_in_the_form_of_the_list_stays) {
    const std::string line = "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads";
    BOOST_TEST(anew(line, preprint("2205.00010", "Culvert: Small Pipes under Big Roads")) == line + "\n");
}

BOOST_AUTO_TEST_CASE(a_link_to_a_pinned_file_becomes_one_to_the_page) {
    BOOST_TEST(anew("- [Culvert](https://arxiv.org/pdf/2205.00010v3.pdf): Small Pipes under Big Roads",
                    preprint("2205.00010", "Culvert: Small Pipes under Big Roads")) ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads\n");
}

BOOST_AUTO_TEST_CASE(what_has_been_published_since_gets_its_venue) {
    BOOST_TEST(anew("- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads",
                    published("2205.00010", "Culvert: Small Pipes under Big Roads", "OSDI", {2023, 7, 0})) ==
               "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | OSDI' 23\n");
}

BOOST_AUTO_TEST_CASE(an_affiliation_stays) {
    BOOST_TEST(
        anew("- [Culvert](https://arxiv.org/pdf/2205.00010.pdf): Small pipes under big roads | Microsoft",
             preprint("2205.00010", "Culvert: Small Pipes under Big Roads")) ==
        "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | Microsoft\n");
}

BOOST_AUTO_TEST_CASE(a_link_to_code_stays) {
    BOOST_TEST(
        anew("- [Culvert](https://arxiv.org/pdf/2205.00010): Small Pipes | [Code](https://github.com/a/b)",
             preprint("2205.00010", "Culvert: Small Pipes under Big Roads")) ==
        "- [Culvert](https://arxiv.org/abs/2205.00010): Small Pipes under Big Roads | "
        "[Code](https://github.com/a/b)\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace citegraph::edit
