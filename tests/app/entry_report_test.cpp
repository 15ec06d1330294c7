#include "app/report/reports.hpp"

#include "citegraph/text.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>
#include <span>
#include <sstream>

BOOST_AUTO_TEST_SUITE(entry_report)

using namespace citegraph;
using namespace citegraph::app;
using Json = nlohmann::ordered_json;
namespace data = boost::unit_test::data;

namespace {

template <class T>
std::string json_of(void (*write)(std::ostream&, std::span<const T>), const std::vector<T>& values) {
    std::ostringstream out;
    write(out, values);
    return out.str();
}

/// What the reader makes of "- [vLLM](https://arxiv.org/abs/2309.06180v2) ... | SOSP' 23 | [Code](...)".
Entry told_in_full() {
    Entry entry;
    entry.file = "list.md";
    entry.line = 58;
    entry.section = {"LLM systems", "Serving"};
    entry.bucket = "2023";
    entry.title = "vLLM: Paged, \"fast\" attention";
    entry.titles = {entry.title, "vLLM"};
    entry.url = "https://arxiv.org/abs/2309.06180v2";
    entry.links = {{"vLLM", *entry.url}, {"Code", "https://github.com/vllm-project/vllm"}};
    entry.identifiers = {{*Identifier::parse("arxiv:2309.06180"), 2},
                         {*Identifier::parse("doi:10.1145/3600006.3613165"), std::nullopt},
                         {*Identifier::parse("github:vllm-project/vllm"), std::nullopt}};
    entry.venue = Venue{"SOSP", 2023};
    entry.affiliations = {"UC Berkeley", "Stanford"};
    entry.authors = {"Woosuk Kwon", "李卓翰"};
    entry.date = "2023-10";
    entry.date_text = "Oct 2023";
    entry.award = "Best Paper";
    entry.note = "the baseline";
    entry.flags = {"pinned-version", "second-link"};
    return entry;
}

Entry bare() {
    Entry entry;
    entry.file = "-";
    entry.line = 1;
    entry.title = "Orca";
    entry.titles = {"Orca"};
    return entry;
}

Library lock_of(const Entry& entry, const std::string& key) {
    Library lock;
    Paper paper;
    paper.ids = {*Identifier::parse("arxiv:2309.06180")};
    paper.key = key;
    lock.papers = {paper};
    lock.entries = {{entry, 0, Outcome::exact, {}}};
    return lock;
}

struct Meant {
    const char* text;
    bool is_meant;
};
std::ostream& operator<<(std::ostream& out, const Meant& row) {
    return out << row.text;
}
const std::vector<Meant> meant{
    {"58", true},
    {"59", false},
    {"058", true},
    {"99999999999999999999", false},
    {"kwon2023", true},
    {"KWON2023", false},
    {"arXiv:2309.06180", true},
    {"https://arxiv.org/abs/2309.06180", true},
    {"https://arxiv.org/abs/2309.06180v2", true},
    {"10.1145/3600006.3613165", true},
    {"https://doi.org/10.1145/3600006.3613165", true},
    {"2309.06181", false},
    {"PAGED", true},
    {"\"fast\" attention", true},
    {"slow", false},
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_entry_in_json_has_every_field_in_the_order_of_the_documentation) {
    std::vector<std::string> names;
    const auto json = to_json(bare());
    for (const auto& [name, value] : json.items()) names.push_back(name);
    const std::vector<std::string> documented{"file",   "line",         "section",  "bucket", "title",
                                              "titles", "url",          "url_kind", "links",  "identifiers",
                                              "venue",  "affiliations", "authors",  "date",   "date_text",
                                              "award",  "note",         "flags"};
    BOOST_TEST(names == documented, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_an_entry_does_not_say_is_null_or_an_empty_array) {
    const auto json = to_json(bare());
    for (const auto* name : {"bucket", "url", "venue", "date", "date_text", "award", "note"})
        BOOST_TEST(json.at(name).is_null(), name);
    for (const auto* name : {"section", "links", "identifiers", "affiliations", "authors", "flags"})
        BOOST_TEST((json.at(name) == Json::array()), name);
    BOOST_TEST(json.at("url_kind") == "none");
}

BOOST_AUTO_TEST_CASE(what_an_entry_says_is_told_as_it_stands) {
    const auto json = to_json(told_in_full());
    BOOST_TEST(json.at("section") == Json::array({"LLM systems", "Serving"}));
    BOOST_TEST(json.at("url_kind") == "arxiv-abs");
    BOOST_TEST(json.at("links").at(1).dump() ==
               R"({"label":"Code","url":"https://github.com/vllm-project/vllm"})");
    BOOST_TEST(json.at("identifiers").at(0).dump() ==
               R"({"scheme":"arxiv","value":"2309.06180","version":2})");
    BOOST_TEST(json.at("identifiers").at(1).at("version").is_null());
    BOOST_TEST(json.at("venue").dump() == R"({"name":"SOSP","year":2023})");
    BOOST_TEST(json.at("authors").at(1) == "李卓翰");
}

BOOST_AUTO_TEST_CASE(all_entries_are_one_json_document_with_a_line_for_each) {
    const std::vector<Entry> entries{told_in_full(), bare()};
    const auto text = json_of(&write_entries_json, entries);
    BOOST_TEST(std::count(text.begin(), text.end(), '\n') == 4);
    const auto json = Json::parse(text);
    BOOST_TEST(json.at("schema") == 1);
    BOOST_REQUIRE(json.at("entries").size() == 2u);
    BOOST_TEST(json.at("entries").at(0) == to_json(entries[0]));
    BOOST_TEST(Json::parse(json_of(&write_entries_json, {})).at("entries").empty());
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_do_not_break_the_json) {
    auto entry = bare();
    entry.title = "caf\xE9";
    entry.note = std::string{"a\0b", 3};
    const auto json = Json::parse(json_of(&write_entries_json, std::vector{entry}));
    BOOST_TEST(json.at("entries").at(0).at("title") == "caf\xEF\xBF\xBD");
    BOOST_TEST(json.at("entries").at(0).at("note") == (std::string{"a\0b", 3}));
}

BOOST_AUTO_TEST_CASE(csv_has_a_head_and_a_row_for_each_entry_with_as_many_cells) {
    const auto text = entries_csv(std::vector{told_in_full()});
    const std::string head =
        "file,line,section,bucket,title,url,url_kind,arxiv,doi,venue,affiliations,authors,date,award,note,"
        "flags,links\r\n";
    BOOST_TEST(
        text ==
        head +
            "list.md,58,LLM systems > Serving,2023,\"vLLM: Paged, \"\"fast\"\" attention\","
            "https://arxiv.org/abs/2309.06180v2,arxiv-abs,2309.06180v2,10.1145/3600006.3613165,SOSP 2023,"
            "\"UC Berkeley, Stanford\",Woosuk Kwon; 李卓翰,2023-10,Best Paper,the baseline,"
            "pinned-version second-link,"
            "vLLM=https://arxiv.org/abs/2309.06180v2; Code=https://github.com/vllm-project/vllm\r\n");
    BOOST_TEST(entries_csv({}) == head);
    BOOST_TEST(entries_csv(std::vector{bare()}) == head + "-,1,,,Orca,,none,,,,,,,,,,\r\n");
}

BOOST_AUTO_TEST_CASE(a_line_end_in_a_cell_is_quoted) {
    auto entry = bare();
    entry.note = "two\nlines";
    BOOST_TEST(entries_csv(std::vector{entry}).find(",\"two\nlines\",") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_table_shows_what_people_look_for) {
    BOOST_TEST(entries_table(std::vector{told_in_full(), bare()}, 100) ==
               "file     line  identifier  year  title                          authors  venue\n"
               "list.md    58  2309.06180  2023  vLLM: Paged, \"fast\" attention  Kwon +1  SOSP\n"
               "-           1                    Orca\n");
}

BOOST_AUTO_TEST_CASE(without_a_width_the_table_is_told_in_full) {
    BOOST_TEST(entries_table(std::vector{told_in_full()}, std::nullopt) ==
               "line  identifier        year  title                          authors              venue\n"
               "  58  arxiv:2309.06180  2023  vLLM: Paged, \"fast\" attention  Woosuk Kwon, 李卓翰  SOSP\n");
}

BOOST_AUTO_TEST_CASE(files_go_by_their_names_unless_two_have_one) {
    auto one = bare(), two = bare();
    one.file = "a/list.md";
    two.file = "b/other.md";
    BOOST_TEST(entries_table(std::vector{one, two}, 80).find("\nlist.md  ") != std::string::npos);
    BOOST_TEST(entries_table(std::vector{one, two}, std::nullopt).find("\na/list.md  ") != std::string::npos);
    two.file = "b/list.md";
    BOOST_TEST(entries_table(std::vector{one, two}, 80).find("\na/list.md  ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_one_file_and_without_authors_the_table_has_no_columns_for_them) {
    BOOST_TEST(entries_table(std::vector{bare()}, 80) == "line  title\n   1  Orca\n");
}

BOOST_AUTO_TEST_CASE(in_eighty_columns_the_title_has_thirty_five_characters) {
    auto entry = told_in_full();
    entry.title = std::string(200, 't');
    entry.authors = {std::string(60, 'a')};
    entry.venue->name = std::string(40, 'v');
    entry.identifiers = {{*Identifier::parse("doi:10.1145/3600006.3613165"), std::nullopt}};
    auto other = entry;
    other.file = "another-long-name-of-a-list.md";
    for (const auto& entries : {std::vector{entry}, std::vector{entry, other}}) {
        const auto text = entries_table(entries, 80);
        BOOST_TEST(text.find(std::string(34, 't')) != text.npos, text);
        for (const auto line : split(text, '\n')) BOOST_TEST(display_width(line) <= 80u, line);
    }
}

BOOST_AUTO_TEST_CASE(without_a_width_nothing_of_an_entry_is_cut) {
    auto entry = bare();
    entry.title = std::string(900, 't');
    BOOST_TEST(entries_table(std::vector{entry}, std::nullopt).find(entry.title) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_kind_of_a_link_is_no_identifier) {
    auto entry = bare();
    entry.url = "https://example.org/orca.pdf";
    BOOST_TEST(entries_table(std::vector{entry}, 80) == "line  title\n   1  Orca\n");
}

BOOST_AUTO_TEST_CASE(the_year_is_that_of_the_venue_else_of_the_date_else_of_the_heading) {
    auto entry = bare();
    entry.bucket = "2019";
    BOOST_TEST(entries_table(std::vector{entry}, 80) == "line  year  title\n   1  2019  Orca\n");
    entry.date = "2020-12";
    BOOST_TEST(entries_table(std::vector{entry}, 80) == "line  year  title\n   1  2020  Orca\n");
}

BOOST_AUTO_TEST_CASE(what_was_passed_over_is_a_table_json_or_csv) {
    const std::vector<Skipped> skipped{{"list.md", 3, "prose", "Some words", true},
                                       {"list.md", 7, "heading", "Training, \"all\"", false}};
    BOOST_TEST(skipped_table(skipped, 80) ==
               "line         reason   words\n"
               "   3  work?  prose    Some words\n"
               "   7         heading  Training, \"all\"\n");
    const auto json = Json::parse(json_of(&write_skipped_json, skipped));
    BOOST_TEST(json.at("schema") == 1);
    BOOST_TEST(json.at("skipped").at(0).dump() ==
               R"({"file":"list.md","line":3,"reason":"prose","text":"Some words","looks_like_work":true})");
    BOOST_TEST(skipped_csv(skipped) ==
               "file,line,reason,text,looks_like_work\r\n"
               "list.md,3,prose,Some words,true\r\n"
               "list.md,7,heading,\"Training, \"\"all\"\"\",false\r\n");
}

BOOST_AUTO_TEST_CASE(the_closing_line_counts_what_is_not_zero) {
    Reading reading;
    reading.entries = {told_in_full()};
    BOOST_TEST(closing_line(reading) == "1 entry");
    reading.entries = {told_in_full(), told_in_full(), bare()};
    reading.entries.emplace_back().url = "https://example.org";
    BOOST_TEST(closing_line(reading) == "4 entries (1 without a title, 1 without a link, 1 twice)");
    reading.skipped = {{"list.md", 3, "prose", "Some words", true},
                       {"list.md", 7, "heading", "Training", false}};
    reading.entries = {told_in_full()};
    BOOST_TEST(closing_line(reading) ==
               "1 entry, 1 block passed over that looks like a work (--skipped lists it)");
    reading.skipped.push_back(reading.skipped.front());
    BOOST_TEST(closing_line(reading) ==
               "1 entry, 2 blocks passed over that look like works (--skipped lists them)");
}

BOOST_AUTO_TEST_CASE(an_account_shows_each_choice_with_its_grounds_and_the_next_best) {
    Account account{.line = 58, .summary = "an entry (item: link)", .lines = {}, .words = {}};
    account.lines.push_back({58, "Orca", "a work", 0.973, {"is an item of a list"}, "no work", 0.02});
    account.words.push_back(
        {58, "Orca", "title", 1, {"is part of a link", "such words as \"Orca\""}, "venue", 0});
    BOOST_TEST(text_of(account, "list.md") ==
               "list.md:58: an entry (item: link)\n"
               "  line 58: a work, 97 %: Orca\n"
               "    is an item of a list\n"
               "    next best: no work, 2 %\n"
               "  title, 100 %: Orca\n"
               "    is part of a link\n"
               "    such words as \"Orca\"\n"
               "    next best: venue, 0 %\n");
}

BOOST_AUTO_TEST_CASE(an_account_cannot_steer_the_terminal) {
    Account account{.line = 1, .summary = "an entry", .lines = {}, .words = {}};
    account.words.push_back({1, "red \x1B[31malarm", "title", 1, {}, "venue", 0});
    BOOST_TEST(text_of(account, "a.md").find('\x1B') == std::string::npos);
}

BOOST_DATA_TEST_CASE(a_user_means_an_entry_by_line_key_identifier_link_or_title, data::make(meant), row) {
    const auto entry = told_in_full();
    BOOST_TEST(entries_named(row.text, lock_of(entry, "kwon2023"))(entry) == row.is_meant);
}

BOOST_AUTO_TEST_CASE(a_part_of_a_title_is_found_in_any_case_of_any_alphabet) {
    auto entry = bare();
    for (const auto& [title, text] :
         std::vector<std::pair<std::string, std::string>>{{"Über Graphen", "über"},
                                                          {"ГРАФЫ ЦИТИРОВАНИЯ", "цитирования"},
                                                          {"Γραφήματα", "ΓΡΑΦΉΜΑΤΑ"},
                                                          {"机器学习", "学习"}}) {
        entry.title = title;
        BOOST_TEST(entries_named(text, {})(entry), title);
        BOOST_TEST(!entries_named(text + "x", {})(entry), title);
    }
}

BOOST_AUTO_TEST_CASE(a_key_of_the_lock_means_its_own_entry_alone) {
    const auto is_meant = entries_named("kwon2023", lock_of(told_in_full(), "kwon2023"));
    BOOST_TEST(is_meant(told_in_full()));
    BOOST_TEST(!is_meant(bare()));
    BOOST_TEST(!entries_named("kwon2023", lock_of(told_in_full(), "other2023"))(told_in_full()));
}

BOOST_AUTO_TEST_CASE(an_explanation_tells_the_trail_of_each_entry_under_review) {
    Loaded loaded;
    loaded.library = lock_of(told_in_full(), "kwon2023");
    loaded.library.entries[0].evidence = {"the titles agree", "the year agrees"};
    BOOST_TEST(explanation_of(loaded).empty());
    const Candidate taken{*Identifier::parse("arxiv:2309.06180"), "vLLM", 2023, "taken"};
    const Candidate other{*Identifier::parse("doi:10.1000/x"), std::string(300, 'x'), std::nullopt,
                          "another title"};
    loaded.trails = {{0, {"by title: arxiv: 2 candidates"}, {taken, other}}};
    const auto text = explanation_of(loaded);
    BOOST_TEST(text.starts_with("list.md:58: vLLM: Paged, \"fast\" attention\n"
                                "  resolution: exact, key kwon2023, arxiv:2309.06180\n"
                                "    because the titles agree\n"
                                "    because the year agrees\n"
                                "  asked:\n"
                                "    by title: arxiv: 2 candidates\n"
                                "  candidates:\n"
                                "    arxiv:2309.06180 'vLLM' (2023): taken\n"
                                "    doi:10.1000/x 'xxx"),
               text);
    BOOST_TEST(text.ends_with("x…': another title\n"), text);
}

BOOST_AUTO_TEST_SUITE_END()
