#include "app/bib/update.hpp"

#include "app/io/files.hpp"
#include "app/report/reports.hpp"
#include "papers.hpp"
#include "temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

BOOST_AUTO_TEST_SUITE(bib_update)

using namespace citegraph;
using namespace citegraph::app;
namespace fs = std::filesystem;

namespace {

BibFile file_of(const std::string& name, const std::string& bib) {
    BibFile file{name, bibtex::parse(bib, name, Dialect::bibtex), {}};
    file.records = bibtex::records_of(file.tree);
    return file;
}

Resolution resolved(const std::string& file, int line, const std::string& key, std::size_t paper) {
    Resolution out;
    out.entry.file = file;
    out.entry.line = line;
    out.entry.key = key;
    out.paper = paper;
    out.outcome = Outcome::exact;
    return out;
}

/// A preprint in a.bib, and its publication, by another key, in b.bib.
struct Twins {
    std::vector<BibFile> files{
        file_of(
            "a.bib",
            "@misc{kwon, title = {Paged}, author = {Kwon, Woosuk}, year = 2023, eprint = {2309.06180}}\n"),
        file_of("b.bib",
                "% mine\n@inproceedings{vllm, title = {Paged}, author = {Kwon, Woosuk}, year = 2023,\n"
                "  booktitle = {SOSP}}\n@misc{web, title = {Else}}\n")};
    Library library;

