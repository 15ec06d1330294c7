#include "citegraph/text.hpp"
#include "needs.hpp"
#include "read/lists.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

BOOST_AUTO_TEST_SUITE(shared_lists_file)

namespace data = boost::unit_test::data;
using namespace lists;
using namespace citegraph::test;

namespace {

/// A file of the reference data beside the project.
std::string shared(const std::string& name) {
    return slurp(std::filesystem::path{SHARED_DATA} / "data" / name);
}

/// The rows of a CSV file (RFC 4180) by the names of its columns.
std::vector<std::map<std::string, std::string>> csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        auto& cell = rows.back().back();
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            rows.back().emplace_back();
        else if (c == '\n' && !quoted)
            rows.emplace_back(1);
        else if (c != '\r')
            cell += c;
    }
    std::vector<std::map<std::string, std::string>> out;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        if (rows[r].size() != rows[0].size()) continue;
        for (out.emplace_back(); const auto& name : rows[0])
            out.back()[name] = rows[r][static_cast<std::size_t>(&name - rows[0].data())];
    }
    return out;
}

std::vector<std::string> institutions_of(std::string field) {
    std::ranges::replace(field, '&', ',');
    std::vector<std::string> out;
    for (auto name : citegraph::split(field, ','))
        if (!citegraph::trimmed(name).empty()) out.emplace_back(citegraph::trimmed(name));
    return out;
}

std::string first_of(const citegraph::Entry& entry, citegraph::Scheme scheme) {
    const auto found = std::ranges::find_if(
        entry.identifiers, [&](const auto& mention) { return mention.id.scheme() == scheme; });
    return found == entry.identifiers.end() ? "" : found->id.value();
}

/// What of an entry differs from its row of the hand-checked table; empty if nothing does.
std::string difference(const citegraph::Entry& entry, const std::map<std::string, std::string>& row) {
    std::string out;
    const auto same = [&](const std::string& name, const std::string& found) {
        if (found != row.at(name)) out += name + ": \"" + found + "\" for \"" + row.at(name) + "\"; ";
    };
    const auto venue = venue_of(entry);
    same("title", entry.title);
    same("url", entry.url.value_or(""));
    same("url_kind", std::string{citegraph::url_kind(entry.url.value_or(""))});
    same("arxiv_id", first_of(entry, citegraph::Scheme::arxiv));
    same("doi", first_of(entry, citegraph::Scheme::doi));
    same("venue", venue.is_null() ? "" : venue.get<std::string>());
    same("date", entry.date_text.value_or(""));
    same("award", entry.award.value_or(""));
    same("note", entry.note.value_or(""));
    same("section", citegraph::join(entry.section, " > "));
    if (entry.affiliations != institutions_of(row.at("affiliations"))) out += "affiliations; ";
    return out;
}

/// "2309.06180" wherever a line has it behind "arxiv.org/abs/", "arxiv.org/pdf/" or "arXiv:".
void find_arxiv(const std::string& line, std::set<std::string>& found) {
    for (const std::string_view mark : {"arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/", "arXiv:"})
        for (auto at = line.find(mark); at != line.npos; at = line.find(mark, at + 1)) {
            const auto id =
                line.substr(at + mark.size(), line.substr(at + mark.size()).find_first_not_of("0123456789."));
            if (id.size() >= 9 && id[4] == '.') found.insert(id.substr(0, id.find('.', 5)));
        }
}

