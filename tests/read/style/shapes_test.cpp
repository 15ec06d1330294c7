#include "read/lists.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(shapes)

namespace data = boost::unit_test::data;
using namespace lists;

namespace {

std::vector<Case> whole_lists() {
    std::vector<Case> out;
    for (const std::string name : {"zh", "ja", "ar", "styles"})
        out.push_back(
            {name, slurp(lists::data(name + ".md")), json::parse(slurp(lists::data(name + ".json")))});
    return out;
}

/// The list with Windows line ends, a byte order mark and no line end at its end.
std::string from_windows(const std::string& text) {
    std::string out = "\xEF\xBB\xBF";
    for (char c : text) out += c == '\n' ? std::string{"\r\n"} : std::string{c};
    while (out.ends_with("\r\n")) out.resize(out.size() - 2);
    return out;
}

void check(const citegraph::Reading& reading, const json& expected) {
    BOOST_TEST(reading.problems.empty());
    BOOST_REQUIRE_EQUAL(reading.entries.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto found = seen(reading.entries[i]);
        for (const auto& [key, value] : expected[i].items())
            BOOST_TEST(found.at(key) == value, key << ": " << found.at(key) << " is not " << value);
    }
}

}  // namespace

BOOST_DATA_TEST_CASE(every_shape_of_an_entry_gives_its_fields, data::make(cases("shapes.json")), shape) {
    check(read(shape.markdown), shape.entries);
}

BOOST_DATA_TEST_CASE(what_is_no_entry_is_not_read_as_one, data::make(cases("not_entries.json")), shape) {
    check(read(shape.markdown), shape.entries);
}

BOOST_DATA_TEST_CASE(a_list_in_any_language_gives_its_entries_in_order, data::make(whole_lists()), list) {
    check(read(list.markdown), list.entries);
}

BOOST_DATA_TEST_CASE(windows_line_ends_change_nothing, data::make(whole_lists()), list) {
    check(read(from_windows(list.markdown)), list.entries);
}

BOOST_DATA_TEST_CASE(tabs_in_place_of_spaces_after_the_bullet_change_nothing, data::make(whole_lists()),
                     list) {
    auto text = list.markdown;
    if (text.find("\n  - ") != text.npos) return;  // a tab moves the column that a nested bullet must reach
    for (auto at = text.find("\n- "); at != text.npos; at = text.find("\n- ", at + 1)) text[at + 2] = '\t';
    check(read(text), list.entries);
}

BOOST_AUTO_TEST_CASE(the_best_title_is_the_first_candidate_and_others_follow) {
    const auto entry =
        read("- [SLA](https://arxiv.org/abs/2509.24006): Sparse: Linear Attention").entries.at(0);
    BOOST_TEST(entry.title == entry.titles.at(0));
    BOOST_TEST(entry.titles.at(0) == "SLA: Sparse: Linear Attention");
    BOOST_TEST(entry.titles.at(1) == "SLA");
    BOOST_TEST(entry.titles.at(2) == "Sparse: Linear Attention");
}

BOOST_AUTO_TEST_CASE(a_name_in_brackets_is_a_candidate_and_a_note) {
    const auto entry =
        read("- [GPTQ] Accurate Post-Training Quantization [[pdf]](https://arxiv.org/abs/2210.17323)")
            .entries.at(0);
    BOOST_TEST(entry.title == "Accurate Post-Training Quantization");
    BOOST_TEST(entry.titles.at(1) == "GPTQ: Accurate Post-Training Quantization");
    BOOST_TEST(entry.note.value_or("") == "[GPTQ]");
}

BOOST_AUTO_TEST_CASE(a_repository_counts_only_on_the_link_that_names_the_work) {
    const auto beside =
        read("- [Orca](https://arxiv.org/abs/2309.06180) [[code](https://github.com/a/b)]").entries.at(0);
    BOOST_TEST(beside.identifiers.size() == 1u);
    BOOST_TEST(beside.links.at(1).label == "code");
    const auto alone = read("- [Orca](https://github.com/A/B)").entries.at(0);
    BOOST_TEST(to_string(alone.identifiers.at(0).id) == "github:a/b");
}

BOOST_AUTO_TEST_CASE(a_version_that_a_link_pins_is_kept_and_flagged) {
    const auto entry = read("- [T](https://arxiv.org/abs/2312.06902v2)").entries.at(0);
    BOOST_TEST(entry.identifiers.at(0).version.value_or(0) == 2);
    BOOST_TEST(entry.flags.at(0) == "arxiv-version-pinned");
}

BOOST_AUTO_TEST_CASE(a_title_with_an_empty_link_is_an_entry_by_its_other_link) {
    const auto entry = read("- [Title of a work]() [[pdf](https://arxiv.org/abs/2309.06180)]").entries.at(0);
    BOOST_TEST(entry.title == "Title of a work");
    BOOST_TEST(entry.url.value_or("") == "https://arxiv.org/abs/2309.06180");
    BOOST_TEST(entry.links.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_file_is_named_as_it_was_given) {
    BOOST_TEST(read("- [T](https://a.bc/d)", "some/where.MD").entries.at(0).file == "some/where.MD");
}

BOOST_AUTO_TEST_SUITE_END()
