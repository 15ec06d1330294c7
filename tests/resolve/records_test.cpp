#include "citegraph/lock.hpp"
#include "world.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(records)

using namespace citegraph;
using namespace citegraph::test;

namespace {

/// A record of a file and its entry, as the readers of .bib files give them.
struct Item {
    Entry entry;
    Paper record;
};

Item item(const std::string& type, const std::string& title, const std::string& author, int year,
          std::map<std::string, std::string> fields = {}, const std::vector<std::string>& ids = {}) {
    Item out;
    out.entry.title = title;
    out.entry.titles = {title};
    out.entry.authors = {author};
    out.entry.date = std::to_string(year);
    out.record.type = type;
    out.record.fields = std::move(fields);
    out.record.fields["title"] = title;
    out.record.names["author"] = {parse_name(author)};
    out.record.dates["issued"].begin.year = year;
    for (const auto& name : ids) out.record.ids.push_back(id(name));
    for (const auto& name : out.record.ids) out.entry.identifiers.push_back({name, {}});
    if (ids.empty()) out.record.ids = {*Identifier::make(Scheme::title, title)};
    if (const auto venue = out.record.fields.find("container-title"); venue != out.record.fields.end())
        out.entry.venue = Venue{venue->second, year};
    return out;
}

Library resolved(const std::vector<Item>& items, World& world, const Library& lock = {}) {
    std::vector<Entry> entries;
    std::vector<Paper> records;
    for (const auto& [entry, record] : items) {
        entries.push_back(entry);
        records.push_back(record);
    }
    return resolve(std::move(entries), lock, setting_for(world), records).library;
}

Item compilers() {
    auto out = item("book", "Compilers, Principles and Techniques", "Alfred Aho", 1986,
                    {{"publisher", "Addison-Wesley"}, {"publisher-place", "Boston"}, {"edition", "2"}});
    out.record.names["editor"] = {parse_name("Ravi Sethi")};
    out.record.foreign["bibtex-annote"] = "on the shelf";
    return out;
}

const Work orca{"2201.11111",
                "10.1145/5.5",
                "Orca and the Scheduling of Iterations in Serving",
                {},
                "Symposium on Operating Systems Principles",
                {"Gyeong Yu"},
                2022};

}  // namespace

BOOST_AUTO_TEST_CASE(a_book_that_nobody_knows_keeps_all_that_its_file_says) {
    World world{{}};
    const auto library = resolved({compilers()}, world);
    const auto& paper = library.papers.front();
    auto expected = compilers().record;
    BOOST_TEST((paper.fields == expected.fields));
    BOOST_TEST((paper.names == expected.names));
    BOOST_TEST((paper.dates == expected.dates));
    BOOST_TEST((paper.foreign == expected.foreign));
    BOOST_TEST(paper.type == "book");
    for (const auto* field : {"publisher", "editor", "issued", "bibtex-annote", "type"})
        BOOST_TEST(paper.origin.at(field).source == "list");
}

BOOST_AUTO_TEST_CASE(what_a_file_says_of_citations_counts_where_nobody_knows_better) {
    World world{{orca}};
    world.scholar_status = 500;
    const auto one = compilers(), other = item("book", "Parsing Techniques for All of Us", "Dick Grune", 1990,
                                               {}, {"doi:10.1000/grune"});
    const std::vector<Entry> entries{one.entry, other.entry};
    const std::vector<Paper> records{one.record, other.record};
    const std::vector<std::vector<Stub>> cited{
        {{{id("doi:10.1000/grune")}, "", 1990}, {{id("doi:10.1000/knuth")}, "On LR", 1965}}, {}};
    const auto library = resolve(entries, {}, setting_for(world), records, cited).library;
    BOOST_REQUIRE(library.citations.size() == 2u);
    BOOST_TEST(library.citations[0].citing == 0u);
    BOOST_TEST(library.citations[0].cited == 1u);
    BOOST_TEST(library.stubs.at(0).title == "On LR");
    BOOST_TEST((library.papers[0].references.state == ReferenceList::State::complete));
    BOOST_TEST((library.papers[1].references.state == ReferenceList::State::unknown));
    const auto again = resolve(entries, library, setting_for(world), records, cited).library;
    BOOST_TEST((again.citations == library.citations), "with a lock, too");
}

