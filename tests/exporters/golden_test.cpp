#include "growth.hpp"
#include "slurp.hpp"
#include "views.hpp"

#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <cstdlib>

BOOST_AUTO_TEST_SUITE(all_formats)

using namespace citegraph;
namespace data = boost::unit_test::data;

namespace {

std::string golden_name(const Exporter& format) {
    return "golden/varied-" + std::string{format.name} + std::string{format.extension};
}

/// Scores that are the same on every machine, however it rounds.
View with_plain_scores(View view) {
    auto& scores = view.columns.front().scores;
    for (std::size_t v = 0; v < scores.size(); ++v) scores[v] = static_cast<double>(v % 4) / 12;
    view.rows = ranked(scores);
    return view;
}

/// Where two texts part, for a message that can be read.
std::string difference(const std::string& ours, const std::string& golden) {
    const auto [mine, theirs] = std::ranges::mismatch(ours, golden);
    const auto at = static_cast<std::size_t>(mine - ours.begin());
    const auto line = ours.rfind('\n', at) + 1;
    return "line " + std::to_string(1 + std::count(ours.begin(), mine, '\n')) + ", ours <" +
           ours.substr(line, ours.find('\n', at) - line) + ">, golden <" +
           golden.substr(std::min(line, golden.size()), golden.find('\n', at) - line) + ">";
}

Library many_papers(std::size_t count) {
    const auto models = varied_papers();
    Library library;
    for (std::size_t i = 0; i < count; ++i) {
        library.papers.push_back(models[i % models.size()]);
        library.papers.back().key += std::to_string(i);
        if (i > 0)
            library.citations.push_back(
                {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i / 2), ""});
    }
    return library;
}

/// But for the page, which is packed: html_test.cpp looks into it.
std::vector<Exporter> legible_formats() {
    auto out = all_exporters();
    std::erase_if(out, [](const Exporter& format) { return format.name == "html"; });
    return out;
}

}  // namespace

// Every registered format, so a new one is tested by adding its golden file alone. CITEGRAPH_WRITE_GOLDEN=1
// makes the files anew; what changed is for the reader of the commit to judge.
BOOST_DATA_TEST_CASE(renders_its_golden_file, data::make(legible_formats()), format) {
    const Viewed viewed{varied_library()};
    const auto ours = format.render(with_plain_scores(viewed.view())).bytes;
    if (std::getenv("CITEGRAPH_WRITE_GOLDEN") != nullptr)
        std::ofstream{std::string{TEST_DATA} + "/" + golden_name(format), std::ios::binary} << ours;
    const auto golden = slurp(std::filesystem::path{TEST_DATA} / golden_name(format));
    BOOST_TEST((ours == golden), difference(ours, golden));
}

BOOST_DATA_TEST_CASE(renders_the_same_bytes_twice, data::make(all_exporters()), format) {
    const Viewed viewed{varied_library()};
    BOOST_TEST((format.render(viewed.view()).bytes == format.render(viewed.view()).bytes));
}

BOOST_DATA_TEST_CASE(renders_a_library_without_sections_or_measures, data::make(all_exporters()), format) {
    auto library = varied_library();
    library.entries.clear();
    BOOST_TEST(!format.render(Viewed{library}.view({})).bytes.empty());
}

BOOST_DATA_TEST_CASE(takes_time_in_proportion_to_the_papers, data::make(all_exporters()), format) {
    const auto viewed = [](std::size_t papers) { return Viewed{many_papers(papers)}; };
    const auto render = [&](const Viewed& of) { return format.render(of.view({"citations"})); };
    BOOST_TEST(test::growth(1'250, viewed, render) < test::quadratic);
}

BOOST_DATA_TEST_CASE(is_found_by_its_name, data::make(all_exporters()), format) {
    BOOST_REQUIRE(exporter_named(format.name) != nullptr);
    BOOST_TEST((exporter_named(format.name)->render == format.render));
    BOOST_TEST(format.extension.starts_with('.'));
    BOOST_TEST(!format.summary.empty());
}

BOOST_AUTO_TEST_CASE(no_format_goes_by_an_unknown_name) {
    BOOST_TEST(exporter_named("docx") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
