#include "read/account/account.hpp"
#include "read/account/phrases.hpp"
#include "read/account/skipped.hpp"
#include "slurp.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(account)

using namespace citegraph;
using namespace citegraph::read;

namespace {

Model::Row row(Feature seen, std::size_t label, std::int8_t weight) {
    Model::Row out{seen, {}};
    out.weights[label] = weight;
    return out;
}

Feature named(std::string_view name, Feature value) {
    return both(feature(name), value);
}

/// Takes items for works, the words of links for titles and years for dates.
const Habits& plain_habits() {
    constexpr auto link = static_cast<Feature>(InlinePiece::Kind::link) * 32;
    static const Habits habits{
        Model{{.labels = 3,
               .unit = 0.1F,
               .follows = {},
               .rows = {row(named("block", static_cast<Feature>(DocumentBlock::Kind::item)), 1, 40),
                        row(named("block", static_cast<Feature>(DocumentBlock::Kind::heading)), 0, 40)}}},
        Model{{.labels = field_count,
               .unit = 0.1F,
               .follows = {},
               .rows = {row(named("style", link + 512), 1, 40), row(named("style", link + 1024), 1, 40),
                        row(named("shape", 90), static_cast<std::size_t>(EntryField::date), 60)}}}};
    return habits;
}

const std::string list =
    "# Papers\n"                                           // 1
    "\n"                                                   // 2
    "Words of no work.\n"                                  // 3
    "\n"                                                   // 4
    "- [First work](https://example.org/a) of 2020\n"      // 5
    "- [Second work](https://arxiv.org/abs/2309.06180)\n"  // 6
    "\n"                                                   // 7
    "## License\n";                                        // 8

std::vector<Account> accounts_at(int line) {
    return accounts_of(parse_document(list), list, line, plain_habits());
}

/// Judges units as the letters say: "n" for none, "w" for a work, "m" for more; "?" and "M" may be works.
Judgements judged(std::string_view letters) {
    Judgements out;
    for (const char letter : letters) {
        out.parts.push_back(letter == 'w'                    ? Part::work
                            : letter == 'm' || letter == 'M' ? Part::more
                                                             : Part::none);
        out.of_work.push_back(letter == 'w' ? 0.9F : letter == '?' || letter == 'M' ? 0.3F : 0.01F);
    }
    return out;
}

std::vector<Skipped> skipped(const std::string& text, std::string_view letters,
                             std::vector<Entry> entries = {}) {
    const auto units = units_of(parse_document(text));
    BOOST_REQUIRE_EQUAL(units.size(), letters.size());
    return skipped_beside(entries, passed_over(units, judged(letters), "list.md"));
}

std::vector<std::string> reasons(const std::string& text, std::string_view letters) {
    std::vector<std::string> out;
    for (const auto& one : skipped(text, letters)) out.push_back(one.reason);
    return out;
}

Entry entry_with(std::string_view id) {
    Entry out;
    out.identifiers = {{*Identifier::parse(id), std::nullopt}};
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(what_is_passed_over)

BOOST_AUTO_TEST_CASE(each_line_that_is_no_work_is_told_with_its_place_reason_and_words) {
    const auto all = skipped("# Papers\n\nSome *words*.\n\n- [A](https://a.bc)\n", "nnw");
    BOOST_REQUIRE_EQUAL(all.size(), 2u);
    BOOST_TEST((all[0] == Skipped{"list.md", 1, "heading", "Papers", false}));
    BOOST_TEST((all[1] == Skipped{"list.md", 3, "prose", "Some words.", false}));
}

BOOST_AUTO_TEST_CASE(the_reason_says_what_stands_there) {
    const std::vector<std::string> navigation{"navigation"}, row{"heads of columns"},
        other{"item that names no work"};
    BOOST_TEST(reasons("- [Training](#training)\n", "n") == navigation);
    BOOST_TEST(reasons("| Title | Link |\n|--|--|\n| A | B |\n", "nw") == row);
    BOOST_TEST(reasons("- one\n- two\n", "nw") == other);
}

BOOST_AUTO_TEST_CASE(what_is_part_of_an_entry_is_told_only_where_it_may_be_a_work) {
    const std::vector<std::string> nothing, more{"part of the entry of line 1"}, none{"part of no entry"};
    BOOST_TEST(reasons("- A\n  - B\n", "wm") == nothing);
    BOOST_TEST(reasons("- A\n  - B\n", "wM") == more);
    BOOST_TEST(reasons("- A\n", "m") == none);
}

BOOST_AUTO_TEST_CASE(an_item_above_entries_heads_them) {
    const std::vector<std::string> heads{"heads the entries below it"};
    BOOST_TEST(reasons("- Serving\n  - A\n", "nw") == heads);
}

BOOST_AUTO_TEST_CASE(an_item_in_a_section_without_works_names_that) {
    const std::vector<std::string> both{"heading", "heading", "no works beneath 'Rules'"};
    BOOST_TEST(reasons("# Papers\n\n- A\n\n## Rules\n\n- Be kind\n", "nwnn") == both);
}

BOOST_AUTO_TEST_CASE(what_comes_near_a_work_looks_like_one) {
    BOOST_TEST(skipped("- A\n", "?").at(0).looks_like_work);
    BOOST_TEST(!skipped("- A\n", "n").at(0).looks_like_work);
    BOOST_TEST(!skipped("- [A](#a)\n", "?").at(0).looks_like_work);
}

BOOST_AUTO_TEST_CASE(what_links_to_a_paper_looks_like_a_work_unless_an_entry_has_it) {
    const std::string text = "See [this](https://arxiv.org/abs/2309.06180).\n";
    BOOST_TEST(skipped(text, "n").at(0).looks_like_work);
    BOOST_TEST(!skipped(text, "n", {entry_with("arxiv:2309.06180")}).at(0).looks_like_work);
    BOOST_TEST(skipped(text, "n", {entry_with("arxiv:2309.06181")}).at(0).looks_like_work);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(accounts)

BOOST_AUTO_TEST_CASE(an_entry_is_told_by_its_shape_its_lines_and_the_fields_of_its_words) {
    const auto all = accounts_at(5);
    BOOST_REQUIRE_EQUAL(all.size(), 1u);
    const auto& account = all.front();
    BOOST_TEST(account.line == 5);
    BOOST_TEST(account.summary == "an entry (item: link, words); none of the 1 others is written so");
    BOOST_REQUIRE_EQUAL(account.lines.size(), 1u);
    BOOST_TEST(account.lines[0].taken_for == "a work");
    BOOST_REQUIRE_EQUAL(account.words.size(), 3u);
    BOOST_TEST(account.words[0].taken_for == "title");
    BOOST_TEST(account.words[0].words == "First work");
    BOOST_TEST(account.words[1].taken_for == "no field");
    BOOST_TEST(account.words[1].words == "of");
    BOOST_TEST(account.words[2].taken_for == "date");
    BOOST_TEST(account.words[2].words == "2020");
}

BOOST_AUTO_TEST_CASE(a_choice_names_what_spoke_for_it_and_the_next_best) {
    const auto account = accounts_at(5).at(0);
    const std::vector<std::string> item{"is an item of a list"}, print{"is part of a link"},
        year{"letters, capitals and digits as in \"2020\""};
    BOOST_TEST(account.lines[0].because == item);
    BOOST_TEST(account.words[0].because == print);
    BOOST_TEST(account.words[2].because == year);
    for (const auto& choice : account.words) {
        BOOST_TEST(choice.instead != choice.taken_for);
        BOOST_TEST(choice.probability >= choice.instead_probability);
        BOOST_TEST(choice.probability + choice.instead_probability <= 1.001);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_entry_is_told_with_its_reason) {
    const auto all = accounts_at(8);
    BOOST_REQUIRE_EQUAL(all.size(), 1u);
    BOOST_TEST(all[0].summary == "no entry: heading");
    BOOST_TEST(all[0].words.empty());
    BOOST_TEST(all[0].lines.at(0).taken_for == "no work");
    BOOST_TEST(all[0].lines.at(0).because == std::vector<std::string>{"is a heading"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(where_nothing_stands_there_is_no_account) {
    BOOST_TEST(accounts_at(7).empty());
    BOOST_TEST(accounts_at(99).empty());
    BOOST_TEST(accounts_of({}, "words", 1, plain_habits()).empty());
}

BOOST_AUTO_TEST_CASE(all_that_is_seen_can_be_told_in_words) {
    const auto units =
        units_of(parse_document(slurp(std::filesystem::path{TEST_DATA} / "data/lists/styles.md")));
    const auto judged = judgements_of(units, plain_habits().units);
    const auto works = works_of(units, judged.parts);
    const auto fields = fields_of(works.records, units, plain_habits().words);
    const auto is_told = [](const Told& told, const Phrase& phrase) {
        return phrase.topic != nullptr || std::string_view{told.name} == "first look";
    };
    const auto of_units = witness_of(units, judged.before, plain_habits().units, 0, units.size());
    for (std::size_t i = 0; i < units.size(); ++i)
        for (const auto& told : of_units.told(i))
            BOOST_REQUIRE_MESSAGE(is_told(told, phrase_of(told, units, i)), told.name);
    for (std::size_t r = 0; r < works.records.size(); ++r) {
        const auto of_words = witness_of(works.records, units, fields, plain_habits().words, r);
        for (std::size_t i = 0; i < works.records[r].tokens.size(); ++i)
            for (const auto& told : of_words.told(i))
                BOOST_REQUIRE_MESSAGE(is_told(told, phrase_of(told, Spot{works.records[r], units, i})),
                                      told.name);
    }
}

BOOST_AUTO_TEST_CASE(a_unit_is_named_by_its_pieces) {
    const auto shape = [](const std::string& text) {
        return shape_in_words(units_of(parse_document(text)).at(0));
    };
    BOOST_TEST(shape("- **A bold title of it**, some words, [pdf](https://a.bc)\n") ==
               "item: bold, words, link");
    BOOST_TEST(shape("## [T](https://a.bc)\n") == "heading: link");
    BOOST_TEST(shape("| a | `b` |\n|--|--|\n") == "row: words | code");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
