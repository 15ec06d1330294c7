#include "citegraph/bibtex.hpp"
#include "citegraph/text.hpp"
#include "folder.hpp"
#include "needs.hpp"
#include "slurp.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_SUITE(peer)

using namespace citegraph;
namespace fs = std::filesystem;

// BibTeX itself as the referee: a style of ours writes down what it reads.

namespace {

/// The fields that the style knows.
std::set<std::string> known_fields(const std::string& style) {
    const auto begin = style.find("ENTRY {") + 7;
    std::istringstream words{style.substr(begin, style.find('}', begin) - begin)};
    return {std::istream_iterator<std::string>{words}, {}};
}

/// `@type key`, then `name=value` by name, as BibTeX sees them.
std::string by_bibtex(const std::string& source) {
    const Folder folder;
    folder.write("x.bib", source);
    folder.write("x.aux", "\\relax\n\\citation{*}\n\\bibdata{x}\n\\bibstyle{dump}\n");
    fs::copy(TEST_DATA "/data/bibtex/dump.bst", folder.path() / "dump.bst");
    folder.run("bibtex x >/dev/null 2>&1");  // it does not end well where it warns
    auto out = folder.read("x.bbl");
    for (auto at = out.find("\n  "); at != std::string::npos; at = out.find("\n  ", at))
        out.replace(at, 3, " ");
    return out;
}

std::string unpacked(const std::string& file) {
    const Folder folder;
    BOOST_REQUIRE(folder.run("gzip -dc '" + file + "' >text"));
    return folder.read("text");
}

/// The same as we see it. BibTeX gives no type to what its style lacks.
std::string by_us(const std::string& source) {
    const auto style = slurp(TEST_DATA "/data/bibtex/dump.bst");
    const auto known = known_fields(style);
    std::set<std::string> keys;
    std::string out;
    for (auto& record : bibtex::records_of(bibtex::parse(source, "x.bib", Dialect::bibtex)).records) {
        if (!keys.insert(ascii_lower(record.key)).second) continue;
        const bool typed = style.find("FUNCTION {" + record.type + "}") != std::string::npos;
        out += "@" + (typed ? record.type : "") + " " + record.key + "\n";
        std::ranges::sort(record.fields);
        for (const auto& [name, value] : record.fields)
            if (known.contains(name)) out += name + "=" + value + "\n";
    }
    return out;
}

void compare(const std::string& source) {
    const auto their_text = by_bibtex(source), our_text = by_us(source);
    const auto theirs = split(their_text, '\n'), ours = split(our_text, '\n');
    BOOST_TEST(theirs.size() > 1U);
    BOOST_TEST(theirs.size() == ours.size());
    for (std::size_t line = 0; line < std::min(theirs.size(), ours.size()); ++line)
        BOOST_REQUIRE_EQUAL(ours[line], theirs[line]);
}

}  // namespace

BOOST_AUTO_TEST_CASE(reads_odd_entries_as_bibtex_does, *test::needs_tool("bibtex")) {
    compare(slurp(TEST_DATA "/data/bibtex/nasty.bib"));
}

BOOST_AUTO_TEST_CASE(reads_ten_thousand_entries_as_bibtex_does,
                     *boost::unit_test::label("large") * test::needs_tool("bibtex") *
                         test::needs_tool("gzip") * test::needs_shared("data/bib/dblp_10k.bib.gz")) {
    compare(unpacked(SHARED_DATA "/data/bib/dblp_10k.bib.gz"));
}

BOOST_AUTO_TEST_SUITE_END()