BOOST_AUTO_TEST_CASE(what_a_file_says_goes_through_the_lock) {
    World world{{}};
    const auto library = resolved({compilers()}, world);
    std::stringstream lock;
    write_lock(lock, library);
    const auto read = read_lock(lock, "lock");
    BOOST_REQUIRE(read);
    BOOST_TEST((read->papers == library.papers));
}

BOOST_AUTO_TEST_CASE(what_a_file_says_today_replaces_what_the_lock_keeps_of_it) {
    World world{{orca}};
    auto preprint =
        item("article", orca.title, "Gyeong Yu", 2022, {{"keywords", "old"}}, {"arxiv:2201.11111"});
    auto book = compilers();
    const auto before = resolved({book, preprint}, world);
    const auto calls = world.calls();
    book.record.fields["publisher"] = "Pearson";
    book.record.fields.erase("edition");
    preprint.record.fields["keywords"] = "new";
    auto setting = setting_for(world);
    setting.transport = {};
    const std::vector records{book.record, preprint.record};
    const auto after = resolve({book.entry, preprint.entry}, before, setting, records).library;
    BOOST_TEST(world.calls() == calls);
    BOOST_TEST(field_of(after.papers[0], "publisher") == "Pearson");
    BOOST_TEST(field_of(after.papers[0], "edition").empty());
    BOOST_TEST(field_of(after.papers[1], "keywords") == "new");
    BOOST_TEST(field_of(after.papers[1], "container-title") == orca.venue);
}

BOOST_AUTO_TEST_CASE(a_publication_of_a_source_is_filled_up_by_a_file_that_names_the_same) {
    World world{{orca}};
    const auto library = resolved({item("paper-conference", orca.title, "Gyeong Yu", 2022,
                                        {{"container-title", "Symposium on Operating Systems Principles"},
                                         {"page", "521-538"},
                                         {"DOI", "10.1145/5.5"}},
                                        {"doi:10.1145/5.5"})},
                                  world);
    const auto& paper = library.papers.front();
    BOOST_TEST(field_of(paper, "page") == "521-538");
    BOOST_TEST(paper.origin.at("page").source == "list");
    BOOST_TEST(paper.origin.at("container-title").source == "semantic_scholar");
}

BOOST_AUTO_TEST_CASE(pages_of_another_publication_stay_out) {
    World world{{orca}};
    const auto library =
        resolved({item("article-journal", orca.title, "Gyeong Yu", 2022,
                       {{"container-title", "arXiv preprint arXiv:2201.11111"}, {"page", "1-17"}},
                       {"arxiv:2201.11111"})},
                 world);
    BOOST_TEST(field_of(library.papers.front(), "page").empty());
    BOOST_TEST(field_of(library.papers.front(), "container-title") == orca.venue);
}

BOOST_AUTO_TEST_CASE(two_entries_that_share_one_of_several_identifiers_are_one_paper) {
    World world{{}};
    const auto library =
        resolved({item("article", "Serving Models in Small Steps", "Ada One", 2022, {},
                       {"doi:10.1145/9.9", "arxiv:2201.22222"}),
                  item("article", "Serving Models in Small Steps", "Ada One", 2022, {}, {"arxiv:2201.22222"}),
                  item("chapter", "One Chapter of a Book", "Ada One", 2022, {}, {"isbn:9780262033848"}),
                  item("chapter", "Quite Another Piece", "Bob Two", 2022, {}, {"isbn:9780262033848"})},
                 world);
    BOOST_TEST(library.entries[0].paper == library.entries[1].paper);
    BOOST_TEST(library.entries[2].paper != library.entries[3].paper);
}

BOOST_AUTO_TEST_CASE(a_title_that_strangers_share_names_no_work) {
    World world{{}};
    const auto preface = [](const std::string& author, int year) {
        return item("chapter", "Preface", author, year, {{"page", author}});
    };
    const std::vector items{preface("Donald Knuth", 1968), preface("Alfred Aho", 1986),
                            preface("Donald Knuth", 1968)};
    const auto library = resolved(items, world);
    BOOST_TEST(library.papers.size() == 2u);
    BOOST_TEST(library.entries[0].paper == library.entries[2].paper);
    const auto again = resolved(items, world, library);
    BOOST_TEST((again.papers == library.papers));
}

BOOST_AUTO_TEST_SUITE_END()