/// The arXiv ids on the lines that are bullets, table rows, strong paragraphs or the tail of a broken link.
std::set<std::string> grepped(const std::string& list) {
    std::set<std::string> out;
    bool code = false;
    for (const auto& raw : citegraph::split(list, '\n')) {
        const std::string line{citegraph::trimmed(raw)};
        if (line.starts_with("```")) code = !code;
        const bool entry = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("|") ||
                           line.starts_with("**") || line.starts_with("*") || line.starts_with("](");
        if (entry && !code) find_arxiv(line, out);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shared_lists, *needs_shared("data"))

BOOST_AUTO_TEST_CASE(the_model_list_gives_what_was_checked_by_hand) {
    const auto list = shared("llm-systems/README.md");
    const auto table = shared("llm-systems/entries.csv");
    const auto rows = csv(table);
    const auto reading = read(list, "README.md");
    BOOST_REQUIRE_EQUAL(reading.entries.size(), rows.size());
    BOOST_TEST(reading.problems.empty());
    std::vector<std::string> different;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        BOOST_TEST(std::to_string(reading.entries[i].line) == rows[i].at("line"));
        if (auto text = difference(reading.entries[i], rows[i]); !text.empty())
            different.push_back(rows[i].at("line") + ": " + text);
    }
    // line 225 has "| ArXiv'25", which the table files under affiliations; we say that it is a venue; the title of line
    // 138 ends with a full stop that is none of its own
    for (const auto& text : different)
        BOOST_TEST((text.starts_with("225: venue") || text.starts_with("138: title")), text);
    BOOST_TEST(different.size() <= 2u);
}

BOOST_AUTO_TEST_CASE(the_model_list_has_its_identifiers_and_kinds_of_links) {
    const auto list = shared("llm-systems/README.md");
    const auto truth = shared("llm-systems/truth.json");
    std::multiset<std::string> arxiv, doi;
    std::map<std::string, int> kinds;
    for (const auto& entry : read(list).entries) {
        if (auto id = first_of(entry, citegraph::Scheme::arxiv); !id.empty()) arxiv.insert(id);
        if (auto id = first_of(entry, citegraph::Scheme::doi); !id.empty()) doi.insert(id);
        ++kinds["README/" + std::string{citegraph::url_kind(entry.url.value_or(""))}];
    }
    BOOST_TEST(arxiv.size() == 259u);
    BOOST_TEST(std::set(arxiv.begin(), arxiv.end()).size() == 252u);
    BOOST_TEST(doi.size() == 16u);
    BOOST_TEST(std::set(doi.begin(), doi.end()).size() == 15u);
    BOOST_TEST(json(kinds) == json::parse(truth).at("url_kinds"));
}

BOOST_AUTO_TEST_CASE(the_shorter_lists_have_their_numbers_of_entries) {
    BOOST_TEST(read(shared("lists/LLMSys_mlsystems.md")).entries.size() == 44u);
    BOOST_TEST(read(shared("lists/LLMSys_neurips25_training.md")).entries.size() == 42u);
}

BOOST_DATA_TEST_CASE(every_arxiv_id_on_an_entry_line_of_a_foreign_list_is_on_an_entry,
                     data::make(std::vector<std::string>{
                         "AIoT-MLSys-Lab_Efficient-LLMs-Survey", "DefTruth_Awesome-LLM-Inference",
                         "byungsoo-oh_ml-systems-papers", "hemingkx_SpeculativeDecodingPapers"}),
                     name) {
    const auto list = shared("lists/" + name + ".md");
    std::set<std::string> found;
    for (const auto& entry : read(list).entries)
        for (const auto& mention : entry.identifiers) found.insert(mention.id.value());
    const auto wanted = grepped(list);
    BOOST_TEST(wanted.size() > 200u);
    for (const auto& id : wanted) BOOST_TEST(found.contains(id), id);
}

BOOST_DATA_TEST_CASE(titles_of_foreign_lists_hold_no_decoration,
                     data::make(std::vector<std::string>{
                         "AIoT-MLSys-Lab_Efficient-LLMs-Survey", "DefTruth_Awesome-LLM-Inference",
                         "byungsoo-oh_ml-systems-papers", "hemingkx_SpeculativeDecodingPapers"}),
                     name) {
    const auto list = shared("lists/" + name + ".md");
    for (const auto& entry : read(list).entries)
        for (const std::string_view mark : {"[", "]", "**", "http", "🔥", "⭐", "(@", "<ins>", "shields.io"})
            BOOST_TEST(entry.title.find(mark) == std::string::npos, entry.line << ": " << entry.title);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE_END()
