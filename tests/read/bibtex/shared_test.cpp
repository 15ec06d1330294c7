#include "citegraph/bibtex.hpp"

#include "needs.hpp"
#include "slurp.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(shared)

using namespace citegraph;
namespace fs = std::filesystem;

namespace {

/// Every .bib file under a folder and every .bib text in its suites.
std::vector<std::string> sources_under(const fs::path& folder) {
    std::vector<std::string> out;
    for (const auto& file :
         fs::recursive_directory_iterator{folder, fs::directory_options::skip_permission_denied}) {
        if (file.path().extension() == ".bib") out.push_back(slurp(file.path()));
        if (file.path().extension() != ".jsonl") continue;
        std::ifstream lines{file.path()};
        for (std::string line; std::getline(lines, line);) {
            const auto input = nlohmann::json::parse(line).value("input", nlohmann::json{});
            if (input.is_string()) out.push_back(input.get<std::string>());
        }
    }
    return out;
}

/// What each entry holds, in order.
std::vector<std::string> values_of(const bibtex::Tree& tree) {
    std::vector<std::string> out;
    for (const auto& record : bibtex::records_of(tree).records) {
        out.push_back(record.type + " " + record.key);
        for (const auto& [name, value] : record.fields) out.push_back(name + " = " + value);
    }
    return out;
}

void check(const std::string& source, Dialect dialect) {
    const auto tree = bibtex::parse(source, "x.bib", dialect);
    BOOST_TEST((bibtex::print(tree) == source));
    std::string tiles;
    for (const auto& block : tree.blocks) tiles += bibtex::bytes_of(tree, block.all);
    BOOST_TEST((tiles == source));
    BOOST_TEST((bibtex::changed(tree, {}) == source));
    const auto once = bibtex::laid_out(tree);
    const auto again = bibtex::parse(once, "x.bib", dialect);
    BOOST_TEST((values_of(again) == values_of(tree)));
    BOOST_TEST((bibtex::laid_out(again) == once));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_shared_file_comes_back_byte_for_byte_and_keeps_its_values_when_laid_out,
                     *test::needs_shared("")) {
    const auto sources = sources_under(SHARED_DATA);
    BOOST_TEST(sources.size() > 100U);
    for (const auto& source : sources)
        for (const auto dialect : {Dialect::bibtex, Dialect::biblatex}) check(source, dialect);
}

BOOST_AUTO_TEST_SUITE_END()
