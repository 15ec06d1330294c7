#include "app/manual/manual.hpp"
#include "app/settings/settings.hpp"
#include "citegraph/lock.hpp"
#include "citegraph/source.hpp"
#include "citegraph/text.hpp"
#include "resolve/written_lock.hpp"
#include "rich_library.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(guides_of_the_manual)

using namespace citegraph;
using namespace citegraph::app;
using namespace citegraph::test;
using Json = nlohmann::json;
using Words = std::set<std::string>;

namespace {

Guide guide(std::string_view name, int section) {
    for (auto& one : guides())
        if (one.name == name && one.section == section) return one;
    return {};
}

/// What a page tells of, under any heading but the first ones.
Words told(const Guide& guide) {
    Words out;
    for (const auto line : split(guide.text, '\n'))
        if (const auto tab = line.find('\t'); tab != line.npos) out.emplace(line.substr(0, tab));
    return out;
}

/// The names of members of objects, but for those that are data: identifiers, variables and roles of CSL.
void collect(const Json& value, bool is_map, Words& names) {
    static const Words maps{"counts", "names", "dates", "fields", "foreign", "origin"};
    if (value.is_array())
        for (const auto& one : value) collect(one, false, names);
    if (!value.is_object()) return;
    for (const auto& [name, member] : value.items()) {
        if (!is_map) names.insert(name);
        collect(member, !is_map && maps.contains(name), names);
    }
}

Words names_in_a_lock() {
    auto library = rich_library();
    library.unlisted = {library.entries.back()};
    library.former = {{"doe2020gone", {id("doi:10.5000/gone")}, "Gone"}};
    Words names;
    collect(Json::parse(written(library)), false, names);
    return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_page_of_the_lock_names_each_member_that_a_lock_may_have_and_no_other) {
    const auto page = told(guide("citegraph-lock", 5)), lock = names_in_a_lock();
    BOOST_TEST(lock.size() > 60u);
    BOOST_TEST(page == lock, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_page_of_settings_has_each_with_its_environment_and_an_example_that_is_read) {
    const auto page = guide("citegraph-config", 5);
    const auto words = told(page);
    for (const auto& source : all_sources())
        BOOST_TEST(words.contains(std::string{source.service.variable}), source.service.variable);
    std::string example;
    const auto shown = page.text.substr(page.text.find("# EXAMPLE"));
    for (const auto line : split(shown, '\n'))
        if (line.starts_with("    ")) example += std::string{line} + "\n";
    const auto settings = read_settings(example, "page");
    BOOST_REQUIRE(settings);
    BOOST_TEST(settings->size() == known_settings().size());
    for (const auto& setting : *settings) BOOST_TEST(words.contains(setting.name), setting.name);
}

BOOST_AUTO_TEST_CASE(the_page_of_graph_files_has_the_places_that_the_header_has) {
    const auto page = guide("cgraph", 5).text;
    for (const auto* line :
         {"\nbyte 0\t0x89", "\nbyte 24\tpapers", "\nbyte 312\tchecksum", "\nbyte 320\tthe first section",
          "\nciter offsets\telements of 8 bytes, one for each paper, and one\n"})
        BOOST_TEST(page.find(line) != page.npos, line);
}

BOOST_AUTO_TEST_CASE(lines_of_a_guide_become_what_man_prints) {
    const Guide tide{
        "tide", 7, "Of tides",
        "# DESCRIPTION\nTides `go out`\n`.then` in.\n\nAgain.\n    tide --by\n\\height\nfoo-bar\tits `x`\n"};
    BOOST_TEST(
        manual_page(tide, "tide 1", "2026-11-30") ==
        ".TH \"TIDE\" 7 \"2026-11-30\" \"tide 1\" \"Guides\"\n.nh\n.ad l\n.SH NAME\ntide \\- Of tides\n"
        ".SH DESCRIPTION\nTides \\fBgo out\\fR\n\\fB\\&.then\\fR in.\n.PP\nAgain.\n.PP\n.EX\ntide "
        "\\-\\-by\n.EE\n"
        ".PP\n\\eheight\n.TP\n\\fBfoo\\-bar\\fR\nits \\fBx\\fR\n");
}

BOOST_AUTO_TEST_SUITE_END()