    Twins() {
        library.papers = {by(::paper({"arxiv:2309.06180"}, "k", "article", {{"title", "Paged"}}),
                             {person("Woosuk", "Kwon")}, {2023, 0, 0}),
                          ::paper({"title:else"}, "e", "document", {{"title", "Else"}})};
        library.entries = {resolved("a.bib", 1, "kwon", 0), resolved("b.bib", 2, "vllm", 0),
                           resolved("b.bib", 4, "web", 1)};
        library.entries[2].outcome = Outcome::unresolved;
    }
    BibUpdate update() const { return update_of(files, library, {}); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(two_entries_of_one_paper_are_duplicates_and_the_published_one_is_kept) {
    const Twins twins;
    const auto update = twins.update();
    BOOST_REQUIRE(update.duplicates.size() == 1u);
    BOOST_TEST(update.duplicates[0].kept == 1u);
    BOOST_TEST(update.duplicates[0].is_sure);
    const auto sentences = sentences_of(twins.library, update.duplicates);
    BOOST_REQUIRE(sentences.size() == 1u);
    BOOST_TEST(sentences[0].starts_with("a.bib:1: kwon is the same work as b.bib:2: vllm ("), sentences[0]);
    BOOST_TEST(sentences[0].find("to keep: vllm, as it is the published version") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_key_map_says_what_to_cite_instead_in_either_form) {
    const Twins twins;
    auto duplicates = twins.update().duplicates;
    const auto table = key_map(twins.library, duplicates, "keys.tsv");
    BOOST_TEST(table.starts_with("old\tnew\twhy\nkwon\tvllm\t"), table);
    const auto json = nlohmann::json::parse(key_map(twins.library, duplicates, "keys.json"));
    BOOST_TEST(json.at("schema") == 1);
    BOOST_REQUIRE(json.at("keys").size() == 1u);
    BOOST_TEST(json.at("keys").at(0).at("old") == "kwon");
    BOOST_TEST(json.at("keys").at(0).at("new") == "vllm");
    BOOST_TEST(json.at("keys").at(0).at("file") == "a.bib");
    BOOST_TEST(json.at("keys").at(0).at("line") == 1);
    duplicates[0].is_sure = false;
    BOOST_TEST(key_map(twins.library, duplicates, "keys.tsv") == "old\tnew\twhy\n");
    BOOST_TEST(sentences_of(twins.library, duplicates)[0].find("is perhaps the same work as") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(equal_keys_are_left_out_of_a_key_map) {
    Twins twins;
    for (auto i : {0u, 1u}) twins.library.entries[i].entry.key = "same";
    const auto duplicates = twins.update().duplicates;
    BOOST_TEST(key_map(twins.library, {{{0, 1}, 1, "why", "kept", true}}, "keys.tsv") == "old\tnew\twhy\n");
}

BOOST_AUTO_TEST_CASE(duplicates_and_revisions_are_told_to_programs) {
    const Twins twins;
    const auto update = twins.update();
    const auto json = to_json(twins.library, update.duplicates);
    BOOST_REQUIRE(json.size() == 1u);
    BOOST_TEST(json[0].at("keep").dump() == R"({"file":"b.bib","line":2,"key":"vllm"})");
    BOOST_TEST(json[0].at("entries").size() == 2u);
    BOOST_TEST(json[0].at("sure") == true);
    const Revision revision{
        Revision::Kind::upgraded, "why", "", {{"", "misc", "article"}, {"note", "{x}", ""}}};
    BOOST_TEST(
        to_json(revision).dump() ==
        R"({"kind":"upgraded","reason":"why","caution":null,"changes":[)"
        R"({"field":null,"before":"misc","after":"article"},{"field":"note","before":"{x}","after":null}]})");
}

BOOST_AUTO_TEST_CASE(a_summary_counts_the_entries_of_each_file_once) {
    Twins twins;
    twins.files.push_back(file_of("empty.bib", "% nothing\n"));
    const auto update = twins.update();
    BOOST_TEST(update.revisions.size() == 3u);
    BOOST_TEST(update.after.size() == 3u);
    const auto lines = summary_of(twins.files, twins.library, update);
    BOOST_REQUIRE(lines.size() == 3u);
    BOOST_TEST(lines[0].starts_with("a.bib: 1 "), lines[0]);
    BOOST_TEST(lines[1].ends_with("1 left alone"), lines[1]);
    BOOST_TEST(lines[2] == "empty.bib: no entries");
}

BOOST_AUTO_TEST_CASE(an_entry_that_is_left_alone_is_told_with_its_place) {
    const Twins twins;
    const auto cautions = cautions_of(twins.library, twins.update());
    BOOST_REQUIRE(cautions.size() == 1u);
    BOOST_TEST(cautions[0] == "b.bib:4: web is left alone: unresolved");
}

BOOST_AUTO_TEST_CASE(a_file_in_which_nothing_changes_stays_byte_for_byte_and_has_no_diff) {
    Twins twins;
    for (auto& resolution : twins.library.entries) resolution.outcome = Outcome::unresolved;
    const auto update = twins.update();
    for (std::size_t i = 0; i < twins.files.size(); ++i)
        BOOST_TEST(update.after[i] == twins.files[i].tree.source);
    BOOST_TEST(diff_of(twins.files, update).empty());
}

BOOST_AUTO_TEST_CASE(a_diff_names_each_file_that_changes) {
    const Twins twins;
    auto update = twins.update();
    update.after[0] = twins.files[0].tree.source + "% more\n";
    update.after[1] = twins.files[1].tree.source;
    const auto diff = diff_of(twins.files, update);
    BOOST_TEST(diff.find("+% more\n") != std::string::npos, diff);
    BOOST_TEST(diff.find("b.bib") == std::string::npos, diff);
}

BOOST_FIXTURE_TEST_CASE(only_bib_files_on_disk_are_taken_and_each_once, TemporaryFolder) {
    const auto put = [&](const std::string& name, const std::string& text) {
        BOOST_REQUIRE(write_file(folder / name, text));
        return (folder / name).string();
    };
    const auto bib = put("a.bib", "@misc{k, title = {T}}\n"), list = put("list.md", "- [T](u)\n");
    const auto files = read_bib_files({{bib, list, "-", bib, (folder / "none.bib").string()}, ""});
    BOOST_REQUIRE(files);
    BOOST_REQUIRE(files->size() == 1u);
    BOOST_TEST(files->front().name == bib);
    BOOST_TEST(files->front().records.records.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_changed_meanwhile_is_not_replaced, TemporaryFolder) {
    BOOST_REQUIRE(write_file(folder / "a.bib", "before"));
    BOOST_TEST(bool{replace_bytes(folder / "a.bib", "before", "after")});
    BOOST_TEST(*read_file(folder / "a.bib") == "after");
    const auto again = replace_bytes(folder / "a.bib", "before", "later");
    BOOST_REQUIRE(!again);
    BOOST_TEST((again.error().kind == Error::Kind::output));
    BOOST_TEST(again.error().message.find("changed by somebody else") != std::string::npos);
    BOOST_TEST(*read_file(folder / "a.bib") == "after");
    BOOST_TEST(!replace_bytes(folder / "none.bib", "", "after"));
    BOOST_TEST(!fs::exists(folder / "none.bib"));
}

BOOST_FIXTURE_TEST_CASE(what_a_link_leads_to_is_replaced_and_the_link_stays, TemporaryFolder) {
    BOOST_REQUIRE(write_file(folder / "real.bib", "before"));
    fs::create_symlink("real.bib", folder / "link.bib");
    BOOST_TEST(bool{replace_bytes(folder / "link.bib", "before", "after")});
    BOOST_TEST(fs::is_symlink(folder / "link.bib"));
    BOOST_TEST(*read_file(folder / "real.bib") == "after");
}

BOOST_AUTO_TEST_SUITE_END()
